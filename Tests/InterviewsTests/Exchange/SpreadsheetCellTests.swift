import Testing

@testable import Interviews
@testable import Text

/// Cells that no spreadsheet program runs, and that come back as they were.
@Suite struct SpreadsheetCellTests {
  @Test(arguments: [
    ("plain words", "plain words"), ("=1+1", "'=1+1"), ("+49 30 1", "'+49 30 1"), ("-1", "'-1"), ("@home", "'@home"),
    ("\tindented", "'\tindented"), ("\nnext", "'\nnext"), ("'=1", "''=1"), ("''@x", "'''@x"),
    ("＝1+1", "'＝1+1"), ("'tis", "'tis"), ("don't = do", "don't = do"), ("", ""), ("'", "'"),
    ("=HYPERLINK(\"http://x?\"&A1,\"see\")", "'=HYPERLINK(\"http://x?\"&A1,\"see\")"),
  ])
  func aFormulaIsText(_ text: String, _ cell: String) {
    #expect(SpreadsheetCell.written(text) == cell)
    #expect(SpreadsheetCell.read(cell) == text)
  }

  /// They cannot drive a terminal on which the file is printed, nor turn what is read there.
  @Test func controlsAreShown() {
    #expect(SpreadsheetCell.written("\u{1B}[31m \u{9B}2J \u{202E}x\u{0}") == "␛[31m \\u{9B}2J \\u{202E}x␀")
    #expect(SpreadsheetCell.written("a\tb\nc") == "a\tb\nc")
  }

  /// What is written, the reader of spreadsheets reads, field by field.
  @Test func whatIsWrittenIsRead() throws {
    var random = Seeded(1)
    let parts = ["=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\n", "\r\n", " ", "a", "ü", "先", "1"]
    for _ in 0..<2000 {
      let texts = (0..<3).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }
      let record = SpreadsheetCell.record(["x"] + texts)
      let read = try DelimitedText(Array(record.utf8), separator: UInt8(ascii: ","))
      // Blanks around a field are nobody's words.
      #expect(read.record(0).map { read.text(read.fields[$0]) } == ["x"] + texts.map(\.trimmed), "\(texts)")
    }
  }
}
