/// Names that stand in a text as words of their own, in any case and any way of composing their characters, and what
/// they are replaced by.
///
/// A name is a word of its own where no letter or digit goes on at either end: `C-1` is not in `C-11`. Between letters of
/// scripts that do not set words apart, or that join particles to a name, there is no such end: there it is found
/// anywhere. Of two names at one place the longer counts.
package struct Mentions: Sendable {
  private struct Name {
    /// In small letters, character by character.
    let letters: [String]
    /// The same as bytes; empty where it is not all ASCII, and so in no text that is.
    let ascii: [UInt8]
    /// Whether a letter before or behind would make it another word.
    let isWordAtStart: Bool
    let isWordAtEnd: Bool
    let replacement: String?
  }

  /// The longest first.
  private let names: [Name]

  /// Names with what stands in their place; one without a replacement stays, and hides the shorter names in it.
  package init(_ replacements: [(name: String, replacement: String?)]) {
    names = replacements.filter { !$0.name.isEmpty }.map { name, replacement in
      Name(
        letters: name.map { $0.lowercased() },
        ascii: name.utf8.allSatisfy { $0 < 0x80 } ? name.utf8.map(Self.lowercased) : [],
        isWordAtStart: name.first.map(Self.isOfWords) ?? false,
        isWordAtEnd: name.last.map(Self.isOfWords) ?? false, replacement: replacement)
    }.sorted { $0.letters.count > $1.letters.count }
  }

  /// The text without the names.
  package func replaced(in text: String) -> String {
    guard mayHold(Array(text.utf8)) else { return text }
    let characters = Array(text)
    let letters = characters.map { $0.lowercased() }
    var result = ""
    var index = 0
    while index < characters.count {
      guard let name = names.first(where: { stands($0, in: letters, characters, at: index) }) else {
        result.append(characters[index])
        index += 1
        continue
      }
      let end = index + name.letters.count
      result += name.replacement ?? String(characters[index..<end])
      index = end
    }
    return result
  }

  /// A quick look, since most texts name nobody: false for a text in ASCII in which no name stands even as a part.
  private func mayHold(_ text: [UInt8]) -> Bool {
    guard text.allSatisfy({ $0 < 0x80 }) else { return true }
    let text = text.map(Self.lowercased)
    return names.contains { name in
      guard let first = name.ascii.first else { return false }
      return text.indices.dropLast(name.ascii.count - 1).contains { start in
        text[start] == first && text[start..<start + name.ascii.count].elementsEqual(name.ascii)
      }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether any of the names stands in the text.
  package func stand(in text: String) -> Bool { replaced(in: text) != text }

  private func stands(_ name: Name, in letters: [String], _ characters: [Character], at index: Int) -> Bool {
    let end = index + name.letters.count
    guard letters[index] == name.letters[0], end <= letters.count, letters[index..<end].elementsEqual(name.letters)
    else { return false }
    let goesOnBefore = name.isWordAtStart && index > 0 && Self.isOfWords(characters[index - 1])
    let goesOnBehind = name.isWordAtEnd && end < letters.count && Self.isOfWords(characters[end])
    return !goesOnBefore && !goesOnBehind
  }

  /// Whether a character is a letter or digit of a script that sets words apart: Latin, Greek, Cyrillic, Armenian.
  private static func isOfWords(_ character: Character) -> Bool {
    guard character.isLetter || character.isNumber, let scalar = character.unicodeScalars.first else { return false }
    return scalar.value < 0x0590 || (0x1E00..<0x2000).contains(scalar.value)
  }
}
