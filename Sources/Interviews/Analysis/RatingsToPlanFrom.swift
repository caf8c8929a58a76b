/// The ratings of an opening that a plan is made from: of the cards that the viewer may see, as they were submitted, since
/// amendments bring cards together that were judged apart.
package struct RatingsToPlanFrom: Sendable {
  /// nil where no visible card has a score.
  package let table: RatingTable?
  /// Who is left out, and what else to know.
  package let cautions: [String]

  /// `cards` are all of the opening; which of them may be seen is decided here, by `blinding`.
  package init(of opening: Opening, cards: [Scorecard], blinding: Blinding) {
    let table = RatingTable(cards: blinding.visible(cards), kit: opening.kit, asSubmitted: true)
    self.table = table
    cautions =
      OpeningCaution.hidden(cards, by: blinding) + (opening.panel == .joint ? [OpeningCaution.joint.sentence] : [])
  }

  package var sources: VarianceSources {
    get throws(VarianceSources.Unestimable) {
      guard let table else { throw .noScore }
      return try VarianceSources(table)
    }
  }
}
