import Text

/// A line as its author sees it: indentation, dashes, a key with its colon, and the value behind it.
///
/// It is read without YAML's rules, since it is what messages quote when those rules made something else of the line.
struct AuthoredLine {
  let scalars: [Unicode.Scalar]
  /// Blanks in front of everything.
  let indentation: Int
  /// Where the first dash stands that begins a list item.
  let dash: Int?
  /// Where the text begins, behind blanks and dashes.
  let start: Int
  /// The text in front of the first colon with a blank or nothing after it.
  let key: (name: String, colon: Int)?
  /// Where the value begins, behind the key or, without one, behind the dashes.
  let valueStart: Int

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    indentation = scalars.firstIndex { $0 != " " } ?? scalars.count
    var offset = indentation
    var dash: Int?
    while offset < scalars.count, scalars[offset] == "-", offset + 1 == scalars.count || scalars[offset + 1] == " " {
      dash = dash ?? offset
      offset = scalars[(offset + 1)...].firstIndex { $0 != " " } ?? scalars.count
    }
    self.dash = dash
    start = offset
    var colon = offset
    while colon < scalars.count, scalars[colon] != ":" || colon + 1 < scalars.count && !scalars[colon + 1].isBlank {
      colon += 1
    }
    guard colon < scalars.count, colon > offset else {
      (key, valueStart) = (nil, start)
      return
    }
    key = (SourceText.text(scalars[offset..<colon]).trimmed, colon)
    valueStart = scalars[(colon + 1)...].firstIndex { !$0.isBlank } ?? scalars.count
  }

  /// Whether nothing stands here, or only a comment.
  var isIdle: Bool {
    start == scalars.count && dash == nil || indentation < scalars.count && scalars[indentation] == "#"
  }

  var text: String { SourceText.text(scalars[start...]).trimmed }
  var value: String { SourceText.text(scalars[valueStart...]).trimmed }

  /// The word that the text begins with, of letters, digits, hyphens and underscores, and the offset behind it.
  var word: (text: String, end: Int) {
    let end =
      scalars[start...].firstIndex {
        !($0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) || $0 == "-" || $0 == "_")
      }
      ?? scalars.count
    return (SourceText.text(scalars[start..<end]), end)
  }

  /// The line, without its indentation, with all of the value in quotes.
  var withQuotedValue: String? { quoting(from: valueStart) }

  /// The line, without its indentation, with all behind the dashes in quotes.
  var withQuotedText: String? { quoting(from: start) }

  private func quoting(from offset: Int) -> String? {
    let head = SourceText.text(scalars[indentation..<max(indentation, offset)]).visible()
    return Self.quoted(SourceText.text(scalars[offset...]).trimmed).map { head + $0 }
  }

  /// A text in the quotes that leave most of it as it is; nil where it is too long to be pasted, or cannot be quoted well.
  static func quoted(_ text: String) -> String? {
    let text = withoutQuotes(text)
    guard !text.isEmpty, text.count <= 160, text.unicodeScalars.allSatisfy({ $0.isPrintable && $0 != "\u{FFFD}" })
    else {
      return nil
    }
    return text.contains("\"") || text.contains("\\") ? "'" + text.replacing("'", with: "''") + "'" : "\"" + text + "\""
  }

  /// The text without quotes, straight or typographic, that stand around all of it and nowhere inside; and without a
  /// straight one that only begins it.
  private static func withoutQuotes(_ text: String) -> String {
    for (open, close) in [("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"), ("\u{2018}", "\u{2019}")]
    where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 2 {
      return String(text.dropFirst().dropLast())
    }
    for quote in ["\"", "'"] where text.hasPrefix(quote) && text.count > 1 {
      let rest = text.dropFirst()
      if rest.hasSuffix(quote), quote == "'" || !rest.dropLast().contains(quote) { return String(rest.dropLast()) }
      if !rest.contains(quote) { return String(rest) }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// A blank or a tab, which YAML takes between a key and its value.
  var isBlank: Bool { self == " " || self == "\t" }

  /// Looks like a blank and is none for YAML: non-breaking, of a certain width, of no width, ideographic.
  var isOddBlank: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }
}
