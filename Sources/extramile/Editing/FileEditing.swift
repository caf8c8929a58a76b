import Foundation
import Interviews
import Terminal

/// A bank or team file that is to be edited, and what is said of a text that would take its place.
struct EditableFile {
  /// `bank` or `team`.
  let kind: String
  /// How it was named on the command line.
  let word: String
  /// The options with which it was, for checks that depend on them.
  let options: [String]
  /// As it is now, under the name that the user knows.
  let source: SourceFile
  /// Where it lies, from the root, links followed, so that a file has one draft whatever it is called.
  let path: String
  let schema: JSONSchema
  let check: (SourceFile) -> CheckedFile

  init(
    kind: String, word: String, options: [String] = [], source: SourceFile, path: String, schema: JSONSchema,
    check: @escaping (SourceFile) -> CheckedFile
  ) {
    (self.kind, self.word, self.options, self.source) = (kind, word, options, source)
    (self.schema, self.check) = (schema, check)
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// The editing loop: an editor on a copy, the checks on return, and the file replaced in one step once all is well.
///
/// The file itself is only ever replaced by a text without errors, and only if it is still as it was when it was copied.
/// Whatever was written otherwise stays as a draft, which the same command takes up again.
@MainActor
struct FileEditing {
  private let workspace: Workspace
  private let file: EditableFile
  private let folder: String

  private var world: World { workspace.world }
  private var name: String { file.source.name }
  private var command: String { workspace.line([file.kind, "edit", file.word.asWord] + file.options) }

  init(_ workspace: Workspace, _ file: EditableFile) {
    self.workspace = workspace
    self.file = file
    folder = workspace.locations.drafts(of: file.path)
  }

  func run() throws(Failure) {
    guard world.isInputInteractive, !workspace.choices.noInput else {
      throw Failure(
        "\(file.kind) edit opens an editor and asks questions, and there is nobody here to answer. Change \(name) with any "
          + "tool, then: \(workspace.line([file.kind, "check", file.word.asWord] + file.options))")
    }
    // Known before an hour of writing rather than after it.
    guard DiskFile.canReplace(file.path) else {
      throw Failure(
        "\(name) cannot be changed: you may not write to its folder. Copy it to a folder of your own, "
          + "./QuestionBanks or one that --banks names, and edit it there.")
    }
    guard let claim = try refusing({ () throws(DiskFile.Refusal) in try Draft.Claim(folder: folder) }) else {
      throw Failure("\(name) is being edited already, by another extramile.")
    }
    defer { withExtendedLifetime(claim) {} }
    let draft: Draft
    switch try leftOver() {
    case .nothing: draft = try begin()
    case .goOn(let found): draft = found
    case .leave: return
    }
    repeat { try openEditor(on: draft) } while try !settle(draft)
  }

  // -- Before the editor.

  private func begin() throws(Failure) -> Draft {
    try refusing { () throws(DiskFile.Refusal) in
      let draft = try Draft(copying: file.source.bytes, of: file.path, in: folder)
      try draft.put(file.schema.text, beside: "\(file.kind).schema.json")
      return draft
    }
  }

  /// What an earlier run left, and what is to be done with it.
  private enum LeftOver {
    case nothing
    case goOn(Draft)
    case leave
  }

  private func leftOver() throws(Failure) -> LeftOver {
    guard var draft = Draft(of: file.path, in: folder) else { return .nothing }
    guard draft.isChanged, draft.contents != file.source.bytes else {
      draft.remove()
      return .nothing
    }
    let isBehind = draft.base != file.source.bytes
    let day = draft.lastChanged.map { ", last changed on \($0.day)" } ?? ""
    world.tell("There is a draft of \(name)\(day).")
    if isBehind {
      world.tell("The file has changed since the draft was begun; saving the draft would undo that.\(comparing(draft))")
    }
    while true {
      switch ask("Resume it, start afresh, discard it [r,a,d]? ") {
      case "r":
        if isBehind { try refusing { () throws(DiskFile.Refusal) in try draft.rebase(on: file.source.bytes) } }
        return .goOn(draft)
      case "a":
        let other = try refusing { () throws(DiskFile.Refusal) in try draft.setAside() }
        world.tell("The draft stays as \(other)")
        return .nothing
      case "d":
        if discards(draft) { return .leave }
      case nil:
        world.tell("The draft stays as it was.")
        return .leave
      default:
        world.tell("r goes on with the draft. a begins with the file as it is; the draft stays, under another name.")
      }
    }
  }

  // -- The editor.

  private func openEditor(on draft: Draft) throws(Failure) {
    let editor = EditorCommand.chosen(in: world.environment)
    let ending = world.runChild(editor, draft.path, nil)
    if ending == .exited(0) { return }
    let isChanged = draft.isChanged
    if !isChanged { draft.remove() }
    let outcome = isChanged ? "What you wrote is kept as a draft; go on with: \(command)" : "\(name) is as it was."
    if ending.isMissingCommand {
      throw Failure(
        "The editor \(editor.visible()) cannot be started. \(outcome)\nTo choose another: EDITOR=nano \(command)")
    }
    let how =
      switch ending {
      case .killed(let signal): "was ended by signal \(signal)"
      case .exited(let code): "ended with exit code \(code)"
      case .notStarted(let code): DiskFile.Refusal(code: code).reason
      }
    throw Failure("The editor \(editor.visible()) \(how), so nothing was saved. \(outcome)")
  }

  // -- After the editor.

  /// Checks what was written and asks what to do; false to edit again.
  private func settle(_ draft: Draft) throws(Failure) -> Bool {
    guard let bytes = draft.contents else {
      draft.remove()
      throw Failure("The editor removed the draft. \(name) is as it was.")
    }
    if bytes == file.source.bytes {
      draft.remove()
      world.say("Nothing changed.")
      return true
    }
    let checked = file.check(SourceFile(name: name, bytes: bytes))
    if !checked.diagnostics.isEmpty { world.say(rendered(checked.diagnostics, of: checked.source)) }
    guard checked.hasProblems else {
      try save(draft, bytes, checked)
      return true
    }
    world.say("\(checked.count). \(name) is still as it was.".wrapped(to: world.columns()))
    let canBeSaved = checked.errors == 0
    let question =
      canBeSaved
      ? "Edit again, save as it is, keep as draft, discard [e,s,k,d]? " : "Edit again, keep as draft, discard [e,k,d]? "
    while true {
      switch ask(question) {
      case "e", "": return false
      case "s" where canBeSaved:
        try save(draft, bytes, checked)
        return true
      case "s":
        world.tell("A file with errors is not saved, since nothing could use it. k keeps what you wrote as a draft.")
      // C-d, and a terminal that is gone: nothing of what was written is lost.
      case "k", nil:
        world.tell("Kept as a draft; \(name) is as it was. Go on with:")
        world.say("  \(command)")
        return true
      case "d": if discards(draft) { return true }
      default:
        world.tell(
          "e opens the editor again. \(canBeSaved ? "s replaces the file, warnings and all. " : "")k keeps what you wrote; "
            + "the same command goes on with it. d throws it away.")
      }
    }
  }

  private func save(_ draft: Draft, _ bytes: [UInt8], _ checked: CheckedFile) throws(Failure) {
    guard let now = FileManager.default.contents(atPath: file.path), Array(now) == draft.base else {
      throw Failure(
        "\(name) has changed on the disk since you began, so it was not replaced. What you wrote is kept as a draft: "
          + "\(draft.path)\(comparing(draft))\nTo go on with it:\n  \(command)")
    }
    do { try DiskFile.replace(file.path, with: bytes) } catch {
      throw Failure(
        "\(name) cannot be replaced: \(error.reason). What you wrote is kept as a draft: \(draft.path)\nTo go on with it:\n  "
          + command)
    }
    draft.remove()
    world.tell("Saved \(name): \(checked.size), \(checked.hasProblems ? checked.count : "no problems").")
  }

  /// How to see what a draft would change.
  private func comparing(_ draft: Draft) -> String {
    "\nTo compare them:\n  \(workspace.line(file.kind, "diff", file.word.asWord, draft.path.asWord))"
  }

  private func discards(_ draft: Draft) -> Bool {
    guard ask("Throw away what you wrote [y,n]? ") == "y" else { return false }
    draft.remove()
    world.tell("Discarded. \(name) is as it was.")
    return true
  }

  // -- Asking.

  /// One answer, small letters; nil at the end of input. C-c asks again.
  private func ask(_ question: String) -> String? {
    let reader = world.reader()
    reader.complete = { _, _ in [] }
    while true {
      switch reader.read(prompt: question) {
      case .line(let line): return line.trimmed.lowercased()
      case .endOfInput: return nil
      case .interrupt, .tooLong: continue
      }
    }
  }

  private func refusing<Value>(_ body: () throws(DiskFile.Refusal) -> Value) throws(Failure) -> Value {
    do { return try body() } catch {
      throw Failure("The folder for drafts, \(folder), cannot be written: \(error.reason).")
    }
  }
}
