/// One escape of a double-quoted text: `\n`, `\x1b`, `\u202e`, `\U0001F600`.
struct YAMLEscape {
  var length: Int
  /// What the escape stands for; nil for a line continuation or something that is no scalar.
  var scalar: Unicode.Scalar?

  private static let simple: [Unicode.Scalar: UInt32] = [
    "0": 0x00, "a": 0x07, "b": 0x08, "t": 0x09, "\t": 0x09, "n": 0x0A, "v": 0x0B, "f": 0x0C, "r": 0x0D, "e": 0x1B,
    " ": 0x20, "\"": 0x22, "/": 0x2F, "\\": 0x5C, "N": 0x85, "_": 0xA0, "L": 0x2028, "P": 0x2029,
  ]

  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.count > 1 else { return nil }
    let letter = text[text.startIndex + 1]
    if let value = Self.simple[letter] {
      (length, scalar) = (2, Unicode.Scalar(value))
      return
    }
    let digits =
      switch letter {
      case "x": 2;
      case "u": 4;
      case "U": 8;
      default: 0
      }
    guard digits > 0, text.count >= 2 + digits else { return nil }
    let number = SourceText.text(text[(text.startIndex + 2)..<(text.startIndex + 2 + digits)])
    (length, scalar) = (2 + digits, UInt32(number, radix: 16).flatMap { Unicode.Scalar($0) })
  }
}
