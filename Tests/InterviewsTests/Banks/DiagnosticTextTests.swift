@testable import QuestionBanks
import Testing

@testable import Interviews

@Suite struct DiagnosticTextTests {
  private func text(
    _ line: String, column: Int, width: @escaping (Character) -> Int = { _ in 1 }
  ) -> [String] {
    let diagnostic = Diagnostic(
      severity: .error, check: .types, file: "f", position: Position(line: 1, column: column), message: "m", notes: [],
      help: nil)
    return DiagnosticText([Sample.file(line, name: "f")], width: width).text(diagnostic)
      .split(separator: "\n").map(String.init)
  }

  @Test func notesAndHelpFollowTheExcerpt() {
    let diagnostic = Diagnostic(
      severity: .warning, check: .types, file: "f", position: Position(line: 2, column: 3), message: "m",
      notes: ["one", "two"], help: "write:\na: 1\n\nb: 2")
    #expect(
      DiagnosticText([Sample.file("x\n  y\n", name: "f")]).text([diagnostic, diagnostic]) == """
        f:2:3: warning: m [types]
            2 |   y
              |   ^
          note: one
          note: two
          help: write:
            a: 1
            
            b: 2

        f:2:3: warning: m [types]
            2 |   y
              |   ^
          note: one
          note: two
          help: write:
            a: 1
            
            b: 2

        """)
  }

  @Test func aTabIsExpanded() {
    #expect(text("a\tb: c", column: 3) == ["f:1:3: error: m [types]", "    1 | a   b: c", "      |     ^"])
  }

  @Test func wideCharactersMoveTheCaret() {
    let wide: (Character) -> Int = { $0 == "日" ? 2 : 1 }
    #expect(text("日日: x", column: 5, width: wide).last == "      |       ^")
  }

  @Test func controlCharactersAreShown() {
    let lines = text("a\u{1B}[31m\u{9B}\u{7F}b", column: 9)
    #expect(lines == ["f:1:9: error: m [types]", "    1 | a␛[31m\\u{9B}␡b", "      |              ^"])
  }

  @Test func aLongLineIsCutAroundTheCaret() throws {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    for column in [1, 60, 90, 501, 999, 1001, 1002] {
      let lines = text(line, column: column)
      let shown = Array(try #require(lines[1].split(separator: " | ", maxSplits: 1).last))
      let caret = try #require(lines[2].firstIndex(of: "^"))
      #expect(shown.count <= 102)
      let under = lines[2].distance(from: lines[2].startIndex, to: caret) - 8
      let expected: Character? = column == 501 ? "X" : column < 501 ? "a" : column <= 1001 ? "b" : nil
      #expect((shown.indices.contains(under) ? shown[under] : nil) == expected)
    }
  }

  /// Characters of several scalars, and wide ones, in front of the caret.
  @Test(arguments: ["é", "e\u{301}", "日", "\t"])
  func theCaretStandsUnderItsCharacterFarBehindOthers(_ filling: String) throws {
    let line = String(repeating: filling, count: 700) + "X" + String(repeating: filling, count: 700)
    let file = SourceFile(name: "f", bytes: Array(line.utf8))
    let diagnostic = Diagnostic(
      severity: .error, check: .types, file: "f", position: Position(line: 1, column: 701), message: "m", notes: [],
      help: nil)
    let width: (Character) -> Int = { $0 == "日" ? 2 : 1 }
    let lines = DiagnosticText([file], width: width).text(diagnostic).split(separator: "\n")
    let shown = try #require(lines[1].split(separator: " | ", maxSplits: 1).last)
    let before = try #require(shown.split(separator: "X", omittingEmptySubsequences: false).first)
    #expect(shown.hasPrefix("…") && shown.hasSuffix("…"))
    #expect(
      before.reduce(0) { $0 + width($1) } == (lines[2].split(separator: " | ", maxSplits: 1).last?.count ?? 0) - 1)
  }

  @Test func aFileThatIsNotThereHasNoExcerpt() {
    let diagnostic = Diagnostic(
      severity: .error, check: .types, file: "f\u{1B}", position: Position(line: 1, column: 1), message: "m\u{7}",
      notes: [], help: nil)
    #expect(DiagnosticText([]).text(diagnostic) == "f␛:1:1: error: m␇ [types]\n")
  }
}
