/// When the answers of an interview are scored.
package enum Scoring: String, CaseIterable, Sendable {
  /// Right after the candidate has left, question by question.
  case afterwards
  /// After each answer, with the candidate there.
  case live
}

/// The questions of an opening, in their fixed order, exactly as they were worded when the opening was made.
package struct Kit: Equatable, Sendable {
  /// One question of the kit, with the bank that it comes from and the competency that it elicits.
  package struct Item: Equatable, Sendable {
    package let bank: String
    package let question: Question
    package let competency: Competency
  }

  /// Never empty; question ids are unique.
  package let items: [Item]
  package let scoring: Scoring

  /// Why banks cannot be put together into one kit.
  package enum Conflict: Error, Equatable {
    case sameBank(id: String)
    case sameQuestion(id: Question.ID, banks: [String])
    case noQuestions
    /// One bank says that answers are scored live, another afterwards.
    case differentScoring(banks: [String])
  }

  /// Puts banks together in the order given; a competency that several banks define keeps its first definition.
  ///
  /// When answers are scored is what is given here, else what the banks say, which must agree, else afterwards.
  package init(_ banks: [Bank], scoring chosen: Scoring? = nil) throws(Conflict) {
    let stated = banks.compactMap { bank in bank.scoring.map { (bank: bank.id, scoring: $0) } }
    if chosen == nil, let first = stated.first, let other = stated.first(where: { $0.scoring != first.scoring }) {
      throw .differentScoring(banks: [first.bank, other.bank])
    }
    scoring = chosen ?? stated.first?.scoring ?? .afterwards
    var competencies: [Competency.ID: Competency] = [:]
    for competency in banks.flatMap(\.competencies) where competencies[competency.id] == nil {
      competencies[competency.id] = competency
    }
    var items: [Item] = []
    for (index, bank) in banks.enumerated() {
      if banks[..<index].contains(where: { $0.id == bank.id }) { throw .sameBank(id: bank.id) }
      for question in bank.questions {
        if let earlier = items.first(where: { $0.question.id == question.id }) {
          throw .sameQuestion(id: question.id, banks: [earlier.bank, bank.id])
        }
        guard let competency = competencies[question.competency] else { continue }
        items.append(Item(bank: bank.id, question: question, competency: competency))
      }
    }
    guard !items.isEmpty else { throw .noQuestions }
    self.items = items
  }

  package var count: Int { items.count }

  /// Planned minutes of all questions together.
  package var minutes: Int { items.reduce(0) { $0 + $1.question.minutes } }

  /// The competencies that the kit's questions elicit, in the order of their first question.
  package var competencies: [Competency] {
    var seen: Set<Competency.ID> = []
    return items.map(\.competency).filter { seen.insert($0.id).inserted }
  }

  /// The title of a competency, or its id where the kit has none of that id.
  package func title(_ competency: Competency.ID) -> String {
    items.first { $0.competency.id == competency }?.competency.title ?? competency
  }

  /// Place of a question in the kit, from 0; nil if the kit has no such question.
  package func index(of question: Question.ID) -> Int? {
    items.firstIndex { $0.question.id == question }
  }
}
