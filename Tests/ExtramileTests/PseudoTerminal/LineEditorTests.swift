// What a person at a terminal relies on, tried with a program that only reads lines.
//
// Before a control key a test waits for the prompt, or for what it typed: until then the terminal may still be in the
// mode of the shell.

import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct LineEditorTests {
  // -- Completion.

  @Test func uniqueWordIsCompletedWithASpace() throws {
    let terminal = try Probe.start()
    terminal.send("/sc\t")
    try terminal.expect("/score ")
    terminal.send("own\t\r")
    try terminal.expect("GOT[/score ownership ]")
  }

  @Test func ambiguousWordIsListed() throws {
    let terminal = try Probe.start()
    terminal.send("/s\t\t")
    try terminal.expect("/score")
    try terminal.expect("/skip")
  }

  @Test func wordOutsideASCIIIsCompleted() throws {
    let terminal = try Probe.start()
    terminal.send("/score üb\t\r")
    try terminal.expect("GOT[/score Überblick ]")
  }

  @Test func wordWithSpacesIsEscaped() throws {
    let terminal = try Probe.start()
    terminal.send("/score gra\t\r")
    try terminal.expect("GOT[/score Grace\\ Hopper ]")
    try terminal.expect("> ")
    terminal.send("/score Ada\\ l\t\r")
    try terminal.expect("GOT[/score Ada\\ Lovelace ]")
  }

  @Test func wordInQuotationMarksIsClosed() throws {
    let terminal = try Probe.start()
    terminal.send("/score \"Grace H\t\r")
    try terminal.expect("GOT[/score \"Grace Hopper\" ]")
  }

  @Test func folderIsLeftUnfinished() throws {
    let terminal = try Probe.start()
    terminal.send("/open f\tx\r")
    try terminal.expect("GOT[/open folder/x]")
  }

  @Test func fileNamesAreNeverOffered() throws {
    let terminal = try Probe.start()
    terminal.send("/et\t\r")
    try terminal.expect("GOT[/et]")
  }

  // -- While a line is awaited.

  @Test func aChoreSeesTheHalfTypedLineAndLeavesIt() throws {
    let terminal = try Probe.start(["--chore"])
    terminal.send("half")
    try terminal.expect("CHORE[half]")
    terminal.send(" typed")
    try terminal.expect("CHORE[half typed]")
    terminal.send("\r")
    try terminal.expect("GOT[half typed]")
  }

  @Test func aPromptThatIsRedrawnLeavesTheHalfTypedLineAndTheCursor() throws {
    let terminal = try Probe.start(["--timer"])
    terminal.send("told the é")
    try terminal.expect("told the é")
    // Drawn twice more, with all that was typed.
    try terminal.expect("> told the é")
    try terminal.expect("> told the é")
    terminal.send("\u{02}lead, \r")  // C-b
    try terminal.expect("GOT[told the lead, é]")
  }

  @Test func aPromptIsNotRedrawnInTheMiddleOfASearch() throws {
    let terminal = try Probe.start(["--timer"])
    terminal.send("/score one\r")
    try terminal.expect("GOT[/score one]")
    try terminal.expect("> ")
    terminal.send(control: "r")
    try terminal.expect("reverse-i-search")
    let before = terminal.transcript.count
    for key in "sco" {
      terminal.send(String(key))
      try terminal.expect(String(key))
    }
    #expect(!terminal.transcript.dropFirst(before).contains("outer"))
    terminal.send("\r")
    try terminal.expect("GOT[/score one]")
  }

  // -- C-c and C-d.

  @Test(arguments: 0..<40) func interruptDropsTheLineAndKeepsTheProgram(_ repetition: Int) throws {
    let terminal = try Probe.start(repetition.isMultiple(of: 2) ? [] : ["--raw"])
    terminal.send("half typed")
    try terminal.expect("half typed")
    terminal.send(control: "c")
    try terminal.expect("INTERRUPT[half typed]")
    try terminal.expect("> ")
    terminal.send("next\r")
    try terminal.expect("GOT[next]")
  }

  @Test(arguments: 0..<40) func interruptLeavesASearch(_ repetition: Int) throws {
    let terminal = try Probe.start(repetition.isMultiple(of: 2) ? [] : ["--raw"])
    terminal.send("/skip\r")
    try terminal.expect("GOT[/skip]")
    try terminal.expect("> ")
    terminal.send(control: "r")
    try terminal.expect("reverse-i-search")
    terminal.send("sk")
    try terminal.expect("ip")  // the part of /skip that was not typed
    terminal.send(control: "c")
    try terminal.expect("INTERRUPT[")
    try terminal.expect("> ")
    terminal.send("abc\r")
    try terminal.expect("GOT[abc]")
  }

  /// The kernel throws away typed text on C-c, at whatever point of its way it is.
  @Test(arguments: 0..<20) func interruptRightAfterTextNeverHangs(_ repetition: Int) throws {
    let terminal = try Probe.start()
    terminal.send("half typed\u{03}")
    try terminal.expect("INTERRUPT[")
    try terminal.expect("> ")
    terminal.send("next\r")
    try terminal.expect("GOT[next]")
  }

  @Test func interruptLeavesAQuestionOfReadline() throws {
    let terminal = try Probe.start()
    terminal.send("/many w\t\t\t")
    try terminal.expect("150 possibilities")
    terminal.send(control: "c")
    try terminal.expect("INTERRUPT[/many word]")
    try terminal.expect("> ")
    terminal.send("next\r")
    try terminal.expect("GOT[next]")
  }

  @Test func interruptOnAnEmptyLineSaysSo() throws {
    let terminal = try Probe.start()
    terminal.send(control: "c")
    try terminal.expect("INTERRUPT[]")
  }

  @Test func interruptWhileBusyWaitsForThePrompt() throws {
    let busy = try Probe.Busy()
    let terminal = try Probe.start(["--raw"] + busy.arguments)
    terminal.send("one\r")
    try terminal.expect("BUSY")
    terminal.send(control: "c")
    try busy.end()
    // GOT[one] may be gone: the kernel throws away what is printed when it takes C-c, which may be only now.
    try terminal.expect("INTERRUPT[]")
    try terminal.expect("> ")
    terminal.send("two\r")
    try terminal.expect("GOT[two] 3")
  }

  @Test func secondInterruptWhileBusyKillsAndRestoresTheTerminal() throws {
    let busy = try Probe.Busy()
    let terminal = try Probe.start(["--raw"] + busy.arguments)
    terminal.send("one\r")
    try terminal.expect("BUSY")
    // Two that come while the program does not get to run are one to it.
    try terminal.wait(for: "end of the program") {
      terminal.kill(SIGINT)
      return terminal.hasEnded
    }
    #expect(terminal.waitForExit() == 130)
    #expect(terminal.echoes && terminal.collectsLines)
  }

  @Test(arguments: [[], ["--raw"]]) func endOfInputEndsOnALineOfItsOwn(_ arguments: [String]) throws {
    let terminal = try Probe.start(arguments)
    terminal.send(control: "d")
    try terminal.expect("\r\n")
    try terminal.expect("END\r\n")
    try terminal.expect("BYE\r\n")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(terminal.transcript.filter { $0 == "\r\n" }.count == 3)
  }

  // -- Editing.

  @Test func backspaceDeletesAWholeCharacter() throws {
    let terminal = try Probe.start()
    terminal.send("né\u{7F}o\r")
    try terminal.expect("GOT[no]")
  }

  @Test(arguments: ["C", "POSIX", "xx_XX.ISO-8859-1"]) func localeIsUpgradedToUTF8(_ locale: String) throws {
    let terminal = try Probe.start(environment: ["LC_ALL": locale])
    terminal.send("né\u{7F}o\r")
    try terminal.expect("GOT[no]")
  }

  @Test func prefilledTextIsEdited() throws {
    let terminal = try Probe.start(["--prefill", "edit me"])
    try terminal.expect("edit me")
    terminal.send("!\r")
    try terminal.expect("GOT[edit me!]")
    try terminal.expect("> ")
    terminal.send("\r")
    try terminal.expect("GOT[]")
  }

  @Test func pasteOfSeveralLinesIsOneLine() throws {
    let terminal = try Probe.start()
    terminal.send("\u{1B}[200~one\ntwo\rthree\u{1B}[201~\r")
    try terminal.expect("GOT[one␊two␊three] 1")
  }

  /// Lines with bytes that aren't UTF-8, written as the codes that they come back as: Windows-1252, typed and pasted; a
  /// character without its last byte; a byte that no text has.
  @Test(arguments: [
    "caf\\xE9 at noon", "\u{1B}[200~Zo\\xEB\\xE9 said\u{1B}[201~", "5 \\xE2\\x82 each", "\\xFFé", "ends in \\xC3",
  ])
  func bytesThatAreNotTextAreRejectedAndShown(_ line: String) throws {
    var bytes: [UInt8] = []
    for (number, part) in line.components(separatedBy: "\\x").enumerated() {
      if number > 0 { bytes.append(try #require(UInt8(part.prefix(2), radix: 16))) }
      bytes += Array((number > 0 ? part.dropFirst(2) : part[...]).utf8)
    }
    let shown = line.replacing("\u{1B}[200~", with: "").replacing("\u{1B}[201~", with: "")
    let terminal = try Probe.start()
    terminal.send(bytes: bytes + [0x0D])
    try terminal.expect("not UTF-8 text")
    try terminal.expect(shown)
    #expect(!terminal.transcript.contains("GOT["))
    terminal.send("\r")
    try terminal.expect("GOT[\(shown)]")
  }

  @Test func charactersThatArriveInPiecesStayWhole() throws {
    let terminal = try Probe.start()
    let bytes = Array("naïve 𝛼 résumé 日本".utf8)
    for byte in bytes { terminal.send(bytes: [byte]) }
    terminal.send("\r")
    try terminal.expect("GOT[naïve 𝛼 résumé 日本]")
  }

  @Test func lineSurvivesAResize() throws {
    let terminal = try Probe.start()
    let long = String(repeating: "x", count: 40)
    terminal.send(long)
    try terminal.expect("xxxx")
    terminal.resize(columns: 30)
    terminal.send("END\r")
    try terminal.expect("GOT[\(long)END]")
    try terminal.expect("> ")
    terminal.send("/size\r")
    try terminal.expect("COLUMNS[30]")
  }

  @Test func lineIsEditedElsewhere() throws {
    let terminal = try Probe.start(["--edit"])
    terminal.send("draft")
    try terminal.expect("draft")
    terminal.send("\u{18}\u{05}")
    try terminal.expect("draft from elsewhere")
    terminal.send("\r")
    try terminal.expect("GOT[draft from elsewhere]")
  }

  @Test func colourIsLeftOutOfThePromptsWidth() throws {
    let terminal = try Probe.start()
    #expect(terminal.transcript.contains("\u{1B}[1mouter\u{1B}[22m> "))
  }

  @Test func inputrcMayNameTheProgram() throws {
    let home = try TemporaryFolder()
    let inputrc = home.path + "/inputrc"
    try "$if extramile\n\"\\C-x\\C-y\": \"from inputrc\"\n$endif\n".write(
      toFile: inputrc, atomically: true, encoding: .utf8)
    let terminal = try Probe.start(environment: ["INPUTRC": inputrc], home: home)
    terminal.send("\u{18}\u{19}\r")
    try terminal.expect("GOT[from inputrc]")
  }

  @Test(arguments: [("1", false), ("", true)])
  func pasteIsHighlightedUnlessColourIsRefused(_ refusal: String, _ isHighlighted: Bool) throws {
    let terminal = try Probe.start(environment: ["NO_COLOR": refusal])
    terminal.send("\u{1B}[200~pasted\u{1B}[201~")
    try terminal.expect("pasted")
    terminal.send("\r")
    try terminal.expect("GOT[pasted]")
    #expect(terminal.transcript.contains("\u{1B}[7m") == isHighlighted)
  }

  @Test func interruptLeavesCommandModeOfVi() throws {
    let home = try TemporaryFolder()
    try "set editing-mode vi\n".write(toFile: home.path + "/inputrc", atomically: true, encoding: .utf8)
    let terminal = try Probe.start(environment: ["INPUTRC": home.path + "/inputrc"], home: home)
    terminal.send("half")
    try terminal.expect("half")
    terminal.send("\u{1B}2")
    try terminal.expect("(arg: 2)")
    terminal.send("d")
    terminal.send(control: "c")
    try terminal.expect("INTERRUPT[half]")
    try terminal.expect("> ")
    terminal.send("next\r")
    try terminal.expect("GOT[next]")
  }

  @Test func longPasteArrivesWhole() throws {
    let terminal = try Probe.start()
    let text = String(repeating: "0123456789", count: 2000)
    terminal.send("\u{1B}[200~\(text)\u{1B}[201~")
    try terminal.wait(for: "pasted text") { terminal.transcript.contains("0123456789") }
    terminal.send("\r")
    try terminal.expect("GOT[\(text)]")
  }

  // -- History.

  @Test func historyKeepsCommandsNotNotesAndIsPrivate() throws {
    let home = try TemporaryFolder()
    let file = home.path + "/state/extramile/history"
    let first = try Probe.start(["--history", file], home: home)
    first.send("private note about Ada\r")
    try first.expect("GOT[private")
    try first.expect("> ")
    first.send("/skip\r")
    try first.expect("GOT[/skip]")
    try first.expect("> ")
    first.send("/quit\r")
    #expect(first.waitForExit() == 0)

    #expect(try String(contentsOfFile: file, encoding: .utf8) == "/skip\n")
    #expect(try permissions(of: file) == 0o600)
    #expect(try permissions(of: home.path + "/state/extramile") == 0o700)
    #expect(try permissions(of: home.path + "/state") == 0o700)

    let second = try Probe.start(["--history", file], home: home)
    second.send("\u{1B}[A")
    try second.expect("/skip")
    second.send("\r")
    try second.expect("GOT[/skip]")
  }

  @Test func innerHistoryIsApart() throws {
    let home = try TemporaryFolder()
    let terminal = try Probe.start(["--history", home.path + "/outer", "--inner", home.path + "/inner"], home: home)
    terminal.send("/next\r")
    try terminal.expect("GOT[/next]")
    try terminal.expect("> ")
    terminal.send("/inner\r")
    try terminal.expect("inner")
    try terminal.expect("> ")
    terminal.send("\u{1B}[A/note\r")
    try terminal.expect("GOT[/note]")
    try terminal.expect("> ")
    terminal.send("/quit\r")
    try terminal.expect("outer")
    try terminal.expect("> ")
    terminal.send("\u{1B}[A\r")
    try terminal.expect("GOT[/next]")
    #expect(try String(contentsOfFile: home.path + "/inner", encoding: .utf8) == "/note\n")
  }

  private func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
