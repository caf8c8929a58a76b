/// Text as a JSON string: the only place that decides what is escaped.
///
/// Besides what JSON requires, everything that `visible()` would replace is escaped (`\u009b`), so that JSON is safe to print
/// on a terminal. A program that reads it gets the same text.
package enum QuotedJSON {
  /// The text between quotation marks.
  package static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the text between quotation marks to JSON that is being written.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let begun = bytes.count
    bytes += text.utf8
    if bytes[begun...].contains(where: mayNeedEscape) {
      bytes.removeSubrange(begun...)
      appendEscaped(Array(text.unicodeScalars), to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte can be part of an escaped character: of two- and three-byte characters, only some first bytes can.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    // C1 and soft hyphen, U+034F, U+061C; U+1160 to U+180F, U+2000 to U+206F, U+3164, U+FDD0 to U+FFFF; beyond U+FFFF.
    case 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0...: true
    default: false
    }
  }

  private static func appendEscaped(_ scalars: [Unicode.Scalar], to bytes: inout [UInt8]) {
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      case "\u{08}": bytes += "\\b".utf8
      case "\u{0C}": bytes += "\\f".utf8
      default:
        if HiddenCharacters.isHidden(scalars, at: index) {
          for unit in String(scalar).utf16 { bytes += escape(unit).utf8 }
        } else {
          bytes += String(scalar).utf8
        }
      }
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
