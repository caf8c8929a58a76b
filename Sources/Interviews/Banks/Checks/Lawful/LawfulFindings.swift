/// The rules over a bank: what the candidate hears, and what the interviewer scores by.
extension LawfulRules {
  /// What the rules find, each at its word.
  func findings(in bank: Bank) -> [Finding] {
    guard !rules.isEmpty else { return [] }
    let job = JobWords(bank)
    var vocabulary = vocabulary

    func findings(in text: Located<String>, question: Question.ID?) -> [Finding] {
      let words = Words(text.wrappedValue)
      return matches(in: words, job: job, reading: &vocabulary).map { rule, range in
        let before = text.wrappedValue.unicodeScalars.prefix(words.all[range.lowerBound].offset)
        return Finding(
          position: text.projectedValue, problem: .lawful(LawfulProblem(rule: rule, words: words.text(range))),
          question: question, spot: Finding.Spot(text: text.wrappedValue, offset: String(before).count))
      }
    }

    let rated = bank.competencies.flatMap { competency in
      [Located(competency.title, at: competency.$title), Located(competency.definition, at: competency.$definition)]
    }
    // What is rated can be a stand-in for likeness; what it touches otherwise is said where it is asked.
    let proxies = rated.flatMap { findings(in: $0, question: nil) }.filter { finding in
      if case .lawful(let problem) = finding.problem { problem.rule.kind == .proxy } else { false }
    }
    let asked = bank.questions.flatMap { question in
      let heard = [Located(question.scenario, at: question.$scenario), Located(question.ask, at: question.$ask)]
      let scored = question.anchors.map { Located($0.behaviour, at: $0.$behaviour) }
      return (heard + question.probes + scored + (question.overuse.map { [$0] } ?? [])).flatMap {
        findings(in: $0, question: question.id)
      }
    }
    return proxies + asked
  }

  /// Waivers of rules that no file has.
  func unknownWaivers(in bank: Bank) -> [Finding] {
    guard !known.isEmpty else { return [] }
    return (bank.waivers + bank.questions.flatMap(\.waivers)).compactMap { waiver in
      guard let rule = Check.lawfulRule(waiver.check), !known.contains(rule) else { return nil }
      return Finding(
        position: waiver.$check, problem: .unknownCheck(waiver.check, nearest: check(near: waiver.check)))
    }
  }
}
