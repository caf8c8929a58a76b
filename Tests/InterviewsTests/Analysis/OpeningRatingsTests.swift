@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Cards of the sample kit as a table of ratings: q1 and q3 elicit care, q2 and q4 ease.
@Suite struct OpeningRatingsTests {
  private static func card(_ candidate: String, _ interviewer: String, _ scores: [Int?], before: [Int?]? = nil)
    -> Scorecard
  {
    func ratings(_ scores: [Int?]) -> [Question.ID: Rating] {
      Dictionary(
        uniqueKeysWithValues: scores.enumerated().map { index, score in
          ("q\(index + 1)", score.map { .score($0, evidence: "said so") } ?? .notAssessed(reason: "no answer"))
        })
    }
    return Scorecard(
      candidate: candidate, interviewer: interviewer, submittedAt: Moment(milliseconds: 1), ratings: ratings(scores),
      independentRatings: before.map(ratings))
  }

  private static let cards = [
    card("B", "noor", [5, 2, 4, nil]), card("A", "noor", [1, 2, 3, 4], before: [1, 2, 5, 4]),
    card("A", "felix", [2, nil, 3, 1]),
  ]

  @Test func whatWasNotAssessedIsNoRating() throws {
    let table = try #require(RatingTable(cards: Self.cards, kit: sampleKit(4), asSubmitted: false))
    #expect(table.candidates == ["A", "B"])
    #expect(table.interviewers == ["felix", "noor"])
    #expect(table.questions == ["q1", "q2", "q3", "q4"])
    #expect(table.score == [2, 3, 1, 1, 2, 3, 4, 5, 2, 4])
  }

  @Test func amendmentsCanBeLeftAside() throws {
    let table = try #require(RatingTable(cards: Self.cards, kit: sampleKit(4), asSubmitted: true))
    #expect(table.score == [2, 3, 1, 1, 2, 5, 4, 5, 2, 4])
  }

  @Test func oneCompetencyIsItsQuestions() throws {
    let table = try #require(
      RatingTable(cards: Self.cards, kit: sampleKit(4), asSubmitted: false, competency: "ease"))
    #expect(table.questions == ["q2", "q4"])
    #expect(table.score == [1, 2, 4, 2])
  }

  @Test func aNameInTwoSpellingsIsOneInterviewer() throws {
    let cards = Self.cards + [Self.card("C", "Noor", [1, 1, 1, 1])]
    let table = try #require(RatingTable(cards: cards, kit: sampleKit(4), asSubmitted: false))
    #expect(table.interviewers == ["felix", "noor"])
  }

  @Test func withoutAScoreThereIsNoTable() {
    #expect(RatingTable(cards: [], kit: sampleKit(4), asSubmitted: false) == nil)
    let none = [Self.card("A", "noor", [nil, nil])]
    #expect(RatingTable(cards: none, kit: sampleKit(4), asSubmitted: false) == nil)
    #expect(RatingTable(cards: Self.cards, kit: sampleKit(4), asSubmitted: false, competency: "courage") == nil)
  }
}
