package import QuestionBanks
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
  /// Every two of these candidates whose panels share somebody: weighted raw means over the competencies that both have.
  /// Empty where the uncertainty cannot be told.
  package let pairs: [CandidatePair]
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
    let table = RatingTable(cards: blinding.visible(cards), kit: opening.kit, asSubmitted: asSubmitted)
    var uncertainty: RawUncertainty?
    var inestimable: String?
    do throws(RawUncertainty.Inestimable) {
      uncertainty = try RawUncertainty(table, kit: opening.kit)
    } catch {
      inestimable = error.sentence
    }
    var results: [CandidateResult] = []
    var warnings: [String] = []
    var amended = 0
    for name in names {
      if let reason = blinding.reason(toHide: name) {
        warnings.append("\(name): \(reason.sentence)")
      } else if let cards = visible[name] {
        let result = CandidateResult(
          name, ratings: cards.map { asSubmitted ? $0.independentRatings : $0.ratings }, competencies: competencies,
          kit: opening.kit, team: opening.team, uncertainty)
        results.append(result)
        amended += cards.reduce(0) { $0 + $1.amendedCount }
        warnings += result.warnings(titles: titles, team: opening.team)
        if drafts.contains(name) { warnings.append("\(name): a card is still a draft and does not count.") }
      } else {
        warnings.append("\(name): no submitted card yet.")
      }
    }
    let connection = table.map(Connection.init)
    pairs = uncertainty.map { Self.pairs(results, opening.team, table, connection, $0) } ?? []
    for target in opening.team.targets where titles[target.competency] == nil {
      warnings.append("\(target.competency): the team has a target, but no question of the kit elicits it.")
    }
    if let table, let connection, !connection.isConnected { warnings.append(Warning(connection, of: table).sentence) }
    if !results.isEmpty, let inestimable { warnings.append(inestimable) }
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

  /// Across panels that share nobody there is no pair: the kinder panel would look like the one with the better candidates.
  private static func pairs(
    _ results: [CandidateResult], _ team: TeamProfile, _ table: RatingTable?, _ connection: Connection?,
    _ uncertainty: RawUncertainty
  ) -> [CandidatePair] {
    guard let table, let connection else { return [] }
    var groups: [String: Int] = [:]
    for (number, group) in connection.groups.enumerated() {
      for candidate in group.candidates { groups[table.candidates[candidate]] = number }
    }
    return results.enumerated().flatMap { index, a in
      results[(index + 1)...].compactMap { b in
        guard let group = groups[a.candidate], group == groups[b.candidate] else { return nil }
        return CandidatePair(a, b, team, uncertainty)
      }
    }
  }

  /// The warnings except those about minimums, for a reader who sees these elsewhere.
  package var otherWarnings: [String] {
    let minimums = Set(candidates.flatMap { $0.minimumWarnings(titles: titles, team: team).map(\.1) })
    return warnings.filter { !minimums.contains($0) }
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
