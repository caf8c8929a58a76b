import Text

/// What can be wrong with sample answers beyond what can be wrong with any file, as data.
enum PracticeProblem: FileProblem, Equatable {
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

extension PracticeProblem {
  var text: ProblemText {
    switch self {
    case .unknownQuestion(let id, let bank, let nearest, let known):
      ProblemText(
        message: "no question \(id.quoted()) in bank \(bank.quoted())",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "the bank has: \(known.map { $0.quoted() }.joined(separator: ", "))")
    case .quoteNotInAnswer(let quote, let answer):
      ProblemText(
        message: "the answer \(answer.quoted()) does not have the words \(quote.quoted())",
        help: "copy them from the answer as they stand there, without leaving anything out")
    case .noNeighbour(let key, let score):
      ProblemText(
        message: "'\(key)' explains a score that there is none of: the key is \(score)",
        help: "delete it; scores go from 1 to 5")
    case .unanswered(let questions):
      ProblemText(
        message: "no sample answer for \(questions.map { $0.quoted() }.joined(separator: ", "))",
        help:
          "add two that are worth different scores, for example:\n- id: an-id-of-its-own\n  question: \(questions[0])"
      )
    case .oneAnswer(let question):
      ProblemText(
        message: "question \(question.quoted()) has one sample answer",
        notes: ["one alone cannot show where the scores of a question part"],
        help: "add another that is worth another score")
    case .keysTooAlike(let scores):
      ProblemText(
        message: "the only keys are \(scores.map(String.init).joined(separator: " and "))",
        notes: ["who gives every answer the same score would seem to agree with them"],
        help: "add answers that are worth other scores, 2 and 4 among them")
    }
  }
}
