/// A place in a text about somebody else with the name of a candidate and the words around it.
package struct NamedPlace: Equatable, Sendable {
  /// Identifies the place as long as nobody changes the text.
  package struct ID: Hashable, Sendable {
    /// The id of the event or hold.
    let record: String
    /// The index of the text among its texts.
    let text: Int
    /// The index of the name in the text, and how many names there are.
    let number: Int
    let count: Int
    let name: String
  }

  package let id: ID
  /// nil for a hold.
  package let opening: String?
  /// The candidate whom the text is about.
  package let candidate: String
  /// nil for a debrief or a hold.
  package let interviewer: String?
  /// The question's number on the card, such as `Q3`; nil if the text is not about a question.
  package let question: String?
  /// `note`, `rating`, `overall impression`, `reason for skipping`, `debrief` or `hold`.
  package let kind: String
  package let before: String
  package let name: String
  package let after: String
  /// Whether the name could mean something else there, so that it stays unless somebody confirms it.
  package let isAmbiguous: Bool
}

extension NamedPlace {
  /// How many words are shown on each side.
  private static let reach = 5

  /// The last words before a name.
  static func end(of text: Substring) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let space = text.last?.isWhitespace == true ? " " : ""
    return (words.count > reach ? "… " : "") + words.suffix(reach).joined(separator: " ") + space
  }

  /// The first words after a name; anything attached to it, such as a period, counts as one word.
  static func beginning(of text: Substring) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let space = text.first?.isWhitespace == true ? " " : ""
    return space + words.prefix(reach).joined(separator: " ") + (words.count > reach ? " …" : "")
  }
}
