package import QuestionBanks
package import Text

/// A rating as it was given at some time, whether it still stands or not.
package struct PastRating: Equatable, Sendable {
  package let question: Question.ID
  package let rating: Rating
  package let at: Moment
  /// Why it followed another after the card was submitted; nil for one that was given before.
  package let amendmentReason: String?
}

extension [Event] {
  /// Every rating that was ever given, in order; the last of a question is the one that stands.
  package var ratingHistory: [PastRating] {
    compactMap { event in
      switch event.action {
      case .rated(let question, let score, let evidence):
        PastRating(
          question: question, rating: .score(score, evidence: evidence), at: event.at, amendmentReason: nil)
      case .notAssessed(let question, let reason):
        PastRating(question: question, rating: .notAssessed(reason: reason), at: event.at, amendmentReason: nil)
      case .amended(let question, let rating, let reason):
        PastRating(question: question, rating: rating, at: event.at, amendmentReason: reason)
      default: nil
      }
    }
  }
}
