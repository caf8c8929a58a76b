import Foundation
import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// What a prompt needs of the program around it: to run a command line, with its exit code, and to complete one.
@MainActor
struct Interpreter {
  let run: (_ words: [String], Workspace) -> Int32
  /// (text before the word, the word) -> full words.
  let complete: (_ before: String, _ word: String, Workspace) -> [String]
}

/// What a command works with: the database, the banks and who is asking, each found when first needed.
@MainActor
final class Workspace {
  let world: World
  let choices: Choices
  let locations: Locations
  let interpreter: Interpreter
  /// Whether the command was typed at the program's own prompt, and so is repeated without the program's name.
  let isAtPrompt: Bool
  private var openStore: Store?
  private var openForReading: Store?

  init(_ world: World, _ choices: Choices = Choices(), interpreter: Interpreter, isAtPrompt: Bool = false) {
    var world = world
    if choices.plain { world = world.plain }
    if choices.noColor { (world.style, world.errorStyle) = (Style(isOn: false), Style(isOn: false)) }
    self.world = world
    self.choices = choices
    self.interpreter = interpreter
    self.isAtPrompt = isAtPrompt
    locations = Locations(
      database: choices.database, banks: choices.banks, environment: world.environment,
      workingFolder: world.workingFolder, program: world.program)
  }

  /// This workspace for a command with options of its own; the same one, with its open database, when they agree.
  func with(_ own: Choices) -> Workspace {
    let merged = own.filled(from: choices)
    return merged == choices ? self : Workspace(world, merged, interpreter: interpreter, isAtPrompt: isAtPrompt)
  }

  /// This workspace as the program's own prompt sees it.
  var atPrompt: Workspace { Workspace(world, choices, interpreter: interpreter, isAtPrompt: true) }

  /// The database for writing, made if it is not there.
  func store() throws(Failure) -> Store {
    if let openStore { return openStore }
    let path = locations.database
    let store = try stored { () throws(StoreFailure) in try Store(path: path) }
    openStore = store
    openForReading = nil
    return store
  }

  /// The database for reading: it changes nothing, and if there is no file yet, it shows an empty database.
  func storeForReading() throws(Failure) -> Store {
    if let open = openStore ?? openForReading, open.isUpToDate { return open }
    let path = locations.database
    let store = try stored { () throws(StoreFailure) in try Store(reading: path) }
    openForReading = store
    return store
  }

  func bankFolder() throws(Failure) -> BankFolder {
    try BankFolder(locations.banks, workingFolder: world.workingFolder)
  }

  /// The bank or team file that an id or a path names; a path works without any folder of banks.
  func file(_ kind: FileKind, _ word: String) throws(Failure) -> SourceFile {
    try word.looksLikePath ? BankFolder.file(at: word) : bankFolder().file(kind, word)
  }

  /// The sample answers to a bank: of the folder of banks, or beside a bank that was named by its path.
  func practiceFile(of bank: Bank, in source: SourceFile) throws(Failure) -> SourceFile {
    let folder = try? bankFolder()
    if let folder, folder.files(.bank).contains(source.name) { return try folder.file(.practice, bank.id) }
    let beside = (source.name as NSString).deletingLastPathComponent
    return try BankFolder([beside.isEmpty ? "." : beside], workingFolder: world.workingFolder).file(
      .practice, bank.id)
  }

  /// The lawful rules that checks go by.
  var ruleShelf: RuleShelf { RuleShelf(locations.rules, workingFolder: world.workingFolder) }

  /// The file of a prompt's history; nil if its folder is not safe to write in, which the user is told once.
  func history(of prompt: String) -> String? {
    do throws(DiskFile.Refusal) {
      try DiskFile.makePrivateFolder(locations.histories, below: locations.state, creating: false)
    } catch {
      guard error.isUnsafeFolder else { return locations.history(of: prompt) }
      if !Self.hasWarnedOfHistory, world.reader().isInteractive {
        Self.hasWarnedOfHistory = true
        world.note("No history is kept, because \(error.reason.visible()).")
      }
      return nil
    }
    return locations.history(of: prompt)
  }

  private static var hasWarnedOfHistory = false

  /// A path from the root, of one that was typed.
  func fullPath(_ typed: String) -> String {
    let path = NotesFile.expanded(typed, in: world)
    return path.hasPrefix("/") ? path : "\(world.workingFolder)/\(path)"
  }

