import QuestionBanks
package import Text

/// How one interviewer's own scores of an opening lie: how often each was given, by competency, and card by card.
package struct OwnScores: Equatable, Sendable {
  /// Some of the scores, by what they have in common.
  package struct Group: Equatable, Sendable {
    package let title: String
    /// How often 1, 2, 3, 4 and 5 were given.
    package let counts: [Int]
    package let notAssessed: Int

    package var scored: Int { counts.reduce(0, +) }

    /// 1 to 5; nil where there is no score.
    package var mean: Double? {
      let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
      return scored == 0 ? nil : Double(sum) / Double(scored)
    }

    fileprivate init(_ title: String, _ ratings: [Rating]) {
      self.title = title
      counts = (1...5).map { score in ratings.count { $0.score == score } }
      notAssessed = ratings.count { $0.score == nil }
    }
  }

  package struct Card: Equatable, Sendable {
    package let candidate: String
    package let submittedAt: Moment
    package let group: Group
  }

  package let all: Group
  /// In the kit's order.
  package let competencies: [Group]
  /// In the order in which they were submitted.
  package let cards: [Card]

  /// Of the viewer's own submitted cards; nil where there is none that counts. `cards` are all of the opening; which of
  /// them may be seen is decided here, by `blinding`.
  package init?(_ cards: [Scorecard], of opening: Opening, asSubmitted: Bool, blinding: Blinding) {
    let questions = Set(opening.kit.items.map(\.question.id))
    let own = blinding.visible(cards).filter { $0.interviewer.lowercased() == blinding.viewer.lowercased() }
    guard !own.isEmpty else { return nil }
    func ratings(_ card: Scorecard, _ asked: Set<Question.ID>) -> [Rating] {
      (asSubmitted ? card.independentRatings : card.ratings).filter { asked.contains($0.key) }.map(\.value)
    }
    all = Group("All", own.flatMap { ratings($0, questions) })
    competencies = opening.kit.competencies.map { competency in
      let asked = Set(opening.kit.items.filter { $0.competency.id == competency.id }.map(\.question.id))
      return Group(competency.title, own.flatMap { ratings($0, asked) })
    }
    self.cards = own.compactMap { card in
      card.submittedAt.map {
        Card(candidate: card.candidate, submittedAt: $0, group: Group(card.candidate, ratings(card, questions)))
      }
    }.sorted { ($0.submittedAt, $0.candidate) < ($1.submittedAt, $1.candidate) }
  }
}
