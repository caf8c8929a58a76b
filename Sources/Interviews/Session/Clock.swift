import QuestionBanks
package import Text

/// How long an interview has been going on, all in all and by question; pauses, and gaps after a crash, do not count.
package struct Clock: Equatable, Sendable {
  private var elapsed: Int64 = 0
  private var elapsedByQuestion: [Question.ID: Int64] = [:]
  /// The last moment up to which time was counted; nil while paused.
  private var runningSince: Moment?

  package init() {}

  /// Counts the time up to a moment, for the question that was talked about as well; a clock that went backwards counts
  /// nothing.
  mutating func advance(to moment: Moment, on question: Question.ID? = nil) {
    guard let since = runningSince else { return }
    let passed = max(0, moment.milliseconds - since.milliseconds)
    elapsed += passed
    if let question, passed > 0 { elapsedByQuestion[question, default: 0] += passed }
    runningSince = max(since, moment)
  }

  mutating func pause(at moment: Moment) {
    advance(to: moment)
    runningSince = nil
  }

  /// Counts from here on. What passed since the last event is left out: nobody knows what happened then.
  mutating func resume(at moment: Moment) {
    runningSince = moment
  }

  /// Whole minutes that have passed at a moment.
  package func minutes(at moment: Moment) -> Int {
    var copy = self
    copy.advance(to: moment)
    return Int(copy.elapsed / 60_000)
  }

  /// Whole seconds that were counted for each question.
  var secondsByQuestion: [Question.ID: Int] { elapsedByQuestion.mapValues { Int($0 / 1000) } }
}
