import Foundation
import Testing

/// A practice on a pseudo-terminal.
@Suite struct PracticeOnATerminalTests {
  @Test func scoreEvidenceKeyAndReport() throws {
    let office = try Office()
    let terminal = try office.terminal("practice judgment --seed 2")
    try terminal.expect("(1/12) Score [1-5,x,s,q,?]? ")
    terminal.send("?\r")
    try terminal.expect("not assessed; the reason is asked next")
    try terminal.expect("Score [1-5,x,s,q,?]? ")
    terminal.send("9\r")
    try terminal.expect("9 is no choice here: type 1-5, x, s, q or ?.")
    try terminal.expect("Score [1-5,x,s,q,?]? ")
    terminal.send("3\r")
    try terminal.expect("Evidence for 3, one line: ")
    terminal.send("/b\t\r")
    try terminal.expect("(1/12) Score [1-5,x,s,q,?]? ")
    terminal.send("2\r")
    try terminal.expect("Evidence for 2, one line: ")
    terminal.send("said it as it was\r")
    try terminal.expect("Key ")
    try terminal.expect("Enter shows the next answer, q leaves: ")
    // A score typed too early is not taken for the next answer's.
    terminal.send("4\r")
    try terminal.expect("Enter shows the next answer, q leaves: ")
    terminal.send("\r")
    try terminal.expect("(2/12) Score [1-5,x,s,q,?]? ")
    // C-c clears a line that is begun, and leaves on an empty one.
    terminal.send("half")
    try terminal.expect("half")
    terminal.send(control: "c")
    try terminal.expect("(2/12) Score [1-5,x,s,q,?]? ")
    terminal.send(control: "c")
    try terminal.expect("judgment, seed 2: 1 answer scored, 11 not reached")
    try terminal.expect("No record was kept.")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    // Neither a database nor a history.
    #expect(!FileManager.default.fileExists(atPath: office.home.path + "/data"))
    #expect(!FileManager.default.fileExists(atPath: office.home.path + "/state"))
  }

  @Test func aTestGoesBackAndControlDLeaves() throws {
    let office = try Office()
    let terminal = try office.terminal("practice empowerment --test --question sixty-orders --seed 1")
    try terminal.expect("(1/2) Score [1-5,x,s,q,?]? ")
    terminal.send("3\r")
    try terminal.expect("one line: ")
    terminal.send("rings those who lose most\r")
    try terminal.expect("(2/2) Score [1-5,x,b,s,q,?]? ")
    terminal.send("b\r")
    try terminal.expect("Scored 3: rings those who lose most (Enter keeps it)")
    try terminal.expect("(1/2) Score [1-5,x,s,q,?]? ")
    terminal.send("\r")
    try terminal.expect("(2/2) Score [1-5,x,b,s,q,?]? ")
    terminal.send(control: "d")
    try terminal.expect("empowerment, seed 1: 1 answer scored, 1 not reached")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func insideThePromptWithCompletion() throws {
    let office = try Office()
    let terminal = try office.terminal("")
    try terminal.expect("extramile> ")
    terminal.send("practice ju\t--question ten\t\r")
    try terminal.expect("practice judgment --question ten-to-six")
    try terminal.expect("(1/2) Score [1-5,x,s,q,?]? ")
    terminal.send("q\r")
    try terminal.expect("nothing to compare with the key.")
    try terminal.expect("extramile> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
  }
}
