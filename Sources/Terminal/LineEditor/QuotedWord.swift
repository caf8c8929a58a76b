// Words with spaces in them, as they are typed at a prompt.
//
// A completed word that holds a space is offered with backslashes, as shells do it: `Ada\ Lovelace`. A person may also
// type `"Ada Lovelace"`. Whoever reads commands takes lines apart with `words`, the inverse of the offer.

package enum QuotedWord {
  /// The word as one word of a line: spaces, quotation marks and backslashes behind a backslash.
  package static func escaped(_ word: String) -> String {
    String(word.flatMap { isSpecial($0) ? ["\\", $0] : [$0] })
  }

  /// The word that was typed, without its backslashes.
  package static func unescaped(_ typed: String) -> String {
    var word = ""
    var isEscaped = false
    for character in typed {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        if isEscaped, !isSpecial(character) { word.append("\\") }
        word.append(character)
        isEscaped = false
      }
    }
    return isEscaped ? word + "\\" : word
  }

  /// The words of a line, split at spaces that are neither quoted nor behind a backslash.
  ///
  /// A backslash before another character stands for itself, and a quotation mark that is never closed reaches to the
  /// end of the line: a line that a person typed always has words.
  package static func words(in line: String) -> [String] {
    var words: [String] = []
    var current: String?
    var isQuoted = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        current = (current ?? "") + (isSpecial(character) ? "" : "\\") + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
        current = current ?? ""
      } else if !isQuoted, character.isWhitespace {
        if let word = current { words.append(word) }
        current = nil
      } else {
        current = (current ?? "") + String(character)
      }
    }
    if isEscaped { current = (current ?? "") + "\\" }
    return words + (current.map { [$0] } ?? [])
  }

  private static func isSpecial(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\"" || character == "\\"
  }
}
