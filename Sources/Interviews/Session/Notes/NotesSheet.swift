import Text

/// A question's notes as text for an editor, and back: one note a line, in the grammar of the prompt.
///
/// ```
/// # A line with this sign is passed over.
/// refunded first, then told the lead
/// + named the limit, and who decides
///     above it
/// .
/// ```
///
/// A line that begins with blanks goes on with the note above it. A backslash at the beginning makes a plain note of what
/// would mean something else (`\# 1 in the queue`). A sheet that comes back as it was changes nothing.
package struct NotesSheet: Equatable, Sendable {
  package struct Refused: Equatable, Sendable {
    /// From 1.
    package let lineNumber: Int
    package let refusal: Refusal
  }

  /// In the order of the sheet.
  package private(set) var lines: [NoteLine] = []
  /// The lines that are no notes, and why.
  package private(set) var refused: [Refused] = []

  // MARK: Writing

  /// The text of some notes, below comments: first what is to be said, then notes that count only once they are none.
  package static func text(comments: [String], leftOver: [NoteLine] = [], notes: [NoteLine]) -> String {
    let above = (comments + leftOver.map(written)).flatMap { lines(of: $0) }.map { $0.isEmpty ? "#" : "# \($0)" }
    return (above + notes.map(written)).map { $0 + "\n" }.joined()
  }

  private static func written(_ note: NoteLine) -> String {
    let note = note.tidied
    let plain = note.text.hasPrefix("/") ? "/" + note.text : note.text
    let text =
      switch note.kind {
      case .plain: isPlain(plain, meaning: note) ? plain : "\\" + note.text
      case .bookmark: note.kind.sign
      default: note.kind.sign + gap(before: note.text) + note.text
      }
    return lines(of: text).enumerated().map { $0 == 0 || $1.isEmpty ? $1 : indent + $1 }.joined(separator: "\n")
  }

  /// What parts a sign from its text: an accent at the beginning, of a paste, would join a blank.
  private static func gap(before text: String) -> String {
    (" " + text).count == text.count + 1 ? " " : "\n"
  }

  /// Whether the text by itself is read as the note that it is meant to be.
  private static func isPlain(_ text: String, meaning note: NoteLine) -> Bool {
    guard let first = text.first, first != "#", first != "\\", let read = try? NoteLine(parsing: text) else {
      return false
    }
    return read == note
  }

  private static let indent = "    "

  // MARK: Reading

  package init(parsing text: String) {
    var block: (number: Int, lines: [String])?
    for (index, line) in Self.lines(of: text).enumerated() {
      let tidied = line.withoutBlanksAtEnd
      if tidied.isEmpty {
        block?.lines.append("")
      } else if let first = tidied.first, first == " " || first == "\t", block != nil {
        block?.lines.append(Self.unindented(tidied))
      } else {
        take(block)
        // A comment ends a note, so that nothing goes on with what is above it.
        block = tidied.hasPrefix("#") ? nil : (index + 1, [tidied])
      }
    }
    take(block)
  }

  private mutating func take(_ block: (number: Int, lines: [String])?) {
    guard let block else { return }
    let text = block.lines.joined(separator: "\n")
    do throws(Refusal) {
      if text.hasPrefix("\\") {
        let plain = String(text.dropFirst()).trimmed
        guard !plain.unicodeScalars.contains("\0") else { throw .unreadableLine }
        if !plain.isEmpty { lines.append(NoteLine(.plain, plain)) }
      } else if let line = try NoteLine(parsing: text) {
        lines.append(line)
      }
    } catch {
      refused.append(Refused(lineNumber: block.number, refusal: error))
    }
  }

  private static func unindented(_ line: String) -> String {
    let scalars = line.unicodeScalars
    if scalars.first == "\t" { return String(scalars.dropFirst()) }
    return String(scalars.dropFirst(scalars.prefix(indent.utf8.count).prefix { $0 == " " }.count))
  }

  /// Lines end at a line feed alone, as editors have it: what else Unicode calls a line end stays in a note.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

extension NoteLine {
  /// The note without blanks at the ends of its lines, which editors like to take away.
  var tidied: NoteLine {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return NoteLine(kind, lines.map { String($0).withoutBlanksAtEnd }.joined(separator: "\n").trimmed)
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    var rest = unicodeScalars[...]
    while let last = rest.last, last == " " || last == "\t" || last == "\r" { rest.removeLast() }
    return String(rest)
  }
}
