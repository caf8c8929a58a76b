/// Everything that can be said of a bank file: what makes it unusable, and what its questions could do better.
package struct BankCheck: Sendable {
  private let rules: LawfulRules

  package init(rules: LawfulRules) { self.rules = rules }

  /// What a bank file says, and all that the checks find in it, in file order.
  package struct Result: Sendable {
    /// nil when there is an error.
    package let bank: Bank?
    package let diagnostics: [Diagnostic]
  }

  /// Reads and checks a file; a finding that the file waives is left out.
  package func callAsFunction(_ file: SourceFile) -> Result {
    var (bank, findings) = BankReader.reading(file)
    if let bank {
      // What a bank lacks can be told only when all of it was read; what it says, of the part that was.
      let structure = findings.hasErrors ? [] : StructureChecks.all
      let content =
        (structure + WordingChecks.all + [LanguageChecks.languageKnown]).flatMap { $0(bank) } + rules.findings(in: bank)
      let kept = content.filter { !bank.waives($0) }
      // Most banks give no finding inside a text, and then nobody needs the lines.
      let source = kept.contains { $0.spot != nil } ? SourceText(file) : nil
      findings.add(source.map { source in kept.map { $0.pinned(in: source) } } ?? kept)
      findings.add(rules.unknownWaivers(in: bank))
    }
    return Result(bank: findings.hasErrors ? nil : bank, diagnostics: findings.diagnostics(in: file.name))
  }
}

extension Bank {
  /// Whether the bank, or the question that a finding is about, says that its check does not apply.
  fileprivate func waives(_ finding: Finding) -> Bool {
    let name = finding.problem.check.name
    if waivers.contains(where: { $0.check == name }) { return true }
    guard let id = finding.question else { return false }
    return questions.contains { question in question.id == id && question.waivers.contains { $0.check == name } }
  }
}
