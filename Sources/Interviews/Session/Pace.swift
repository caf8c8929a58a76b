package import QuestionBanks
package import Text

/// Where a conversation stands against its planned minutes, all in all and by question.
///
/// A question's time is what passed while it was the one talked about, however often one came back to it. Pauses do not
/// count, and neither does the scoring after the candidate has left.
package struct Pace: Equatable, Sendable {
  /// A point of a question's planned time of which the interviewer is told, once.
  package enum Mark: Int, Comparable, CaseIterable, Sendable {
    case nearlyOver = 75
    case over = 100

    package static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
  }

  /// One question's share of the time.
  package struct Share: Equatable, Sendable {
    package let question: Question.ID
    /// Minutes.
    package let planned: Int
    /// Seconds.
    package let used: Int
    package let wasReached: Bool
    package let isSkipped: Bool

    /// The latest mark that its time has passed.
    package var mark: Mark? { Mark.allCases.last { used * 100 >= planned * 60 * $0.rawValue } }
  }

  /// In the kit's order.
  package let shares: [Share]
  /// Whole minutes of the scoring after the candidate has left.
  package let scoring: Int

  /// Minutes of all questions together.
  package var planned: Int { shares.reduce(0) { $0 + $1.planned } }
  /// Whole minutes of the conversation so far.
  package var used: Int { shares.reduce(0) { $0 + $1.used } / 60 }
  /// Minutes of the plan that are left; less than nothing where it took longer.
  package var left: Int { planned - used }
  /// The questions that were neither asked nor skipped yet.
  package var ahead: [Share] { shares.filter { !$0.wasReached && !$0.isSkipped } }

  package func share(of question: Question.ID) -> Share? { shares.first { $0.question == question } }
}

extension Interview {
  package func pace(at moment: Moment) -> Pace {
    var clock = clock
    clock.advance(to: moment, on: questionTalkedAbout)
    let seconds = clock.secondsByQuestion
    let talked = seconds.values.reduce(0, +)
    return Pace(
      shares: kit.items.map(\.question).map { question in
        Pace.Share(
          question: question.id, planned: question.minutes, used: seconds[question.id] ?? 0,
          wasReached: asked.contains(question.id), isSkipped: skipped[question.id] != nil)
      },
      scoring: isCandidateGone ? clock.minutes(at: moment) - talked / 60 : 0)
  }

  /// The question whose time passes; nil once the candidate has left.
  var questionTalkedAbout: Question.ID? { isCandidateGone ? nil : question }
}
