import Interviews
import QuestionBanks
import Terminal
import Text

/// Checks bank and team files and prints every problem of all of them in one run.
@MainActor
struct FileCheck {
  private let workspace: Workspace
  private let options: CheckOptions

  init(_ workspace: Workspace, _ options: CheckOptions) {
    self.workspace = workspace
    self.options = options
  }

  /// Checks the banks named; without names, all banks, team profiles and sample answers of the folder.
  func run(banks words: [String], rules choice: RuleChoice) throws {
    let check = BankCheck(rules: try lawfulRules(choice))
    if words.isEmpty {
      let folder = try workspace.bankFolder()
      let banks = folder.banks()
      try report(
        checked(folder.files(.bank)) { CheckedFile(bank: try folder.read($0), check) }
          + checked(folder.files(.team)) { CheckedFile(team: try folder.read($0), banks: banks) }
          + checked(folder.files(.practice)) { CheckedFile(practice: try folder.read($0), banks: banks) })
    } else {
      let files = try words.map { word in try workspace.file(.bank, word) }
      try report(files.map { .success(try checked($0, check)) })
    }
  }

  /// Checks the team profiles named; without names, all of the folder.
  func run(teams words: [String]) throws {
    let folder = try workspace.bankFolder()
    let files = words.isEmpty ? folder.files(.team) : try words.map { try folder.file(.team, $0).name }
    let banks = folder.banks()
    try report(checked(files) { CheckedFile(team: try folder.read($0), banks: banks) })
  }

  /// Checks the mappings named.
  func run(mappings words: [String]) throws {
    let files = try words.map { word in try workspace.file(.mapping, word) }
    try report(files.map { .success(CheckedFile(mapping: $0)) })
  }

  /// Checks a file that was named: a bank, unless it cannot be one and turns out to be sample answers.
  private func checked(_ file: SourceFile, _ check: BankCheck) throws -> CheckedFile {
    let bank = CheckedFile(bank: file, check)
    guard bank.errors > 0, PracticeReader.bank(of: file) != nil else { return bank }
    return CheckedFile(practice: file, banks: try workspace.bankFolder().banks())
  }

  /// Checks one file after another; one that cannot be read does not keep the rest from being checked.
  private func checked(_ files: [String], _ check: (String) throws -> CheckedFile) throws -> [Result<
    CheckedFile, Failure
  >] {
    try files.map { name in
      do { return .success(try check(name)) } catch let failure as Failure { return .failure(failure) }
    }
  }

  /// The rules that the options ask for; where there are none, a line says so, and problems in them are reported alone.
  private func lawfulRules(_ choice: RuleChoice) throws -> LawfulRules {
    guard options.selection.wants(.lawful) || !choice.files.isEmpty else { return .none }
    let reading = try workspace.ruleShelf.read(choice)
    if let note = reading.note { workspace.world.note(note) }
    if reading.result.rules == nil {
      workspace.world.warn("The lawful rules have errors; no bank was checked.")
      try report(
        reading.result.files.filter { !$0.diagnostics.isEmpty }.map {
          .success(CheckedFile(source: $0.source, size: "", diagnostics: $0.diagnostics))
        })
    }
    let rules = try reading.rules()
    if let name = options.selection.unknownLawful(in: rules) {
      let hint = rules.check(near: name).map { "did you mean \($0)?" }
      throw Failure(
        "There is no check \(name); \(hint ?? "no lawful rule has that name.")", exitCode: Failure.usage)
    }
    return rules
  }

  private func report(_ all: [Result<CheckedFile, Failure>]) throws {
    let world = workspace.world
    let files = all.compactMap { try? $0.get().including(options.selection) }
    let unread = all.compactMap { if case .failure(let failure) = $0 { failure.message } else { nil } }
    let errors = files.reduce(0) { $0 + $1.errors }
    let warnings = files.reduce(0) { $0 + $1.warnings }
    switch options.chosenFormat {
    case .json: try world.sayJSON(CheckReport(files: files))
    case .github: files.flatMap(\.diagnostics).forEach { world.say($0.gitHubAnnotation) }
    case .text:
      for file in files {
        if !file.diagnostics.isEmpty { world.say(file.problems.text(on: world.screen, isSeen: world.rows() != nil)) }
        if !file.hasProblems { world.say("\(file.source.name.visible()): \(file.size), no problems") }
      }
      if errors + warnings > 0 {
        var sheet = Sheet()
        sheet.fact("In all", "\(counted(errors, "error")), \(counted(warnings, "warning"))", mark: "")
        world.show(sheet)
      }
    }
    if !unread.isEmpty { throw Failure(unread.joined(separator: "\n")) }
    // What is wrong has been said; the exit code says it to scripts.
    if errors > 0 || options.strict && warnings > 0 { throw Failure("", exitCode: Failure.problems) }
  }
}

