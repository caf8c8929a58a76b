import Foundation
import Testing

@testable import Interviews

/// The keys of an interviewer while the candidate talks, on the real program.
@Suite struct CaptureOnATerminalTests {
  private func begin(_ office: Office, environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try office.terminal("interview C-0412", environment: environment)
    try terminal.expect("Q1/6 0m> ")
    return terminal
  }

  private func enter(_ line: String, _ terminal: PseudoTerminal) throws {
    terminal.send("\(line)\r")
    try terminal.expect("\n")
    try terminal.expect("m> ")
  }

  private func leave(_ terminal: PseudoTerminal, _ office: Office) throws -> Interview {
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    return try office.record("C-0412").interview
  }

  // MARK: Tab

  @Test func tabKnowsWhereTheInterviewIs() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office)
    terminal.send("/pr\t2\r")
    try terminal.expect("Probe 2 asked: Who else hears of it, and when?")
    try terminal.expect("m> ")
    terminal.send("/probe \t\t")
    try terminal.expect("1  3")
    try terminal.expect("/probe ")
    terminal.send("3\r")
    try terminal.expect("Probe 3 asked")
    try terminal.expect("m> ")
    terminal.send("/un\t\r")
    try terminal.expect("Undone: probe 3 asked (Q1).")
    try terminal.expect("m> ")
    terminal.send("/goto 6\r")
    try terminal.expect("Q6/6 0m> ")
    // The usual reasons hold blanks, and stand there as one types them.
    terminal.send("/skip ou\t")
    try terminal.expect("/skip out of time")
    terminal.send("\r")
    try terminal.expect("m> ")
    let interview = try leave(terminal, office)
    #expect(interview.probed["double-billed-traveller"] == [2])
    #expect(interview.skipped["too-many-steps"] == "out of time")
  }

  @Test func tabIsNothingInANote() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office)
    terminal.send("told /ne\tthe lead\r")
    try terminal.expect("the lead")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).notes.map(\.text) == ["told /nethe lead"])
  }

  // MARK: Keys

  @Test(.enabled(if: Probe.hasShell)) func controlZGivesTheShellAndComesBackWithTheHalfTypedLine() throws {
    let office = try Office.withOpening()
    let program = BuiltProgram.path(of: "extramile")
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "-c", "set -m; '\(program)' interview C-0412; echo STOPPED; stty -a; read x; fg"],
      environment: [
        "EXTRAMILE_BANKS": Office.package + "/QuestionBanks", "EXTRAMILE_INTERVIEWER": "noor", "NO_COLOR": "1",
      ], home: office.home)
    try terminal.expect("Q1/6 0m> ")
    terminal.send("half a")
    try terminal.expect("half a")
    terminal.send(control: "z")
    try terminal.expect("STOPPED")
    try terminal.expect(" icanon")
    terminal.send("\r")
    try terminal.expect("half a")
    terminal.send(" note\r")
    try terminal.expect(" note")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).notes.map(\.text) == ["half a note"])
  }

  @Test func anotherSizeOfTheWindowKeepsTheLineAndBreaksTheNextScreenThere() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office)
    terminal.send("half a")
    try terminal.expect("half a")
    terminal.resize(columns: 50)
    try terminal.expect("half a")
    terminal.send(" note\r")
    try terminal.expect("m> ")
    terminal.send("/show\r")
    try terminal.expect("A customer of nine years was billed 260 dollars\r\n")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).notes.map(\.text) == ["half a note"])
  }

  /// What is typed while the program works waits for the next prompts, in order.
  @Test func whatIsTypedAheadIsNotLost() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office)
    terminal.send((1...20).map { "note \($0)\r" }.joined() + "half")
    try terminal.expect("m> half")
    terminal.send(" a note\r")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).notes.map(\.text) == (1...20).map { "note \($0)" } + ["half a note"])
  }

  @Test func aPasteOfManyLinesIsOneNoteWithItsSign() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office)
    let lines = (1...40).map { "line \($0)" }
    terminal.send("+ \u{1B}[200~\(lines.joined(separator: "\r"))\r4\u{1B}[201~")
    try terminal.expect("line 40")
    terminal.send("\r")
    try terminal.expect("m> ")
    let notes = try leave(terminal, office).notes
    #expect(notes.map(\.kind) == [.evidenceFor])
    #expect(notes.map(\.text) == [(lines + ["4"]).joined(separator: "\n")])
  }

  @Test func lettersOutsideASCIIAreEditedWhateverTheLocaleSays() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, environment: ["LC_ALL": "C"])
    terminal.send("told Zoé\u{7F}\u{7F}oë 評価\u{7F}\r")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).notes.map(\.text) == ["told Zoë 評"])
  }

  // MARK: The user's own keys

  private func inputrc(_ office: Office, _ text: String) throws -> [String: String] {
    let path = office.home.path + "/inputrc"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return ["INPUTRC": path]
  }

  @Test func viKeysWorkWhereTheUserHasThem() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, environment: try inputrc(office, "set editing-mode vi\n"))
    // To the start of the line, change its first word.
    terminal.send("asked the lead")
    try terminal.expect("asked the lead")
    terminal.send("\u{1B}")
    terminal.send("0cwtold\r")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).notes.map(\.text) == ["told the lead"])
  }

  @Test func keysThatAreBoundForThisProgramWork() throws {
    let office = try Office.withOpening()
    let bindings =
      "$if extramile\n\"\\C-o\": \"+ named the limit\\C-m\"\n$endif\n$if other\n\"\\C-o\": \"no\"\n$endif\n"
    let terminal = try begin(office, environment: try inputrc(office, bindings))
    terminal.send(control: "o")
    try terminal.expect("named the limit")
    try terminal.expect("m> ")
    let notes = try leave(terminal, office).notes
    #expect(notes.map(\.text) == ["named the limit"])
    #expect(notes.map(\.kind) == [.evidenceFor])
  }

  // MARK: What is kept of it

  @Test func theHistoryFileHoldsNoWordOfNotesOrReasons() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office)
    for line in [
      "secret one", "+ secret two", "//secret three", "/probe 1", "/next", "/skip secret reason", "/time", "/undo",
    ] {
      try enter(line, terminal)
    }
    terminal.send("/end\r")
    try terminal.expect("[y,n]? ")
    terminal.send("y\r")
    try terminal.expect("?]? ")
    terminal.send("e - secret four\r")
    try terminal.expect("?]? ")
    _ = try leave(terminal, office)
    let folder = "state/extramile/history"
    let files = office.files(below: folder)
    #expect(files.count == 1)
    let text = try files.map { try String(contentsOfFile: "\(office.home.path)/\(folder)/\($0)", encoding: .utf8) }
      .joined()
    #expect(text == "/probe 1\n/next\n/skip\n/time\n/undo\n/end\n")
  }
}
