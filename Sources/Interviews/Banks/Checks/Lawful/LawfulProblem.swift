/// A text that touches what must not be asked, or had better not be, as data.
struct LawfulProblem: Equatable, Sendable {
  /// The id of the rule that found it.
  var rule: String
  var severity: Diagnostic.Severity
  var text: ProblemText

  var check: Check { .lawful(rule) }
}
