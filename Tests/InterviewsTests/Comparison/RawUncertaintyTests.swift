import Testing

@testable import Interviews
@testable import Statistics

/// How sure raw means are, and when that cannot be told.
@Suite struct RawUncertaintyTests {
  /// Six candidates; `panels` says who met each.
  private static func cards(_ panels: [[String]], seed: UInt64 = 3) -> [Scorecard] {
    var random = Seeded(seed)
    return panels.enumerated().flatMap { candidate, panel in
      panel.map { interviewer in
        ComparisonTests.card(
          "C\(candidate)", interviewer,
          (0..<4).map { _ in min(5, max(1, 2 + candidate / 2 + Int.random(in: -1...1, using: &random))) })
      }
    }
  }

  private static let everybody = [[String]](repeating: ["ada", "ben", "cem"], count: 6)

  /// By hand: candidates of the same panel and questions differ by what is left only; with 3 x 2 ratings of care and
  /// weights .75 and .25 the squares are (2 x .75^2 + 2 x .25^2) / 6 = .208333.
  @Test func theSamePanelCancelsOut() throws {
    let cards = Self.cards(Self.everybody)
    let table = try #require(RatingTable(cards: cards, kit: ComparisonTests.opening.kit, asSubmitted: false))
    let uncertainty = try RawUncertainty(table, kit: ComparisonTests.opening.kit)
    let pair = try #require(ComparisonTests.compare(cards).pairs.first)
    let same = uncertainty.difference("C0", "C1", weights: [("care", 0.75), ("ease", 0.25)], pair.difference)
    #expect(abs(pair.standardError - same.standardDeviation) < 1e-12)
    let level = try #require(uncertainty.level("C0", "care", lessTarget: 0))
    // A level counts the severity of the panel and the questions' difficulty, too.
    #expect(level.standardDeviation > same.standardDeviation / 2)
    #expect(abs(level.probabilityAboveZero - 0.5) < 1e-12)
  }

  @Test func otherPanelsMakeADifferenceLessSure() throws {
    let panels = [["ada", "ben"], ["ada", "ben"], ["ben", "cem"], ["cem", "ada"], ["ada", "ben"], ["ben", "cem"]]
    // One interviewer is severe, so that it matters who was met.
    let cards = Self.cards(panels).map { card -> Scorecard in
      guard card.interviewer == "cem" else { return card }
      let lower = card.ratings.mapValues { Rating.score(max(1, ($0.score ?? 1) - 2), evidence: "x") }
      return Scorecard(candidate: card.candidate, interviewer: "cem", submittedAt: card.submittedAt, ratings: lower)
    }
    let pairs = ComparisonTests.compare(cards).pairs
    func error(_ a: String, _ b: String) throws -> Double {
      try #require(pairs.first { $0.a == a && $0.b == b }).standardError
    }
    #expect(try error("C0", "C2") > error("C0", "C1"))
  }

  @Test func tooFewAreNamed() {
    let comparison = ComparisonTests.compare(Self.cards(Array(Self.everybody.prefix(4))))
    #expect(comparison.pairs.isEmpty)
    #expect(comparison.candidates.allSatisfy { $0.competencies.allSatisfy { $0.standardError == nil } })
    #expect(
      comparison.warnings.last
        == "Standard errors and probabilities need at least 5 candidates and 3 interviewers with submitted cards; here are "
        + "4 and 3.")
  }

  /// Two panels without a common candidate: each has its pairs, across them there is none, and the message says which
  /// interview would join them.
  @Test func panelsThatShareNobodyAreNotPaired() throws {
    let panels = [["ada", "ben"], ["ada", "ben"], ["ada", "ben"], ["cem", "dov"], ["cem", "dov"], ["cem", "dov"]]
    let comparison = ComparisonTests.compare(Self.cards(panels))
    #expect(comparison.pairs.map { "\($0.a)\($0.b)" } == ["C0C1", "C0C2", "C1C2", "C3C4", "C3C5", "C4C5"])
    #expect(
      comparison.warnings.contains {
        $0.hasPrefix("The candidates fall into 2 groups that share no interviewer: C0, C1, C2 | C3, C4, C5.")
          && $0.hasSuffix("An interview of C3 by ada would join them.")
      })
  }

  /// A distance has its parts, and without noise it is shorter.
  @Test func distancesAddUp() throws {
    let comparison = ComparisonTests.compare(Self.cards(Self.everybody))
    for candidate in comparison.candidates {
      let distance = try #require(candidate.distance)
      #expect(distance.competencies == 2)
      #expect(abs(distance.squared - distance.elevation - distance.scatter - distance.shape) < 1e-9)
      #expect(try #require(distance.withoutNoise) <= distance.points)
      #expect(distance.doubleEntry == nil)
    }
  }
}
