import Interviews
import QuestionBanks
import Terminal

/// The parts of a question, wherever one is shown: in a bank, in an interview and in its scoring.
extension Sheet {
  /// What is read to the candidate, and the follow-ups that were planned.
  mutating func wording(of question: Question) {
    fact("Scenario", question.scenario.onOneLine, mark: "")
    fact("Ask", question.ask.onOneLine, mark: "Ask:    ", isStrong: true)
    for (index, probe) in question.probes.map(\.wrappedValue.onOneLine).enumerated() {
      inLayout { $0.fact("", "\(index + 1) \(probe)", mark: index == 0 ? "Probes: " : "        ") }
      inPlain { $0.fact("Probe \(index + 1)", probe) }
    }
  }

  /// The behaviour that scores stand for.
  mutating func anchors(_ anchors: [Anchor], depth: Int = 0) {
    for anchor in anchors {
      fact("Score \(anchor.score)", anchor.behaviour.onOneLine, mark: "\(anchor.score) ", depth: depth)
    }
  }

  /// What too much of the competency looks like.
  mutating func overuse(of question: Question) {
    if let overuse = question.overuse { fact("Too much", overuse.wrappedValue.onOneLine) }
  }
}
