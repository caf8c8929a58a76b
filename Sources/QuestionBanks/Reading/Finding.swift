/// A problem with its place in a file.
struct Finding: Sendable {
  var position: Position
  var problem: any FileProblem
  /// The question that it is about, so that the question may waive it; nil where it is about the bank.
  var question: Question.ID?
  /// The word that is meant, where the position is that of a whole text.
  var spot: Spot?

  /// A character of a text.
  struct Spot: Equatable, Sendable {
    var text: String
    /// Counted from 0.
    var offset: Int
  }

  init(position: Position, problem: any FileProblem, question: Question.ID? = nil, spot: Spot? = nil) {
    self.position = position
    self.problem = problem
    self.question = question
    self.spot = spot
  }

  /// The same for a `Problem`, so that callers can write its case alone.
  init(position: Position, problem: Problem, question: Question.ID? = nil) {
    self.init(position: position, problem: problem as any FileProblem, question: question)
  }

  func diagnostic(in file: String) -> Diagnostic {
    let text = problem.text
    return Diagnostic(
      severity: problem.severity, check: problem.check, file: file, position: position, message: text.message,
      notes: text.notes, help: text.help)
  }
}
