import QuestionBanks
import Text

/// An interview as the database holds it: with whom, by whom, and what happened.
package struct HeldInterview: Equatable, Sendable {
  package let candidate: String
  package let interviewer: String
  package let events: [Event]

  package init(candidate: String, interviewer: String, events: [Event]) {
    (self.candidate, self.interviewer, self.events) = (candidate, interviewer, events)
  }

  var isSubmitted: Bool { events.contains { $0.action == .submitted } }

  /// Whether it was made from a card that was filled in elsewhere, so that no talk is on record.
  var isFromElsewhere: Bool { events.first?.id.isImported ?? false }
}

/// A submitted interview, replayed so that what happened in it can be counted.
///
/// An *answer* is a question that was put to the candidate in it. Ratings count as they were submitted.
struct MeasuredInterview: Equatable, Sendable {
  /// What was done about one question that was asked.
  struct Answer: Equatable, Sendable {
    let question: Question
    let notes: [Note]
    /// Planned probes that were marked as asked.
    let probes: Int
    /// Seconds for which it was talked about.
    let seconds: Int
    /// As submitted.
    let rating: Rating?
    /// From the candidate's leaving to that rating; nil for one that was given while they were there.
    let minutesToRating: Double?
  }

  let candidate: String
  /// As it was written for this interview.
  let interviewer: String
  /// Minutes of the conversation.
  let minutes: Double
  /// In the order in which they were asked.
  let answers: [Answer]
  let skipped: Set<Question.ID>
  let notReached: Set<Question.ID>
  let isInKitsOrder: Bool
  /// Questions whose rating was amended after submission.
  let amended: Int
  /// As they stand.
  let ratings: [Question.ID: Rating]

  init(_ held: HeldInterview, kit: Kit) throws(Refusal) {
    let interview = try Interview(kit: kit, replaying: held.events)
    let left = held.events.last { $0.action == .endConfirmed }?.at
    let pace = interview.pace(at: held.events.last?.at ?? Moment(milliseconds: 0))
    let given = held.events.ratingHistory.filter { $0.amendmentReason == nil }
    candidate = held.candidate
    interviewer = held.interviewer
    minutes = Double(pace.shares.reduce(0) { $0 + $1.used }) / 60
    answers = interview.asked.compactMap { id in
      guard let place = kit.index(of: id) else { return nil }
      let ratedAt = given.last { $0.question == id }?.at
      return Answer(
        question: kit.items[place].question, notes: interview.notes(on: id), probes: interview.probed[id]?.count ?? 0,
        seconds: pace.share(of: id)?.used ?? 0, rating: interview.independentRatings[id],
        minutesToRating: Self.minutes(from: left, to: ratedAt))
    }
    skipped = Set(interview.skipped.keys)
    notReached = Set(interview.unreached)
    isInKitsOrder = interview.asked == interview.walk
    amended = Set(interview.amendments.map(\.question)).count
    ratings = interview.ratings
  }

  /// What the spellings of one interviewer's name have in common.
  var interviewerKey: String { interviewer.lowercased() }

  private static func minutes(from left: Moment?, to rated: Moment?) -> Double? {
    guard let left, let rated, rated >= left else { return nil }
    return Double(rated.milliseconds - left.milliseconds) / 60_000
  }
}
