/// The rules over the texts of a bank: what the candidate hears, and what the interviewer scores by.
extension LawfulRules {
  /// What the rules find in a question, each at its word.
  func findings(in question: WordedQuestion, job: JobWords, _ lexicon: Lexicon) -> [Finding] {
    guard !rules.isEmpty else { return [] }
    return question.all.flatMap { passage in
      findings(
        in: Words(passage.prose, in: lexicon), of: Located(passage.text, at: passage.position), job: job,
        question: question.id)
    }
  }

  /// What stands in for likeness among what is rated; what that touches otherwise is said where it is asked.
  func proxies(in bank: Bank, job: JobWords, _ lexicon: Lexicon) -> [Finding] {
    let rated = bank.competencies.flatMap { competency in
      [Located(competency.title, at: competency.$title), Located(competency.definition, at: competency.$definition)]
    }
    return rated.flatMap { text in
      findings(in: Words(text.wrappedValue, in: lexicon), of: text, job: job, question: nil)
    }.filter { ($0.problem as? LawfulProblem)?.rule.kind == .proxy }
  }

  private func findings(in words: Words, of text: Located<String>, job: JobWords, question: Question.ID?) -> [Finding] {
    matches(in: words, job: job).map { rule, range in
      Finding(
        position: text.projectedValue, problem: LawfulProblem(rule: rule, words: words.text(range)),
        question: question, spot: Finding.Spot(text: text.wrappedValue, offset: words.offsets[range.lowerBound]))
    }
  }

  /// Waivers of rules that no file has.
  func unknownWaivers(in bank: Bank) -> [Finding] {
    guard !known.isEmpty else { return [] }
    let names = known.sorted()
    return (bank.waivers + bank.questions.flatMap(\.waivers)).compactMap { waiver in
      guard let rule = Check.lawfulRule(waiver.check), !known.contains(rule) else { return nil }
      return Finding(position: waiver.$check, problem: .unknownCheck(waiver.check, known: names))
    }
  }
}
