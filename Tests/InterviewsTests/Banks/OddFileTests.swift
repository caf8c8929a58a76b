@testable import QuestionBanks
import Testing

@testable import Interviews

/// Files that are odd as files: their bytes, their line ends, their size and their depth.
@Suite struct OddFileTests {
  private func problems(_ bytes: some Sequence<UInt8>) -> [String] {
    BankReader.read(SourceFile(name: "b.yaml", bytes: Array(bytes))).diagnostics
      .map { "\($0.position.line):\($0.position.column) \($0.check.name): \($0.message)" }
  }

  @Test func commentsAndDocumentMarksAreAllowed() {
    let text = Sample.bank
      .replacing("format: 1", with: "---\nformat: 1   # the first")
      .replacing("scale: 5", with: "scale: 5 # 1 to 5; nothing else: yet, *really* & 'so'")
      .replacing("type: situational", with: "type: situational  # or past-behaviour\n# at the margin: [\n")
    #expect(problems((text + "...\n# the end\n").utf8).isEmpty)
  }

  @Test func aByteOrderMarkIsIgnored() throws {
    let file = SourceFile(name: "b.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array(Sample.bank.utf8))
    let (bank, diagnostics) = BankReader.read(file)
    #expect(diagnostics.isEmpty)
    #expect(try #require(bank).$id == Position(line: 3, column: 7))
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsAreLineEnds(_ end: String) throws {
    let text = Sample.bank.replacing("\n", with: end)
    let (bank, diagnostics) = BankReader.read(Sample.file(text))
    #expect(diagnostics.isEmpty)
    let plain = try #require(BankReader.read(Sample.file(Sample.bank)).bank)
    #expect(bank == plain)
    #expect(try #require(bank).questions.last?.$ask == plain.questions.last?.$ask)
    let slip = BankReader.read(Sample.file(text.replacing("minutes: 8", with: "minutes: x"))).diagnostics
    #expect(slip.map(\.position) == [Position(line: 39, column: 14)])
  }

  @Test func columnsCountCharacters() {
    let flow = "{id: q, competency: a, type: situational, minutes: 5, scenario: s, ask: e, anchors: {1: a, 3: c, 5: e}}"
    let start = "format: 1\nbank: b\ntitle: t\nquestions:\n- \(flow)\n"
    // A letter with a combining mark, and a family of four in one character.
    #expect(
      problems((start + "competencies: {a: {title: e\u{301}é, x: 1, definition: d}}").utf8)
        == ["6:31 known-keys: unknown key 'x' in a competency"])
    #expect(
      problems((start + "competencies: {a: {title: 👨‍👩‍👧‍👦, x: 1, definition: d}}").utf8)
        == ["6:30 known-keys: unknown key 'x' in a competency"])
  }

