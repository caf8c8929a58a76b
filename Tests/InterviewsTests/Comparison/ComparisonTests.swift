@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Kits of sampleKit: q1, q3 elicit care, q2, q4 ease.
@Suite struct ComparisonTests {
  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: Position(line: 1, column: 1)) }

  /// Care: target 4, weight 3, minimum 3, team at 3.5. Ease: target 3, weight 1, team at 3.4. Courage: not in the kit.
  static let team = TeamProfile(
    id: located("support"), title: located("Support"), banks: [located("sample")], panelMinimum: 2,
    targets: [
      Target(competency: located("care"), level: located(4), weight: located(3), minimum: located(3)),
      Target(competency: located("ease"), level: located(3), weight: located(1), minimum: nil),
      Target(competency: located("courage"), level: located(3), weight: located(1), minimum: nil),
    ],
    levels: [
      TeamLevel(competency: located("care"), level: located(3.5)),
      TeamLevel(competency: located("ease"), level: located(3.4)),
    ])

  static let opening = Opening(
    id: Identity(at: Moment(milliseconds: 0), random: (1, 1)), name: "nov", openedAt: Moment(milliseconds: 0),
    kit: sampleKit(4), team: team, frozen: [])

  static func card(_ candidate: String, _ interviewer: String, _ scores: [Int?], submitted: Bool = true) -> Scorecard {
    var ratings: [Question.ID: Rating] = [:]
    for (index, score) in scores.enumerated() {
      ratings["q\(index + 1)"] =
        score.map { .score($0, evidence: "CANARY evidence") } ?? .notAssessed(reason: "CANARY reason")
    }
    return Scorecard(
      candidate: candidate, interviewer: interviewer, submittedAt: submitted ? Moment(milliseconds: 1) : nil,
      ratings: ratings)
  }

  static func compare(_ cards: [Scorecard], wanted: [String]? = nil, viewer: String = "manager", owed: Set<String> = [])
    -> Comparison
  {
    Comparison(of: opening, cards: cards, candidates: wanted, blinding: Blinding(viewer: viewer, owed: owed))
  }

  /// By hand: care (5+4+4+3)/4 = 4 of 4; ease (2+1)/2 = 1.5, short 1.5; shortfall (3*0 + 1*1.5)/4 = 0.375.
  @Test func meansCountEachRatingOnceAndLeaveOutTheUnassessed() throws {
    let comparison = Self.compare([Self.card("A", "noor", [5, 2, 4, nil]), Self.card("A", "felix", [4, nil, 3, 1])])
    let a = try #require(comparison.candidates.first)
    #expect(a.interviews == 2)
    #expect(a.ratings == 6)
    #expect(a.competencies.map(\.competency) == ["care", "ease", "courage"])
    #expect(a.competencies.map(\.mean) == [4, 1.5, nil])
    #expect(a.competencies.map(\.n) == [4, 2, 0])
    #expect(a.competencies.map(\.target) == [4, 3, 3])
    #expect(a.competencies.map(\.difference) == [0, -1.5, nil])
    #expect(a.shortfall == 0.375)
    #expect(a.surplus == 0)
    #expect(a.adds == ["care"])  // the team is at 3.5 of 4, and 4 meets it
  }

  /// By hand: care 2, short 2; ease 5, above by 2: shortfall 3*2/4 = 1.5, surplus 1*2/4 = 0.5, never netted.
  @Test func shortfallAndSurplusAreNeverNetted() throws {
    let b = try #require(Self.compare([Self.card("B", "noor", [2, 5, 2, 5])]).candidates.first)
    #expect(b.shortfall == 1.5)
    #expect(b.surplus == 0.5)
    #expect(b.adds == [])  // ease: the team is above its target already
  }

  @Test func warningsNameWhatTheNumbersDoNotSay() {
    let comparison = Self.compare([
      Self.card("A", "noor", [2, nil, 2, nil]), Self.card("B", "noor", [4, 4, 4, 4], submitted: false),
    ])
    #expect(
      comparison.warnings == [
        "A: 1 of at least 2 cards are in.",
        "A: Care 2.00 is below the minimum of 3.00.",
        "A: Ease was not rated, so it is left out of shortfall, surplus and adds.",
        "B: no submitted card yet.",
        "courage: the team has a target, but no question of the kit elicits it.",
        "Standard errors and probabilities need at least 5 candidates and 3 interviewers with submitted cards; here are 1 "
          + "and 1.",
      ])
  }

  @Test func whoOwesACardSeesNothingOfThatCandidate() {
    let cards = [
      Self.card("A", "noor", [5, 5, 5, 5]), Self.card("A", "felix", [1, 1, 1, 1], submitted: false),
      Self.card("B", "noor", [3, 3, 3, 3]),
    ]
    let felix = Self.compare(cards, viewer: "felix", owed: ["A"])
    #expect(felix.candidates.map(\.candidate) == ["B"])
    #expect(
      felix.warnings.first == "A: your own card is not submitted, so nothing of this candidate is shown to you yet.")
    // A draft is its interviewer's alone: nobody's comparison holds it.
    #expect(Self.compare(cards).candidates.map(\.ratings) == [4, 4])
  }

  @Test func nobodyRatedIsNoNumber() throws {
    let a = try #require(Self.compare([Self.card("A", "noor", [nil, nil, nil, nil])]).candidates.first)
    #expect(a.shortfall == nil)
    #expect(a.surplus == nil)
    #expect(a.ratings == 0)
  }

  @Test(arguments: [(1.254, "1.25"), (-0.004, "0.00"), (-1.5, "-1.50"), (4, "4.00"), (2.999, "3.00")])
  func decimalsAreForSentences(_ value: Double, _ text: String) {
    #expect(decimal(value) == text)
  }
}
