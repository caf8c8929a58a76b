// Text that runs from right to left, in lines that run from left to right.
//
// A terminal that orders text by the Unicode bidirectional algorithm takes a number after a Hebrew or Arabic name as part
// of that run: the cells of its row would change places, and a mean would stand under another candidate. An isolate
// around the name keeps the order of the line. It takes no column, and terminals that do not order text ignore it.

extension String {
  /// The text, between U+2068 and U+2069 if it has letters that run from right to left.
  var isolated: String {
    unicodeScalars.contains(where: \.runsRightToLeft) ? "\u{2068}\(self)\u{2069}" : self
  }

  /// The text without isolates, which come along when it is copied from the screen.
  package var withoutIsolates: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
  }
}

extension Unicode.Scalar {
  /// Whether it stands in a block of scripts that run from right to left (the ranges of
  /// https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt whose default is R or AL).
  fileprivate var runsRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