  /// Who is asking, as interviewer.
  func interviewer() throws(Failure) -> String {
    let name = choices.interviewer ?? world.environment["EXTRAMILE_INTERVIEWER"].flatMap { $0.isEmpty ? nil : $0 }
    return try storedName(name ?? world.login, of: "An interviewer's name") { store throws(StoreFailure) in
      try store.interviewers()
    }
  }

  /// The candidate's name for an interview: as it is stored, or a new name that can be stored.
  func candidateToMeet(_ typed: String) throws(Failure) -> String {
    try storedName(typed, of: "The candidate's name") { store throws(StoreFailure) in try store.candidates() }
  }

  /// A typed name, checked against the rules for names; a name that is already stored is found under any rules.
  private func storedName(
    _ typed: String, of what: String, among known: (Store) throws(StoreFailure) -> [String]
  ) throws(Failure) -> String {
    let name = try? PersonName(typed)
    if let name, name.text == typed.trimmed { return name.text }
    if let store = try? storeForReading(), let names = try? known(store), let stored = names.typed(as: typed) {
      return stored
    }
    return try checkedName(typed, of: what).text
  }

  /// A command as it is to be typed here: with the program's name in the shell, without it at the prompt.
  func line(_ words: String...) -> String { line(words) }

  func line(_ words: [String]) -> String {
    ((isAtPrompt ? [] : ["extramile"]) + words).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The program as it can be typed in the shell from where it was started, on the PATH or not.
  var programAsTyped: String {
    let folder = (world.program as NSString).deletingLastPathComponent
    if (world.environment["PATH"] ?? "").split(separator: ":").contains(Substring(folder)) { return "extramile" }
    let isBelow = world.program.hasPrefix(world.workingFolder + "/")
    return (isBelow ? String(world.program.dropFirst(world.workingFolder.count + 1)) : world.program).asWord
  }

  /// The opening that is named, or the only one that is not closed.
  func opening(_ name: String?) throws(Failure) -> Opening {
    let store = try storeForReading()
    let all = try stored { () throws(StoreFailure) in try store.openings() }
    let chosen: String
    if let name {
      chosen = name
    } else {
      let open = all.filter { $0.closedAt == nil }
      guard let only = open.first else { throw withoutOpenOpening(closed: all.map(\.name), in: store) }
      guard open.count == 1 else {
        throw Failure(
          "\(open.count) openings are open; name one with --opening: \(open.map(\.name).joined(separator: ", ")).")
      }
      chosen = only.name
    }
    let known = all.map(\.name).typed(as: chosen) ?? chosen
    guard let opening = try stored({ () throws(StoreFailure) in try store.opening(named: known) }) else {
      throw unknown("opening", chosen, among: all.map(\.name))
    }
    return opening
  }

  private func withoutOpenOpening(closed: [String], in store: Store) -> Failure {
    let new = line("opening new NAME --bank BANK --team TEAM")
    guard !closed.isEmpty else { return Failure("There is no opening in \(store.path). Make one with: \(new)") }
    let names = closed.prefix(8).joined(separator: ", ") + (closed.count > 8 ? ", …" : "")
    return Failure(
      "No opening is open. Closed: \(names). Name a closed one with --opening, or open a new one with: \(new)")
  }

  /// The candidate's name as it is stored, case aside.
  func candidate(_ name: String) throws(Failure) -> String {
    let store = try storeForReading()
    if let known = try stored({ () throws(StoreFailure) in try store.knownCandidate(name) }) { return known }
    let names = try stored { () throws(StoreFailure) in try store.candidates() }
    if let known = names.typed(as: name) { return known }
    throw unknown("candidate", name, among: names)
  }

  private func unknown(_ kind: String, _ name: String, among names: [String]) -> Failure {
    let hint = nearest(to: name, among: names).map { " Did you mean \($0)?" } ?? " \(line("list")) shows what is there."
    return Failure("There is no \(kind) \(name).\(hint)")
  }
}

extension [String] {
  /// The stored name that somebody typed: exactly, as it is shown, or with single spaces.
  fileprivate func typed(as typed: String) -> String? {
    let key = typed.trimmed.nameKey
    return first { $0.nameKey == key } ?? first { $0.visible().nameKey == key }
      ?? (try? PersonName(typed)).flatMap { name in first { $0.nameKey == name.text.nameKey } }
  }
}

/// A typed name that can be stored.
func checkedName(_ text: String, of what: String) throws(Failure) -> PersonName {
  do throws(NameProblem) { return try PersonName(text) } catch {
    throw Failure(error.message(about: what), exitCode: Failure.usage)
  }
}
