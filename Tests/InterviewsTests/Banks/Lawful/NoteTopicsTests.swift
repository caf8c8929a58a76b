import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews

/// What notes touch, by the shipped rules.
@Suite struct NoteTopicsTests {
  static var topics: NoteTopics { NoteTopics(ShippedRules.all) }

  @Test(arguments: ShippedRules.noteExamples)
  func findsWhatItMustAndNothingElse(_ examples: ShippedRules.Examples) {
    let missed = examples.finds.filter { note in
      !Self.topics.touched(by: note).contains { $0.id == examples.rule }
    }
    #expect(missed == [])
    let wrong = examples.passes.flatMap { note in Self.topics.touched(by: note).map { "\($0.id) in: \(note)" } }
    #expect(wrong == [])
  }

  @Test func theTopicsThatMustNotBeAskedEverywhereHaveExamples() {
    let everywhere = ShippedRules.all.rules.filter { rule in
      rule.statements.contains { $0.jurisdiction == LawfulFile.general && $0.kind == .block }
    }
    #expect(Set(everywhere.map(\.id)).subtracting(ShippedRules.noteExamples.map(\.rule)) == [])
  }

  /// What candidates say about their work, and nothing about themselves.
  @Test(arguments: ["empowerment", "judgment"])
  func theSampleAnswersTouchNothing(_ bank: String) throws {
    let file = ShippedRules.package.appending(path: "QuestionBanks/practice/\(bank).yaml")
    #expect(Self.topics.touched(by: try String(contentsOf: file, encoding: .utf8)) == [])
  }

  @Test func whatIsOnlyRiskyIsNotSaid() {
    #expect(Self.topics.touched(by: "do you smoke, do you belong to any clubs").map(\.id) == ["health"])
  }

  @Test func eachTopicIsNamedOnce() {
    let touched = Self.topics.touched(by: "she has two kids. he has a son")
    #expect(touched == [NoteTopics.Topic(id: "children", name: "children or care at home")])
  }
}
