import Text

/// What can be wrong with a mapping beyond what can be wrong with any file, as data.
enum MappingProblem: FileProblem, Equatable {
  /// A score is less there than the score below it.
  case scoresFall(score: Int, there: String, below: String)
  /// Scores that are the same there, where each rating has to stand for one.
  case scoresJoined([Int], there: String)
  case unknownQuestion(String, nearest: String?, known: [String])
  case severalQuestions(competency: String, [String])
  case secondAttribute(question: String, first: Position)
  case alsoIgnored(String, attribute: Position)
  /// Scores that are the same there, where nothing else is wrong.
  case difference([Int], there: String)

  var severity: Diagnostic.Severity { if case .difference = self { .notice } else { .error } }

  var check: Check {
    switch self {
    case .scoresFall, .scoresJoined, .difference: .types
    case .unknownQuestion, .severalQuestions: .questionExists
    case .secondAttribute, .alsoIgnored: .uniqueIDs
    }
  }
}

extension MappingProblem {
  var text: ProblemText {
    func list(_ ids: [String]) -> String { ids.map { $0.quoted() }.joined(separator: ", ") }
    return switch self {
    case .scoresFall(let score, let there, let below):
      ProblemText(
        message: "a \(score) becomes \(there.quoted()), which is less than the \(below.quoted()) of a \(score - 1)",
        help: "a higher score is never less there: write \(below), or more")
    case .scoresJoined(let scores, let there):
      ProblemText(
        message: "\(there.quoted()) stands for \(scores.map(String.init).joined(separator: " and "))",
        notes: ["a rating that comes from there could be either"],
        help: "give each of the five scores a word of its own to import, and keep this mapping for exporting")
    case .unknownQuestion(let id, let nearest, let known):
      ProblemText(
        message: "the opening has no question \(id.quoted())",
        help: nearest.map { "did you mean '\($0)'?" } ?? "its questions are: \(list(known))")
    case .severalQuestions(let competency, let questions):
      ProblemText(
        message: "the opening has \(questions.count) questions for \(competency.quoted())",
        notes: ["one rating is never spread over several questions"],
        help: "name one of them: \(list(questions))")
    case .secondAttribute(let question, let first):
      ProblemText(
        message: "the question \(question.quoted()) has two attributes",
        notes: ["the first is on line \(first.line)"],
        help: "a question has one rating: give this attribute another question, or put it under ignore")
    case .alsoIgnored(let name, let attribute):
      ProblemText(
        message: "\(name.quoted()) is ignored, and has a question",
        notes: ["the question is on line \(attribute.line)"],
        help: "keep one of the two")
    case .difference(let scores, let there):
      ProblemText(
        message: SystemMapping.Joined(scores: scores, there: there).sentence,
        help: "keep it for exporting; with it, nothing can be imported")
    }
  }
}
