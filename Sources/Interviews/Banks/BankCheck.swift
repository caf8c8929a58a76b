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
      let content = content(of: bank, isWhole: !findings.hasErrors).filter { !bank.waives($0) }
      // Most banks give no finding inside a text, and then nobody needs the lines.
      let source = content.contains { $0.spot != nil } ? SourceText(file) : nil
      findings.add(source.map { source in content.map { $0.pinned(in: source) } } ?? content)
      findings.add(rules.unknownWaivers(in: bank))
    }
    return Result(bank: findings.hasErrors ? nil : bank, diagnostics: findings.diagnostics(in: file.name))
  }

  /// What the tiers find that judge what a bank says; each of its texts is taken apart into words once for all of them.
  private func content(of bank: Bank, isWhole: Bool) -> [Finding] {
    let lexicon = Lexicon(rules.vocabulary)
    let job = JobWords(bank, in: lexicon)
    let isEnglish = bank.isEnglish
    let competencies = Dictionary(bank.competencies.map { ($0.id, NamedCompetency($0, in: lexicon)) }) { first, _ in
      first
    }
    let checks = (isWhole ? StructureChecks.ofQuestion : []) + (isEnglish ? WordingChecks.all : [])
    let ofBank =
      (isWhole ? StructureChecks.ofBank.flatMap { $0(bank) } : []) + rules.proxies(in: bank, job: job, lexicon)
    return ofBank
      + bank.questions.flatMap { question in
        let worded = WordedQuestion(
          question, isEnglish: isEnglish, rating: competencies[question.competency], in: lexicon)
        return checks.flatMap { $0(worded) } + rules.findings(in: worded, job: job, lexicon)
      }
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
