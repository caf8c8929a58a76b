package import QuestionBanks
package import Text

/// A rating that was changed after its card was submitted, with the reason: the one before stays in the record.
package struct Amendment: Equatable, Sendable {
  package let question: Question.ID
  package let from: Rating
  package let to: Rating
  package let reason: String
  package let at: Moment
}
