import Foundation
import Testing

@testable import Terminal

/// Long text on a terminal goes through the user's pager, and nothing else does.
@Suite struct PagerTests {
  private func pager(_ office: Office, _ script: String) throws -> String {
    let path = office.home.path + "/pager"
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    return "sh \(path)"
  }

  @Test(arguments: ["bank show empowerment", "opening show nov", "bank diff empowerment judgment"])
  func longTextGoesThroughThePager(_ line: String) throws {
    let office = try Office.withOpening()
    let pager = try pager(office, "echo PAGED; cat; echo END")
    let terminal = try office.terminal(line, environment: ["PAGER": pager])
    try terminal.expect("PAGED")
    try terminal.expect("END")
    #expect(terminal.waitForExit() == (line.contains("diff") ? 1 : 0))
  }

  /// The last look before a card is fixed begins at its first rating, however long the evidence is.
  @Test func whatIsAboutToBeSubmittedGoesThroughThePager() throws {
    let office = try Office.withOpening()
    let lines = wholeInterview.components(separatedBy: "\n").dropLast(2)
    let long = lines.map {
      $0 == "told only those who rang" ? String(repeating: "told those who rang, ", count: 60) : $0
    }
    #expect(try office.run("interview C-0412", input: long.joined(separator: "\n") + "\n").status == 0)
    let terminal = try office.terminal(
      "interview C-0412", environment: ["PAGER": try pager(office, "echo PAGED; cat; echo END")])
    try terminal.expect("PAGED")
    try terminal.expect("Your ratings")
    try terminal.expect("END")
    try terminal.expect("Submit? [y,n,b]? ")
    terminal.send("y\r")
    try terminal.expect("Submitted.")
    #expect(terminal.waitForExit() == 0)
  }

  @Test(arguments: [
    ("team show support", [:], 24), ("bank show empowerment", [:], 500),
    ("bank show empowerment", ["TERM": "dumb"], 24),
    ("bank show empowerment --json", [:], 24), ("bank show empowerment", ["PAGER": ""], 24),
  ])
  func otherwiseItIsPrinted(_ line: String, _ environment: [String: String], _ rows: Int32) throws {
    let office = try Office()
    let pager = try pager(office, "echo PAGED; cat")
    let terminal = try PseudoTerminal(
      "extramile", line.split(separator: " ").map(String.init),
      environment: ["EXTRAMILE_BANKS": Office.package + "/QuestionBanks", "PAGER": pager].merging(environment) { $1 },
      home: office.home, rows: rows)
    #expect(terminal.waitForExit() == 0)
    #expect(!terminal.transcript.contains("PAGED"))
    #expect(
      terminal.transcript.contains("level") || terminal.transcript.contains("anchors") || line.hasPrefix("team")
        || terminal.transcript.contains("Too much"))
  }

  @Test func whereNobodyReadsAlongItIsPrinted() throws {
    let run = try Office().run("bank show empowerment", environment: ["PAGER": "echo PAGED"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Authority, acting ahead"))
  }

  /// More text than a pipe holds, and a pager that ends after one line.
  @Test func aPagerThatEndsEarlyIsNoFailure() throws {
    let office = try Office()
    var text = try String(contentsOfFile: Office.package + "/QuestionBanks/empowerment.yaml", encoding: .utf8)
    let long = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
    text = text.replacing("about: |\n", with: "about: |\n  \(long)\n")
    let path = office.home.path + "/long.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let pager = try pager(office, "read -r line; echo \"FIRST $line\"")
    let terminal = try office.terminal("bank show \(path)", environment: ["PAGER": pager])
    try terminal.expect("FIRST Authority")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func aPagerThatIsNotThereLosesNothing() throws {
    let terminal = try Office().terminal("bank show empowerment", environment: ["PAGER": "no-such-pager"])
    try terminal.expect("6. ")
    #expect(terminal.waitForExit() == 0)
  }

  /// A pager that dies in a mode of its own leaves neither the terminal nor the prompt in it.
  @Test(arguments: ["KILL", "TERM", "SEGV"]) func aPagerThatIsKilled(_ signal: String) throws {
    let office = try Office()
    let pager = try pager(office, "stty raw -echo </dev/tty; kill -\(signal) $$")
    let terminal = try office.terminal("", environment: ["PAGER": pager])
    try terminal.expect("extramile> ")
    terminal.send("bank show empowerment\r")
    try terminal.expect("extramile> ")
    terminal.send("quit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  @Test func atThePromptItReturnsToIt() throws {
    let office = try Office()
    let pager = try pager(office, "cat >/dev/null; printf 'PAGER? '; read -r key </dev/tty; echo \"KEY $key\"")
    let terminal = try office.terminal("", environment: ["PAGER": pager])
    try terminal.expect("extramile> ")
    terminal.send("bank show empowerment\r")
    try terminal.expect("PAGER? ")
    terminal.send("q\r")
    try terminal.expect("KEY q")
    try terminal.expect("extramile> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  @Test(arguments: [
    (["PAGER": "more"], "more"), (["PAGER": ""], nil), (["PAGER": " "], nil), (["PAGER": "more", "TERM": "dumb"], nil),
    (["PATH": "/nowhere"], nil), ([:], nil),
  ])
  func isChosen(_ environment: [String: String], _ command: String?) {
    #expect(Pager(environment: environment)?.command == command)
  }

  @Test(arguments: [
    ("a\nb", 3, 10, false), ("a\nb\nc", 3, 10, true), ("", 2, 10, false),
    (String(repeating: "x", count: 21), 3, 10, true),
    (String(repeating: "x", count: 20), 3, 10, false), ("日日日日日日", 2, 10, true),
    ("\u{1B}[1maaaaaaaaaa\u{1B}[22m", 2, 10, false),
  ])
  func isNeeded(_ text: String, _ rows: Int, _ columns: Int, _ isNeeded: Bool) {
    #expect(Pager.isNeeded(for: text, rows: rows, columns: columns) == isNeeded)
  }

  @Test(arguments: [
    ([:], "vi"), (["EDITOR": "nano"], "nano"), (["VISUAL": "code --wait", "EDITOR": "nano"], "code --wait"),
    (["VISUAL": "", "EDITOR": " "], "vi"),
  ])
  func theEditor(_ environment: [String: String], _ command: String) {
    #expect(EditorCommand.chosen(in: environment) == command)
  }
}
