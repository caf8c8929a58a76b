import QuestionBanks
package import Statistics

/// How far the interviewers of an opening agree, and how each of them rates, as far as the viewer may know.
///
/// It is taken of the cards that `compare` shows the viewer. How others rate is shown once it can sway nothing any more:
/// when the opening is closed, or to whoever is on the panel and has all own cards in.
package struct OpeningAgreement: Sendable {
  package let opening: Opening
  package let isAsSubmitted: Bool
  /// How many ratings of the visible cards were amended after submission.
  package let amended: Int
  /// nil where no visible card has a score.
  package let analysis: Analysis?
  package let seed: UInt64
  /// Of alpha, ordinal.
  package let interval: KrippendorffAlpha.BootstrapInterval?
  /// The viewer's own; nil where they have no visible card.
  package let own: InterviewerHabits?
  /// nil where they are not shown yet.
  package let others: [InterviewerHabits]?
  package let warnings: [String]

  /// `cards` are all of the opening; which of them may be seen is decided here, by `blinding`.
  package init(of opening: Opening, cards: [Scorecard], asSubmitted: Bool, seed: UInt64, blinding: Blinding) {
    self.opening = opening
    self.seed = seed
    isAsSubmitted = asSubmitted
    let visible = blinding.visible(cards)
    amended = visible.reduce(0) { $0 + $1.amendedCount }
    var warnings = OpeningCaution.hidden(cards, by: blinding)
    if opening.panel == .joint { warnings.append(OpeningCaution.joint.sentence) }
    if amended > 0 { warnings.append(OpeningCaution.amended(amended, asSubmitted: asSubmitted).sentence) }

    guard let table = RatingTable(cards: visible, kit: opening.kit, asSubmitted: asSubmitted) else {
      (analysis, interval, own, others) = (nil, nil, nil, nil)
      self.warnings = warnings + [OpeningCaution.noScore.sentence]
      return
    }
    let analysis = Analysis(table, allPairs: true)
    self.analysis = analysis
    var chance = SplitMix64(seed: seed)
    interval = analysis.agreement.alpha?.bootstrapInterval(.ordinal, by: &chance)

    let habits = Self.habits(in: analysis, cards: visible, kit: opening.kit)
    let viewer = blinding.viewer.lowercased()
    let isViewer = { (one: InterviewerHabits) in one.interviewer.lowercased() == viewer }
    own = habits.first(where: isViewer)
    let mayKnow = blinding.allowsHabits(of: cards, isClosed: opening.closedAt != nil)
    others = mayKnow ? habits.filter { !isViewer($0) } : nil
    self.warnings = warnings + analysis.warnings.map(\.sentence)
  }

  private static func habits(in analysis: Analysis, cards: [Scorecard], kit: Kit) -> [InterviewerHabits] {
    let table = analysis.table
    let answers = CommonAnswers(table)
    let known = kit.competencies.map(\.id)
    let competencies = (table.questions ?? []).map { question in
      kit.items.first { $0.question.id == question }.flatMap { known.firstIndex(of: $0.competency.id) } ?? 0
    }
    let places = Dictionary(uniqueKeysWithValues: table.candidates.enumerated().map { ($1, $0) })
    let inOrder = cards.compactMap { card in card.submittedAt.map { (card: card, at: $0) } }.sorted {
      ($0.at, $0.card.candidate) < ($1.at, $1.card.candidate)
    }.map(\.card)
    return (table.interviewers ?? []).enumerated().map { place, name in
      let own = inOrder.filter { $0.interviewer.lowercased() == name.lowercased() }
      return InterviewerHabits(
        of: place, in: analysis, answers: answers, competencies: competencies,
        order: own.compactMap { places[$0.candidate] })
    }
  }
}
