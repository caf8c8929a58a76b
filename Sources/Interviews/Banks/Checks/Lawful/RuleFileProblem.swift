/// What can be wrong with a file of lawful rules beyond what can be wrong with any file, as data.
enum RuleFileProblem: Equatable, Sendable {
  case pattern(String, WordPattern.Fault)
  case notDate(String)
  case notJurisdiction(String)
  /// A rule says nowhere what another key would.
  case incomplete(rule: String, key: String, example: String)

  var check: Check {
    switch self {
    case .pattern, .notDate, .notJurisdiction: .types
    case .incomplete: .required
    }
  }
}
