import Testing

@testable import Terminal

/// What the keys do to a line that does not show.
@Suite struct HiddenLineTests {
  @Test(arguments: [
    ("4\r", "4"),
    ("4\n", "4"),
    ("\r", ""),
    ("34\u{7F}\r", "3"),
    ("34\u{08}\u{08}\u{08}5\r", "5"),
    // One character is taken back, whatever its bytes.
    ("Zoë\u{7F}e\r", "Zoe"),
    ("a👩‍👩‍👧\u{7F}b\r", "ab"),
    ("one two  \u{17}three\r", "one three"),
    ("one two\u{15}three\r", "three"),
    // Arrows, Home, F5, F1, Alt-b; C-r, C-y, C-g and the like do nothing.
    ("a\u{1B}[Ab\u{1B}[1;5Cc\u{1B}[15~d\u{1B}OPe\u{1B}bf\r", "abcdef"),
    ("a\u{12}\u{19}\u{07}\u{18}b\r", "ab"),
    ("a\tb\r", "a b"),
    // A paste, and one with line ends.
    ("\u{1B}[200~pasted\u{1B}[201~\r", "pasted"),
    ("\u{1B}[200~two\nlines\u{1B}[201~\r", "two lines"),
    // C-d amid a line is no end.
    ("a\u{04}b\r", "ab"),
  ])
  func keys(_ typed: String, _ text: String) {
    #expect(outcome(Array(typed.utf8)) == .entered(text))
  }

  @Test func controlDOnAnEmptyLineIsTheEnd() {
    #expect(outcome([0x04]) == .endOfInput)
    #expect(outcome([0x61, 0x7F, 0x04]) == .endOfInput)
  }

  @Test func whatIsNotTextIsRepaired() {
    #expect(outcome([0x61, 0xFF, 0x0D]) == .notText)
    // Backspace takes it away again.
    #expect(outcome([0x61, 0xFF, 0x7F, 0x62, 0x0D]) == .entered("ab"))
  }

  private func outcome(_ bytes: [UInt8]) -> HiddenLine.Outcome? {
    var line = HiddenLine()
    for (index, byte) in bytes.enumerated() {
      if let outcome = line.take(byte) { return index == bytes.count - 1 ? outcome : nil }
    }
    return nil
  }
}
