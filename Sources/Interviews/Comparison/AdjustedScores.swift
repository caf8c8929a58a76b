/// Scores of an opening adjusted for who interviewed whom, as `compare --adjust` has them beside the raw ones.
extension AnalysisReport {
  /// Of the candidates named whom the viewer may see, or of all such; nil where there is no score.
  ///
  /// A severity is of somebody with five candidates or more; the others' are for who can sway no score by knowing them
  /// (see `Blinding.allowsHabits`).
  package init?(
    adjusting cards: [Scorecard], of opening: Opening, candidates wanted: Set<String>, asSubmitted: Bool,
    blinding: Blinding
  ) {
    let visible = blinding.visible(cards)
    guard let table = RatingTable(cards: visible, kit: opening.kit, asSubmitted: asSubmitted) else { return nil }
    self.init(Analysis(table, allPairs: false), isIntegrated: true, agreement: false)
    if !wanted.isEmpty { candidates = candidates.filter { wanted.contains($0.candidate) } }
    if !blinding.allowsHabits(of: cards, isClosed: opening.closedAt != nil) {
      interviewers = interviewers?.filter { $0.interviewer.lowercased() == blinding.viewer.lowercased() }
      warnings.append(
        "The severity of the others is shown to you once all your own cards are in, or the opening is closed.")
    }
    let met = Dictionary(grouping: visible) { $0.interviewer.lowercased() }.mapValues { Set($0.map(\.candidate)).count }
    interviewers = interviewers?.map { one in
      guard met[one.interviewer.lowercased()] ?? 0 < Analysis.fewestCandidates else { return one }
      return Interviewer(interviewer: one.interviewer, n: one.n, severity: nil, standardError: nil)
    }
    if interviewers?.contains(where: { $0.severity == nil }) == true {
      warnings.append("A severity needs \(Analysis.fewestCandidates) candidates with a card of that interviewer.")
    }
  }
}
