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
    var (bank, findings, source) = BankReader.reading(file)
    if let bank {
      // What a bank lacks can be told only when all of it was read; what it says, of the part that was.
      let isWhole = !findings.hasErrors
      let waivers = Waivers(bank)
      var pins = Pins(source: source)
      forEachFinding(in: bank, isWhole: isWhole) { finding in
        if !waivers.cover(finding) { findings.add(pins.pinned(finding)) }
      }
      findings.add(rules.unknownWaivers(in: bank))
    }
    return Result(bank: findings.hasErrors ? nil : bank, diagnostics: findings.diagnostics(in: file.name))
  }

  /// What the tiers find that judge what a bank says; each of its texts is taken apart into words once for all of them.
  private func forEachFinding(in bank: Bank, isWhole: Bool, _ body: (Finding) -> Void) {
    let lexicon = Lexicon(rules.vocabulary, lists: WordingChecks.lists)
    let job = JobWords(bank, in: lexicon)
    let isEnglish = bank.isEnglish
    let competencies = Dictionary(bank.competencies.map { ($0.id, NamedCompetency($0, in: lexicon)) }) { first, _ in
      first
    }
    if isWhole { for check in StructureChecks.ofBank { check(bank).forEach(body) } }
    LanguageChecks.languageKnown(bank).forEach(body)
    rules.proxies(in: bank, job: job, lexicon).forEach(body)
    let checks = (isWhole ? StructureChecks.ofQuestion : []) + (isEnglish ? WordingChecks.all : [])
    for question in bank.questions {
      let worded = WordedQuestion(
        question, isEnglish: isEnglish, rating: competencies[question.competency], in: lexicon)
      for check in checks { check(worded).forEach(body) }
      rules.findings(in: worded, job: job, lexicon).forEach(body)
    }
  }
}

/// Which checks a bank, or the question that a finding is about, says do not apply.
private struct Waivers {
  private let ofBank: Set<String>
  private let ofQuestions: [Question.ID: Set<String>]

  init(_ bank: Bank) {
    ofBank = Set(bank.waivers.map(\.check))
    let waiving = bank.questions.filter { !$0.waivers.isEmpty }
    ofQuestions = Dictionary(waiving.map { ($0.id, Set($0.waivers.map(\.check))) }) { $0.union($1) }
  }

  func cover(_ finding: Finding) -> Bool {
    if ofBank.isEmpty, ofQuestions.isEmpty { return false }
    let check = finding.problem.check.name
    return ofBank.contains(check) || finding.question.flatMap { ofQuestions[$0] }?.contains(check) ?? false
  }
}

/// Puts findings at the very words that they are about, one text after another.
private struct Pins {
  let source: SourceText
  private var place: TextPlace?

  init(source: SourceText) { self.source = source }

  mutating func pinned(_ finding: Finding) -> Finding {
    guard let spot = finding.spot else { return finding }
    var place =
      if let place, place.isFor(spot.text, at: finding.position) { place } else {
        TextPlace(of: spot.text, from: finding.position, in: source)
      }
    var pinned = finding
    pinned.position = place.position(ofCharacter: spot.offset)
    pinned.spot = nil
    self.place = place
    return pinned
  }
}
