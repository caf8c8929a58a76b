import Foundation
import Testing

/// `--plain`: every screen as lines that a screen reader reads one after the other.
@Suite struct PlainScreenTests {
  @Test func aQuestionItsNotesAndItsScoring() throws {
    let office = try Office.withOpening()
    let run = try office.run(
      "interview C-0412 --plain", input: "refund first\n+ named the limit\n.\n/show\n/end\ny\n4\nrefunded at once\n")
    #expect(
      run.output == """
        nov, C-0412: 6 questions, about 36 minutes. Type notes; /help lists commands.

        \(question)

        \(question)
        Note: refund first (minute 0)
        For: named the limit (minute 0)
        Bookmark (minute 0)
        Not asked: Q2, Q3, Q4, Q5, Q6. n goes back.
        Scoring shows anchors and scores on screen.
        y: the candidate has left: go to scoring
        n: back to the conversation

        Rating 1 of 1: Using authority
        Notes: 3 notes, 1 for, 0 against
        Ask: What do you do in the next ten minutes?
        Note: refund first (minute 0)
        For: named the limit (minute 0)
        Bookmark (minute 0)

        1: score 1, Waits for the lead before doing anything, or refuses and quotes the limit to the customer.
        2: score 2, between 1 and 3
        3: score 3, Refunds up to the limit when pressed, tells the lead later, leaves the other 60 to chance.
        4: score 4, between 3 and 5
        5: score 5, Checks the charge, refunds to the limit at once, says who decides the rest and when, tells the lead.
        Too much: Refunds past the limit to please, keeps quiet about it, or makes a promise that others must keep.
        x: not assessed; the reason is asked next
        e: this question's notes in your editor; e + text adds a note
        s: the whole question
        q: leave; everything so far is kept
        ? (question mark): this list
        1, for: named the limit
        1 takes the note as evidence; or type it.
        Paused before submitting, 3 notes saved. Resume with: extramile interview C-0412 --plain

        """)
    #expect(run.errors == "")
  }

  @Test func whatWasUndoneAndTheClock() throws {
    let run = try Office.withOpening().run(
      "interview C-1 --plain", input: "+ named the limit\n/undo\n/redo\n/probe 2\n/time\n")
    #expect(
      run.output.contains(
        """

        Undone: For: named the limit (Q1).
        Done again: For: named the limit (Q1).
        Probe 2 asked: Who else hears of it, and when?
        0 of 36 minutes; 5 questions and 36 minutes remain.

        Question: Q1, where you are
        Minutes: 0
        Planned: 6
        Competency: Using authority

        Question: Q2

        """))
  }

  private let question = """
    Question 1 of 6: Using authority
    Minutes: 6
    Scenario: A customer of nine years was billed 260 dollars twice and leaves for the airport in an hour. You may refund \
    up to 200 without asking. Your lead is in a meeting until noon, and last month two quick refunds in the team turned \
    out to be wrong.
    Ask: What do you do in the next ten minutes?
    Probe 1: What do you tell the customer, word for word?
    Probe 2: Who else hears of it, and when?
    Probe 3: What would make you stop and ask first?
    """

  @Test func theSummaryTheCardAndTheComparison() throws {
    let office = try Office.withOpening()
    let interview = try office.run("interview C-0412 --plain", input: wholeInterview)
    #expect(
      interview.output.contains(
        """

        Your ratings

        Rating: 1
        Competency: Using authority
        Score: 4
        Evidence or reason: refunded 200 at once, told the lead by chat

        """))
    #expect(
      interview.output.hasSuffix(
        """
        Rating: 4
        Competency: Acting ahead
        Score: not assessed
        Evidence or reason: answered about another company

        Rating: 5
        Competency: Making it easy
        Score: 5
        Evidence or reason: asked what the fax is for, had it dropped

        Complete: 4 of 6 questions scored, 1 not assessed, 1 skipped.
        Q4 not asked: candidate has a train to catch
        Overall: calm and exact

        A submitted card is fixed.
        y: submit
        n: leave it as a draft
        b: back to the last question
        Submitted. 1 of 2 cards in. The others stay hidden from each interviewer until theirs is in.

        """))
    #expect(
      try office.run("scorecard C-0412 --plain").output.hasPrefix(
        """
        Scorecard of: C-0412
        By: noor
        Opening: nov
        State: submitted

        Question 1: Using authority
        Id: double-billed-traveller
        Note: refund first, then told the lead (minute 0)
        For: named the limit unprompted (minute 0)
        Quote: if it is wrong I would rather explain it (minute 0)
        Bookmark (minute 0)
        Score 4: refunded 200 at once, told the lead by chat

        Question 2: Acting ahead
        Id: saw-it-coming
        Note: told the guests who rang (minute 0)
        Against: nothing sent to the others (minute 0)
        Score 2: told only those who rang

        """))
    #expect(
      try office.run("compare --brief --plain").output.hasPrefix(
        """
        Opening: nov
        Team: support
        Candidates: 1
        Submitted cards: 1
        Ratings: 4

        Competency: Using authority
        Target: 4.00
        C-0412: 4.00 from 1 score

        Competency: Acting ahead
        Target: 3.00
        C-0412: 2.00 from 1 score, below target

        """))
    #expect(
      try office.run("list --plain").output == """
        Opening: nov
        State: open
        Team: support
        Panel: at least 2

        Candidate: C-0412
        Cards: noor submitted
        Missing: 1 more to interview

        """)
  }

  @Test func aProblemInAFile() throws {
    let office = try Office()
    let path = office.home.path + "/bad.yaml"
    try "format: 1\nbank: bad\ntitle: Bad\nautor: \"x | y\"\n".write(toFile: path, atomically: true, encoding: .utf8)
    let run = try office.run("bank check --plain bad.yaml")
    #expect(
      run.output.hasSuffix(
        """

        Error: unknown key 'autor' in a bank
        Place: bad.yaml, line 4, column 1
        Line 4: autor: "x | y"
        Help: known here: 'format', 'bank', 'title', 'language', 'about', 'allow', 'scoring', 'scale', 'competencies', 'questions'
        Check: known-keys

        In all: 2 errors, 0 warnings

        """))
    // In a failure they go where failures go, in the same form.
    let opening = try office.run("opening new x --bank bad.yaml --team support --plain")
    #expect(opening.output == "")
    #expect(opening.errors.hasPrefix("Error: a bank needs the key 'competencies'\nPlace: bad.yaml, line 1, column 1\n"))
    #expect(opening.errors.hasSuffix("\nextramile: bad.yaml has 2 errors, as said above; nothing was done.\n"))
  }

  @Test func aDifferenceOfWords() throws {
    let office = try Office()
    let text = try String(contentsOfFile: Office.package + "/QuestionBanks/empowerment.yaml", encoding: .utf8)
    for (name, text) in [
      ("old", text), ("new", text.replacing("in the next ten minutes?", with: "in the first hour?")),
    ] {
      try text.write(toFile: office.home.path + "/\(name).yaml", atomically: true, encoding: .utf8)
    }
    let run = try office.run("bank diff old.yaml new.yaml --plain")
    #expect(run.status == 1)
    #expect(
      run.output.hasSuffix(
        """

        Question: double-billed-traveller
        ask, words gone: next ten minutes?
        ask, words added: first hour?
        ask now: What do you do in the first hour?

        Different: 1 question.

        """))
  }

  /// What the eye needs and the ear is hindered by is nowhere: no line depends on the width, none is indented, nothing
  /// stands in columns, and there is no sign of a frame, a colour or a direction.
  @Test(arguments: [
    "bank list", "bank show empowerment", "bank check", "bank diff empowerment judgment", "team list",
    "team show support", "team check", "opening list", "opening show",
    "list", "compare", "compare X-1", "practice empowerment --question sixty-orders --seed 1", "scorecard דנה", "help",
    "doctor", "debrief דנה --show", "amend דנה 9",
    "agreement", "plan", "plan --components candidate=.5,interviewer=.1,residual=.4",
    "help bank check", "interview --help", "compar",
    "bank show x --jsn",
  ])
  func nothingIsForTheEyeAlone(_ line: String) throws {
    let office = try Office.withOpening()
    _ = try office.run("interview דנה", input: wholeInterview)
    var outputs: [Run] = []
    for (columns, byOption) in [("60", true), ("200", false)] {
      outputs.append(
        try office.run(
          byOption ? "\(line) --plain" : line, input: "3\nwaits for who asks\nx\ncannot tell from this\n",
          environment: ["COLUMNS": columns, "CLICOLOR_FORCE": "1", "EXTRAMILE_PLAIN": byOption ? "" : "1"]))
    }
    #expect(outputs[0] == outputs[1])
    expectForTheEar(outputs[0])
  }

  /// Links and times differ from one run to the next.
  @Test func nothingIsForTheEyeAloneInWhatFollowsTheInterviews() throws {
    let offices = try ["60", "200"].map { columns in (office: try Office.withOpening(), columns: columns) }
    for (office, _) in offices { _ = try office.run("interview 山田太郎", input: wholeInterview) }
    for (line, input) in WidthTests.afterwards {
      let runs = try offices.map { office, columns in
        try office.run("\(line) --plain", input: input, environment: ["COLUMNS": columns, "CLICOLOR_FORCE": "1"])
      }
      for run in runs { expectForTheEar(run) }
      func unlike(_ run: Run) -> String {
        run.output.replacing(#/\d{4}-\d\d-\d\d( \d\d:\d\d)?|[0-9a-f]{16,}|\/\S+sqlite/#, with: "…")
      }
      #expect(runs[0].errors == "" && unlike(runs[0]) == unlike(runs[1]), "\(line)")
    }
  }

  private func expectForTheEar(_ run: Run, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = run.output + run.errors
    #expect(!text.isEmpty, sourceLocation: sourceLocation)
    for line in text.split(separator: "\n") {
      #expect(
        !line.hasPrefix(" ") && !line.hasSuffix(" ") && !line.contains("  "), "\(line)", sourceLocation: sourceLocation)
      #expect(
        !line.contains("\u{1B}") && !line.contains("\u{2068}") && !line.contains("|"), "\(line)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func aPracticeAndItsReport() throws {
    let run = try Office().run(
      "practice empowerment --question sixty-orders --seed 1 --plain",
      input: "3\nwaits for who asks\nx\ncannot tell from this\n")
    #expect(run.output.contains("\nAnswer 1 of 2: Acting ahead\nQuestion: sixty-orders\nScenario: On Tuesday you hear"))
    #expect(run.output.contains("\n2: score 2, between 1 and 3\n3: score 3, Answers openly if customers ask"))
    #expect(run.output.contains("\nKey: 5, you gave 3, 2 points less.\n"))
    #expect(
      run.output.contains(
        """

        Practice: empowerment, seed 1: 1 answer scored, 1 not assessed
        as the key: 0 of 1
        within 1 point: 0 of 1
        severity: +2.00; above 0 is harsher than the key

        Whose scores: yours
        Score 1: 0
        Score 2: 0
        Score 3: 1
        Score 4: 0
        Score 5: 0

        Whose scores: the key's

        """))
    #expect(
      run.output.contains("\nthe-list-first: you 3, the key 5 (sixty-orders)\nYour evidence: waits for who asks\n"))
  }

  @Test func whatWasMerged() throws {
    let office = try Office.withOpening()
    _ = try office.run("export --out nov.json")
    for (who, candidate, database) in [("noor", "C-1", "a"), ("noor", "c-1", "b"), ("felix", "c-1", "b")] {
      _ = try office.run("import nov.json --database \(database).sqlite")
      _ = try office.run("interview \(candidate) --as \(who) --database \(database).sqlite", input: wholeInterview)
    }
    #expect(
      try office.run("merge b.sqlite --database a.sqlite --keep-here --plain").output == """
        File: b.sqlite

        Read: Openings
        Already here: 1

        Read: Candidates
        Already here: 1

        Read: Interviews
        New: 1
        Conflict: 1

        conflict: noor has a card on c-1 for nov in b.sqlite, and another one here.
        help: There can be one. Decide which one stands: --keep-here leaves out the one in the file and takes in the \
        rest; for the other one, take this database into that one with --keep-here there.

        Taken in, 1 conflict left out.

        """)
  }

  @Test func whatCardsWouldBecome() throws {
    let office = try Office.withOpening()
    try Data("candidate,interviewer,question,score\nC-1,noor,sixty-orders,5\n".utf8).write(
      to: URL(fileURLWithPath: "\(office.home.path)/cards.csv"))
    #expect(
      try office.run("import cards.csv --dry-run --plain").output == """
        Candidate: C-1
        Interviewer: noor
        Scored: 1
        Not assessed: 0
        Not asked: 5

        File: cards.csv

        Read: Openings
        Already here: 1

        Read: Candidates
        New: 1

        Read: Interviews
        New: 1

        This would be taken in; nothing was written.

        """)
  }

  @Test func promptsSayWhatIsAwaited() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal(
      "--plain", environment: ["PAGER": "echo PAGED", "CLICOLOR_FORCE": "1", "NO_COLOR": ""], columns: 60)
    try terminal.expect("help lists the commands, Tab completes them, C-d leaves.\r\n")
    try terminal.expect("Command: ")
    terminal.send("bank show empowerment\r")
    try terminal.expect("Bank: Authority, acting ahead and making it easy")
    try terminal.expect("Command: ")
    terminal.send("interview C-0412\r")
    try terminal.expect("Question 1 of 6, minute 0, note: ")
    terminal.send("told the lead\r")
    try terminal.expect("note: ")
    terminal.send("/nxet\r")
    try terminal.expect("\n/nxet is no command here; did you mean /next? Nothing was saved. For a note")
    try terminal.expect("note: ")
    terminal.send(control: "u")
    terminal.send("/end\r")
    try terminal.expect("y: the candidate has left: go to scoring\r\n")
    try terminal.expect("Candidate gone, y or n? ")
    terminal.send("y\r")
    try terminal.expect("Rating 1 of 1, key 1 to 5, x, e, s, q, ?: ")
    terminal.send("4\r")
    try terminal.expect("Evidence for 4, one line: ")
    terminal.send("told the lead at once\r")
    try terminal.expect("Overall impression, one line, may be empty: ")
    terminal.send("\r")
    try terminal.expect("Submit, y, n or b? ")
    terminal.send("n\r")
    try terminal.expect("Paused before submitting, 1 note saved. Resume with: interview C-0412\r\n")
    try terminal.expect("Command: ")
    terminal.send("bank show \t\t")
    try terminal.expect("empowerment\r\nengineering-support\r\njudgment\r\n")
    try terminal.expect("Command: bank show ")
    terminal.send(control: "c")
    try terminal.expect("Command: ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(!terminal.transcript.contains("PAGED"))
    // No colour and no bold; what readline itself writes moves the cursor or announces a paste.
    #expect(!terminal.transcript.contains(#/\x{1B}\[[0-9;]*m/#))
  }

  @Test func aQuestionOfKeysIsAMenu() throws {
    let office = try Office()
    let terminal = try office.terminal("interview C-0412 --plain")
    try terminal.expect("Y: open it, as Enter does\r\nn: open nothing\r\n")
    try terminal.expect("Open support with them, Y or n? ")
    terminal.send("\r")
    try terminal.expect("Question 1 of 6, minute 0, note: ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
  }
}
