import Interviews
import QuestionBanks
import Text

/// Which points of a question's planned time the interviewer was told of: each is told once.
struct TimeMarks {
  private var told: [Question.ID: Pace.Mark]

  /// What passed before this moment was told before, if there was one.
  init(in interview: Interview, until moment: Moment?) {
    let shares = moment.map { interview.pace(at: $0).shares } ?? []
    told = Dictionary(uniqueKeysWithValues: shares.compactMap { share in share.mark.map { (share.question, $0) } })
  }

  /// The mark that the question talked about has passed, if it is a new one.
  mutating func passed(in interview: Interview, at moment: Moment) -> (mark: Pace.Mark, share: Pace.Share, pace: Pace)?
  {
    guard case .capture(let question) = interview.phase else { return nil }
    let pace = interview.pace(at: moment)
    guard let share = pace.share(of: question), let mark = share.mark, told[question].map({ $0 < mark }) ?? true else {
      return nil
    }
    told[question] = mark
    return (mark, share, pace)
  }
}
