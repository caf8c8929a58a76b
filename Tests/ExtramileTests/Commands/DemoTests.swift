import Foundation
import Testing

@testable import Interviews
@testable import Storage

@Suite struct DemoTests {
  @Test func withoutATerminalItPrintsTheComparisonAndEnds() throws {
    let office = try Office()
    let run = try office.run("demo")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("support-sample  (team support, 6 candidates, 14 submitted cards, 156 ratings)"))
    #expect(run.output.contains("extramile interview C-0501 --database "))
    #expect(!FileManager.default.fileExists(atPath: office.database))

    let line = try #require(run.output.split(separator: "\n").first { $0.contains(" --database ") })
    let store = try Store(path: String(try #require(line.split(separator: " ").last)))
    let opening = try #require(try store.opening(named: "support-sample"))
    let cards = try store.scorecards(of: opening)
    #expect(Set(cards.map(\.candidate)).count == 6)
    #expect(Set(cards.map(\.interviewer)) == ["noor", "felix", "amara", "jonas"])
    #expect(cards.count { $0.submittedAt == nil } == 1)
    let ratings = cards.flatMap { $0.ratings.values }
    #expect(ratings.count { $0.score == nil } >= 5)
    for case .score(_, let evidence) in ratings { #expect(!evidence.isEmpty) }
    // What the samples typed went through without a refusal: every finished card is complete.
    for card in cards where card.submittedAt != nil {
      let record = try #require(try store.interview(of: card.candidate, by: card.interviewer, for: opening))
      let interview = try Interview(kit: opening.kit, replaying: record.events)
      #expect(interview.unrated.isEmpty && interview.unreached.isEmpty)
    }
  }
}
