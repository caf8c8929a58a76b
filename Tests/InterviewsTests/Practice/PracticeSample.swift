@testable import QuestionBanks
import Testing

@testable import Interviews

/// Sample answers made for tests: `q1-a` and so on, each to the question before the hyphen.
enum PracticeSample {
  /// One question with anchors at 1, 3 and 5.
  static func item(_ id: String) -> Kit.Item {
    let place = Position(line: 1, column: 1)
    func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }
    let anchors = [1, 3, 5].map { Anchor(score: located($0), behaviour: located("Does \($0).")) }
    let question = Question(
      id: located(id), competency: located("care"), kind: located(.situational), minutes: located(5),
      scenario: located("Two goods."), ask: located("What now?"), probes: [], anchors: anchors)
    let competency = Competency(id: located("care"), title: located("Care"), definition: located("Cares."))
    return Kit.Item(bank: "b", question: question, competency: competency)
  }

  static func answer(_ id: String, key: Int) -> PracticeAnswer {
    let place = Position(line: 1, column: 1)
    func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }
    return PracticeAnswer(
      id: located(id), question: located(String(id.prefix { $0 != "-" })), candidate: located("Ines"),
      answer: located("I ask."), score: located(key),
      because: [PracticeAnswer.Reason(quote: located("I ask"), shows: located("Asks."))],
      notLower: key > 1 ? located("more than \(key - 1)") : nil,
      notHigher: key < 5 ? located("less than \(key + 1)") : nil)
  }

  /// A practice of so many questions with two answers each, the keys in turn.
  static func practice(questions: Int, mode: Practice.Mode = .learning, seed: UInt64 = 1) -> Practice {
    let ids = (1...questions).map { "q\($0)" }
    let answers = ids.enumerated().flatMap { index, id in
      [answer("\(id)-a", key: index % 5 + 1), answer("\(id)-b", key: (index + 2) % 5 + 1)]
    }
    return Practice(answers, questions: ids.map(item), mode: mode, seed: seed)
  }

  /// A finished practice whose answers, in the order of the walk, were scored so far off their keys.
  static func scored(off differences: [Int], keys: [Int]) throws -> Calibration {
    let answers = keys.enumerated().map { answer("q\($0)-a", key: $1) }
    var practice = Practice(
      answers, questions: answers.map { item($0.question) }, mode: .test, seed: 1)
    let off = Dictionary(uniqueKeysWithValues: zip(answers.map(\.id), differences))
    for item in practice.items {
      try practice.apply(.scored(item.answer.score + (off[item.answer.id] ?? 0)))
      try practice.apply(.rated(evidence: "said so"))
    }
    return Calibration(practice)
  }
}
