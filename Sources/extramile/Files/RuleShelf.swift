import Interviews
import QuestionBanks
import Text

/// The lawful rules that a user asks for, beside those of the folders.
struct RuleChoice: Equatable {
  /// Files of the user's own, by their paths.
  var files: [String] = []
  /// What alone is to hold; nil for all that the files speak of.
  var jurisdictions: [String]?

  /// The options that say so, for a command line to be typed again.
  var words: [String] {
    files.flatMap { ["--rules", $0.asWord] }
      + (jurisdictions.map { ["--jurisdiction", $0.joined(separator: ",")] } ?? [])
  }
}

/// The files of lawful rules: finds those of all folders that have some, reads them, and says where there are none.
///
/// Rules are taken from every folder, nearest first: those in a folder of one's own come on top of the shipped ones and hide
/// none of them.
struct RuleShelf {
  /// Folders that may have rules, nearest first.
  private let places: [String]
  private let workingFolder: String

  init(_ places: [String], workingFolder: String) {
    self.places = places
    self.workingFolder = workingFolder
  }

  struct Reading {
    let result: LawfulReader.Result
    /// That no rules were found, and where they were looked for.
    let note: String?

    /// The rules; a failure that shows what is wrong with their files.
    func rules() throws(Failure) -> LawfulRules {
      if let rules = result.rules { return rules }
      let files = result.files.map { FileProblems(source: $0.source, diagnostics: $0.diagnostics) }
      throw Failure(
        "The lawful rules have errors, as said above; nothing was done.",
        files: files.filter { !$0.diagnostics.isEmpty })
    }
  }

  /// The files named, and those of all folders.
  func read(_ choice: RuleChoice = RuleChoice()) throws(Failure) -> Reading {
    var sources: [SourceFile] = []
    for path in choice.files { sources.append(try BankFolder.file(at: path)) }
    for place in places {
      // A folder of rules is found and read as one of banks is.
      guard let folder = try? BankFolder([place], workingFolder: workingFolder) else { continue }
      for name in folder.files(.bank) { sources.append(try folder.read(name)) }
    }
    let result = LawfulReader.read(sources, jurisdictions: choice.jurisdictions)
    if result.rules != nil, !sources.isEmpty {
      let others = result.jurisdictions.filter { $0 != LawfulFile.general }
      for code in choice.jurisdictions ?? [] where !result.jurisdictions.contains(code) {
        let hint = nearest(to: code, among: others).map { "did you mean \($0)?" }
        throw Failure(
          "No lawful rules are for \(code); \(hint ?? "there are \(others.joined(separator: ", ")).")",
          exitCode: Failure.usage)
      }
    }
    return Reading(
      result: result,
      note: sources.isEmpty
        ? "lawful checks did not run: no rules were found in \(places.joined(separator: ", "))." : nil)
  }
}

extension CheckSelection {
  /// The first name of a lawful rule that was selected and that the rules do not have; without rules, nothing is known.
  func unknownLawful(in rules: LawfulRules) -> String? {
    rules.checks.isEmpty
      ? nil : only.union(skip).sorted().first { Check.lawfulRule($0) != nil && !rules.checks.contains($0) }
  }
}
