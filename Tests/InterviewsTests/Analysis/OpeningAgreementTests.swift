@testable import QuestionBanks
import Statistics
import Testing

@testable import Interviews
@testable import Text

/// How an opening's interviewers agree and rate, and who may know how the others do. Kits of sampleKit: q1 elicits care, q2
/// ease.
@Suite struct OpeningAgreementTests {
  private static func card(
    _ candidate: String, _ interviewer: String, _ scores: [Int], at second: Int64? = 1, before: [Int]? = nil
  ) -> Scorecard {
    func ratings(_ scores: [Int]) -> [Question.ID: Rating] {
      Dictionary(
        uniqueKeysWithValues: scores.enumerated().map { ("q\($0 + 1)", .score($1, evidence: "CANARY evidence")) })
    }
    return Scorecard(
      candidate: candidate, interviewer: interviewer, submittedAt: second.map { Moment(milliseconds: $0 * 1000) },
      ratings: ratings(scores), independentRatings: before.map(ratings))
  }

  private static func opening(closed: Bool = false, panel: Panel = .separate) -> Opening {
    Opening(
      id: Identity(at: Moment(milliseconds: 0), random: (1, 1)), name: "nov", openedAt: Moment(milliseconds: 0),
      closedAt: closed ? Moment(milliseconds: 9) : nil, kit: sampleKit(2), team: ComparisonTests.team, panel: panel,
      frozen: [])
  }

  private static func agreement(
    _ cards: [Scorecard], as viewer: String = "noor", owed: Set<String> = [], in opening: Opening = opening(),
    asSubmitted: Bool = false
  ) -> OpeningAgreement {
    OpeningAgreement(
      of: opening, cards: cards, asSubmitted: asSubmitted, seed: 1, blinding: Blinding(viewer: viewer, owed: owed))
  }

  /// noor met six candidates, A last and the others in the order of their names; jonas gave 3 throughout.
  private static let six =
    [("A", [4, 4], 6), ("B", [3, 3], 1), ("C", [3, 4], 2), ("D", [3, 3], 3), ("E", [4, 4], 4), ("F", [4, 3], 5)].map {
      card($0.0, "noor", $0.1, at: Int64($0.2))
    } + ["A", "B", "C", "D", "E", "F"].map { card($0, "jonas", [3, 3]) }

  private static func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-9 }

  /// By hand. Distances from jonas in the order of the cards 0, .5, 0, 1, .5, 1: slope 3/17.5, residual squares
  /// 1 - 9/17.5 (sum of squares about the mean of .5: 1). Six 3s and six 4s: variance 3/11. Care 3 3 3 4 4 4 and ease
  /// 3 4 3 4 3 4: correlation .5/1.5.
  @Test func howSomebodyRates() throws {
    let own = try #require(Self.agreement(Self.six).own)
    #expect(own.candidates == 6 && own.ratings == 12)
    let drift = try own.drift.get()
    #expect(drift.interviews == 6)
    #expect(Self.isClose(drift.pointsPerTen, 10 * 3 / 17.5))
    #expect(Self.isClose(drift.standardError, 10 * ((1 - 9 / 17.5) / 4 / 17.5).squareRoot()))
    let spread = try own.spread.get()
    #expect(spread.answers == 12 && Self.isClose(spread.own, (3.0 / 11).squareRoot()) && spread.others == 0)
    let halo = try own.halo.get()
    #expect(halo.candidates == 6 && halo.pairs == 1 && Self.isClose(halo.correlation, 1.0 / 3))
    // Two interviewers are too few to adjust for severity.
    #expect(own.severity == .failure(.noModel))
  }

  /// Three interviewers and five candidates and more: as the model has it, from five candidates on.
  @Test func severityIsTheModelsFromFiveCandidatesOn() throws {
    let third = [("A", [5, 3]), ("B", [4, 2]), ("C", [5, 5]), ("D", [2, 4])].map { Self.card($0.0, "lena", $0.1) }
    let agreement = Self.agreement(Self.six + third)
    let analysis = try #require(agreement.analysis)
    let place = try #require(analysis.table.interviewers?.firstIndex(of: "noor"))
    let effect = try #require(analysis.effects(of: .interviewer)?[place])
    let severity = try #require(try agreement.own?.severity.get())
    #expect(severity == .init(points: -effect.value, standardError: effect.standardError))
    let lena = try #require(agreement.others?.first { $0.interviewer == "lena" })
    #expect(lena.severity == .failure(.fewCandidates(4)))
    #expect(lena.drift == .failure(.fewCommonInterviews(4)))
    #expect(lena.spread == .failure(.fewCommonAnswers(8)))
    #expect(lena.halo == .failure(.noPairOfCompetencies))
  }

  /// The others' habits: of a closed opening, or to whoever has all own cards in; the own ones always.
  @Test func howOthersRateIsKnownOnceItSwaysNothing() {
    let draft = Self.card("G", "noor", [3, 3], at: nil)
    #expect(Self.agreement(Self.six).others?.map(\.interviewer) == ["jonas"])
    #expect(Self.agreement(Self.six, as: "NOOR").others?.map(\.interviewer) == ["jonas"])
    let owing = Self.agreement(Self.six + [draft], owed: ["G"])
    #expect(owing.others == nil && owing.own?.ratings == 12)
    #expect(
      owing.warnings.first == "G: your own card is not submitted, so nothing of this candidate is shown to you yet.")
    #expect(Self.agreement(Self.six, as: "amara").others == nil)
    #expect(Self.agreement(Self.six, as: "amara").own == nil)
    let closed = Self.opening(closed: true)
    #expect(Self.agreement(Self.six, as: "amara", in: closed).others?.map(\.interviewer) == ["jonas", "noor"])
    #expect(Self.agreement(Self.six + [draft], owed: ["G"], in: closed).others?.map(\.interviewer) == ["jonas"])
  }

  /// What is hidden is in no figure.
  @Test func hiddenCandidatesAreLeftOut() throws {
    let agreement = Self.agreement(Self.six, owed: ["A", "B"])
    #expect(agreement.analysis?.table.candidates == ["C", "D", "E", "F"])
    let none = Self.agreement(Self.six, owed: ["A", "B", "C", "D", "E", "F"])
    #expect(none.analysis == nil && none.own == nil)
    #expect(none.warnings.last == "No submitted card that you may see has a score; there is nothing to say yet.")
  }

  @Test func amendmentsAndPanelsThatSitTogetherAreSaid() {
    let cards = Self.six + [Self.card("G", "jonas", [2, 2], before: [5, 2])]
    #expect(
      Self.agreement(cards).warnings.contains(
        "1 rating was amended after submission, when the other cards could be seen, which brings scores together; "
          + "--as-submitted takes what stood before."))
    let before = Self.agreement(cards, asSubmitted: true)
    #expect(
      before.warnings.contains("1 rating was amended after submission, which is left aside: what stood before counts."))
    #expect(before.analysis?.table.score.contains(5) == true)
    #expect(
      Self.agreement(cards, in: Self.opening(panel: .joint)).warnings.contains(
        "The panel interviews together: all heard the same conversation, and each other. Agreement is higher than "
          + "between interviews held apart, so it overstates how reliable the scores are."))
  }
}
