import Text

/// Writes pieces of a page as text: the one place where characters become markup.
///
/// In text `&`, `<`, `>` and quotation marks are escaped. Control characters and the marks that turn the direction of
/// writing become visible, as they do on the screen; line ends stay, and a tab is a blank.
struct HTMLWriter {
  private(set) var text = ""

  mutating func write(_ pieces: [HTML]) { for piece in pieces { write(piece) } }

  mutating func write(_ piece: HTML) {
    switch piece {
    case .text(let text): escape(text)
    case .group(let pieces): write(pieces)
    case .element(let tag, let attributes, let content):
      text += "<"
      text += tag.rawValue
      for attribute in attributes {
        text += " "
        text += attribute.name
        if let value = attribute.value {
          text += "=\""
          escape(value)
          text += "\""
        }
      }
      text += ">"
      if !tag.isVoid {
        write(content)
        text += "</"
        text += tag.rawValue
        text += ">"
      }
      if tag.endsLine { text += "\n" }
    }
  }

  mutating func escape(_ shown: String) {
    if shown.utf8.allSatisfy(Self.isPlain) {
      text += shown
      return
    }
    let scalars = Array(shown.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\t": text += " "
      case "\n":
        // A line end of two characters is one.
        if index > 0, scalars[index - 1] == "\r" { text.unicodeScalars.removeLast() }
        text += "\n"
      default:
        if HiddenCharacters.isHidden(scalars, at: index) {
          text += scalar.picture
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// Whether a byte stands for itself wherever it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x20..<0x7F: true
    default: false
    }
  }
}
