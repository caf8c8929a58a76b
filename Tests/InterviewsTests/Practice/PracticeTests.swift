@testable import QuestionBanks
import Testing

@testable import Interviews

/// The order of a practice, and what its actions and lines do.
@Suite struct PracticeTests {
  // MARK: Order

  @Test(arguments: UInt64(0)..<50)
  func anOrderHasEachAnswerOnceAndNeighboursToTwoQuestions(_ seed: UInt64) {
    let practice = PracticeSample.practice(questions: 6, seed: seed)
    let ids = practice.items.map(\.answer.id)
    #expect(Set(ids).count == 12 && ids.count == 12)
    for (one, next) in zip(practice.items, practice.items.dropFirst()) {
      #expect(one.question.id != next.question.id, "\(ids)")
    }
  }

  /// The order of a seed is a promise to the panel: it is the same on every machine and in every version.
  @Test func aSeedAlwaysGivesTheSameOrder() {
    func ids(_ seed: UInt64) -> [String] { PracticeSample.practice(questions: 3, seed: seed).items.map(\.answer.id) }
    #expect(ids(1) == ["q1-a", "q2-a", "q3-b", "q1-b", "q2-b", "q3-a"])
    #expect(ids(2) == ["q3-a", "q2-b", "q1-b", "q2-a", "q3-b", "q1-a"])
    #expect(Set((UInt64(0)..<50).map { ids($0) }).count > 25)
  }

  @Test func oneQuestionIsPractisedAlone() {
    let answers = [PracticeSample.answer("q1-a", key: 2), PracticeSample.answer("q2-a", key: 4)]
    let practice = Practice(answers, questions: [PracticeSample.item("q2")], mode: .learning, seed: 1)
    #expect(practice.items.map(\.answer.id) == ["q2-a"])
    #expect(Practice(answers, questions: [], mode: .learning, seed: 1).phase == .finished)
  }

  // MARK: Actions

  @Test func aScoreStandsOnlyWithItsEvidence() throws {
    var practice = PracticeSample.practice(questions: 2)
    try practice.apply(.scored(4))
    #expect(practice.phase == .evidence(0, score: 4))
    #expect(practice.ratings.isEmpty)
    #expect(practice.prompt == "  Evidence for 4, one line: ")
    try practice.apply(.rated(evidence: "asked first"))
    #expect(practice.rating(at: 0) == .score(4, evidence: "asked first"))
    #expect(practice.prompt == "(2/4) Score [1-5,x,s,q,?]? ")
    try practice.apply(.setAside)
    #expect(practice.prompt == "  Not assessed, because: ")
    try practice.apply(.notAssessed(reason: "cannot tell"))
    #expect(practice.rating(at: 1) == .notAssessed(reason: "cannot tell"))
  }

  @Test func whatDoesNotApplyChangesNothing() throws {
    var practice = PracticeSample.practice(questions: 2)
    let before = practice
    let refused: [(Practice.Action, Refusal)] = [
      (.scored(6), .noSuchScore(6)), (.rated(evidence: "x y"), .notNow), (.notAssessed(reason: "x y"), .notNow),
      (.kept, .notNow), (.returned, .notNow),
    ]
    for (action, refusal) in refused {
      #expect(throws: refusal) { try practice.apply(action) }
      #expect(practice == before)
    }
  }

  /// Who has seen a key can no longer change the score that it is for.
  @Test func onlyATestGoesBack() throws {
    for mode in [Practice.Mode.learning, .test] {
      var practice = PracticeSample.practice(questions: 2, mode: mode)
      try practice.apply(.scored(4))
      try practice.apply(.returned)
      #expect(practice.phase == .score(0))
      try practice.apply(.scored(3))
      try practice.apply(.rated(evidence: "said so"))
      #expect(practice.canReturn == (mode == .test))
      #expect(practice.keys.contains("b") == (mode == .test))
    }
    var practice = PracticeSample.practice(questions: 2, mode: .test)
    try practice.apply(.scored(2))
    try practice.apply(.rated(evidence: "said so"))
    try practice.apply(.returned)
    #expect(practice.prompt == "(1/4) Score [1-5,x,s,q,?]? ")
    try practice.apply(.kept)
    #expect(practice.phase == .score(1))
    try practice.apply(.returned)
    try practice.apply(.scored(5))
    try practice.apply(.rated(evidence: "on second thoughts"))
    #expect(practice.rating(at: 0) == .score(5, evidence: "on second thoughts"))
  }

  // MARK: Lines

  private func parsed(_ line: String, in practice: Practice) -> Result<PracticeLine, Refusal> {
    do throws(Refusal) { return .success(try PracticeLine(parsing: line, in: practice)) } catch {
      return .failure(error)
    }
  }

  @Test(
    arguments: [
      ("4", .success(.act(.scored(4)))), (" 2 ", .success(.act(.scored(2)))), ("x", .success(.act(.setAside))),
      ("S", .success(.show)), ("q", .success(.leave)), ("?", .success(.help)), ("/help", .success(.help)),
      ("/pause", .success(.leave)), ("/show", .success(.show)), ("/back", .failure(.notNow)),
      ("b", .failure(.notAChoice("b", choices: ["1-5", "x", "s", "q", "?"]))),
      ("", .failure(.notAChoice("", choices: ["1-5", "x", "s", "q", "?"]))),
      ("6", .failure(.notAChoice("6", choices: ["1-5", "x", "s", "q", "?"]))),
      ("4 asked first", .failure(.notAChoice("4 asked first", choices: ["1-5", "x", "s", "q", "?"]))),
      ("/shwo", .failure(.unknownCommand("/shwo", suggestion: "/show"))), ("4\0", .failure(.unreadableLine)),
    ] as [(String, Result<PracticeLine, Refusal>)])
  func atAScore(_ line: String, _ meaning: Result<PracticeLine, Refusal>) {
    #expect(parsed(line, in: PracticeSample.practice(questions: 2)) == meaning)
  }

  @Test(
    arguments: [
      ("asked first", .success(.act(.rated(evidence: "asked first")))),
      ("//path", .success(.act(.rated(evidence: "/path")))), ("/back", .success(.act(.returned))),
      ("", .failure(.evidenceNeeded(score: 3))), ("4", .failure(.evidenceIsNoText)),
      ("12 34", .failure(.evidenceIsNoText)), ("q", .failure(.evidenceIsNoText)),
    ] as [(String, Result<PracticeLine, Refusal>)])
  func atTheEvidence(_ line: String, _ meaning: Result<PracticeLine, Refusal>) throws {
    var practice = PracticeSample.practice(questions: 2)
    try practice.apply(.scored(3))
    #expect(parsed(line, in: practice) == meaning)
  }

  @Test func atAReasonAndAtARatingThatStands() throws {
    var practice = PracticeSample.practice(questions: 2, mode: .test)
    try practice.apply(.setAside)
    #expect(parsed("", in: practice) == .failure(.reasonNeeded))
    #expect(parsed("no case", in: practice) == .success(.act(.notAssessed(reason: "no case"))))
    try practice.apply(.notAssessed(reason: "no case"))
    #expect(parsed("b", in: practice) == .success(.act(.returned)))
    try practice.apply(.returned)
    #expect(parsed("", in: practice) == .success(.act(.kept)))
  }
}
