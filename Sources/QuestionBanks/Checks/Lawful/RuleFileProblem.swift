import Text

/// What can be wrong with a file of lawful rules beyond what can be wrong with any file, as data.
enum RuleFileProblem: FileProblem, Equatable {
  case pattern(String, WordPattern.Fault)
  case notDate(String)
  case notJurisdiction(String)
  /// A rule says nowhere what another key would.
  case incomplete(rule: String, key: String, example: String)

  var severity: Diagnostic.Severity { .error }

  var check: Check {
    switch self {
    case .pattern, .notDate, .notJurisdiction: .types
    case .incomplete: .required
    }
  }
}

/// The sentences for what is wrong with a file of lawful rules.
extension RuleFileProblem {
  var text: ProblemText {
    switch self {
    case .pattern(let pattern, let fault):
      ProblemText(message: "the pattern \(pattern.quoted()) \(fault.words)", help: fault.help)
    case .notDate(let text):
      ProblemText(
        message: "\(text.quoted()) is no day", help: "write year, month and day, for example:\ndate: 2026-11-01")
    case .notJurisdiction(let text):
      ProblemText(
        message: "\(text.quoted()) is no code of a jurisdiction",
        help: "write 'general', or letters, digits and hyphens, for example:\njurisdiction: US-CA")
    case .incomplete(let rule, let key, let example):
      ProblemText(
        message: "rule \(rule.quoted()) has no '\(key)', here or in another file",
        help: "add, for example:\n\(example)"
      )
    }
  }
}

extension WordPattern.Fault {
  fileprivate var words: String {
    switch self {
    case .notClosed(let bracket): "opens '\(bracket)' and does not close it"
    case .notOpened(let bracket): "closes '\(bracket)' where it is not open"
    case .loneBar: "has a '|' outside of brackets"
    case .emptyOption: "has an empty choice"
    case .starInside(let word): "has a star inside \(word.quoted())"
    case .unknownList(let name, _): "names the word list \(name.quoted()), which this file does not have"
    case .gapAtEnd: "begins or ends with any word at all"
    case .nothing: "matches where no word stands"
    }
  }

  fileprivate var help: String {
    switch self {
    case .notClosed("<"): "close it with '>'"
    case .notClosed("["): "close it with ']'"
    case .notClosed: "close it with ')'"
    case .notOpened: "take it away, or open it before"
    case .loneBar: "put the choices in brackets: (wife|husband)"
    case .emptyOption: "put what may be missing in square brackets: do you have [any] children"
    case .starInside: "a star stands at the end of a word and means any ending: retir*"
    case .unknownList(_, let near): near.map { "did you mean '\($0)'?" } ?? "add it under 'words:'"
    case .gapAtEnd: "write the words on both sides of '...' or '*', or take it away"
    case .nothing: "leave at least one word outside of square brackets"
    }
  }
}
