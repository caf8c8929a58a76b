package import QuestionBanks
package import Text

/// One thing that happened in an interview: the record of an interview is its events, in order, and nothing else.
package struct Event: Equatable, Sendable {
  package let id: Identity
  package let at: Moment
  package let action: Action

  package init(id: Identity, at: Moment, action: Action) {
    self.id = id
    self.at = at
    self.action = action
  }

  /// What the interviewer did. Each names its question, so that a record can be read without replaying it.
  package enum Action: Equatable, Sendable {
    // Around the conversation.
    case began
    case paused
    case resumed
    // Capture.
    case noted(Question.ID, Note.Kind, String)
    /// A note was reworded; `note` is the event that noted it.
    case revised(note: Identity, Question.ID, Note.Kind, String)
    /// A note was taken out.
    case withdrawn(note: Identity, Question.ID)
    /// A planned probe was put to the candidate; probes count from 1.
    case probed(Question.ID, Int)
    /// The last change of the capture was taken back: the event it was made by.
    case undone(Identity)
    /// What was taken back last was done again.
    case redone(Identity)
    case moved(to: Question.ID)
    /// The open follow-ups of a question were read out before moving on.
    case followUpsListed(Question.ID)
    case skipped(Question.ID, reason: String)
    /// The candidate's answer is complete, and its score is asked at once (scoring live).
    case answered(Question.ID)
    case endRequested
    case endDeclined
    /// The candidate has left; scores may appear on screen.
    case endConfirmed
    // The scoring walk.
    case scored(Question.ID, Int)
    case rated(Question.ID, Int, evidence: String)
    case setAside(Question.ID)
    case notAssessed(Question.ID, reason: String)
    /// The rating that stands was kept as it is.
    case kept(Question.ID)
    /// Went back to a question in the walk, to look at it or to rate it again.
    case returned(to: Question.ID)
    case overall(String)
    case submitted
    /// A submitted rating was followed by another, for a reason; the first stays in the record.
    case amended(Question.ID, Rating, reason: String)
  }
}

/// A line typed live, with the moment it was entered.
package struct Note: Equatable, Sendable {
  /// The event that noted it, and that event's number in the interview, from 1.
  package let id: Identity
  package let sequence: Int
  package let question: Question.ID
  package internal(set) var kind: Kind
  package internal(set) var text: String
  /// Minutes of the interview that had passed, pauses not counted.
  package let minute: Int
}

/// What an interviewer concluded about one question: a score with its evidence, or not assessed with a reason.
package enum Rating: Equatable, Sendable {
  case score(Int, evidence: String)
  case notAssessed(reason: String)

  package var score: Int? {
    if case .score(let score, _) = self { score } else { nil }
  }

  /// A score stands only with its evidence, and not assessed only with its reason.
  func refuseIfUnfounded() throws(Refusal) {
    switch self {
    case .score(let score, let evidence):
      guard (1...5).contains(score) else { throw .noSuchScore(score) }
      guard !evidence.isEmpty else { throw .evidenceNeeded(score: score) }
    case .notAssessed(let reason):
      guard !reason.isEmpty else { throw .reasonNeeded }
    }
  }
}
