/// A place in a text about somebody else where the name of a candidate stands, with the words around it.
package struct NamedPlace: Equatable, Sendable {
  /// Which place it is, as long as nobody changes the text.
  package struct ID: Hashable, Sendable {
    /// The id of the event or hold.
    let record: String
    /// The how manieth of its texts.
    let text: Int
    /// The how manieth name in the text, and of how many.
    let number: Int
    let count: Int
    let name: String
  }

  package let id: ID
  /// nil for a hold.
  package let opening: String?
  /// Whom the text is about.
  package let candidate: String
  /// nil for a debrief or a hold.
  package let interviewer: String?
  /// As the card numbers it: `Q3`; nil where it is about none.
  package let question: String?
  /// `note`, `rating`, `overall impression`, `reason for skipping`, `debrief` or `hold`.
  package let kind: String
  package let before: String
  package let name: String
  package let after: String
  /// Whether the name could be something else there, so that it stays unless somebody confirms it.
  package let isAmbiguous: Bool
}

extension NamedPlace {
  /// How many words are shown on each side.
  private static let reach = 5

  /// The last words of what is before a name.
  static func end(of text: Substring) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let space = text.last?.isWhitespace == true ? " " : ""
    return (words.count > reach ? "… " : "") + words.suffix(reach).joined(separator: " ") + space
  }

  /// The first words of what is behind a name; what is joined to it, such as a full stop, counts as one.
  static func beginning(of text: Substring) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let space = text.first?.isWhitespace == true ? " " : ""
    return space + words.prefix(reach).joined(separator: " ") + (words.count > reach ? " …" : "")
  }
}
