// The terminal is as it was found, whichever way a program leaves it; and what happens where there is no terminal.

import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct TerminalModeTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT], [[], ["--raw"]])
  func deadlySignalSavesAndRestoresTheTerminal(_ signal: Int32, _ arguments: [String]) throws {
    let terminal = try Probe.start(arguments)
    terminal.send("half")
    try terminal.expect("half")
    #expect(!terminal.echoes)
    terminal.kill(signal)
    try terminal.expect("SAVED[half] \(signal)")
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  @Test func deadlySignalWhileBusyRestoresTheTerminal() throws {
    let busy = try Probe.Busy()
    let terminal = try Probe.start(["--raw"] + busy.arguments)
    terminal.send("one\r")
    try terminal.expect("BUSY")
    terminal.kill(SIGTERM)
    #expect(terminal.waitForExit() == 143)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(!terminal.transcript.contains("GOT["))
  }

  @Test func crashRestoresTheTerminal() throws {
    let terminal = try Probe.start(["--raw", "--crash"])
    terminal.send("crash\r")
    let status = try #require(terminal.waitForExit())
    #expect(status > 128)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  /// A crash at the prompt, as the system reports it.
  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS], [[], ["--raw"]])
  func crashAtThePromptRestoresTheTerminal(_ signal: Int32, _ arguments: [String]) throws {
    let terminal = try Probe.start(arguments)
    terminal.send("half")
    try terminal.expect("half")
    #expect(!terminal.echoes)
    terminal.kill(signal)
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  /// The window is closed, whether the program hears of it by the signal or by reading.
  @Test(.enabled(if: Probe.hasShell), arguments: ["", "trap '' HUP; "])
  func aClosedWindowEndsTheProgram(_ deaf: String) throws {
    let home = try TemporaryFolder()
    let terminal = try Probe.shell("\(deaf)exec $probe > $HOME/output", home: home)
    try terminal.expect("> ")
    terminal.send("half")
    try terminal.expect("half")
    terminal.hangUp()
    #expect(terminal.waitForExit() == 128 + SIGHUP)
    #expect(try String(contentsOfFile: home.path + "/output", encoding: .utf8).contains("SAVED[half] \(SIGHUP)"))
  }

  @Test func typeAheadIsKeptAndNotEchoedTwice() throws {
    let busy = try Probe.Busy()
    let terminal = try Probe.start(["--raw"] + busy.arguments)
    terminal.send("one\r")
    try terminal.expect("BUSY")
    terminal.send("two wrong\u{17}three\r")
    try busy.end()
    try terminal.expect("GOT[one]")
    try terminal.expect("GOT[two three]")
    let echoes = terminal.transcript.components(separatedBy: "two ").count - 1
    #expect(echoes <= 3, "\(terminal.transcript.debugDescription)")
    try terminal.expect("> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes)
  }

  @Test(arguments: [[], ["--raw"]]) func childHasTheTerminalWhileItIsLent(_ arguments: [String]) throws {
    let busy = try Probe.Busy()
    let terminal = try Probe.start(arguments + busy.arguments)
    terminal.send("/less\r")
    try terminal.expect("LENT")
    try terminal.wait(for: "echo", until: { terminal.echoes && terminal.collectsLines })
    terminal.send(control: "c")
    try terminal.expect("^C")
    try busy.end()
    try terminal.expect("BACK")
    try terminal.expect("> ")
    terminal.send("next\r")
    try terminal.expect("GOT[next]")
    #expect(!terminal.transcript.contains("INTERRUPT"))
  }

  @Test(arguments: [[], ["--raw"]]) func lineComesBackAfterAStopFromOutside(_ arguments: [String]) throws {
    let terminal = try Probe.start(arguments)
    terminal.send("half")
    try terminal.expect("half")
    terminal.kill(SIGSTOP)
    terminal.kill(SIGCONT)
    try terminal.expect("half")
    #expect(!terminal.echoes)
    terminal.send("x\r")
    try terminal.expect("GOT[halfx]")
  }

  @Test(.enabled(if: Probe.hasShell), arguments: ["", "--raw"])
  func suspendingGivesTheTerminalToTheShell(_ argument: String) throws {
    let terminal = try Probe.shell(
      "set -m; $probe \(argument); echo STOPPED; stty -a; read x; fg; stty -a", home: TemporaryFolder())
    try terminal.expect("> ")
    terminal.send("half")
    try terminal.expect("half")
    terminal.send(control: "z")
    try terminal.expect("STOPPED")
    try terminal.expect(" icanon")
    try terminal.expect(" echo ")
    terminal.send("\r")
    try terminal.expect("half")
    terminal.send("x\r")
    try terminal.expect("GOT[halfx]")
    try terminal.expect("> ")
    terminal.send("/quit\r")
    try terminal.expect("BYE")
    try terminal.expect(" icanon")
    try terminal.expect(" echo ")
    #expect(terminal.waitForExit() == 0)
  }

  @Test(.enabled(if: Probe.hasShell)) func suspendingWhileBusyGivesTheTerminalToTheShell() throws {
    let busy = try Probe.Busy()
    let terminal = try Probe.shell(
      "set -m; $probe --raw \(busy.arguments.joined(separator: " ")); echo STOPPED; stty -a; read x; fg",
      home: TemporaryFolder())
    try terminal.expect("> ")
    terminal.send("one\r")
    try terminal.expect("BUSY")
    terminal.send(control: "z")
    try terminal.expect("STOPPED")
    try terminal.expect(" icanon")
    try terminal.expect(" echo ")
    terminal.send("\r")
    try busy.end()
    try terminal.expect("GOT[one]")
    try terminal.expect("> ")
    #expect(!terminal.echoes && !terminal.collectsLines)
    terminal.send("/quit\r")
    try terminal.expect("BYE")
  }

  // -- Output that goes elsewhere.

  @Test(.enabled(if: Probe.hasShell)) func promptStaysOnTheTerminalWhenOutputGoesToAFile() throws {
    let home = try TemporaryFolder()
    let terminal = try Probe.shell("$probe > $HOME/output", home: home)
    try terminal.expect("> ")
    terminal.send("line\r")
    try terminal.expect("> ")
    terminal.send("/quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(try String(contentsOfFile: home.path + "/output", encoding: .utf8) == "GOT[line] 1\nBYE\n")
  }

  @Test(.enabled(if: Probe.hasShell)) func readerThatLeavesEndsTheProgramWithoutAWord() throws {
    let home = try TemporaryFolder()
    try String(repeating: "line\n", count: 100_000).write(
      toFile: home.path + "/input", atomically: true, encoding: .utf8)
    let terminal = try Probe.shell("$probe < $HOME/input | head -n 1; echo STATUS ${PIPESTATUS[0]}", home: home)
    try terminal.expect("GOT[line] 1\r\nSTATUS 141")
  }

  // -- Not a terminal.

  @Test func pipeIsReadPlainly() throws {
    let run = try Run.program("LineEditorProbe", input: .text("a\nb\r\n/quit\n"))
    #expect(run == Run(output: "GOT[a] 1\nGOT[b] 2\nBYE\n", errors: "", status: 0))
  }

  @Test func fileWithoutLastLineEndIsReadWhole() throws {
    let run = try Run.program("LineEditorProbe", input: .bytes(Array("\u{FEFF}é".utf8)))
    #expect(run.output == "GOT[é] 1\nEND\nBYE\n")
  }
}