extension Diagnostic {
  /// The line that GitHub's runner turns into an annotation; its own signs are escaped
  /// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
  fileprivate var gitHubAnnotation: String {
    func escaped(_ text: String) -> String {
      text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
    let place = escaped(file.visible()).replacing(":", with: "%3A").replacing(",", with: "%2C")
    let text = ([message] + notes + (help.map { [$0] } ?? [])).joined(separator: "\n")
    return "::\(severity.rawValue) file=\(place),line=\(position.line),col=\(position.column),"
      + "title=\(check.name)::\(escaped(text))"
  }
}

/// A file with what its checks found.
struct CheckedFile {
  let source: SourceFile
  /// What the file holds, for people; empty where it cannot be read.
  let size: String
  let diagnostics: [Diagnostic]

  var errors: Int { diagnostics.count { $0.severity == .error } }
  var warnings: Int { diagnostics.count { $0.severity == .warning } }
  var hasProblems: Bool { errors + warnings > 0 }
  var problems: FileProblems { FileProblems(source: source, diagnostics: diagnostics) }
  /// How many problems there are, for people.
  var count: String { "\(counted(errors, "error")), \(counted(warnings, "warning"))" }

  init(source: SourceFile, size: String, diagnostics: [Diagnostic]) {
    self.source = source
    self.size = size
    self.diagnostics = diagnostics
  }

  init(bank source: SourceFile, _ check: BankCheck) {
    let result = check(source)
    let size = result.bank.map { bank in
      "\(counted(bank.questions.count, "question")), \(competencies(bank.competencies.count))"
    }
    self.init(source: source, size: size ?? "", diagnostics: result.diagnostics)
  }

  init(team source: SourceFile, banks: [Bank]) {
    let (team, diagnostics) = TeamReader.read(source, banks: banks)
    self.init(source: source, size: team.map { counted($0.targets.count, "target") } ?? "", diagnostics: diagnostics)
  }

  init(practice source: SourceFile, banks: [Bank]) {
    let (set, diagnostics) = PracticeReader.read(source, banks: banks)
    self.init(
      source: source, size: set.map { counted($0.answers.count, "sample answer") } ?? "", diagnostics: diagnostics)
  }

  init(mapping source: SourceFile) {
    let (mappings, diagnostics) = MappingReader.check(source)
    self.init(source: source, size: mappings.map(\.system.name).joined(separator: ", "), diagnostics: diagnostics)
  }

  /// The file with only the findings that a user wants to hear of.
  func including(_ selection: CheckSelection) -> CheckedFile {
    CheckedFile(source: source, size: size, diagnostics: diagnostics.filter { selection.includes($0.check) })
  }
}

/// The members of `bank check --json`.
private struct CheckReport: Encodable {
  struct File: Encodable {
    let file: String
    let version: String
    let problems: Int
  }

  struct Problem: Encodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let check: String
    let message: String
    let notes: [String]
    @OrNull var help: String?
  }

  let files: [File]
  let problems: [Problem]
  /// What is no problem, but to be known before relying on the rest.
  let notices: [Problem]

  init(files: [CheckedFile]) {
    self.files = files.map {
      File(file: $0.source.name, version: $0.source.contentID, problems: $0.errors + $0.warnings)
    }
    let all = files.flatMap(\.diagnostics)
    problems = all.filter { $0.severity != .notice }.map(Problem.init)
    notices = all.filter { $0.severity == .notice }.map(Problem.init)
  }
}

extension CheckReport.Problem {
  fileprivate init(_ diagnostic: Diagnostic) {
    self.init(
      file: diagnostic.file, line: diagnostic.position.line, column: diagnostic.position.column,
      severity: diagnostic.severity.rawValue, check: diagnostic.check.name, message: diagnostic.message,
      notes: diagnostic.notes, help: diagnostic.help)
  }
}
