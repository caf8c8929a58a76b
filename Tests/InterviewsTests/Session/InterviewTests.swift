@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// What an interview keeps, and the properties that make its record trustworthy.
@Suite struct InterviewTests {
  @Test func aWholeInterview() {
    var desk = Desk()
    desk.type([
      "refund first", "+ named the limit", "/next", "/skip out of time", "hesitates", "/end", "y",
      "4", "acted inside the limit, told the lead", "x", "answered about another case", "calm and exact", "y",
    ])
    let interview = desk.interview
    #expect(interview.phase == .submitted)
    #expect(interview.notes.map(\.text) == ["refund first", "named the limit", "hesitates"])
    #expect(interview.notes.map(\.minute) == [1, 2, 5])
    #expect(interview.skipped == ["q2": "out of time"])
    #expect(
      interview.ratings == [
        "q1": .score(4, evidence: "acted inside the limit, told the lead"),
        "q3": .notAssessed(reason: "answered about another case"),
      ])
    #expect(interview.overall == "calm and exact")
  }

  @Test func onlyWhatWasAskedIsScored() {
    var desk = Desk(sampleKit(5))
    desk.type(["/goto 4", "a note", "/end"])
    #expect(desk.interview.unreached == ["q2", "q3", "q5"])
    desk.type("y")
    #expect(desk.interview.walk == ["q1", "q4"])
  }

  @Test func aScoreStandsOnlyWithItsEvidence() {
    var desk = Desk()
    desk.type(["/end", "y", "5"])
    #expect(desk.interview.ratings.isEmpty)
    desk.type("/back")
    #expect(desk.interview.phase == .score("q1"))
    desk.type(["2", "waited for the lead"])
    #expect(desk.interview.ratings["q1"] == .score(2, evidence: "waited for the lead"))
  }

  @Test func goingBackAndGivingTheSameAnswerChangesNoRating() {
    var desk = Desk()
    desk.type(["/next", "/end", "y", "4", "told the lead", "3", "took the note"])
    let before = desk.interview.ratings
    desk.type(["/back", "b", "4", "told the lead", ""])
    #expect(desk.interview.ratings == before)
    #expect(desk.interview.phase == .overall)
  }

  @Test func aSkippedQuestionThatGetsANoteWasAsked() {
    var desk = Desk()
    desk.type(["/skip no time", "/back"])
    #expect(desk.interview.asked == ["q2"])
    desk.type("there was time after all")
    #expect(desk.interview.skipped.isEmpty)
    #expect(desk.interview.asked == ["q2", "q1"])
    #expect(desk.type("/skip no time") == .questionHasNotes(number: 1))
  }

  @Test func nothingAskedNothingScored() {
    var desk = Desk(sampleKit(1))
    desk.type("/skip candidate left")
    #expect(desk.type("/end") == .nothingAsked)
  }

  @Test func aSubmittedCardIsFixed() {
    var desk = Desk(sampleKit(1))
    desk.type(["/end", "y", "3", "took the note", "", "y"])
    let fixed = desk.interview
    for action: Event.Action in [
      .noted("q1", .plain, "late"), .paused, .resumed, .scored("q1", 5), .overall("no"), .submitted,
    ] {
      #expect(desk.act(action) == .submitted)
    }
    #expect(desk.interview == fixed)
  }

  @Test func pausesAndCrashesDoNotCount() {
    var desk = Desk()
    desk.type(["one", "two", "/pause"])  // 3 minutes
    desk.now = desk.now.advanced(bySeconds: 3600)
    _ = desk.act(.resumed)
    desk.type("three")  // minute 4
    desk.now = desk.now.advanced(bySeconds: 7200)  // killed here: no event says so
    _ = desk.act(.resumed)
    desk.type("four")
    #expect(desk.interview.notes.map(\.minute) == [1, 2, 4, 5])
    #expect(desk.interview.clock.minutes(at: desk.now.advanced(bySeconds: 59)) == 5)
    desk.now = desk.now.advanced(bySeconds: -600)  // the machine's clock was set back
    desk.type("five")
    #expect(desk.interview.notes.last?.minute == 5)
  }

  @Test(arguments: [
    ("", "Q1/3 0m> "), ("a note", "Q1/3 1m> "), ("/next", "Q2/3 1m> "), ("/end", "Candidate gone? [y,n]? "),
  ])
  func thePromptSaysWhere(_ line: String, _ prompt: String) {
    var desk = Desk()
    if !line.isEmpty { desk.type(line) }
    #expect(desk.interview.prompt(at: desk.now) == prompt)
  }

  @Test func thePromptOfTheWalkOffersOnlyWhatApplies() {
    var desk = Desk()
    desk.type(["/next", "/end", "y"])
    #expect(desk.interview.prompt(at: desk.now) == "(1/2) Score [1-5,x,e,s,q,?]? ")
    desk.type("4")
    #expect(desk.interview.prompt(at: desk.now) == "  Evidence for 4, one line: ")
    desk.type("told the lead")
    #expect(desk.interview.prompt(at: desk.now) == "(2/2) Score [1-5,x,e,b,s,q,?]? ")
  }
}

/// Random interviews: whatever is typed, the record holds.
@Suite struct InterviewProperties {
  static let lines = [
    "a note", "+ for", "- against", "\" quote", "? follow", ".", "! beyond", "", " ", "4", "/next", "/next", "/next",
    "/back", "/goto 2", "/goto 9", "/skip no time", "/skip", "/show", "/help", "/end", "y", "y", "n", "1", "3", "5",
    "x",
    "b", "s", "q", "?", "e", "told the lead", "/pause", "/nxet", "//slash",
    "/undo", "/undo", "/redo", "/probe", "/probe 1", "/probe 2", "/edit", "/time",
  ]

  @Test(arguments: 1...300)
  func replayEqualsLiveAndRefusalsChangeNothing(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var desk = Desk(sampleKit(Int.random(in: 1...5, using: &random), scoring: seed % 3 == 0 ? .live : .afterwards))
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      let before = desk.interview
      if desk.type(Self.lines[Int.random(in: 0..<Self.lines.count, using: &random)]) != nil {
        #expect(desk.interview == before)
      }
      // Wherever the interview is, some line leads on to submission.
      if !desk.interview.isSubmitted { #expect(Self.canFinish(desk), "seed \(seed), \(desk.interview.phase)") }
    }
    #expect(try Interview(kit: desk.interview.kit, replaying: desk.events) == desk.interview)
  }

  /// Answers every prompt sensibly until the card is submitted.
  static func canFinish(_ desk: Desk) -> Bool {
    var desk = desk
    for _ in 0..<100 {
      switch desk.interview.phase {
      case .capture(let question):
        if desk.interview.asked.isEmpty { desk.type("a note on \(question)") }
        desk.type("/end")
      case .ending, .submission: desk.type("y")
      case .score: desk.type("3")
      case .evidence, .reason, .overall: desk.type("some text")
      case .submitted: return true
      case .ahead: return false
      }
    }
    return false
  }
}
