package import QuestionBanks
import Text

/// A submitted rating that is being amended: the new score, its evidence, the reason, and a last word, one line each.
///
/// Nothing is saved before that last word; what comes of it is one event.
package struct Amending: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    case score
    case evidence(score: Int)
    /// Not assessed after all, and why not.
    case notAssessed
    /// Why the rating is changed.
    case reason(Rating)
    case confirmation(Rating, reason: String)
    case confirmed(Rating, reason: String)
    case declined
  }

  package let question: Question.ID
  /// The rating that stands until then.
  package let former: Rating
  package private(set) var step = Step.score

  /// Refuses where the card is not submitted, or the question was not rated on it.
  package init(_ question: Question.ID, on interview: Interview) throws(Refusal) {
    guard interview.isSubmitted else { throw .notNow }
    guard let rating = interview.ratings[question] else { throw .notRated(question) }
    self.question = question
    former = rating
  }

  /// What is to be saved; nil before the last word, and where it was no.
  package var action: Event.Action? {
    if case .confirmed(let rating, let reason) = step { .amended(question, rating, reason: reason) } else { nil }
  }

  package var isOver: Bool { action != nil || step == .declined }

  package var prompt: String {
    switch step {
    case .score: "New score [1-5,x,q]? "
    case .evidence(let score): "  Evidence for \(score), one line: "
    case .notAssessed: "  Not assessed, because: "
    case .reason: "  Amended because, one line: "
    case .confirmation: "Amend? [y,n,b]? "
    case .confirmed, .declined: ""
    }
  }

  /// The prompt in words, for people who listen.
  package var spokenPrompt: String {
    switch step {
    case .score: "New score, key 1 to 5, x or q: "
    case .confirmation: "Amend, y, n or b? "
    default: prompt.trimmed + " "
    }
  }

  /// The words that stood so far and may be mended rather than typed anew; nil where there are none of that kind.
  package var words: String? {
    switch (step, former) {
    case (.evidence, .score(_, let evidence)): evidence
    case (.notAssessed, .notAssessed(let reason)): reason
    default: nil
    }
  }

  /// Goes on by one line, or refuses it and stays where it is.
  package mutating func take(_ line: String) throws(Refusal) {
    guard !line.unicodeScalars.contains("\0") else { throw .unreadableLine }
    let text = line.trimmed
    if text == SlashCommand.back.rawValue { return back() }
    switch step {
    case .score: step = try score(text)
    case .evidence(let score):
      guard !text.isEmpty else { throw .evidenceNeeded(score: score) }
      guard text.isInWords else { throw .evidenceIsNoText }
      step = .reason(try changed(.score(score, evidence: text)))
    case .notAssessed:
      guard text.isInWords else { throw .reasonNeeded }
      step = .reason(try changed(.notAssessed(reason: text)))
    case .reason(let rating):
      guard text.isInWords else { throw .amendmentNeedsReason }
      step = .confirmation(rating, reason: text)
    case .confirmation(let rating, let reason):
      switch text.lowercased() {
      case "y": step = .confirmed(rating, reason: reason)
      case "n", "q": step = .declined
      case "b": back()
      default: throw .notAChoice(text, choices: ["y", "n", "b"])
      }
    case .confirmed, .declined: throw .notNow
    }
  }

  private func score(_ text: String) throws(Refusal) -> Step {
    switch text.lowercased() {
    case "x": return .notAssessed
    case "q": return .declined
    default:
      guard text.count == 1, let score = Int(text), (1...5).contains(score) else {
        throw .notAChoice(text, choices: ["1-5", "x", "q"])
      }
      return .evidence(score: score)
    }
  }

  private func changed(_ rating: Rating) throws(Refusal) -> Rating {
    guard rating != former else { throw .amendsNothing }
    return rating
  }

  private mutating func back() {
    switch step {
    case .score, .evidence, .notAssessed, .confirmed, .declined: step = .score
    case .reason(.score(let score, _)): step = .evidence(score: score)
    case .reason(.notAssessed): step = .notAssessed
    case .confirmation(let rating, _): step = .reason(rating)
    }
  }
}
