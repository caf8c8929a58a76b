package import QuestionBanks
package import Text

/// One interview's ratings: a draft, then submitted, then only amended.
package struct Scorecard: Equatable, Sendable {
  package let candidate: String
  package let interviewer: String
  /// nil while it is a draft.
  package let submittedAt: Moment?
  /// The ratings that stand, amendments included.
  package let ratings: [Question.ID: Rating]
  /// The ratings as they were submitted, before any amendment.
  package let independentRatings: [Question.ID: Rating]

  package init(
    candidate: String, interviewer: String, submittedAt: Moment?, ratings: [Question.ID: Rating],
    independentRatings: [Question.ID: Rating]? = nil
  ) {
    self.candidate = candidate
    self.interviewer = interviewer
    self.submittedAt = submittedAt
    self.ratings = ratings
    self.independentRatings = independentRatings ?? ratings
  }

  /// How many ratings are not as they were submitted.
  package var amendedCount: Int { ratings.count { independentRatings[$0.key] != $0.value } }
}

/// The rule that keeps judgments independent: whoever owes a card on a candidate, or may come to owe one, sees nothing of
/// the others' cards.
///
/// A draft is its interviewer's alone, whoever asks. On one shared file this is procedure, not access control.
package struct Blinding: Sendable {
  /// Why nothing of a candidate is shown.
  package enum Reason: Equatable, Sendable {
    /// The viewer has begun a card that is not submitted.
    case ownCardOwed
    /// The viewer has no card, and fewer are in than the panel needs: they may be the next to interview.
    case panelIncomplete
  }

  /// Who looks.
  package let viewer: String
  /// Candidates on whom the viewer owes a card, for whatever opening.
  package let owed: Set<String>
  /// Candidates on whom the viewer has no card, of an opening that is not closed and whose panel is not complete.
  package let incomplete: Set<String>

  package init(viewer: String, owed: Set<String>, incomplete: Set<String> = []) {
    self.viewer = viewer
    self.owed = owed
    self.incomplete = incomplete
  }

  /// Why a candidate is hidden; nil if they are not.
  package func reason(toHide candidate: String) -> Reason? {
    owed.contains(candidate) ? .ownCardOwed : incomplete.contains(candidate) ? .panelIncomplete : nil
  }

  package func hides(_ candidate: String) -> Bool { reason(toHide: candidate) != nil }

  /// The cards that the viewer may see for comparing: submitted ones, of candidates who are not hidden.
  package func visible(_ cards: [Scorecard]) -> [Scorecard] {
    cards.filter { $0.submittedAt != nil && !hides($0.candidate) }
  }

  /// Whether the viewer may know how each of the others rates: the opening is closed, or they are on its panel with all
  /// own cards in, so that it can sway no score any more. `cards` are all of the opening.
  package func allowsHabits(of cards: [Scorecard], isClosed: Bool) -> Bool {
    let own = cards.filter { $0.interviewer.lowercased() == viewer.lowercased() }
    return isClosed || !own.isEmpty && own.allSatisfy { $0.submittedAt != nil }
  }
}
