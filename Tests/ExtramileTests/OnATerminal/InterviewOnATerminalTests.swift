import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// The real program on a pseudo-terminal, as an interviewer sits at it.
@Suite struct InterviewOnATerminalTests {
  /// Types a line and waits for the prompt that acknowledges it.
  private func enter(_ line: String, _ terminal: PseudoTerminal, prompt: String = "m> ") throws {
    terminal.send(line + "\r")
    try terminal.expect(line.isEmpty ? "\n" : line)
    try terminal.expect(prompt)
  }

  @Test func aWholeInterview() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("Q1/6 0m> ")
    try enter("refund first", terminal)
    try enter("+ named the limit", terminal)
    try enter("\" if it is wrong I would rather explain it", terminal)
    try enter(".", terminal)
    try enter("? what if 600", terminal)
    try enter("/next", terminal, prompt: "/next again to move on.")
    try terminal.expect("Q1/6")
    try enter("/next", terminal, prompt: "Q2/6")
    try terminal.expect("m> ")
    try enter("/skip no time left", terminal, prompt: "Q3/6")
    try terminal.expect("m> ")
    try enter("/end", terminal, prompt: "Not asked: Q4, Q5, Q6.")
    try terminal.expect("Candidate gone? [y,n]? ")
    try enter("y", terminal, prompt: "(1/2) Score [1-5,x,e,s,q,?]? ")
    try enter("4", terminal, prompt: "Evidence for 4, one line: ")
    try enter("told the lead", terminal, prompt: "(2/2) Score [1-5,x,e,b,s,q,?]? ")
    try enter("x", terminal, prompt: "Not assessed, because: ")
    try enter("answered about another case", terminal, prompt: "Overall impression")
    try enter("", terminal, prompt: "Submit? [y,n,b]? ")
    terminal.send("y\r")
    try terminal.expect("Submitted. 1 of 2 cards in.")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    let interview = try office.record("C-0412").interview
    #expect(interview.isSubmitted)
    #expect(interview.notes.map(\.kind) == [.plain, .evidenceFor, .quote, .bookmark, .followUp])
  }

  @Test func controlCClearsTheLineAndControlDPauses() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("half a note")
    try terminal.expect("half a note")
    terminal.send(control: "c")
    try terminal.expect("Q1/6 0m> ")
    terminal.send(control: "c")
    try terminal.expect("Nothing to clear. /pause or C-d leaves")
    try terminal.expect("Q1/6 0m> ")
    try enter("kept", terminal)
    terminal.send(control: "d")
    try terminal.expect("Paused at Q1, 1 note saved. Resume with: extramile interview C-0412")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["kept"])
  }

  @Test func aRefusedLineIsOfferedAgainMended() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("/nxet\r")
    try terminal.expect("did you mean /next?")
    try terminal.expect("Q1/6 0m> /next")
    terminal.send("\r")
    try terminal.expect("Q2/6")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func aPasteIsOneNote() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\u{1B}[200~first line\n/next\u{1B}[201~")
    try terminal.expect("/next")
    terminal.send("\r")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["first line\n/next"])
    // Its lines stand under each other wherever it is shown.
    let card = try office.run("scorecard C-0412").output
    #expect(card.contains("\n    first line ") && card.contains("\n    /next\n"))
  }

  @Test func theHistoryHoldsCommandsAndNoNotes() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("Q1/6 0m> ")
    try enter("a private note", terminal)
    try enter("/skip a private reason", terminal, prompt: "has notes, so it was asked")
    try terminal.expect("m> ")
    try enter("/next", terminal, prompt: "Q2/6")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    let folder = office.home.path + "/state/extramile/history"
    var all = ""
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      all += try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      #expect(try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.posixPermissions] as? Int == 0o600)
    }
    #expect(all.contains("/next"))
    #expect(!all.contains("private"))
  }

  @Test func withoutAnOpeningOneEnterMakesOne() throws {
    let office = try Office()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("Open support with them [Y,n]? ")
    terminal.send("\r")
    try terminal.expect("support, C-0412: 6 questions")
    try terminal.expect("Q1/6 0m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(try office.record("C-0412", for: "support").interview.isPaused)
  }

  @Test func withoutAnOpeningNoMeansNo() throws {
    let office = try Office()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("[Y,n]? ")
    terminal.send("n\r")
    try terminal.expect("Nothing was opened.")
    #expect(terminal.waitForExit() == 2)
    #expect(!FileManager.default.fileExists(atPath: office.database))
  }
}

