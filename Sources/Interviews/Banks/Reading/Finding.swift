/// A problem with its place in a file.
struct Finding: Equatable, Sendable {
  var position: Position
  var problem: Problem
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

  func diagnostic(in file: String) -> Diagnostic {
    let text = ProblemText(problem)
    return Diagnostic(
      severity: problem.severity, check: problem.check, file: file, position: position, message: text.message,
      notes: text.notes, help: text.help)
  }
}
