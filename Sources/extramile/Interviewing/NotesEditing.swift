import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// A question's notes in the user's editor, and what was changed there as events of the interview.
///
/// Until all of it is saved the draft stays in the state folder, readable by its owner alone; then it is removed. What a
/// draft holds that never came back, since the editor or the program died, stands as comments in the next one.
@MainActor
struct NotesEditing {
  private let world: World
  private let question: Question.ID
  private let title: String
  private let locations: Locations
  private let folder: String
  private let file: String

  /// Named for editors, which go by the ending.
  static let draftName = "notes.txt"

  /// `title` says which question it is; `key` names the interview among all others.
  init(_ workspace: Workspace, _ question: Question.ID, title: String, key: String) {
    world = workspace.world
    self.question = question
    self.title = title
    locations = workspace.locations
    folder = workspace.locations.drafts(of: "\(key)/\(question)")
    file = "\(folder)/\(Self.draftName)"
  }

  /// Opens the editor, again while lines are refused, and hands over the events that make the notes what was written.
  ///
  /// What goes wrong with the editor or the draft is said, and the notes stay as they were; only what `save` throws is
  /// thrown. If the candidate was erased meanwhile, no draft stays.
  func run(on notes: [Note], save: (_ changes: [Event.Action]) throws -> Void) throws {
    let claim: Draft.Claim?
    let draft: Draft
    do throws(DiskFile.Refusal) {
      claim = try Draft.Claim(folder: folder, in: locations)
      guard claim != nil else { return world.complain("These notes are being edited already, by another extramile.") }
      draft = try Draft(copying: Array(text(of: notes).utf8), of: file, in: folder)
    } catch {
      return world.complain("The folder for drafts, \(folder), cannot be written: \(error.reason). Nothing was done.")
    }
    defer { withExtendedLifetime(claim) {} }
    while let sheet = edited(draft) {
      if sheet.refused.isEmpty {
        do { try save(sheet.events(from: notes, on: question)) } catch StoreFailure.alreadyErased {
          draft.remove()
          throw StoreFailure.alreadyErased
        }
        return draft.remove()
      }
      for line in sheet.refused { world.complain("line \(line.lineNumber): \(line.refusal.message.visible())") }
      guard editsAgain(draft) else { return }
    }
  }

  // MARK: Before the editor

  private func text(of notes: [Note]) -> String {
    let left = leftOver(besides: notes)
    let comments =
      [
        "\(title). Its notes, one a line, signs as at the prompt:",
        "  + for  - against  \" their words  ? follow up  ! beyond  . bookmark",
        "A line that begins with blanks goes on with the note above it.",
        "A line taken out is a note taken out, a new line is a new note.",
        "Lines with # are passed over.",
      ] + (left.isEmpty ? [] : ["", "From an edit that did not come back; take the # away from what you want:"])
    return NotesSheet.text(comments: comments, leftOver: left, notes: notes.map(\.line))
  }

  /// The notes of a draft that was left, as far as they are not among those that there are.
  private func leftOver(besides notes: [Note]) -> [NoteLine] {
    guard let draft = Draft(of: file, in: folder), draft.isChanged, let bytes = draft.contents else { return [] }
    let known = NotesSheet(parsing: NotesSheet.text(comments: [], notes: notes.map(\.line))).lines
    return NotesSheet(parsing: String(showing: bytes)).lines.filter { !known.contains($0) }
  }

  // MARK: After it

  /// What was written; nil when nothing is to be done, which has been said where it is news.
  private func edited(_ draft: Draft) -> NotesSheet? {
    if let trouble = Editor(world).open(draft.path) {
      if !draft.isChanged { draft.remove() }
      world.complain(
        "\(trouble.sentence) The notes are as they were."
          + (trouble.isMissing
            ? " VISUAL or EDITOR names another." : draft.isChanged ? " /edit shows what you wrote." : ""))
      return nil
    }
    guard let bytes = draft.contents else {
      draft.remove()
      world.complain("The editor removed the draft. The notes are as they were.")
      return nil
    }
    do throws(NotUTF8) { return NotesSheet(parsing: try String(utf8: bytes)) } catch {
      world.complain("line \(error.line): \(error.message) Save the notes as UTF-8 in your editor.")
      return editsAgain(draft) ? edited(draft) : nil
    }
  }

  private func editsAgain(_ draft: Draft) -> Bool {
    let menu = Menu(
      question: "Edit again, discard",
      choices: [
        ("e", "open the editor again, with what you wrote"), ("d", "throw it away; the notes are as they were"),
      ])
    while true {
      switch world.key(menu) {
      case "e", "": return true
      case "d":
        draft.remove()
        return false
      // The terminal is gone: what was written is not.
      case nil: return false
      default: if !world.isPlain { world.show(menu.sheet) }
      }
    }
  }
}
