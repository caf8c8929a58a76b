import Statistics

/// Candidates of an opening side by side and against the team: raw means with fixed weights, each with its n.
///
/// The means are the primary result: the mean of a competency is the mean of its ratings, each counting one, over the
/// panel's submitted cards. "Not assessed" is missing and never a number; nothing is imputed. Candidates stand in the
/// order of their names, since an order by score would claim more than the data carry.
package struct Comparison: Equatable, Sendable {
  package let opening: String
  package let team: TeamProfile
  /// What is compared: the kit's competencies, then those that only the team profile names.
  package let competencies: [Competency.ID]
  /// Titles by competency, as the frozen banks state them.
  package let titles: [Competency.ID: String]
  package let candidates: [CandidateResult]
  /// Whether the ratings are those that were submitted, before any amendment.
  package let isAsSubmitted: Bool
  /// How many ratings of the candidates shown were amended after submission.
  package let amended: Int
  package let warnings: [String]

  /// Compares the candidates named, or all that have a card.
  ///
  /// - Parameters:
  ///   - cards: all cards of the opening; which of them may be seen is decided here, by `blinding`.
  ///   - asSubmitted: whether amendments are left aside, so that what is compared was judged independently.
  package init(
    of opening: Opening, cards: [Scorecard], candidates wanted: [String]? = nil, asSubmitted: Bool = false,
    blinding: Blinding
  ) {
    self.opening = opening.name
    isAsSubmitted = asSubmitted
    team = opening.team
    let asked = opening.kit.competencies
    competencies =
      asked.map(\.id) + opening.team.targets.map(\.competency).filter { id in !asked.contains { $0.id == id } }
    titles = Dictionary(uniqueKeysWithValues: asked.map { ($0.id, $0.title) })

    let visible = Dictionary(grouping: blinding.visible(cards), by: \.candidate)
    let names = (wanted ?? Array(Set(cards.map(\.candidate)))).sorted()
    let drafts = Set(cards.filter { $0.submittedAt == nil }.map(\.candidate))
    var results: [CandidateResult] = []
    var warnings: [String] = []
    var amended = 0
    for name in names {
      if let reason = blinding.reason(toHide: name) {
        warnings.append("\(name): \(reason.sentence)")
      } else if let cards = visible[name] {
        let result = CandidateResult(
          name, ratings: cards.map { asSubmitted ? $0.independentRatings : $0.ratings }, competencies: competencies,
          kit: opening.kit, team: opening.team)
        results.append(result)
        amended += cards.reduce(0) { $0 + $1.amendedCount }
        warnings += result.warnings(titles: titles, team: opening.team)
        if drafts.contains(name) { warnings.append("\(name): a card is still a draft and does not count.") }
      } else {
        warnings.append("\(name): no submitted card yet.")
      }
    }
    for target in opening.team.targets where titles[target.competency] == nil {
      warnings.append("\(target.competency): the team has a target, but no question of the kit elicits it.")
    }
    if let sentence = Self.sentence(amended: amended, asSubmitted: asSubmitted) { warnings.insert(sentence, at: 0) }
    self.candidates = results
    self.amended = amended
    self.warnings = warnings
  }

  private static func sentence(amended: Int, asSubmitted: Bool) -> String? {
    guard amended > 0 else { return nil }
    let were = amended == 1 ? "1 rating was" : "\(amended) ratings were"
    return asSubmitted
      ? "\(were) amended after submission; as submitted, what stood before counts."
      : "\(were) amended after submission; --as-submitted compares what stood before."
  }

  /// The title of a competency, or its id where no frozen bank defines it.
  package func title(_ competency: Competency.ID) -> String { titles[competency] ?? competency }
}

extension Blinding.Reason {
  /// For the viewer, after the candidate's name.
  package var sentence: String {
    switch self {
    case .ownCardOwed: "your own card is not submitted, so nothing of this candidate is shown to you yet."
    case .panelIncomplete:
      "fewer cards are in than the panel needs, so nothing of this candidate is shown yet to you, who have none."
    }
  }
}

/// One candidate in a comparison.
package struct CandidateResult: Equatable, Sendable {
  /// One competency: its raw mean over n ratings against the target.
  package struct CompetencyResult: Equatable, Sendable {
    package let competency: Competency.ID
    /// 1 to 5; nil where nothing was rated.
    package let mean: Double?
    package let n: Int
    /// What the work needs; nil where the team profile says nothing.
    package let target: Double?

    /// Mean less target; nil where either is missing.
    package var difference: Double? {
      guard let mean, let target else { return nil }
      return mean - target
    }
  }

  package let candidate: String
  /// Submitted cards.
  package let interviews: Int
  /// Scores on those cards; "not assessed" is none.
  package let ratings: Int
  package let competencies: [CompetencyResult]
  /// How far the means lie below their targets, in scale points, weighted as the team profile says; over the
  /// competencies that were rated and have a target, nil where there is none.
  package let shortfall: Double?
  /// Likewise above; the two are never netted.
  package let surplus: Double?
  /// Competencies where the team is below its target and the candidate meets it.
  package let adds: [Competency.ID]

  /// `cards` are the ratings of each submitted card.
  init(
    _ candidate: String, ratings cards: [[Question.ID: Rating]], competencies: [Competency.ID], kit: Kit,
    team: TeamProfile
  ) {
    var scores: [Competency.ID: [Double]] = [:]
    for item in kit.items {
      for card in cards {
        guard let score = card[item.question.id]?.score else { continue }
        scores[item.competency.id, default: []].append(Double(score))
      }
    }
    self.candidate = candidate
    interviews = cards.count
    ratings = scores.values.reduce(0) { $0 + $1.count }
    self.competencies = competencies.map { id in
      let scores = scores[id] ?? []
      return CompetencyResult(competency: id, mean: mean(scores), n: scores.count, target: team.target(id)?.level)
    }
    let distance = TargetDistance(
      self.competencies.compactMap { result in
        guard let level = result.mean, let target = team.target(result.competency) else { return nil }
        return TargetDistance.Item(level: level, target: target.level, weight: target.weight)
      })
    shortfall = distance?.shortfall
    surplus = distance?.surplus
    adds = self.competencies.filter { team.hasGap($0.competency) && ($0.difference ?? -1) >= 0 }.map(\.competency)
  }

  /// What a reader must know before relying on these numbers.
  func warnings(titles: [Competency.ID: String], team: TeamProfile) -> [String] {
    var warnings: [String] = []
    if interviews < team.panelMinimum {
      warnings.append("\(candidate): \(interviews) of at least \(team.panelMinimum) cards are in.")
    }
    for result in competencies {
      guard let title = titles[result.competency] else { continue }
      if result.n == 0 {
        warnings.append("\(candidate): \(title) was not rated, so it is left out of shortfall, surplus and adds.")
      }
      if let minimum = team.target(result.competency)?.minimum?.wrappedValue, let mean = result.mean, mean < minimum {
        warnings.append("\(candidate): \(title) \(decimal(mean)) is below the minimum of \(decimal(minimum)).")
      }
    }
    return warnings
  }
}
