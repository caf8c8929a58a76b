/// A text as the words that patterns are matched on: lower case, one kind of apostrophe, sentence by sentence.
///
/// A hyphen parts two words. The full stops of an abbreviation join its letters: `U.S.` is the word `us`. A pattern never
/// reaches from one sentence into the next.
struct Words: Equatable, Sendable {
  struct Word: Equatable, Sendable {
    var text: String
    /// Where the word begins, in Unicode scalars of the text.
    var offset: Int
  }

  private(set) var all: [Word] = []
  /// Where each sentence lies in `all`; none is empty.
  private(set) var sentences: [Range<Int>] = []

  init(_ text: some StringProtocol) {
    var word = ""
    var start = 0
    /// Letters since the last full stop inside the word, to know an abbreviation.
    var letters = 0
    var isAbbreviation = false
    /// A full stop or an apostrophe behind a letter: part of the word if another letter follows.
    var pending: Unicode.Scalar?
    var sentence = 0

    func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case 0..<0x80: false
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
    func endWord() {
      if !word.isEmpty { all.append(Word(text: word.lowercased(), offset: start)) }
      word = ""
      letters = 0
      isAbbreviation = false
    }
    func endSentence() {
      if sentence < all.count { sentences.append(sentence..<all.count) }
      sentence = all.count
    }

    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if isWordPart(scalar) {
        if pending == "." {
          isAbbreviation = true
          letters = 0
        } else if pending == "'" {
          word.unicodeScalars.append("'")
        }
        pending = nil
        if word.isEmpty { start = offset }
        word.unicodeScalars.append(scalar)
        letters += 1
        continue
      }
      let closes = pending == "." && !isAbbreviation
      pending = nil
      if scalar == ".", letters == 1, !closes {
        pending = "."
        continue
      }
      if "'\u{2019}\u{2BC}".unicodeScalars.contains(scalar), !word.isEmpty, !closes {
        pending = "'"
        continue
      }
      endWord()
      if closes || ".?!;".unicodeScalars.contains(scalar) { endSentence() }
    }
    endWord()
    endSentence()
  }

  func text(_ range: Range<Int>) -> String { all[range].map(\.text).joined(separator: " ") }
}
