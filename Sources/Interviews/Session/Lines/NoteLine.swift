import Text

/// What a line says when it is taken as a note: the kind by its sign, and the text.
///
/// The prompt, `e` in the scoring walk and the sheet of notes in an editor all read notes in this way.
package struct NoteLine: Hashable, Sendable {
  package let kind: Note.Kind
  package let text: String

  init(_ kind: Note.Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Reads a line, which may hold line ends; nil where it says nothing, refused where it is a slip and no note.
  init?(parsing line: String) throws(Refusal) {
    guard !line.unicodeScalars.contains("\0") else { throw .unreadableLine }
    let text = line.trimmed
    if text.isEmpty { return nil }
    if text.hasPrefix("/") {
      guard text.hasPrefix("//") else { throw .commandAsNote(String(text.prefix { !$0.isWhitespace })) }
      self.init(.plain, String(text.dropFirst()))
    } else if text == Note.Kind.bookmark.sign {
      self.init(.bookmark, "")
    } else if text.count == 1, let digit = text.first, ("1"..."5").contains(digit) {
      throw .loneScore(text)
    } else if let kind = Note.Kind.allCases.first(where: { $0.isSigned && text.hasPrefix($0.sign) }) {
      let rest = String(text.dropFirst()).trimmed
      guard !rest.isEmpty else { throw .nothingAfterSign(kind) }
      self.init(kind, rest)
    } else {
      self.init(.plain, text)
    }
  }
}

extension Note {
  package var line: NoteLine { NoteLine(kind, text) }
}
