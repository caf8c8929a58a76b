/// The opening that `demo` fills its workspace with: six invented candidates, four interviewers, two banks.
///
/// Not every interviewer met every candidate, one grades about half a point lower than the rest, some questions were
/// skipped or could not be assessed, and one interview was never finished: what a real comparison has to cope with.
enum SampleOpening {
  static let name = "support-sample"
  /// In the order in which the kit asks them: 12 questions.
  static let banks = ["empowerment", "judgment"]
  static let team = "support"

  /// In the order in which they began.
  static let interviews: [SampleInterview] =
    [c0412, c0413, c0414, c0415, c0416, c0417].joined().sorted { $0.begins < $1.begins }
}

/// What one interviewer typed, from the first note to submitting the scorecard: replaying it gives the interview.
struct SampleInterview: Sendable {
  let candidate: String
  let interviewer: String
  /// When it began, ISO 8601 UTC.
  let begins: String
  /// One line of input per line, the way `interview` reads it when its input is not a terminal.
  ///
  /// A question with an open follow-up takes `/next` twice: the first only lists what is open.
  let script: String
}
