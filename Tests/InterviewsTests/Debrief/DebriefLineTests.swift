import Testing

@testable import Interviews

/// What a line means at each step, and how what means nothing is refused.
@Suite struct DebriefLineTests {
  typealias Case = (line: String, step: Debrief.Step, meaning: Result<DebriefLine, DebriefRefusal>)

  static let lowest = Debrief.Step.extreme(.lowest, member: "noor", "care")
  static let estimate = Debrief.Step.estimate(member: "noor", "care")
  static let reason = Debrief.Step.estimateReason(member: "noor", "care")

  static let cases: [Case] = [
    ("  one more fact ", lowest, .success(.act(.answered(.lowest, member: "noor", "care", "one more fact")))),
    ("", lowest, .success(.act(.answered(.lowest, member: "noor", "care", "")))),
    ("//slash", lowest, .success(.act(.answered(.lowest, member: "noor", "care", "/slash")))),
    ("y", lowest, .failure(.loneKey("y"))),
    ("5", lowest, .failure(.loneKey("5"))),
    ("y", .talk("care"), .success(.act(.talked("care", .here)))),
    ("O", .talk("care"), .success(.act(.talked("care", .apart)))),
    ("s", .talk("care"), .success(.show)),
    ("b", .talk("care"), .success(.back)),
    ("", .talk("care"), .failure(.notAChoice("", choices: ["y", "o", "s", "b", "q", "?"]))),
    ("4", .talk("care"), .failure(.notAChoice("4", choices: ["y", "o", "s", "b", "q", "?"]))),
    ("1", estimate, .success(.act(.estimated(member: "noor", "care", .score(1))))),
    (" 5 ", estimate, .success(.act(.estimated(member: "noor", "care", .score(5))))),
    ("X", estimate, .success(.ask(reason))),
    ("0", estimate, .failure(.noSuchEstimate)),
    ("6", estimate, .failure(.noSuchEstimate)),
    ("+4", estimate, .failure(.noSuchEstimate)),
    ("04", estimate, .failure(.noSuchEstimate)),
    ("4.5", estimate, .failure(.noSuchEstimate)),
    ("", estimate, .failure(.noSuchEstimate)),
    ("my secret", estimate, .failure(.noSuchEstimate)),
    ("q", estimate, .success(.leave)),
    (
      "heard nothing", reason, .success(.act(.estimated(member: "noor", "care", .notAssessed(reason: "heard nothing"))))
    ),
    ("", reason, .failure(.reasonNeeded)),
    ("x", reason, .failure(.reasonNeeded)),
    ("...", reason, .failure(.reasonNeeded)),
    ("y", .show("care"), .success(.act(.shown("care")))),
    ("n", .show("care"), .failure(.notAChoice("n", choices: ["y", "b", "q", "?"]))),
    ("kept", .note("care"), .success(.act(.noted("care", "kept")))),
    ("", .note("care"), .success(.act(.noted("care", "")))),
    ("kept", .wholeNote, .success(.act(.noted(nil, "kept")))),
    ("", .waiting, .success(.lookAgain)),
    ("h", .waiting, .success(.estimateHere)),
    ("c", .waiting, .success(.ask(.closingReason))),
    ("on leave", .closingReason, .success(.act(.closed(reason: "on leave")))),
    ("", .closingReason, .failure(.closingNeedsReason)),
    ("Hire", .decision, .success(.ask(.decisionReason(.hire)))),
    ("no", .decision, .success(.ask(.decisionReason(.no)))),
    ("hold", .decision, .success(.ask(.decisionReason(.hold)))),
    ("yes", .decision, .failure(.notAChoice("yes", choices: ["hire", "no", "hold", "b", "q", "?"]))),
    ("no", .decisionReason(.hire), .success(.decide(.hire, reason: "no"))),
    ("meets all", .decisionReason(.hire), .success(.decide(.hire, reason: "meets all"))),
    ("", .decisionReason(.hire), .failure(.decisionNeedsReason)),
    ("/back", reason, .success(.back)),
    ("/pause", lowest, .success(.leave)),
    ("/help", estimate, .success(.help)),
    ("/show", estimate, .success(.show)),
    ("/close felix is on leave", estimate, .success(.act(.closed(reason: "felix is on leave")))),
    ("/close", lowest, .failure(.closingNeedsReason)),
    ("/close 4", lowest, .failure(.closingNeedsReason)),
    ("/pauze", lowest, .failure(.unknownCommand("/pauze", suggestion: "/pause"))),
    ("/xyzzy", lowest, .failure(.unknownCommand("/xyzzy", suggestion: nil))),
    (" /back", lowest, .failure(.spaceBeforeCommand("/back"))),
    ("/back 2", lowest, .failure(.unwantedArgument(command: "/back"))),
    ("a\0b", lowest, .failure(.unreadableLine)),
  ]

