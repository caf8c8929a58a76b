// Columns of text that is not plain English, and layout by columns.

import Terminal
import Testing
import Text

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5),
    ("né", 2), ("ne\u{301}", 2),  // precomposed, combining
    ("評価", 4), ("ｱｲ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),  // wide, half-width, conjoining
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇵🇱", 2), ("❤️", 2), ("1️⃣", 2), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2),
    ("©", 1), ("…", 1),
    ("שלום", 4), ("مَرحبا", 5),  // right to left, with a mark
    ("می\u{200C}خواهم", 7),  // a joiner has no width
    ("a\nb", 2), ("a\r\nb", 2), ("\u{1B}", 0), ("\u{9B}", 0),
    ("\u{1B}[1;31mred\u{1B}[0m", 3),
  ])
  func columns(_ text: String, _ expected: Int) {
    #expect(text.displayWidth == expected, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
  }

  @Test func padding() {
    #expect("評価".padded(to: 6) + "|" == "評価  |")
    #expect("12".paddedAtStart(to: 4) == "  12")
    #expect("too long".padded(to: 3) == "too long")
    #expect(Style(isOn: true).red("ab").padded(to: 3) == "\u{1B}[31mab\u{1B}[39m ")
  }

  @Test func truncation() {
    #expect("ownership".truncated(to: 9) == "ownership")
    #expect("ownership".truncated(to: 5) == "owne…")
    #expect("評価面接".truncated(to: 6) == "評価…")
    #expect("評価面接".truncated(to: 5) == "評価…")
    #expect("👩‍👩‍👧‍👦 family".truncated(to: 4) == "👩‍👩‍👧‍👦 …")
    #expect("ab".truncated(to: 1) == "…")
    #expect("ab".truncated(to: 0) == "")
    #expect(Style(isOn: true).bold("abcdef").truncated(to: 4) == "\u{1B}[1mabc…\u{1B}[22m")
  }

  @Test(arguments: 0..<12) func truncationNeverTakesMore(_ columns: Int) {
    for text in ["評価 and 👍🏽 ok", "שלום עולם", "plain words"] {
      #expect(text.truncated(to: columns).displayWidth <= columns)
    }
  }

  @Test func wrapping() {
    #expect("the quick brown fox".wrapped(to: 10) == "the quick\nbrown fox")
    #expect("- the quick brown fox".wrapped(to: 11, indent: 2) == "- the quick\n  brown fox")
    #expect("one\n\ntwo".wrapped(to: 10) == "one\n\ntwo")
    #expect("  kept indent here".wrapped(to: 13, indent: 2) == "  kept indent\n  here")
    #expect("a  b".wrapped(to: 10) == "a  b")
    #expect("abcdefghij".wrapped(to: 4) == "abcd\nefgh\nij")
    #expect("評価面接".wrapped(to: 5) == "評価\n面接")
    #expect("評".wrapped(to: 1) == "評")
    #expect("+ 評価面接".wrapped(to: 7, indent: 2) == "+ 評価\n  面接")
    #expect("先に、返す（すぐ）".wrapped(to: 10) == "先に、返す\n（すぐ）")
    #expect("先に返、す".wrapped(to: 6) == "先に\n返、す")
    #expect("ok 👍🏽👍🏽 not".wrapped(to: 6) == "ok\n👍🏽👍🏽\nnot")
    #expect("exact fit".wrapped(to: 9) == "exact fit")
    #expect("".wrapped(to: 9, indent: 4) == "")
    #expect("          deep".wrapped(to: 6) == "    de\nep")
  }

  @Test(arguments: 1..<30, [0, 2, 8]) func wrappingNeverTakesMoreAndLosesNoWord(_ columns: Int, _ indent: Int) {
    let text = "Tell me about a time   when 評価 mattered, and what you did about it — 👍🏽 or not."
    let wrapped = text.wrapped(to: columns, indent: indent)
    for line in wrapped.split(separator: "\n") { #expect(String(line).displayWidth <= max(columns, 2), "\(line)") }
    #expect(wrapped.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }

  @Test func controlsAreVisible() {
    #expect("a\u{1B}[2Jb".visible() == "a␛[2Jb")
    #expect("\u{0}\u{7F}\u{9B}".visible() == "␀␡\\u{9B}")
    #expect("\u{202E}evil\u{2066}".visible() == "\\u{202E}evil\\u{2066}")
    #expect("a\r\nb\tc\n".visible(keepingNewlines: true) == "a\nb    c\n")
    #expect("a\r\nb".visible() == "a␍␊b")
    #expect("a\rb".visible(keepingNewlines: true) == "a␍b")
    #expect("né 評価 👩‍👧 שלום می\u{200C}خواهم".visible() == "né 評価 👩‍👧 שלום می\u{200C}خواهم")
  }
}
