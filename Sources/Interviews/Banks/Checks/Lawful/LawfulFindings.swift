/// The rules over a bank: what the candidate hears, and what the interviewer scores by.
extension LawfulRules {
  /// What the rules find; `file` is the bank's, so that a finding stands at the word.
  func findings(in bank: Bank, of file: SourceFile) -> [Finding] {
    guard !rules.isEmpty else { return [] }
    let job = JobWords(bank)
    var candidates: [String: [PatternIndex.Entry]] = [:]
    /// Most banks have no finding, and then their lines are not needed.
    var source: SourceText?

    func findings(in text: Located<String>, question: Question.ID?) -> [Finding] {
      let words = Words(text.wrappedValue)
      return matches(in: words, job: job, remembering: &candidates).map { rule, range in
        let lines = source ?? SourceText(file)
        source = lines
        let position = lines.position(ofWord: range.lowerBound, in: words, writtenAt: text.projectedValue)
        return Finding(
          position: position ?? text.projectedValue,
          problem: .lawful(LawfulProblem(rule: rule, words: words.text(range))), question: question)
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
    let names = known.map { Check.lawful($0).name }.sorted()
    return (bank.waivers + bank.questions.flatMap(\.waivers)).compactMap { waiver in
      guard waiver.check.hasPrefix("lawful-"), !names.contains(waiver.check) else { return nil }
      return Finding(
        position: waiver.$check, problem: .unknownCheck(waiver.check, nearest: nearest(to: waiver.check, among: names)))
    }
  }
}

extension SourceText {
  /// Where a word of a text stands, if the words of the file from the text's place on are those of the text.
  ///
  /// They are, unless the text has escapes that make letters: then nothing is said.
  fileprivate func position(ofWord word: Int, in words: Words, writtenAt start: Position) -> Position? {
    let first = start.line - 1
    guard lines.indices.contains(first),
      let offset = lines[first].indices.first(where: { position(of: Mark(line: first, offset: $0)) == start })
    else { return nil }
    // The header of a block text (`|2-`) has no words of the text in it.
    let isBlock = "|>".unicodeScalars.contains(lines[first][offset])
    var scalars: [Unicode.Scalar] = []
    var marks: [Mark] = []
    for line in (isBlock ? first + 1 : first)..<lines.count {
      let skipped = line == first ? offset : 0
      for (place, scalar) in lines[line].enumerated().dropFirst(skipped) {
        scalars.append(scalar)
        marks.append(Mark(line: line, offset: place))
      }
      scalars.append("\n")
      marks.append(Mark(line: line, offset: lines[line].count))
      // A word is a letter and a blank at least.
      if scalars.count > 4_000 + words.all.count * 40 { break }
    }
    let written = Words(scalars: scalars, limit: word + 1)
    guard written.all.count > word else { return nil }
    for index in 0...word where written.all[index].text != words.all[index].text { return nil }
    return position(of: marks[written.all[word].offset])
  }
}
