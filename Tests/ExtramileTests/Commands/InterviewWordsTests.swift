import Testing

@testable import Terminal
@testable import extramile

/// What an interview answers to its commands, word for word.
@MainActor @Suite struct InterviewWordsTests {
  /// What is said after the last of some lines, each of which is entered at once.
  private func answer(to lines: [String]) throws -> String {
    let sitting = try Sitting()
    sitting.run("interview C-0412", lines.map { (0, $0) })
    let last = "> \(lines.last ?? "")\n"
    guard let start = sitting.transcript.ranges(of: last).last else { return sitting.transcript }
    let rest = String(sitting.transcript[start.upperBound...])
    let end = rest.firstRange(of: "Paused at") ?? rest.endIndex..<rest.endIndex
    return String(rest[..<end.lowerBound])
  }

  @Test(
    arguments: [
      (["+ named the limit", "/undo"], "  Undone: + named the limit (Q1).\n"),
      (["+ named the limit", "/next", "/undo"], "  Undone: + named the limit (Q1).\n"),
      (["+ named the limit", "/undo", "/redo"], "  Done again: + named the limit (Q1).\n"),
      (["refund first", "/undo"], "  Undone: refund first (Q1).\n"),
      (["one\ntwo \u{1B}[31m", "/undo"], "  Undone: one␊two ␛[31m (Q1).\n"),
      ([".", "/undo"], "  Undone: the bookmark at minute 0 (Q1).\n"),
      (["/probe 2", "/undo"], "  Undone: probe 2 asked (Q1).\n"),
      (["/probe 2", "/undo", "/redo"], "  Done again: probe 2 asked (Q1).\n"),
      (
        ["/skip no time", "/back", "there was time", "/undo"],
        "  Undone: there was time (Q1). Q1 is skipped again: no time\n"
      ),
      (["/probe 3"], "  Probe 3 asked: What would make you stop and ask first?\n"),
      (
        ["/probe 3", "/probe"],
        """
          1 What do you tell the customer, word for word?
          2 Who else hears of it, and when?
          3 What would make you stop and ask first? (asked)
          /probe N marks one as asked.

        """
      ),
      (
        ["/probe 1", "/probe 2", "/probe 3", "/probe"],
        """
          1 What do you tell the customer, word for word? (asked)
          2 Who else hears of it, and when? (asked)
          3 What would make you stop and ask first? (asked)

        """
      ),
      (["/undo"], "  There is nothing to undo.\n"), (["/redo"], "  There is nothing to redo.\n"),
      (["/probe 4"], "  There is no probe 4: type /probe and a number from 1 to 3.\n"),
      (
        ["she has two kids"],
        """
          Saved. This note touches children or care at home. It must play no part in
          what you decide; /edit rewords it, /undo takes it out.

        """
      ),
      (["she has two kids", "his kids? no: he has three kids"], ""),
      (["the customer has two kids and no time"], ""),
    ] as [([String], String)])
  func answers(_ lines: [String], _ expected: String) throws {
    #expect(try answer(to: lines) == expected)
  }

  @Test func anUndoneSkipShowsItsQuestion() throws {
    let text = try answer(to: ["/next", "/skip no time", "/undo"])
    #expect(text.hasPrefix("  Undone: Q2 skipped: no time\n\nQ2/6  Acting ahead  (6 min)\n"))
    let again = try answer(to: ["/next", "/skip no time", "/undo", "/redo"])
    #expect(again.hasPrefix("  Done again: Q2 skipped: no time\n\nQ3/6  Making it easy  (6 min)\n"))
  }

