import Foundation
import Testing

/// The program's own prompt on a pseudo-terminal.
@Suite struct PromptTests {
  @Test func commandsCompleteAndRun() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: "a note\n")
    let terminal = try office.terminal("")
    try terminal.expect("help lists the commands, Tab completes them, C-d leaves.")
    try terminal.expect("extramile> ")
    terminal.send("comp\t")
    try terminal.expect("compare ")
    terminal.send("C-\t\r")
    try terminal.expect("C-0412")
    try terminal.expect("C-0412: your own card is not submitted")
    try terminal.expect("extramile> ")
    terminal.send("compare --ope\tn\t\r")
    try terminal.expect("--opening nov")
    try terminal.expect("extramile> ")
    terminal.send("bank show em\t")
    try terminal.expect("bank show empowerment ")
    terminal.send(control: "c")
    try terminal.expect("extramile> ")
    terminal.send("opening s\t\r")
    try terminal.expect("opening show ")
    try terminal.expect("bank empowerment, version")
    try terminal.expect("extramile> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  @Test func anInterviewInsideThePromptReturnsToIt() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("")
    try terminal.expect("extramile> ")
    terminal.send("interview C-0412\r")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("a note\r")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    try terminal.expect("Paused at Q1, 1 note saved. Resume with: interview C-0412")
    try terminal.expect("extramile> ")
    // The arrow key finds the command, not the note.
    terminal.send("\u{1B}[A\r")
    try terminal.expect("interview C-0412")
    try terminal.expect("Resumed: nov, C-0412.")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    try terminal.expect("extramile> ")
    terminal.send("exit\r")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func aFailureIsSaidAndThePromptStays() throws {
    let office = try Office()
    let terminal = try office.terminal("")
    try terminal.expect("extramile> ")
    terminal.send("comapre\r")
    try terminal.expect("There is no command comapre. Did you mean compare?")
    try terminal.expect("extramile> ")
    terminal.send("compare --jsn\r")
    try terminal.expect("See: help compare")
    try terminal.expect("extramile> ")
    terminal.send(control: "c")
    try terminal.expect("quit or C-d leaves.")
    try terminal.expect("extramile> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(!FileManager.default.fileExists(atPath: office.database))
  }

  @Test func theDemoEndsInAPrompt() throws {
    let office = try Office()
    let terminal = try office.terminal("demo")
    try terminal.expect("support-sample  (team support, 6 candidates")
    try terminal.expect("An interview of your own: interview C-0501")
    try terminal.expect("extramile> ")
    terminal.send("interview C-05\t01\r")
    try terminal.expect("Q1/12 0m> ")
    terminal.send(control: "d")
    try terminal.expect("extramile> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
  }
}
