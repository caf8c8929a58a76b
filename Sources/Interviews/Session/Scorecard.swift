/// One interview's ratings: a draft, then submitted, then fixed.
package struct Scorecard: Equatable, Sendable {
  package let candidate: String
  package let interviewer: String
  /// nil while it is a draft.
  package let submittedAt: Moment?
  package let ratings: [Question.ID: Rating]

  package init(candidate: String, interviewer: String, submittedAt: Moment?, ratings: [Question.ID: Rating]) {
    self.candidate = candidate
    self.interviewer = interviewer
    self.submittedAt = submittedAt
    self.ratings = ratings
  }
}

/// The rule that keeps judgments independent: whoever still owes a card on a candidate sees nothing of the others' cards.
///
/// A draft is its interviewer's alone, whoever asks. On one shared file this is procedure, not access control.
package struct Blinding: Sendable {
  /// Who looks.
  package let viewer: String
  /// Candidates on whom the viewer has begun a card that is not submitted.
  package let owed: Set<String>

  package init(viewer: String, owed: Set<String>) {
    self.viewer = viewer
    self.owed = owed
  }

  package func hides(_ candidate: String) -> Bool { owed.contains(candidate) }

  /// The cards that the viewer may see for comparing: submitted ones, of candidates on whom the viewer owes none.
  package func visible(_ cards: [Scorecard]) -> [Scorecard] {
    cards.filter { $0.submittedAt != nil && !hides($0.candidate) }
  }
}
