/// The ratings of an opening as the statistics take them.
extension RatingTable {
  /// The scores on cards that may be seen, by candidate, interviewer and question; nil where there is none. "Not assessed"
  /// is left out.
  package init?(cards: [Scorecard], kit: Kit, asSubmitted: Bool, competency: Competency.ID? = nil) {
    var (candidates, interviewers, questions) = ([String](), [String](), [String]())
    var scores: [Double] = []
    for card in cards {
      let ratings = asSubmitted ? card.independentRatings : card.ratings
      for item in kit.items where competency == nil || item.competency.id == competency {
        guard let score = ratings[item.question.id]?.score else { continue }
        candidates.append(card.candidate)
        interviewers.append(card.interviewer)
        questions.append(item.question.id)
        scores.append(Double(score))
      }
    }
    guard !scores.isEmpty else { return nil }
    self.init(
      candidates: Names(candidates), interviewers: Names(interviewers), questions: Names(questions), scores: scores)
  }
}
