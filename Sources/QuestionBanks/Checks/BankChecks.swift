/// The checks over a bank that has been read, in tiers; each check is one function from the bank to what it finds.
enum BankChecks {
  typealias Finder = @Sendable (Bank) -> [Finding]
  typealias QuestionFinder = @Sendable (WordedQuestion) -> [Finding]

  /// What makes a bank unusable.
  static let always: [Finder] = [uniqueIDs, uniqueAnchors, competencyExists, anchors135, waiversApply]

  /// No two competencies, and no two questions, have one id.
  @Sendable static func uniqueIDs(_ bank: Bank) -> [Finding] {
    repeated(bank.competencies.map { Located($0.id, at: $0.$id) }, kind: "competency")
      + repeated(bank.questions.map { Located($0.id, at: $0.$id) }, kind: "question")
  }

  /// Every occurrence of an id but the first.
  static func repeated(_ ids: [Located<String>], kind: String) -> [Finding] {
    var first: [String: Position] = [:]
    return ids.compactMap { id in
      guard !id.wrappedValue.isEmpty else { return nil }
      guard let earlier = first[id.wrappedValue] else {
        first[id.wrappedValue] = id.projectedValue
        return nil
      }
      return Finding(
        position: id.projectedValue, problem: .repeatedID(kind: kind, id: id.wrappedValue, first: earlier))
    }
  }

  /// A score has one anchor.
  @Sendable static func uniqueAnchors(_ bank: Bank) -> [Finding] {
    bank.questions.flatMap { question in
      zip(question.anchors, question.anchors.dropFirst()).compactMap { one, next in
        guard one.score == next.score, let first = question.anchors.first(where: { $0.score == next.score }) else {
          return nil
        }
        return Finding(
          position: next.$score, problem: .repeatedAnchor(score: String(next.score), first: first.$score))
      }
    }
  }

  /// A waiver names a check that there is, and that may be waived; those of lawful rules depend on the rules in use.
  @Sendable static func waiversApply(_ bank: Bank) -> [Finding] {
    let waivable = Check.named.filter(\.tier.canBeWaived).map(\.name)
    return (bank.waivers + bank.questions.flatMap(\.waivers)).compactMap { waiver in
      if waivable.contains(waiver.check) || Check.lawfulRule(waiver.check) != nil { return nil }
      let problem: Problem =
        if let check = Check.named.first(where: { $0.name == waiver.check }) { .cannotBeWaived(check) } else {
          .unknownCheck(waiver.check, known: waivable)
        }
      return Finding(position: waiver.$check, problem: problem)
    }
  }

  /// A question is for a competency of its bank.
  @Sendable static func competencyExists(_ bank: Bank) -> [Finding] {
    let known = bank.competencies.map(\.id)
    guard !known.isEmpty else { return [] }
    let names = Set(known)
    return bank.questions.compactMap { question in
      guard !question.competency.isEmpty, !names.contains(question.competency) else { return nil }
      return Finding(
        position: question.$competency, problem: .unknownCompetency(question.competency, known: known))
    }
  }

  /// The ends and the middle of the scale are described.
  ///
  /// Nothing is said where a score has two anchors: the second is likely the one that is missing.
  @Sendable static func anchors135(_ bank: Bank) -> [Finding] {
    bank.questions.compactMap { question in
      let scores = Set(question.anchors.map(\.score))
      let missing = BankFormat.anchored.filter { !scores.contains($0) }
      guard let place = question.anchors.map(\.$score).min(), !missing.isEmpty, scores.count == question.anchors.count
      else { return nil }
      return Finding(position: place, problem: .missingAnchors(missing, question: question.id))
    }
  }
}
