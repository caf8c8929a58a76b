/// What can be wrong with sample answers beyond what can be wrong with any file, as data.
enum PracticeProblem: Equatable, Sendable {
  case unknownQuestion(String, bank: String, nearest: String?, known: [String])
  case quoteNotInAnswer(String, answer: String)
  /// A reason why a score is not lower than 1, or not higher than 5.
  case noNeighbour(key: String, score: Int)
  case unanswered([String])
  case oneAnswer(question: String)
  case keysTooAlike([Int])

  var severity: Diagnostic.Severity {
    switch self {
    case .unknownQuestion, .quoteNotInAnswer, .noNeighbour: .error
    case .unanswered, .oneAnswer, .keysTooAlike: .warning
    }
  }

  var check: Check {
    switch self {
    case .unknownQuestion: .questionExists
    case .quoteNotInAnswer: .quoteInAnswer
    case .noNeighbour: .neighbourExists
    case .unanswered, .oneAnswer: .twoAnswersPerQuestion
    case .keysTooAlike: .keysSpread
    }
  }
}
