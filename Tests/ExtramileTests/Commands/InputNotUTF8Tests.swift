import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// Input that is not UTF-8 never becomes other text: it is rejected with its place, and none of it is stored.
@Suite struct InputNotUTF8Tests {
  /// Nothing from a file is used, however far down the bad line is.
  @Test(
    arguments: [
      (
        Array("a note\nMs Zo".utf8) + [0xEB] + Array(" said\n".utf8),
        "standard input:2:6: this is not UTF-8 text (byte 0xEB); it looks like Windows-1252.",
        "iconv -f WINDOWS-1252 -t UTF-8"
      ),
      (
        [0xFF, 0xFE] + "a note\n".utf8.flatMap { [$0, 0] },
        "standard input:1:1: this is not UTF-8 text (byte 0xFF); it looks like UTF-16.", "iconv -f UTF-16 -t UTF-8"
      ),
      (
        "a note\nb\n".utf8.flatMap { [$0, 0] },
        "standard input:1:2: this is not UTF-8 text (byte 0x00); it looks like UTF-16.", "iconv -f UTF-16 -t UTF-8"
      ),
      (
        Array("half \u{20AC}".utf8.dropLast()),
        "standard input:1:6: this is not UTF-8 text (byte 0xE2); the text ends inside a character.", "Copy it again."
      ),
      (
        Array("a\n".utf8) + [0xED, 0xA0, 0x80, 0x0A], "standard input:2:1: this is not UTF-8 text (byte 0xED).",
        "Save the text in UTF-8."
      ),
    ] as [([UInt8], String, String)])
  func aScriptIsRefusedAsAWhole(_ bytes: [UInt8], _ message: String, _ help: String) throws {
    let office = try Office.withOpening()
    for line in ["interview C-1", "", "practice empowerment"] {
      let run = try Run.program(
        "extramile", line.split(separator: " ").map(String.init), input: .bytes(bytes),
        environment: ["EXTRAMILE_BANKS": Office.package + "/QuestionBanks", "EXTRAMILE_INTERVIEWER": "noor"],
        home: office.home)
      #expect(run.status == 2, "\(line)")
      #expect(
        run.errors.hasPrefix("extramile: \(message) None of its lines were used. ") && run.errors.contains(help),
        "\(line): \(run.errors)")
      #expect(run.output == "", "\(line)")
    }
    #expect(try office.run("list").output.hasSuffix("No interview has begun.\n"))
  }

  /// A pipe can't be checked in advance: it is used up to the bad line.
  @Test func aPipeIsTakenUpToTheLine() throws {
    let office = try Office.withOpening()
    let run = try shell(#"printf 'one note\nZo\353 said\nanother note\n' | "$0" interview C-1"#, in: office)
    #expect(run.status == 2)
    #expect(
      run.errors == "extramile: standard input:2:3: this is not UTF-8 text (byte 0xEB); it looks like Windows-1252. "
        + "The lines before it were used, but none from line 2 on. "
        + "Convert the text first: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW-FILE\n")
    #expect(try office.record("C-1").interview.notes.map(\.text) == ["one note"])
    let commands = try shell(#"printf 'list\ninterview C-1\nmore\nZo\353\nlist\n' | "$0""#, in: office)
    #expect(commands.status == 2)
    #expect(commands.errors.components(separatedBy: "not UTF-8").count == 2)
    #expect(try office.record("C-1").interview.notes.map(\.text) == ["one note", "more"])
  }

  /// Two names that differ in one byte stay different.
  @Test(
    arguments: [
      (#""$0" interview "$(printf 'Zo\353')""#, #"Argument 2 is not UTF-8 text: Zo\xEB It looks like Windows-1252."#),
      (#""$0" list --as "$(printf 'Zo\351')""#, #"Argument 3 is not UTF-8 text: Zo\xE9 It looks like Windows-1252."#),
      (
        #"EXTRAMILE_INTERVIEWER="$(printf 'Zo\353')" "$0" interview C-1"#,
        #"The environment variable EXTRAMILE_INTERVIEWER is not UTF-8 text: Zo\xEB"#
      ),
      (#""$0" export --out "$(printf 'Zo\355\240\200')""#, #"Argument 3 is not UTF-8 text: Zo\xED\xA0\x80"#),
    ])
  func aWordThatIsNotTextIsRefused(_ script: String, _ message: String) throws {
    let office = try Office.withOpening()
    let run = try shell(script, in: office)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("extramile: \(message)"), "\(run.errors)")
    #expect(run.output == "")
    #expect(try office.run("list").output.hasSuffix("No interview has begun.\n"))
  }

  @Test func aTableThatIsNotTextIsNotAnalyzed() throws {
    let bytes = Array("candidate,score\nZo".utf8) + [0xEB] + Array(",1\nZo".utf8) + [0xE9] + Array(",2\n".utf8)
    let office = try Office()
    try Data(bytes).write(to: URL(fileURLWithPath: office.home.path + "/table.csv"))
    let run = try office.run("analyze table.csv")
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.errors.contains("table.csv:2:3: error: this is not UTF-8 text (byte 0xEB); it looks like Windows-1252."))
    #expect(run.errors.contains("iconv -f WINDOWS-1252 -t UTF-8"))
  }

  /// U+FFFD that somebody wrote is a character like any other.
  @Test func aReplacementCharacterIsText() throws {
    let office = try Office.withOpening()
    #expect(try office.run("interview C-1", input: "Zo\u{FFFD} said\n").status == 0)
    #expect(try office.record("C-1").interview.notes.map(\.text) == ["Zo\u{FFFD} said"])
  }

  /// Bytes from an editor that are not text don't become notes.
  @Test func notesFromAnEditorAreText() throws {
    let office = try Office.withOpening()
    let editor = try office.editor(#"printf 'Zo\353 said\n' >> "$1""#)
    let terminal = try office.terminal("interview C-1", environment: ["VISUAL": editor])
    try terminal.expect("m> ")
    terminal.send("first\r")
    try terminal.expect("m> ")
    terminal.send("/edit\r")
    try terminal.expect("this is not UTF-8 text (byte 0xEB)")
    try terminal.expect("discard")
    terminal.send("d\r")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(try office.record("C-1").interview.notes.map(\.text) == ["first"])
  }

  /// Runs a line of the shell, where `$0` is the program; only a shell gives bytes that are not text.
  private func shell(_ script: String, in office: Office) throws -> Run {
    try Run.program(
      path: "/bin/sh", ["-c", script, BuiltProgram.path(of: "extramile")],
      environment: ["EXTRAMILE_BANKS": Office.package + "/QuestionBanks", "EXTRAMILE_INTERVIEWER": "noor"],
      home: office.home)
  }
}
