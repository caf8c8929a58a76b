/// What a complete bank would have and this one lacks, as data.
enum StructureProblem: Equatable, Sendable {
  var check: Check { switch self {} }

  var text: ProblemText { switch self {} }
}
