import Foundation
import Testing

@testable import Interviews
@testable import Terminal

/// Interviews from a file: the same grammar, without a terminal.
@Suite struct InterviewScriptTests {
  @Test func aWholeInterviewIsReplayedFromAFile() throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: wholeInterview)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        "Submitted. 1 of 2 cards in. The others stay hidden from each interviewer until\ntheirs is in.\n"))
    let (events, interview) = try office.record("C-0412")
    #expect(interview.isSubmitted)
    #expect(
      interview.notes.map(\.text).prefix(4) == [
        "refund first, then told the lead", "named the limit unprompted", "if it is wrong I would rather explain it",
        "",
      ])
    #expect(interview.skipped == ["decided-alone": "candidate has a train to catch"])
    #expect(interview.ratings.count == 5)
    #expect(interview.ratings["sixty-orders"] == .notAssessed(reason: "answered about another company"))
    #expect(interview.overall == "calm and exact")
    // One event for every line, and one for the beginning.
    #expect(events.count == wholeInterview.split(separator: "\n").count + 1)
  }

  @Test func theScreenOfTheFirstQuestionAndTheFirstScore() throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: "+ named the limit\n/end\ny\n4\n")
    #expect(
      run.output == """
        nov, C-0412: 6 questions, about 36 minutes. Type notes; /help lists commands.

        Q1/6  Using authority  (6 min)
          A customer of nine years was billed 260 dollars twice and leaves for the
          airport in an hour. You may refund up to 200 without asking. Your lead is in a
          meeting until noon, and last month two quick refunds in the team turned out to
          be wrong.
          Ask:    What do you do in the next ten minutes?
          Probes: 1 What do you tell the customer, word for word?
                  2 Who else hears of it, and when?
                  3 What would make you stop and ask first?
        Not asked: Q2, Q3, Q4, Q5, Q6. n goes back.
        Scoring shows anchors and scores on screen.

        (1/1)  Using authority  (1 note, 1 for, 0 against)
          What do you do in the next ten minutes?
          + named the limit                                                         0m

          1 Waits for the lead before doing anything, or refuses and quotes the limit to
            the customer.
          3 Refunds up to the limit when pressed, tells the lead later, leaves the other
            60 to chance.
          5 Checks the charge, refunds to the limit at once, says who decides the rest
            and when, tells the lead.
          Too much: Refunds past the limit to please, keeps quiet about it, or makes a
            promise that others must keep.
          1 + named the limit
          1 takes the note as evidence; or type it.
        Paused in the scoring at 1 of 1, 1 note saved. Resume with: extramile interview
        C-0412

        """)
  }

  @Test func itResumesWhereItStopped() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: "first\n/next\nsecond\n")
    let run = try office.run("interview c-0412", input: "third\n")
    #expect(run.output.hasPrefix("Resumed: nov, C-0412. 2 notes so far; /help lists commands.\n\nQ2/6  Acting ahead"))
    let interview = try office.record("C-0412").interview
    #expect(interview.notes.map(\.question) == ["double-billed-traveller", "saw-it-coming", "saw-it-coming"])
    #expect(interview.isPaused)
  }

  @Test func aScoreWithoutItsEvidenceWaitsForIt() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: "first\n/end\ny\n4\n")
    _ = try office.run("interview C-0412", input: "told the lead\n\ny\n")
    #expect(
      try office.record("C-0412").interview.ratings == ["double-billed-traveller": .score(4, evidence: "told the lead")]
    )
  }

  @Test func refusedLinesAreReportedWithTheirNumbers() throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: "a note\n/nxet\n4\n /next\n+\nanother note\n")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        line 2: /nxet is no command here; did you mean /next? Nothing was saved. For a note that begins with a slash, type //.
        line 3: A lone 4 looks like a score; scores come after the candidate has left (/end). Nothing was saved.
        line 4: A space stands before /next, so it was neither taken as a command nor saved as a note. Without the space it is a command.
        line 5: + alone is no note: say after it what speaks for the candidate. Nothing was saved.
        extramile: 4 lines of the input refused (2, 3, 4, 5), as said above; everything else is saved.

        """)
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["a note", "another note"])
  }

  /// Notes written beforehand cannot answer a reminder: what follows `/next` is the next question's, once or twice.
  @Test(arguments: ["? what if 600\n/next\non the second\n", "? what if 600\n/next\n/next\non the second\n"])
  func openFollowUpsAreListedAndTheScriptMovesOn(_ script: String) throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: script)
    #expect(run.output.contains("  Open follow-up: what if 600.\n"))
    #expect(
      try office.record("C-0412").interview.notes.map(\.question) == ["double-billed-traveller", "saw-it-coming"])
  }

  @Test func anOpenFollowUpOnTheLastQuestionKeepsNoLineBack() throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: "/goto 6\n? who had to agree\n/next\n/end\ny\n")
    #expect(run.errors == "")
    #expect(try office.record("C-0412").interview.phase == .score("double-billed-traveller"))
  }

  /// Written by hand, a file may end every question with `/next`, a skipped one and the last one too.
  @Test func aScriptMayEndEveryQuestionWithNext() throws {
    let office = try Office.withOpening()
    let run = try office.run(
      "interview C-0412", input: "one\n/next\n/skip no time\n/next\nthree\n/goto 6\nsix\n/next\n/end\ny\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
    let interview = try office.record("C-0412").interview
    #expect(interview.notes.map(\.question) == ["double-billed-traveller", "fourth-transfer", "too-many-steps"])
    #expect(interview.walk == ["double-billed-traveller", "fourth-transfer", "too-many-steps"])
  }

  @Test func aLineThatIsTooLongIsRefusedWhole() throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: String(repeating: "a", count: 1_100_000) + "\na note\n")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("line 1: The line is longer than 1048576 bytes. Nothing was saved; break it into several.\n")
    )
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["a note"])
  }

  /// Case does not make another person, in any script.
  @Test func oneNameInTwoSpellings() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview Zoë --as Jürgen", input: "first\n")
    _ = try office.run("interview ZOË --as JÜRGEN", input: "second\n")
    _ = try office.run("interview Zoe\u{308} --as jürgen", input: "third\n")
    #expect(try office.record("zoë", by: "jürgen").interview.notes.map(\.text) == ["first", "second", "third"])
    #expect(try office.run("compare ZOË --as JÜRGEN").output.contains("Zoë: your own card is not submitted"))
  }

  @Test func aSubmittedCardIsNotOpenedAgain() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    let run = try office.run("interview C-0412", input: "one more\n")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "extramile: C-0412: your card is submitted. See it with: extramile scorecard C-0412\nChange a rating, with a reason, with: extramile scorecard amend C-0412 QUESTION\n"
    )
  }

  /// What `/save` wrote is read into another interview by its lines up to `/pause`.
  @Test func whatWasSavedElsewhereCanBeReadAgain() throws {
    let office = try Office.withOpening()
    let file = office.home.path + "/notes.txt"
    let run = try office.run(
      "interview C-0412",
      input: "refund first\n+ named the limit\n/goto 3\n? what if 600\n/save ~/notes.txt\n/save ~/notes.txt\n")
    #expect(
      run.output.contains(
        "Written, for you alone to read: \(file)\n\(file) is there already, and was left as it is. Choose another name.\n"
          .wrapped(to: 80)))
    #expect(run.errors == "")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try office.run("interview C-0413", input: text).status == 0)
    let notes = try office.record("C-0412").interview.notes
    let again = try office.record("C-0413").interview.notes
    #expect(again.map(\.text) == notes.map(\.text) && again.map(\.kind) == notes.map(\.kind))
    #expect(again.map(\.question) == notes.map(\.question))
  }

  @Test(arguments: [
    ("/none/a.txt", "/none/a.txt cannot be written: No such file or directory. Try another folder or\ndisk.\n"),
    ("/dev/null/a", "/dev/null/a cannot be written: Not a directory. Try another folder or disk.\n"),
    ("/", "/ is a folder, so nothing was written. Add the name of a file.\n"),
  ])
  func whereNothingCanBeSaved(_ path: String, _ message: String) throws {
    let office = try Office.withOpening()
    #expect(try office.run("interview C-0412", input: "a note\n/save \(path)\n").output.contains("\n\(message)"))
  }

  @Test func controlCharactersInNotesAreKeptAndShownAsWhatTheyAre() throws {
    let office = try Office.withOpening()
    let run = try office.run("interview C-0412", input: "+ red \u{1B}[31m alert\n/end\ny\n")
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("+ red ␛[31m alert"))
  }
}
