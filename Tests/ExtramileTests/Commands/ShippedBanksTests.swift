import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews

/// What the shipped banks promise: ten competencies, each asked for often enough and in both ways, and worded alike.
@Suite struct ShippedBanksTests {
  private let banks: [Bank]

  init() throws {
    let folder = Office.package + "/QuestionBanks"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    banks = try files.map { name in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      return try #require(BankReader.partial(SourceFile(name: name, bytes: bytes)).bank)
    }
  }

  @Test func checkFindsNothing() throws {
    let run = try Office().run("bank check --strict")
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("notice:"))
  }

  @Test func tenCompetenciesWithThreeQuestionsEachAndBothTypes() {
    let questions = Dictionary(grouping: banks.flatMap(\.questions), by: \.competency)
    #expect(
      questions.keys.sorted() == [
        "authenticity", "care", "consistency", "ease", "empowerment", "extra-mile", "judgment", "learning",
        "proactivity", "recognition",
      ])
    for (competency, questions) in questions {
      #expect(questions.count >= 3, "\(competency)")
      #expect(Set(questions.map(\.kind)).count == 2, "\(competency)")
    }
  }

  /// Any banks can be put into one kit, and a competency reads the same in each.
  @Test func banksGoTogether() throws {
    _ = try Kit(banks)
    for (id, alike) in Dictionary(grouping: banks.flatMap(\.competencies), by: \.id) {
      #expect(Set(alike.map { "\($0.title): \($0.definition)" }).count == 1, "\(id)")
    }
  }

  /// A scenario is heard once, about half a minute of it.
  @Test func scenariosAreShort() {
    for question in banks.flatMap(\.questions) {
      #expect(question.scenario.split(whereSeparator: \.isWhitespace).count <= 70, "\(question.id)")
    }
  }
}
