// A line that is typed without being shown: it is nowhere on the screen, then or later, and the terminal is as it was
// found on every way out. The probe says such a line backwards.

import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct HiddenReadingTests {
  private func atHiddenPrompt(_ arguments: [String] = [], home: TemporaryFolder? = nil) throws -> PseudoTerminal {
    let terminal = try Probe.start(arguments, home: home)
    terminal.send("/hidden\r")
    try terminal.expect("secret> ")
    return terminal
  }

  @Test(arguments: [[], ["--raw"]]) func whatIsTypedIsNotOnTheScreen(_ arguments: [String]) throws {
    let terminal = try atHiddenPrompt(arguments)
    terminal.send("tresors\u{7F}\r")
    try terminal.expect("HIDDEN[rosert]")
    try terminal.expect("> ")
    // Nor do the keys that bring lines back: up, search, yank, undo.
    terminal.send("\u{1B}[A\u{1B}[B\u{12}tres\u{07}\u{19}\u{1F}")
    terminal.send(control: "u")
    terminal.send("seen\r")
    try terminal.expect("GOT[seen]")
    #expect(!terminal.transcript.replacing("\u{12}tres", with: "").contains("tresor"))
  }

  @Test func itIsInNoHistory() throws {
    let home = try TemporaryFolder()
    let history = home.path + "/history"
    let terminal = try atHiddenPrompt(["--history", history], home: home)
    terminal.send("/tresor\r")
    try terminal.expect("HIDDEN[rosert/]")
    try terminal.expect("> ")
    terminal.send("/seen\r")
    try terminal.expect("GOT[/seen]")
    try terminal.expect("> ")
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(try String(contentsOfFile: history, encoding: .utf8) == "/seen\n")
  }

  @Test func controlCAndControlDLeaveNothing() throws {
    let terminal = try atHiddenPrompt()
    terminal.send("tresor")
    terminal.send(control: "c")
    try terminal.expect("HIDDEN INTERRUPT[]")
    try terminal.expect("> ")
    terminal.send("/hidden\r")
    try terminal.expect("secret> ")
    terminal.send(control: "d")
    try terminal.expect("HIDDEN END")
    try terminal.expect("> ")
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(!terminal.transcript.contains("tresor"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT], [[], ["--raw"]])
  func aDeadlySignalRestoresTheTerminalAndSavesNothing(_ signal: Int32, _ arguments: [String]) throws {
    let terminal = try atHiddenPrompt(arguments)
    try terminal.wait(for: "no echo", until: { !terminal.echoes })
    try terminal.sendUnseen("tresor")
    terminal.kill(signal)
    try terminal.expect("SAVED[] \(signal)")
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(!terminal.transcript.contains("tresor"))
  }

  @Test func aStopAndAResizeShowThePromptAgain() throws {
    let terminal = try atHiddenPrompt()
    terminal.resize(columns: 40)
    terminal.kill(SIGSTOP)
    terminal.kill(SIGCONT)
    try terminal.expect("secret> ")
    #expect(!terminal.echoes)
    terminal.send("tresor\r")
    try terminal.expect("HIDDEN[rosert]")
    #expect(!terminal.transcript.contains("tresor"))
  }

  @Test(.enabled(if: Probe.hasShell), arguments: ["", "--raw"])
  func suspendingGivesTheTerminalToTheShell(_ argument: String) throws {
    let terminal = try Probe.shell("set -m; $probe \(argument); stty -a; read x; fg; stty -a", home: TemporaryFolder())
    try terminal.expect("> ")
    terminal.send("/hidden\r")
    try terminal.expect("secret> ")
    terminal.send(control: "z")
    try terminal.expect(" icanon")
    try terminal.expect(" echo ")
    terminal.send("\r")
    try terminal.expect("secret> ")
    terminal.send("tresor\r")
    try terminal.expect("HIDDEN[rosert]")
    try terminal.expect("> ")
    terminal.send("/quit\r")
    try terminal.expect("BYE")
    try terminal.expect(" icanon")
    #expect(!terminal.transcript.contains("tresor"))
  }

  @Test func aPipeIsReadAsEver() throws {
    let run = try Run.program("LineEditorProbe", input: .text("/hidden\ntresor\nplain\n/quit\n"))
    #expect(run == Run(output: "HIDDEN[rosert]\nGOT[plain] 3\nBYE\n", errors: "", status: 0))
  }
}
