/// Which text of a question is meant: how it is called in a message, and how it stands in the file.
enum QuestionPart: Equatable, Sendable {
  case scenario, ask, probe, overuse
  case anchor(Int)

  var spoken: String {
    switch self {
    case .scenario: "the scenario"
    case .ask: "the ask"
    case .probe: "a probe"
    case .overuse: "the overuse"
    case .anchor(let score): "the anchor for \(score)"
    }
  }

  /// A text as a line of the file, in quotes where YAML needs them.
  func line(_ text: String) -> String {
    let plain = text.replacing("\n", with: " ")
    let needsQuotes =
      plain.contains(": ") || plain.contains(" #") || plain.hasSuffix(":")
      || plain.first.map { "\"'[]{}>|*&!%#`@,?-".contains($0) } ?? true
    let value =
      needsQuotes ? "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" : plain
    return switch self {
    case .scenario: "scenario: \(value)"
    case .ask: "ask: \(value)"
    case .probe: "- \(value)"
    case .overuse: "overuse: \(value)"
    case .anchor(let score): "\(score): \(value)"
    }
  }
}
