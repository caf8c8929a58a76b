@testable import QuestionBanks
import Testing

@testable import Interviews

/// How often the shipped rules are right: on examples of each, and on a corpus that was labelled first.
@Suite struct PrecisionTests {
  @Test func theRulesAreSound() {
    #expect(ShippedRules.files.map(\.name).count == 6)
    let text = ShippedRules.reading.files.map { DiagnosticText([$0.source]).text($0.diagnostics) }.joined()
    #expect(text == "")
  }

  @Test func everyRuleHasExamples() {
    #expect(Set(ShippedRules.examples.map(\.rule)) == Set(ShippedRules.all.rules.map(\.id)))
    for examples in ShippedRules.examples {
      #expect(examples.finds.count >= 5 && examples.passes.count >= 10, "\(examples.rule)")
    }
  }

  @Test(arguments: ShippedRules.examples)
  func findsWhatItMustAndNothingElse(_ examples: ShippedRules.Examples) {
    let missed = examples.finds.filter { !ShippedRules.all.ids(in: $0).contains(examples.rule) }
    #expect(missed == [])
    let wrong = examples.passes.flatMap { text in ShippedRules.all.found(in: text).map { "\($0) in: \(text)" } }
    #expect(wrong == [])
  }

  @Test func noQuestionOfTheCorpusIsAnExampleAsWell() {
    let examples = Set(ShippedRules.examples.flatMap { $0.finds + $0.passes })
    let shared = ShippedRules.corpus.filter { $0.isHeldOut && examples.contains($0.text) }
    #expect(shared.map(\.text) == [])
  }

  /// Two thirds of the corpus may teach the rules; a third only measures them.
  @Test(arguments: [false, true])
  func precisionAndRecall(heldOut: Bool) {
    let part = ShippedRules.corpus.filter { $0.isHeldOut == heldOut }
    var scores: [String: Score] = [:]
    for question in part {
      let found = ShippedRules.all.ids(in: question.text)
      for rule in found.union(question.rules) {
        scores[rule, default: Score()].add(found: found.contains(rule), meant: question.rules.contains(rule))
      }
    }
    let all = scores.values.reduce(Score()) { $0 + $1 }
    print("\(heldOut ? "held-out" : "tuning") part, \(part.count) questions: \(all)")
    for question in part where !heldOut {
      let found = ShippedRules.all.ids(in: question.text)
      if found != question.rules { print("  \(question.rules.sorted()), found \(found.sorted()): \(question.text)") }
    }
    for (rule, score) in scores.sorted(by: { $0.key < $1.key }) { print("  \(rule): \(score)") }
    #expect(part.count >= 60)
    #expect(all.precision >= 0.9)
    #expect(all.recall >= 0.9)
  }

  /// At least 90 of the corpus are lawful and ordinary.
  @Test func theCorpusHasBothKinds() {
    #expect(ShippedRules.corpus.count >= 200)
    #expect(ShippedRules.corpus.count { $0.rules.isEmpty } >= 90)
    let known = Set(ShippedRules.all.rules.map(\.id))
    #expect(ShippedRules.corpus.flatMap(\.rules).filter { !known.contains($0) } == [])
  }
}

private struct Score: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missed = 0

  mutating func add(found: Bool, meant: Bool) {
    if found && meant { right += 1 } else if found { wrong += 1 } else { missed += 1 }
  }

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

  static func + (a: Score, b: Score) -> Score {
    Score(right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed)
  }

  var description: String {
    func shown(_ part: Double) -> String { "\(Int((part * 1000).rounded())) of 1000" }
    return "precision \(shown(precision)), recall \(shown(recall)); \(right) right, \(wrong) wrong, \(missed) missed"
  }
}
