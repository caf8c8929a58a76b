import Interviews
import Terminal

/// The parts of a question, wherever one is shown: in a bank, in an interview and in its scoring.
extension Sheet {
  /// What is read to the candidate, and the follow-ups that were planned.
  mutating func wording(of question: Question) {
    fact("Scenario", question.scenario.unbroken, mark: "")
    fact("Ask", question.ask.unbroken, mark: "Ask:    ", isStrong: true)
    for (index, probe) in question.probes.map(\.wrappedValue.unbroken).enumerated() {
      inLayout { $0.fact("", "\(index + 1) \(probe)", mark: index == 0 ? "Probes: " : "        ") }
      inPlain { $0.fact("Probe \(index + 1)", probe) }
    }
  }

  /// The behaviour that the scores stand for.
  mutating func anchors(of question: Question) {
    for anchor in question.anchors {
      fact("Score \(anchor.score)", anchor.behaviour.unbroken, mark: "\(anchor.score) ")
    }
  }

  /// What too much of the competency looks like.
  mutating func overuse(of question: Question) {
    if let overuse = question.overuse { fact("Too much", overuse.wrappedValue.unbroken) }
  }
}

extension String {
  /// The text in one line: how its file breaks it is not how the screen does.
  var unbroken: String { trimmed.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