  @Test func bytesThatAreNotUTF8HaveAPlace() {
    var bytes = Array(Sample.bank.replacing("Stays with it.", with: "Stays wXth Xt.").utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "X") { bytes[index] = 0xE9 }
    let (bank, diagnostics) = BankReader.read(SourceFile(name: "b.yaml", bytes: bytes))
    #expect(bank == nil)
    #expect(
      DiagnosticText([SourceFile(name: "b.yaml", bytes: bytes)]).text(diagnostics) == """
        b.yaml:18:24: error: this is not UTF-8 text: byte 0xE9 [well-formed]
           18 |     definition: Stays w\u{FFFD}th \u{FFFD}t.
              |                        ^
          note: in Windows-1252 it is é
          note: 1 more such byte in the file
          help: save the file as UTF-8 in your editor (it may be Windows-1252 or Latin-1 now)

        """)
  }

  @Test func otherEncodingsAreNamed() {
    #expect(problems([0xFF, 0xFE, 0x66, 0x00]) == ["1:1 well-formed: the file is UTF-16 text, not UTF-8"])
    #expect(problems([0xFE, 0xFF, 0x00, 0x66]) == ["1:1 well-formed: the file is UTF-16 text, not UTF-8"])
  }

  @Test func aHugeFileIsRefused() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 5_000_000)
    #expect(problems(bytes) == ["1:1 well-formed: the file has 5 MB; a bank is a few pages of text"])
  }

  @Test(arguments: ["\n", "  \n", "\u{A0}\n", "\t\n", "---\n", "---\n---\n", "#\n", "\u{FEFF}", "~", "\"\""])
  func aFileWithoutContentIsEmpty(_ text: String) {
    #expect(problems(text.utf8).map { $0.contains("the file is empty") || $0.contains("twice") } == [true])
  }

  @Test func carriageReturnsAloneInTextAreLineEnds() {
    #expect(problems(Array(Sample.bank.replacing("What do you do?", with: "What\r      do you do?").utf8)).isEmpty)
  }

  @Test func whatBlanksAndColonsMayLookLike() {
    let text = Sample.bank.replacing("ask: What do you do?", with: "ask :\t What do you do?")
      .replacing("title: Patience", with: "title : Patience")
    #expect(problems(text.utf8).isEmpty)
  }

  @Test func aFileLongerThanAnyBankIsRefused() {
    #expect(
      problems(String(repeating: "- a\r\n", count: 150_000).utf8)
        == ["1:1 well-formed: the file has 150001 lines; a bank is a few pages of text"])
    #expect(
      problems(("a: b\n" + String(repeating: "c", count: 2_000_000)).utf8)
        == ["2:1 well-formed: this line has 2000000 bytes; a bank is a few pages of text"])
  }

  @Test func thousandsOfProblemsAreCounted() {
    let text = Sample.bank + String(repeating: "* a\n", count: 3000)
    let diagnostics = BankReader.read(Sample.file(text)).diagnostics
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.last?.message == "2000 more problems from here on")
  }

  /// Of very many the first are kept, wherever in the file they are found last.
  @Test func tensOfThousandsOfProblemsAreCounted() {
    let start = "format: 1\nbank: Bad\ntitle: t\ncompetencies: {}\nquestions:\n"
    let diagnostics = BankReader.read(Sample.file(start + String(repeating: "- {}\n", count: 20_000))).diagnostics
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.prefix(3).map(\.position.line) == [2, 4, 6])
    #expect(diagnostics.map(\.position) == diagnostics.map(\.position).sorted())
    #expect(diagnostics.last?.position == Position(line: 1004, column: 3))
    #expect(diagnostics.last?.message == "19002 more problems from here on")
    #expect(diagnostics.last?.severity == .error)

    // The scan finds the last line's tags before the validator finds what the lines above it lack.
    let line = "- [" + String(repeating: "!t b, ", count: 20_000) + "]\n"
    let mixed = BankReader.read(Sample.file(start + "- {}\n- {}\n" + line)).diagnostics
    #expect(mixed.count == 1001)
    #expect(mixed.prefix(5).map(\.position.line) == [2, 4, 6, 7, 8])
    #expect(mixed.last?.message == "19005 more problems from here on")
  }

  /// Ordinary comments and ordinary texts that a trap must not be seen in.
  @Test(
    arguments: [
      ("minutes: 6", "minutes: 6 #six"), ("minutes: 6", "minutes: 6 # 6 or 7"),
      ("title: Judgment", "title: Judgment and care  #2 of 3"),
      ("title: Judgment", "title: Judgment and care # the second"),
      ("title: Judgment", "title: Judgment #2"), ("title: Judgment", "title: The C# desk"),
      ("ask: What do you do?", "ask: What do you do? #4411"), ("ask: What do you do?", "ask: What do you do at 10:30?"),
      ("ask: What do you do?", "ask: What do you do -- or not - now?"),
      ("ask: What do you do?", "ask: \u{201C}No.\u{201D} What do you do?"),
      ("ask: What do you do?", "ask: They say \u{201C}no\u{201D}. Then \u{201C}yes\u{201D}"),
      ("ask: What do you do?", "ask: What does R&D do, *now*, for 5 > 4 | 3 callers @ noon?"),
      ("ask: What do you do?", "ask: 'The customer''s view: what is it?'"),
      ("ask: What do you do?", "ask: \"Refund case #4411: what do you do?\""),
      ("      - Whom do you tell?", "      - Whom do you tell,\n        and when?"),
      ("      - Whom do you tell?", "      - \u{2013}5 degrees: no\u{2026}".replacing(": no", with: "")),
      ("    probes:\n      - Whom do you tell?\n", "    probes: [Whom do you tell?, \"and when?\"]\n"),
      ("The refund is above your limit.", "Note: the refund is above your limit."),
      ("The refund is above your limit.", "- the refund\n      - the limit #3\n      * more"),
    ])
  func isNoTrap(_ old: String, _ new: String) {
    #expect(Sample.bank.contains(old))
    #expect(problems(Sample.bank.replacing(old, with: new, maxReplacements: 1).utf8) == [])
  }

  /// A file too large to be printed when a test fails.
  struct Large: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: @Sendable () -> String
    var file: SourceFile { Sample.file(text()) }
  }

  @Test(
    arguments: [
      Large(testDescription: "lists") { String(repeating: "[", count: 100_000) },
      Large(testDescription: "mappings") { String(repeating: "{a: ", count: 100_000) },
      Large(testDescription: "dashes") { String(repeating: "- ", count: 100_000) },
      Large(testDescription: "indentation") {
        (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      },
      Large(testDescription: "behind an open quote") { "a: 'x\n" + String(repeating: "[", count: 100_000) },
      Large(testDescription: "closed") {
        "a: " + String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
      },
    ])
  func depthIsRefused(_ large: Large) {
    let (bank, diagnostics) = BankReader.read(large.file)
    #expect(bank == nil)
    #expect(diagnostics.map(\.check) == [.wellFormed])
    #expect(diagnostics.first?.message == "more than 20 lists or mappings inside each other")
  }

  @Test func bracketsInsideATextAreText() {
    let text = Sample.bank.replacing(
      "A customer was billed twice.", with: "- - - [[[[[[[[[[[[[[[[[[[[[[[[[[ *star &and !bang <<: \"")
    #expect(problems(text.utf8).isEmpty)
  }

  @Test func starsInsideATextAreText() {
    let text = Sample.bank.replacing(
      "Acts within the authority given, at once.",
      with: "Acts within\n      *the* authority\n      &c !now\n      -given")
    #expect(problems(text.utf8).isEmpty)
  }

  @Test func aliasesDoNotMultiply() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    text += "[*a30, *a30]: 1\n"
    #expect(BankReader.read(Sample.file(text)).diagnostics.count > 300)
  }

  @Test(
    arguments: [
      Large(testDescription: "one line") { "[" + String(repeating: "a, ", count: 100_000) + "é]" },
      Large(testDescription: "many lines") { String(repeating: "- é\n", count: 60_000) },
    ])
  func longFilesAreReadInLinearTime(_ large: Large) {
    #expect(BankReader.read(large.file).diagnostics.count == 1)
  }

  private static func bank(_ part: String, _ value: String) -> String {
    Sample.bank.replacing("    \(part): ", with: "    \(part): \(value) #", maxReplacements: 1)
  }

  /// A whole file on one line, as other programs write it, with as many slips as it has room for: each is judged by what
  /// stands around it, and not by all of the line.
  @Test(
    arguments: [
      Large(testDescription: "tags") { bank("ask", "[" + String(repeating: "!t b, ", count: 10_000) + "]") },
      Large(testDescription: "keys for texts") {
        bank("ask", "[" + String(repeating: "{a: b}, ", count: 10_000) + "]")
      },
      Large(testDescription: "parts of a text") {
        bank("ask", "{a: [], " + (0..<10_000).map { "b\($0), " }.joined() + "}")
      },
      Large(testDescription: "words") {
        bank("ask", "Did you always do it? " + String(repeating: "Did you? ", count: 10_000))
      },
      Large(testDescription: "other letters") {
        bank("ask", "Did you always do it, é? " + String(repeating: "Always guys, é. ", count: 10_000))
      },
      Large(testDescription: "joined questions") { bank("ask", String(repeating: "and what ", count: 20_000)) },
      Large(testDescription: "an abbreviation") { bank("ask", String(repeating: "U.S.A.", count: 10_000)) },
      Large(testDescription: "ages") { bank("ask", String(repeating: "How old are you? ", count: 10_000)) },
    ])
  func slipsOnALongLineAreFoundInLinearTime(_ large: Large) {
    let file = large.file
    let diagnostics = BankCheck(rules: ShippedRules.all)(file).diagnostics
    #expect((1...1001).contains(diagnostics.count))
    #expect(!DiagnosticText([file]).text(diagnostics).isEmpty)
  }

  @Test func manyRepeatedKeysAreFoundOrGivenUpOn() {
    let text = String(repeating: "title: x\n", count: 3000)
    #expect(!BankReader.read(Sample.file(text)).diagnostics.isEmpty)
  }
}
