package import QuestionBanks

extension RatingTable {
  /// The scores on cards: candidates and interviewers by name, questions by their ids, each as far as it has a score.
  ///
  /// `cards` are those that may be seen; a draft among them counts as it stands, so leave drafts out. `asSubmitted` takes
  /// the ratings from before any amendment; a competency leaves out the questions of the others. "Not assessed" is no
  /// score, and a question that the kit does not have is none of its. An interviewer who is written in several ways, upper
  /// case or not, is one, by the first of them. nil where there is no score at all.
  package init?(cards: [Scorecard], kit: Kit, asSubmitted: Bool, competency: Competency.ID? = nil) {
    let questions = kit.items.filter { competency == nil || $0.competency.id == competency }.map(\.question.id)
    var names: (candidates: [String], interviewers: [String], questions: [String]) = ([], [], [])
    var scores: [Double] = []
    var spellings: [String: String] = [:]
    for card in cards {
      let key = card.interviewer.lowercased()
      let interviewer = spellings[key] ?? card.interviewer
      spellings[key] = interviewer
      let ratings = asSubmitted ? card.independentRatings : card.ratings
      for question in questions {
        guard let score = ratings[question]?.score else { continue }
        names.candidates.append(card.candidate)
        names.interviewers.append(interviewer)
        names.questions.append(question)
        scores.append(Double(score))
      }
    }
    guard !scores.isEmpty else { return nil }
    self.init(
      candidates: Names(names.candidates), interviewers: Names(names.interviewers), questions: Names(names.questions),
      scores: scores)
  }
}
