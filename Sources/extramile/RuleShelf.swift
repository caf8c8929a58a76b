import Interviews

/// The files of lawful rules: finds the folder that has them, reads them, and says where there are none.
struct RuleShelf {
  /// Folders that are tried, in order; the first that exists is used.
  private let places: [String]
  private let workingFolder: String

  init(_ places: [String], workingFolder: String) {
    self.places = places
    self.workingFolder = workingFolder
  }

  struct Reading {
    let sources: [SourceFile]
    let result: LawfulReader.Result
    /// That no rules were found, and where they were looked for.
    let note: String?

    /// The rules; a failure that shows what is wrong with their files.
    func rules() throws(Failure) -> LawfulRules {
      if let rules = result.rules { return rules }
      let files = zip(sources, result.diagnostics).map { FileProblems(source: $0, diagnostics: $1) }
      throw Failure(
        "The lawful rules have errors, as said above; nothing was done.",
        files: files.filter { !$0.diagnostics.isEmpty })
    }
  }

  /// The shipped rules, or those of the user's own folder, and the files named on top.
  func read(with extra: [String] = [], jurisdictions: [String]? = nil) throws(Failure) -> Reading {
    // The folder is found as that of the banks is.
    let folder = try? BankFolder(places, workingFolder: workingFolder)
    var sources: [SourceFile] = []
    if let folder {
      for name in folder.bankFiles { sources.append(try folder.read(name)) }
    }
    let isBare = sources.isEmpty
    for path in extra { sources.append(try BankFolder.file(at: path)) }

    let result = LawfulReader.read(sources, jurisdictions: jurisdictions)
    if result.rules != nil, !sources.isEmpty {
      let others = result.jurisdictions.filter { $0 != LawfulFile.general }
      for code in jurisdictions ?? [] where !result.jurisdictions.contains(code) {
        let hint = nearest(to: code, among: others).map { "did you mean \($0)?" }
        throw Failure(
          "No lawful rules are for \(code); \(hint ?? "there are \(others.joined(separator: ", ")).")",
          exitCode: Failure.usage)
      }
    }
    return Reading(
      sources: sources, result: result,
      note: isBare && extra.isEmpty
        ? "lawful checks did not run: no rules were found in \(places.joined(separator: ", "))." : nil)
  }
}

extension CheckSelection {
  /// Whether a lawful rule can have a say.
  var wantsLawful: Bool {
    !skip.contains(Check.Tier.lawful.rawValue) && (only.isEmpty || only.contains { isLawful($0) })
  }

  /// The names of lawful rules that were selected, and that the rules do not have.
  func unknownLawful(in rules: LawfulRules) -> String? {
    only.union(skip).sorted().first { $0.hasPrefix("lawful-") && !rules.checks.contains($0) }
  }

  private func isLawful(_ name: String) -> Bool { name == Check.Tier.lawful.rawValue || name.hasPrefix("lawful-") }
}
