import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// A debrief on a pseudo-terminal, as a panel sits at it: the keyboard goes round, and what is typed does not show.
@Suite struct DebriefOnATerminalTests {
  /// At the first hidden prompt, felix's.
  private func atFirstEstimate(_ office: Office) throws -> PseudoTerminal {
    let terminal = try office.terminal("debrief C-0412", columns: 100)
    try terminal.expect("noor, lowest with 2.00: what would have raised the score?")
    try terminal.expect("Answer, one line, may be empty: ")
    terminal.send("a word to the others\r")
    try terminal.expect("Answer, one line, may be empty: ")
    terminal.send("\r")
    try terminal.expect("Talked over [y,o,s,b,q,?]? ")
    terminal.send("y\r")
    try terminal.expect("felix, your estimate for Acting ahead [1-5,x,b,q,?]? (hidden) ")
    return terminal
  }

  @Test func whatIsTypedHiddenIsNotOnTheScreen() throws {
    let office = try DebriefTests.office()
    let terminal = try atFirstEstimate(office)
    terminal.send("4\r")
    try terminal.expect("noor, your estimate for Acting ahead [1-5,x,b,q,?]? (hidden) ")
    terminal.send("zebra\r")
    try terminal.expect("That is no estimate")
    try terminal.expect("(hidden) ")
    terminal.send("x\r")
    try terminal.expect("Not assessed, because: (hidden) ")
    terminal.send("zebra crossing\r")
    try terminal.expect("All are in. Show them [y,b,q,?]? ")
    let typed = terminal.transcript
    #expect(!typed.contains("zebra"))
    // After a hidden prompt comes the next line, and nothing between them.
    for rest in typed.components(separatedBy: "(hidden) ").dropFirst() { #expect(rest.hasPrefix("\r\n"), "\(rest)") }
    terminal.send("y\r")
    try terminal.expect("not assessed: zebra crossing")
    try terminal.expect("The group's note, one line, may be empty: ")
    terminal.send(control: "d")
    try terminal.expect("Go on with: extramile debrief C-0412")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    let debrief = try DebriefTests.record(office).debrief
    #expect(debrief.second("proactivity", of: "felix") == .score(4))
    #expect(debrief.second("proactivity", of: "noor") == .notAssessed(reason: "zebra crossing"))
  }

  @Test func nothingTypedIsInTheHistoryOrAnyFileButTheDatabase() throws {
    let office = try DebriefTests.office()
    let terminal = try atFirstEstimate(office)
    terminal.send("x\r")
    try terminal.expect("because: (hidden) ")
    try terminal.sendUnseen("zebra")
    // Kept nowhere while it is half typed either.
    terminal.kill(SIGTERM)
    #expect(terminal.waitForExit() == 143)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(!terminal.transcript.contains("zebra"))
    let files = try #require(FileManager.default.enumerator(atPath: office.home.path))
    for case let file as String in files {
      let bytes = FileManager.default.contents(atPath: "\(office.home.path)/\(file)") ?? Data()
      #expect(bytes.range(of: Data("zebra".utf8)) == nil, "\(file)")
      if !file.contains("sqlite") { #expect(bytes.range(of: Data("a word to the others".utf8)) == nil, "\(file)") }
    }
    // It goes on at the same place.
    let again = try office.terminal("debrief C-0412", columns: 100)
    try again.expect("felix, your estimate for Acting ahead")
    try again.expect("(hidden) ")
    again.send("3")
    again.send(control: "c")
    try again.expect("Cleared. /pause or C-d leaves; every answer so far is saved.")
    try again.expect("felix, your estimate for Acting ahead")
    try again.expect("(hidden) ")
    again.send(control: "d")
    #expect(again.waitForExit() == 0)
    #expect(again.echoes && again.collectsLines)
  }

  /// Enter after going back keeps what was said.
  @Test func whatWasAnsweredStandsThereAgain() throws {
    let office = try DebriefTests.office()
    let terminal = try office.terminal("debrief C-0412", columns: 100)
    try terminal.expect("may be empty: ")
    terminal.send("a word to the others\r")
    try terminal.expect("felix, highest")
    try terminal.expect("may be empty: ")
    terminal.send("/back\r")
    try terminal.expect("noor, lowest")
    try terminal.expect("may be empty: a word to the others")
    terminal.send("\r")
    try terminal.expect("felix, highest")
    try terminal.expect("may be empty: ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    let debrief = try DebriefTests.record(office).debrief
    #expect(debrief.answer(.lowest, of: "noor", on: "proactivity") == "a word to the others")
  }

  @Test func theLastOneMayCorrectTheirsUntilAllAreShown() throws {
    let office = try DebriefTests.office()
    let terminal = try atFirstEstimate(office)
    for key in ["1", "2"] {
      terminal.send("\(key)\r")
      try terminal.expect("]? ")
    }
    terminal.send("b\r")
    try terminal.expect("noor, your estimate for Acting ahead")
    try terminal.expect("(hidden) ")
    terminal.send("5\r")
    try terminal.expect("Show them [y,b,q,?]? ")
    terminal.send("y\r")
    try terminal.expect("noor      2.00      5  +3.00")
    try terminal.expect("may be empty: ")
    terminal.send("/help\r")
    try terminal.expect("/close REASON")
    try terminal.expect("may be empty: ")
    terminal.send("/pause\r")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func atOnesOwnTerminalItIsSeen() throws {
    let office = try DebriefTests.office()
    _ = try office.run("debrief C-0412", input: "\n\no\n")
    let terminal = try office.terminal("debrief C-0412 --estimate --as felix")
    try terminal.expect("Your estimate [1-5,x,b,q,?]? ")
    terminal.send("x\r")
    try terminal.expect("Not assessed, because: ")
    terminal.send("seen by me alone\r")
    try terminal.expect("seen by me alone")
    try terminal.expect("Not talked over yet: Using authority, Making it easy.")
    #expect(terminal.waitForExit() == 0)
  }
}
