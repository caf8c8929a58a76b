/// A text that touches what must not be asked, or had better not be, as data.
struct LawfulProblem: Equatable, Sendable {
  var rule: LawfulRule
  /// The words that were found, as the patterns see them.
  var words: String

  var check: Check { .lawful(rule.id) }
  var severity: Diagnostic.Severity { rule.kind.severity }
}