  @Test func undoGoesOnAfterARestart() throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412", [(0, "one"), (0, "+ two"), (0, "/next"), (0, "/probe 1")])
    sitting.run(
      "interview C-0412", [(0, "/undo"), (0, "/undo"), (0, "/redo"), (0, "/undo"), (0, "/undo"), (0, "/undo")])
    let said = sitting.transcript.split(separator: "\n").filter {
      $0.hasPrefix("  Undone") || $0.hasPrefix("  Done") || $0.hasPrefix("  There")
    }
    #expect(
      said == [
        "  Undone: probe 1 asked (Q2).", "  Undone: + two (Q1).", "  Done again: + two (Q1).", "  Undone: + two (Q1).",
        "  Undone: one (Q1).", "  There is nothing to undo.",
      ])
  }

  @Test func aTopicIsSaidOnceInAnInterviewRestartedOrNot() throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412", [(0, "she is divorced"), (0, "her husband works here"), (0, "seems very young")])
    #expect(sitting.transcript.ranges(of: "Saved. This note touches").count == 2)
    sitting.run("interview C-0412", [(0, "she is divorced"), (0, "she is often sick")])
    #expect(sitting.transcript.ranges(of: "Saved. This note touches").count == 1)
    #expect(sitting.transcript.contains("touches health, medication or sick leave."))
  }

  /// A refused line stands at the prompt again where mending it is less than typing it anew.
  @Test(
    arguments: [
      ("/nxet", "/next"), ("/n", "/next"), ("/skp out of time", "/skip out of time"), (" /next", "/next"),
      ("/what now", "/what now"), ("4", "4"), ("/next please", "/next please"), ("/goto 9", "/goto 9"),
      ("/probe 9", "/probe 9"), ("+", "+ "), ("? ", "? "), ("/skip", "/skip "), ("/back", nil), ("/undo", nil),
    ] as [(String, String?)])
  func isOfferedAgain(_ line: String, _ prefill: String?) throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412", [(0, line)])
    #expect(sitting.reader.asked.last?.prefill == prefill)
  }

  /// What a rating or the overall impression says already is there to be mended, once, when it is asked for again.
  @Test func standingWordsStandAtThePrompt() throws {
    let sitting = try Sitting()
    sitting.run(
      "interview C-0412",
      [
        "+ named the limit", "/end", "y", "4", "told the lead", "calm", "b", "3", "/back", "x", "/back", "4", "",
        "1; told",
        "calm", "b", "", "calmer", "b", "x", "not asked in full", "calmer", "b", "x", "never asked",
      ].map { (0, $0) })
    let words = sitting.reader.asked.compactMap { asked in asked.prefill.map { "\(asked.prompt)\($0)" } }
    #expect(
      words == [
        "  Evidence for 3, one line: told the lead", "  Evidence for 4, one line: told the lead",
        "Overall impression, one line, may be empty: calm", "Overall impression, one line, may be empty: calm",
        "Overall impression, one line, may be empty: calmer", "  Not assessed, because: not asked in full",
        "Overall impression, one line, may be empty: calmer",
      ])
  }

  @Test func aQuestionThatIsComeBackToStandsThereWithItsNotes() throws {
    let lines = "    refund first                                                            0m\n"
    #expect(try answer(to: ["refund first", "/next", "/back"]).hasSuffix("and ask first?\n\(lines)"))
    let sitting = try Sitting()
    sitting.run("interview C-0412", [(0, "refund first")])
    sitting.run("interview C-0412")
    #expect(sitting.transcript.contains("ask first?\n\(lines)"))
  }

  /// With the line that asked for it out of sight, and the prompt below it.
  @Test func theHelpIsSeenWholeOnAScreenOf24Rows() throws {
    let help = try answer(to: ["/help"])
    #expect(help.split(separator: "\n").count < 24)
    #expect(
      help == """
          any text      a note, with the time
          + text        evidence for
          - text        evidence against
          " text        what they said, word for word
          ? text        follow up before moving on
          ! text        beyond what was asked: a moment worth telling
          .             bookmark this moment
          //text        a note that begins with a slash
          /next         the next question
          /back         the question before
          /goto N       question N
          /probe N      planned probe N was asked; without N, the probes
          /skip REASON  this question is not asked; the reason is kept
          /undo         take back the last note, probe, skip or edit
          /redo         do again what was taken back
          /edit         this question's notes in your editor; C-x C-e: the line
          /show         this question again, with its notes
          /time         the clock, by question
          /save FILE    everything so far as text in a file, for a disk that fails
          /pause        leave; the same command resumes here
          /end          the conversation is over; go to scoring
          C-c, C-d      clear the line; on an empty line C-d is /pause

        """)
  }

  @Test func evidenceByNumbersIsSaidInWords() throws {
    let sitting = try Sitting()
    sitting.run(
      "interview C-0412",
      ["+ named the limit", "- told nobody", "\" I would wait", "/end", "y", "4", "1-2; then kept it"].map { (0, $0) })
    #expect(
      sitting.transcript.contains(
        """
          1 + named the limit
          2 - told nobody
          3 " I would wait
          Numbers take notes as evidence: 1 2, 1-2, or 1; and your words. Or type it.
          Evidence for 4, one line: 1-2; then kept it
          Evidence: named the limit; told nobody; then kept it

        """))
  }

  @Test func whereNoNoteCanBeEvidenceNothingStandsBeforeThePrompt() throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412", ["refund first", "/end", "y", "4", "told the lead"].map { (0, $0) })
    #expect(sitting.transcript.contains("Score [1-5,x,e,s,q,?]? 4\n  Evidence for 4, one line: told the lead\n"))
  }

  @Test func theHistoryHoldsCommandsAloneAndNoWordOfNotesOrReasons() throws {
    let sitting = try Sitting()
    sitting.run(
      "interview C-0412",
      [
        "a note", "+ for", "/skip asked by Felix", "/probe 1", "/skip asked by Felix", "//slash", "/nxet secret",
        "/time",
        "/goto 2", "a note", "/end", "y", "e + a secret", "4", "the evidence", "x", "the reason", "calm",
      ].map { (0, $0) })
    #expect(sitting.reader.remembered == ["/skip", "/probe 1", "/skip", "/time", "/goto 2", "/end"])
  }
}
