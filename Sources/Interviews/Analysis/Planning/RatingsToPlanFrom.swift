/// The ratings of an opening that a plan is made from: of the cards that the viewer may see, as they were submitted, since
/// amendments bring cards together that were judged apart.
package struct RatingsToPlanFrom: Sendable {
  package let opening: Opening
  /// nil where no visible card has a score.
  package let table: RatingTable?
  /// The candidates who are left out, each with the reason.
  package let hidden: [String]
  /// What to know before relying on the ratings, who is left out first.
  let cautions: [String]

  /// Of more candidates the first by name are taken: they tell the variances well enough, and all would take long.
  package static let mostCandidates = 150

  /// `cards` are all of the opening; which of them may be seen is decided here, by `blinding`.
  package init(of opening: Opening, cards: [Scorecard], blinding: Blinding) {
    self.opening = opening
    let visible = blinding.visible(cards)
    let names = Set(visible.map(\.candidate)).sorted()
    let taken = Set(names.prefix(Self.mostCandidates))
    table = RatingTable(cards: visible.filter { taken.contains($0.candidate) }, kit: opening.kit, asSubmitted: true)
    hidden = OpeningCaution.hidden(cards, by: blinding)
    var cautions = hidden
    if opening.panel == .joint { cautions.append(OpeningCaution.joint.sentence) }
    if taken.count < names.count { cautions.append(OpeningCaution.firstByName(taken.count, of: names.count).sentence) }
    self.cautions = cautions
  }

  package var sources: VarianceSources {
    get throws(VarianceSources.Unestimable) {
      guard let table else { throw .noScore }
      return try VarianceSources(table)
    }
  }
}
