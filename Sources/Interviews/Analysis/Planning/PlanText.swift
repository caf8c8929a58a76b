import QuestionBanks
import Text

/// What a plan has to say in words: why there is none, and what is uncertain about it.
extension VarianceSources.Unestimable {
  /// What is in the way, and what would do.
  package var sentence: String {
    let why =
      switch self {
      case .noScore: "no submitted card that you may see has a score"
      case .alone(let factor): "the ratings have one \(factor.rawValue) only, and a plan needs two or more"
      case .fewCandidates(let number):
        "\(counted(number, "candidate")) with scores \(number == 1 ? "is" : "are") too few; \(Analysis.fewestCandidates) "
          + "would do"
      case .oneInterviewerEach:
        "each candidate met one interviewer only, so that what the interviewer sees in them cannot be told from what they "
          + "are; two candidates or more must meet two interviewers each"
      case .unidentified: "the ratings do not tell candidates, interviewers, questions and chance apart"
      }
    return "How much scores vary cannot be estimated: \(why). Variances that you know can be stated instead with "
      + "--components candidate=.5,interviewer=.1,residual=.4 (your own figures)."
  }
}

extension PanelPlan {
  /// What to know before relying on it. `estimated` is what the components come from; nil where they are stated.
  func cautions(from estimated: RatingsToPlanFrom?) -> [String] {
    guard let estimated, let table = estimated.table else {
      return ["The variances are stated and not estimated; what follows from them is as good as they are."]
    }
    let (interviewers, questions) = (table.interviewers?.count ?? 0, table.questions?.count ?? 0)
    let minimum = estimated.opening.team.panelMinimum
    let isBelow = Use.allCases.contains { (smallest(for: $0)?.interviewers ?? minimum) < minimum }
    return estimated.cautions + [
      "The variances are estimates from \(table.candidates.count) candidates, \(interviewers) interviewers and "
        + "\(questions) questions: rough, above all where there are few of a kind. A step or two between panels may be "
        + "chance."
    ] + (isBelow ? ["The team profile asks for \(minimum) interviewers or more, however reliable fewer would be."] : [])
      + sources.hidden.map(\.caution)
  }
}

extension VarianceSources.Interaction {
  /// That it could not be told from chance, and what was done.
  fileprivate var caution: String {
    let what =
      switch self {
      case .candidateByInterviewer: "what an interviewer sees in one candidate and not in others"
      case .candidateByQuestion: "what a question brings out in one candidate and not in others"
      }
    return
      "The ratings do not tell \(what) (\(rawValue)) from chance. Each panel is given the worst that this may make of "
      + "it; the truth may be better."
  }
}
