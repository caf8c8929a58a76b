// Text from elsewhere, made safe to show.
//
// A note, a bank or a file name may hold characters that move the cursor, recolour the screen or reorder what is read.
// They are shown as what they are, so that nothing on the screen is other than it seems.

extension String {
  /// The text with control characters and bidirectional controls made visible.
  ///
  /// C0 controls become their pictures (ESC as ␛), the others their code (`\u{9B}`). With `keepingNewlines`, line ends
  /// stay, `\r\n` becomes one of them, and a tab becomes spaces.
  package func visible(keepingNewlines: Bool = false) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if keepingNewlines, scalar == "\n" {
        if previous == "\r" { shown.removeLast() }
        shown.append(scalar)
      } else if keepingNewlines, scalar == "\t" {
        shown.append(contentsOf: "    ".unicodeScalars)
      } else {
        shown.append(contentsOf: Self.visible(scalar))
      }
      previous = scalar
    }
    return String(shown)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String.UnicodeScalarView([$0]) } ?? .init()
    case 0x7F: "\u{2421}".unicodeScalars
    // C1 controls, marks, line and paragraph separators, embeddings and overrides, isolates, byte order mark.
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
  }
}
