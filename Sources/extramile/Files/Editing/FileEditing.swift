import Foundation
import Interviews
import QuestionBanks
import Terminal
import Text

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
    let destination = try Destination(file.path, replacing: true, mayBeBank: true, in: workspace)
    guard unsafe access(DiskFile.folder(of: file.path), W_OK) == 0 else {
      throw Failure(
        "\(name) cannot be changed: you may not write to its folder. Copy it to a folder of your own, "
          + "./QuestionBanks or one that --banks names, and edit it there.")
    }
    let locations = workspace.locations
    let found = try refusing { () throws(DiskFile.Refusal) in try Draft.Claim(folder: folder, in: locations) }
    guard let claim = found else {
      throw Failure("\(name) is being edited already, by another extramile.")
    }
    defer { withExtendedLifetime(claim) {} }
    let draft: Draft
    switch try leftOver() {
    case .nothing: draft = try begin()
    case .goOn(let found): draft = found
    case .leave: return
    }
    repeat { try openEditor(on: draft) } while try !settle(draft, at: destination)
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
    let menu = Menu(
      question: "Resume it, start afresh, discard it",
      choices: [
        ("r", "go on with the draft"), ("a", "begin with the file as it is; the draft stays, under another name"),
        ("d", "throw the draft away"),
      ])
    while true {
      switch world.key(menu) {
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
      default: explain(menu)
      }
    }
  }

  // -- The editor.

  private func openEditor(on draft: Draft) throws(Failure) {
    guard let trouble = Editor(world).open(draft.path) else { return }
    let isChanged = draft.isChanged
    if !isChanged { draft.remove() }
    let outcome = isChanged ? "What you wrote is kept as a draft; go on with: \(command)" : "\(name) is as it was."
    let other = trouble.isMissing ? "\nTo choose another: EDITOR=nano \(command)" : ""
    throw Failure("\(trouble.sentence) \(outcome)\(other)")
  }

  // -- After the editor.

  /// Checks what was written and asks what to do; false to edit again.
  private func settle(_ draft: Draft, at destination: Destination) throws(Failure) -> Bool {
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
    if !checked.diagnostics.isEmpty { world.say(checked.problems.text(on: world.screen, isSeen: true)) }
    guard checked.hasProblems else {
      try save(draft, bytes, checked, at: destination)
      return true
    }
    world.tell("\(checked.count). \(name) is still as it was.")
    let canBeSaved = checked.errors == 0
    let menu = Menu(
      question: canBeSaved ? "Edit again, save as it is, keep as draft, discard" : "Edit again, keep as draft, discard",
      choices: [("e", "open the editor again")] + (canBeSaved ? [("s", "replace the file, warnings and all")] : [])
        + [("k", "keep what you wrote as a draft; the same command goes on with it"), ("d", "throw it away")])
    while true {
      switch world.key(menu) {
      case "e", "": return false
      case "s" where canBeSaved:
        try save(draft, bytes, checked, at: destination)
        return true
      case "s":
        world.tell("A file with errors is not saved, since nothing could use it. k keeps what you wrote as a draft.")
      // C-d, and a terminal that is gone: nothing of what was written is lost.
      case "k", nil:
        world.tell("Kept as a draft; \(name) is as it was.")
        world.say("Go on with: \(command)")
        return true
      case "d": if discards(draft) { return true }
      default: explain(menu)
      }
    }
  }

  private func save(
    _ draft: Draft, _ bytes: [UInt8], _ checked: CheckedFile, at destination: Destination
  ) throws(Failure) {
    guard let now = FileManager.default.contents(atPath: file.path), Array(now) == draft.base else {
      throw Failure(
        "\(name) has changed on the disk since you began, so it was not replaced. What you wrote is kept as a draft: "
          + "\(draft.path)\(comparing(draft))\nTo go on with it: \(command)")
    }
    do { try destination.put(bytes, for: .asBefore, replacing: true) } catch {
      throw Failure(
        "\(name) cannot be replaced: \(error.reason). What you wrote is kept as a draft: \(draft.path)\nTo go on with it: "
          + command)
    }
    draft.remove()
    world.tell("Saved \(name): \(checked.size), \(checked.hasProblems ? checked.count : "no problems").")
    guard !checked.hasProblems else { return }
    let (bank, team) = file.kind == "bank" ? (file.word.asWord, "TEAM") : ("BANK", file.word.asWord)
    workspace.suggestNext("opening new NAME --bank", bank, "--team", team)
  }

  /// How to see what a draft would change.
  private func comparing(_ draft: Draft) -> String {
    "\nTo compare them: \(workspace.line(file.kind, "diff", file.word.asWord, draft.path.asWord))"
  }

  private func discards(_ draft: Draft) -> Bool {
    let menu = Menu(
      question: "Throw away what you wrote", choices: [("y", "throw it away"), ("n", "keep it")], interrupting: "n")
    guard world.key(menu) == "y" else { return false }
    draft.remove()
    world.tell("Discarded. \(name) is as it was.")
    return true
  }

  // -- Asking.

  /// What the keys do, to somebody who typed another one; in the plain form every question says it.
  private func explain(_ menu: Menu) {
    if !world.isPlain { world.show(menu.sheet) }
  }

  private func refusing<Value>(_ body: () throws(DiskFile.Refusal) -> Value) throws(Failure) -> Value {
    do { return try body() } catch {
      throw Failure("The folder for drafts, \(folder), cannot be written: \(error.reason).")
    }
  }
}