  @Test(arguments: cases.indices) func means(_ index: Int) {
    let (line, step, meaning) = Self.cases[index]
    let result = Result { () throws(DebriefRefusal) in try DebriefLine(parsing: line, at: step) }
    #expect(result == meaning, "\(line) at \(step)")
  }

  @Test(arguments: [
    (lowest, "  Answer, one line, may be empty: "),
    (.talk("care"), "Talked over [y,o,s,b,q,?]? "),
    (estimate, "noor, your estimate for Care [1-5,x,b,q,?]? (hidden) "),
    (reason, "  Not assessed, because: (hidden) "),
    (.show("care"), "All are in. Show them [y,b,q,?]? "),
    (.note("care"), "  The group's note, one line, may be empty: "),
    (.waiting, "Waiting [Enter,h,c,q,?]? "),
    (.closingReason, "  Not waited for, because: "),
    (.wholeNote, "The group's note on the whole, one line, may be empty: "),
    (.decision, "Decision [hire,no,hold,b,q,?]? "),
    (.decisionReason(.hold), "  Reason for hold, one line: "),
  ])
  func prompts(_ step: Debrief.Step, _ prompt: String) {
    #expect(RoundTable(samplePanel).debrief.prompt(for: step) == prompt)
  }

  @Test func promptsToBeListenedToAndOfOnesOwn() {
    let debrief = RoundTable(samplePanel).debrief
    #expect(debrief.prompt(for: Self.estimate, isOwn: true) == "Your estimate [1-5,x,b,q,?]? ")
    #expect(debrief.prompt(for: Self.reason, isOwn: true) == "  Not assessed, because: ")
    #expect(debrief.prompt(for: .talk("care"), isSpoken: true) == "Talked over, key y, o, s, b, q, ?: ")
    #expect(debrief.prompt(for: Self.lowest, isSpoken: true) == "Answer, one line, may be empty: ")
  }

  @Test(
    arguments: [
      (
        .unknownCommand("/pauze", suggestion: "/pause"),
        "/pauze is no command here; did you mean /pause? Nothing was saved. For a text that begins with a slash, type //."
      ),
      (
        .unknownCommand("/xyzzy", suggestion: nil),
        "/xyzzy is no command here; /help lists them. Nothing was saved. For a text that begins with a slash, type //."
      ),
      (
        .spaceBeforeCommand("/back"),
        "A space stands before /back, so it was neither taken as a command nor saved. Take the space away."
      ),
      (.unwantedArgument(command: "/back"), "/back takes nothing after it. Nothing was done."),
      (.unreadableLine, "The line holds a NUL character, which cannot be stored. Nothing was saved."),
      (.lineTooLong(limit: 9), "The line is longer than 9 bytes. Nothing was saved; say it in fewer words."),
      (.notAChoice("n", choices: ["y", "b", "q"]), "n is no choice here: type y, b or q."),
      (.notAChoice("", choices: ["y", "q"]), "An empty line is no choice here: type y or q."),
      (
        .loneKey("y"), "A lone y is no answer: type one in words, or Enter for nothing to add. /back goes back."
      ),
      (
        .noSuchEstimate, "That is no estimate: type a score from 1 to 5, or x for not assessed. Nothing was saved."
      ),
      (.noSuchScore(6), "There is no score 6: scores go from 1 to 5."),
      (.reasonNeeded, "Not assessed needs a reason, in one line. /back returns to the estimate."),
      (.estimatesShown, "The second estimates were shown already, so they no longer change."),
      (
        .closingNeedsReason,
        "Not to wait for a member needs its reason: /close REASON, for example /close felix is on leave."
      ),
      (.nothingToClose, "Every second estimate is in and was shown; there is nothing to wait for."),
      (.decisionNeedsReason, "A decision needs its reason, in words, on one line. /back returns to the choice."),
      (.firstStep, "There is nothing before this to go back to."),
      (.notNow, "That does not apply here. /help lists what does."),
    ] as [(DebriefRefusal, String)])
  func refusalsSayWhatToDo(_ refusal: DebriefRefusal, _ message: String) {
    #expect(refusal.message == message)
  }
}