/// Killed at any moment, the program has lost nothing that it acknowledged.
@Suite struct KillTests {
  /// Fifty times: resume, type some lines, wait for the prompt after each, type one more and die at a random moment of
  /// its way. The moment is told by what the program has written, so that it is the same on a fast and a slow machine.
  @Test func everyAcknowledgedLineSurvives() throws {
    let office = try Office.withOpening()
    var random = SystemRandomNumberGenerator()
    var acknowledged: [String] = []
    for round in 1...50 {
      let terminal = try office.terminal("interview C-0412")
      try terminal.expect("m> ")
      for line in 1...Int.random(in: 1...4, using: &random) {
        let text = "round \(round) line \(line)"
        terminal.send(text + "\r")
        try terminal.expect(text)
        try terminal.expect("m> ")
        acknowledged.append(text)
      }
      let last = "round \(round) last"
      terminal.send(last + "\r")
      // Somewhere in its echo, Enter's, and the next prompt.
      try terminal.expect(bytes: Int.random(in: 0..."\(last)\r\nQ1/6 0m> ".utf8.count, using: &random))
      terminal.kill(SIGKILL)
      #expect(terminal.waitForExit() == 128 + SIGKILL)

      let saved = try office.record("C-0412").interview.notes.map(\.text)
      // Where the prompt came it was acknowledged; else it is there whole or not at all.
      if saved.last == last || terminal.rest.contains("m> ") { acknowledged.append(last) }
      #expect(saved == acknowledged)
      guard saved == acknowledged else { return }
    }
  }

  @Test func itComesBackAtTheSamePlaceOfTheWalk() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("m> ")
    for (line, prompt) in [("a note", "m> "), ("/end", "[y,n]? "), ("y", "?]? "), ("4", "Evidence for 4, one line: ")] {
      terminal.send(line + "\r")
      try terminal.expect(prompt)
    }
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    let again = try office.terminal("interview C-0412")
    try again.expect("Evidence for 4, one line: ")
    again.send("told the lead\r")
    try again.expect("Overall impression")
  }
}

/// Several interviewers at once on one database file.
@Suite struct ConcurrencyTests {
  @Test func twoInterviewsOfOneOpeningLoseNothing() async throws {
    let office = try Office.withOpening()
    let lines = (1...150).map { "note \($0)\n" }.joined()
    let runs = try await withThrowingTaskGroup(of: Run.self) { group in
      for who in ["noor", "felix"] {
        group.addTask { try office.run("interview C-0412 --as \(who)", input: lines) }
      }
      return try await group.reduce(into: [Run]()) { $0.append($1) }
    }
    for run in runs {
      #expect(run.errors == "")
      #expect(run.status == 0)
    }
    for who in ["noor", "felix"] {
      #expect(try office.record("C-0412", by: who).interview.notes.map(\.text) == (1...150).map { "note \($0)" })
    }
  }

  /// Programs that find no database yet: one of them makes it, none stumbles over the others.
  @Test func theFirstUseMayHappenTwiceAtOnce() async throws {
    let office = try Office()
    let runs = try await withThrowingTaskGroup(of: Run.self) { group in
      for number in 1...6 {
        group.addTask { try office.run("opening new opening-\(number) --bank empowerment --team support") }
      }
      return try await group.reduce(into: [Run]()) { $0.append($1) }
    }
    #expect(runs.map(\.status) == Array(repeating: 0, count: 6))
    #expect(try Store(path: office.database).openings().count == 6)
  }
}
