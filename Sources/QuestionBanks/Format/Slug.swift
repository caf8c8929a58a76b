/// The form of an id: lower-case letters, digits and single hyphens, a letter first.
package enum Slug {
  static let longest = 64
  /// The same rule as a regular expression, for a schema.
  static let pattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  package static func isSlug(_ text: String) -> Bool {
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= longest else { return false }
    var previous = first
    for byte in text.utf8 {
      guard letters.contains(byte) || digits.contains(byte) || byte == hyphen && previous != hyphen else {
        return false
      }
      previous = byte
    }
    return previous != hyphen
  }

  /// The slug nearest to a text, for pasting: `Billing (double)!` gives `billing-double`; nil when nothing is left.
  package static func slug(of text: String) -> String? {
    var words: [String] = [""]
    for scalar in text.lowercased().unicodeScalars.prefix(200) {
      let plain = folded[scalar] ?? String(scalar)
      if plain.utf8.allSatisfy({ letters.contains($0) || digits.contains($0) }) {
        words[words.count - 1] += plain
      } else if scalar != "'" && scalar != "\u{2019}" && scalar != "\u{2BC}" {
        words.append("")
      }
    }
    let joined = words.filter { !$0.isEmpty }.joined(separator: "-").drop { !$0.isLetter }.prefix(longest)
    let slug = String(joined)
    return isSlug(slug) ? slug : nil
  }

  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let hyphen = UInt8(ascii: "-")
  private static let folded: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "à": "a", "á": "a", "â": "a", "ç": "c",
    "ñ": "n", "ó": "o", "ô": "o", "í": "i", "ú": "u", "å": "a", "ø": "o", "æ": "ae",
  ]
}
