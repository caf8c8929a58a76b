@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// What each line means, in each phase.
@Suite struct CommandTests {
  @Test(
    arguments: [
      ("refund first", .noted("q1", .plain, "refund first")),
      ("  refund first  ", .noted("q1", .plain, "refund first")),
      ("+ named the limit", .noted("q1", .evidenceFor, "named the limit")),
      ("+named the limit", .noted("q1", .evidenceFor, "named the limit")),
      ("- blamed the system", .noted("q1", .evidenceAgainst, "blamed the system")),
      ("\" I would tell her", .noted("q1", .quote, "I would tell her")),
      ("? what if 600", .noted("q1", .followUp, "what if 600")),
      ("! stayed on the line", .noted("q1", .beyond, "stayed on the line")),
      (".", .noted("q1", .bookmark, "")),
      ("... then silence", .noted("q1", .plain, "... then silence")),
      ("//next is what she typed", .noted("q1", .plain, "/next is what she typed")),
      ("42", .noted("q1", .plain, "42")),
      ("7", .noted("q1", .plain, "7")),
      ("two\nlines", .noted("q1", .plain, "two\nlines")),
      ("é 日本 🙂", .noted("q1", .plain, "é 日本 🙂")),
      ("/next", .moved(to: "q2")),
      ("/NEXT", .moved(to: "q2")),
      ("/next ", .moved(to: "q2")),
      ("/goto 3", .moved(to: "q3")),
      ("/skip out of time", .skipped("q1", reason: "out of time")),
      ("/pause", .paused),
      ("/end", .endRequested),
    ] as [(String, Event.Action)])
  func whileTheCandidateTalks(_ line: String, _ action: Event.Action) throws {
    #expect(try Command(parsing: line, in: Desk().interview) == .act(action))
  }

  @Test func whereAnswersAreScoredLiveALoneScoreComesAfterNext() {
    let desk = Desk(sampleKit(2, scoring: .live))
    #expect(throws: Refusal.loneScoreBeforeNext("4")) { try Command(parsing: "4", in: desk.interview) }
    #expect(
      Refusal.loneScoreBeforeNext("4").message
        == "A lone 4 looks like a score; /next asks for the score of this answer. Nothing was saved.")
  }

  @Test(arguments: ["", "   ", "\t"])
  func anEmptyLineIsSafe(_ line: String) throws {
    #expect(try Command(parsing: line, in: Desk().interview) == .nothing)
  }

  @Test(
    arguments: [
      (" /next", .spaceBeforeCommand("/next")),
      ("/nxet", .unknownCommand("/nxet", suggestion: "/next")),
      ("/hel", .unknownCommand("/hel", suggestion: "/help")),
      ("/", .unknownCommand("/", suggestion: nil)),
      ("/rating", .unknownCommand("/rating", suggestion: nil)),
      ("4", .loneScore("4")),
      ("+", .nothingAfterSign(.evidenceFor)),
      ("?  ", .nothingAfterSign(.followUp)),
      ("/back", .firstQuestion),
      ("/goto", .noSuchQuestion("", count: 3)),
      ("/goto 0", .noSuchQuestion("0", count: 3)),
      ("/goto 4", .noSuchQuestion("4", count: 3)),
      ("/goto two", .noSuchQuestion("two", count: 3)),
      ("/skip", .skipNeedsReason),
      ("/next please", .unwantedArgument(command: "/next")),
      ("/save", .saveNeedsFile),
      ("nul\0", .unreadableLine),
    ] as [(String, Refusal)])
  func isRefused(_ line: String, _ refusal: Refusal) {
    #expect(throws: refusal) { try Command(parsing: line, in: Desk().interview) }
  }

  @Test func nextListsOpenFollowUpsOnce() {
    var desk = Desk()
    desk.type(["? what if 600", "? who else", "told the lead"])
    desk.type("/next")
    #expect(desk.interview.phase == .capture("q1"))
    #expect(desk.interview.openFollowUps(on: "q1").isEmpty)
    desk.type("/next")
    #expect(desk.interview.phase == .capture("q2"))
    desk.type(["/back", "? and then"])
    #expect(desk.interview.openFollowUps(on: "q1").map(\.text) == ["and then"])
  }

  @Test func theWalkTakesKeysThenText() throws {
    var desk = Desk()
    desk.type(["a note", "/next", "/end", "y"])
    let expected: [(String, Command)] = [
      ("4", .act(.scored("q1", 4))), ("x", .act(.setAside("q1"))), ("X", .act(.setAside("q1"))), ("s", .show("q1")),
      ("e", .edit("q1")), ("q", .act(.paused)), ("?", .help), ("/show", .show("q1")),
    ]
    for (line, command) in expected { #expect(try Command(parsing: line, in: desk.interview) == command) }
    for line in ["6", "0", "44", "", "4 acted at once", "b1"] {
      #expect(throws: Refusal.notAChoice(line.trimmed, choices: ["1-5", "x", "e", "s", "q", "?"])) {
        try Command(parsing: line, in: desk.interview)
      }
    }
    #expect(throws: Refusal.firstOfWalk) { try Command(parsing: "b", in: desk.interview) }
    desk.type("4")
    #expect(
      try Command(parsing: "told the lead", in: desk.interview) == .act(.rated("q1", 4, evidence: "told the lead")))
    #expect(throws: Refusal.evidenceNeeded(score: 4)) { try Command(parsing: " ", in: desk.interview) }
    #expect(throws: Refusal.evidenceIsNoText) { try Command(parsing: "5", in: desk.interview) }
    #expect(try Command(parsing: "/back", in: desk.interview) == .act(.returned(to: "q1")))
    desk.type(["told the lead", "x"])
    #expect(throws: Refusal.reasonNeeded) { try Command(parsing: "", in: desk.interview) }
    #expect(
      try Command(parsing: "ran out of time", in: desk.interview) == .act(.notAssessed("q2", reason: "ran out of time"))
    )
  }

  @Test func savingAppliesEverywhere() throws {
    var desk = Desk()
    desk.type("a note")
    for line in ["/end", "y", "4", "told the lead", "", "/pause"] {
      #expect(try Command(parsing: "/save ~/my notes.txt ", in: desk.interview) == .save(to: "~/my notes.txt"))
      desk.type(line)
    }
  }

  @Test func captureCommandsDoNotApplyInTheWalk() {
    var desk = Desk()
    desk.type(["a note", "/end", "y"])
    for line in ["/next", "/skip no", "/goto 2", "/end"] {
      #expect(throws: Refusal.notNow) { try Command(parsing: line, in: desk.interview) }
    }
  }

  @Test func questionsAreConfirmedWithOneKey() throws {
    var desk = Desk()
    desk.type("/end")
    #expect(try Command(parsing: "n", in: desk.interview) == .act(.endDeclined))
    #expect(try Command(parsing: "Y", in: desk.interview) == .act(.endConfirmed))
    #expect(throws: Refusal.notAChoice("maybe", choices: ["y", "n"])) {
      try Command(parsing: "maybe", in: desk.interview)
    }
    #expect(throws: Refusal.notAChoice("", choices: ["y", "n"])) { try Command(parsing: "", in: desk.interview) }
    desk.type(["y", "3", "told the lead", ""])
    #expect(desk.interview.phase == .submission)
    #expect(try Command(parsing: "b", in: desk.interview) == .act(.returned(to: "q1")))
    #expect(try Command(parsing: "n", in: desk.interview) == .act(.paused))
    #expect(try Command(parsing: "y", in: desk.interview) == .act(.submitted))
  }
}
