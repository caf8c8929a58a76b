package import Statistics
import Text

/// Variance components as somebody writes them: `candidate=.5,interviewer=.1,residual=.4`.
package enum StatedComponents {
  package enum Fault: Error, Equatable, Sendable {
    case notNamed(String)
    case unknown(String)
    case twice(String)
    case noNumber(name: String, value: String)
    case missing(String)
    case noVariance

    package var sentence: String {
      switch self {
      case .notNamed(let part): "\"\(part)\" is no component; write each as NAME=VARIANCE, with commas between."
      case .unknown(let name):
        "There is no component \(name); there are \(StatedComponents.names.joined(separator: ", "))."
      case .twice(let name): "The component \(name) is stated twice."
      case .noNumber(let name, let value):
        "The component \(name) is a variance, 0 or more; \"\(value)\" is none."
      case .missing(let name): "The component \(name) is missing; without it nothing can be said of reliability."
      case .noVariance: "Candidates do not differ (candidate=0), so that no panel could tell them apart."
      }
    }
  }

  /// In the order in which they are listed; those that may be left out are 0.
  package static let names = [
    "candidate", "interviewer", "question", VarianceSources.Interaction.candidateByInterviewer.rawValue,
    VarianceSources.Interaction.candidateByQuestion.rawValue, "residual",
  ]

  package static func read(_ text: String) throws(Fault) -> Generalizability.Components {
    var values: [String: Double] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false).map({ String($0).trimmed }) {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard sides.count == 2 else { throw .notNamed(part) }
      let (name, written) = (sides[0], sides[1])
      guard names.contains(name) else { throw .unknown(name) }
      guard values[name] == nil else { throw .twice(name) }
      guard let value = Double(written), value.isFinite, value >= 0 else {
        throw .noNumber(name: name, value: written)
      }
      values[name] = value
    }
    guard let candidate = values["candidate"] else { throw .missing("candidate") }
    guard let residual = values["residual"] else { throw .missing("residual") }
    guard candidate > 0 else { throw .noVariance }
    return Generalizability.Components(
      candidate: candidate, interviewer: values["interviewer"] ?? 0, question: values["question"] ?? 0,
      candidateByInterviewer: values[VarianceSources.Interaction.candidateByInterviewer.rawValue] ?? 0,
      candidateByQuestion: values[VarianceSources.Interaction.candidateByQuestion.rawValue] ?? 0, residual: residual)
  }
}
