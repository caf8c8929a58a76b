/// The checks over a bank that has been read, in tiers; each check is one function from the bank to what it finds.
enum BankChecks {
  typealias Check = @Sendable (Bank) -> [Finding]

  /// What makes a bank unusable.
  static let always: [Check] = [uniqueIDs, uniqueAnchors, competencyExists, anchors135]

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

  /// A question is for a competency of its bank.
  @Sendable static func competencyExists(_ bank: Bank) -> [Finding] {
    let known = bank.competencies.map(\.id)
    guard !known.isEmpty else { return [] }
    let names = Set(known)
    return bank.questions.compactMap { question in
      guard !question.competency.isEmpty, !names.contains(question.competency) else { return nil }
      let near = nearest(to: question.competency, among: known)
      return Finding(
        position: question.$competency,
        problem: .unknownCompetency(question.competency, nearest: near, known: known))
    }
  }

  /// The ends and the middle of the scale are described.
  ///
  /// Nothing is said where a score has two anchors: the second is likely the one that is missing.
  @Sendable static func anchors135(_ bank: Bank) -> [Finding] {
    bank.questions.compactMap { question in
      let scores = Set(question.anchors.map(\.score))
      let missing = [1, 3, 5].filter { !scores.contains($0) }
      guard let place = question.anchors.map(\.$score).min(), !missing.isEmpty, scores.count == question.anchors.count
      else { return nil }
      return Finding(position: place, problem: .missingAnchors(missing, question: question.id))
    }
  }
}
