package import QuestionBanks
package import Text

/// One thing that happened in a debrief: the record of a debrief is its events, in order, and nothing else.
package struct DebriefEvent: Equatable, Sendable {
  package let id: Identity
  package let at: Moment
  /// Who sat at the keyboard, member or hiring manager.
  package let by: String
  package let action: Action

  package init(id: Identity, at: Moment, by: String, action: Action) {
    self.id = id
    self.at = at
    self.by = by
    self.action = action
  }

  /// What was said or done. Each names its member and competency, so that a record can be read without replaying it.
  package enum Action: Equatable, Sendable {
    /// These submitted cards are what is talked about; once more when a card came in later.
    case opened(cards: [Identity])
    /// What an extreme rater said would have moved their score the other way; empty for nothing to add.
    case answered(Extreme, member: String, Competency.ID, String)
    /// A competency was talked over; its second estimates are given now, in one of two ways.
    case talked(Competency.ID, SecondEstimates)
    /// A member's estimate after the talk; the last before they are shown stands.
    case estimated(member: String, Competency.ID, Estimate)
    /// All second estimates of a competency are in, and were shown.
    case shown(Competency.ID)
    /// What the group keeps of the talk, on a competency or on the whole; empty for nothing.
    case noted(Competency.ID?, String)
    /// Second estimates that are still missing will not be waited for; those given are shown.
    case closed(reason: String)
    case decided(Decision)
  }
}

/// The two ends of the ratings of a competency.
package enum Extreme: String, CaseIterable, Sendable {
  case lowest, highest
}

/// How second estimates are given, so that nobody sees another's first.
package enum SecondEstimates: String, CaseIterable, Sendable {
  /// Typed hidden at the one terminal that goes round.
  case here
  /// By each member at their own terminal, with `debrief --estimate`.
  case apart
}

/// What a member makes of a competency after the talk.
package enum Estimate: Equatable, Sendable {
  /// 1 to 5.
  case score(Int)
  case notAssessed(reason: String)

  package var score: Int? {
    if case .score(let score) = self { score } else { nil }
  }
}

/// What people decided about a candidate, why, and on which numbers; the program recommends nothing.
package struct Decision: Equatable, Sendable {
  package enum Choice: String, CaseIterable, Sendable {
    case hire, no, hold
  }

  package let choice: Choice
  package let reason: String
  package let basis: DecisionBasis

  package init(_ choice: Choice, reason: String, basis: DecisionBasis) {
    self.choice = choice
    self.reason = reason
    self.basis = basis
  }
}
