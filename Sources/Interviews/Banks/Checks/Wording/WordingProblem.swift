/// What makes a question harder to answer, or easier to see through, than it should be, as data.
enum WordingProblem: Equatable, Sendable {
  var check: Check { switch self {} }

  var text: ProblemText { switch self {} }
}
