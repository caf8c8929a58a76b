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

  init(_ text: String) {
    /// The word so far, in UTF-8, ASCII letters in lower case.
    var word: [UInt8] = []
    var isASCII = true
    var start = 0
    /// Letters since the last full stop inside the word, to know an abbreviation.
    var letters = 0
    var isAbbreviation = false
    /// A full stop or an apostrophe behind a letter: part of the word if another letter follows.
    var pending = Sign.none
    var sentence = 0

    func endWord() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      all.append(Word(text: isASCII ? text : text.lowercased(), offset: start))
      word.removeAll(keepingCapacity: true)
      isASCII = true
      letters = 0
      isAbbreviation = false
    }
    func endSentence() {
      if sentence < all.count { sentences.append(sentence..<all.count) }
      sentence = all.count
    }

    var offset = 0
    for scalar in text.unicodeScalars {
      defer { offset += 1 }
      let sign = Sign(scalar)
      if sign == .letter {
        if pending == .stop {
          isAbbreviation = true
          letters = 0
        } else if pending == .apostrophe {
          word.append(0x27)
        }
        pending = .none
        if word.isEmpty { start = offset }
        if scalar.value < 0x80 {
          let isUpper = scalar.value & 0x40 != 0
          word.append(UInt8(truncatingIfNeeded: isUpper ? scalar.value | 0x20 : scalar.value))
        } else {
          word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
          isASCII = false
        }
        letters += 1
        continue
      }
      let closes = pending == .stop && !isAbbreviation
      pending = .none
      if sign == .stop, letters == 1, !closes {
        pending = .stop
        continue
      }
      if sign == .apostrophe, !word.isEmpty, !closes {
        pending = .apostrophe
        continue
      }
      endWord()
      if closes || sign == .stop || sign == .end { endSentence() }
    }
    endWord()
    endSentence()
  }

  /// What a scalar means to words.
  private enum Sign {
    case none
    /// A part of words: a letter or a digit.
    case letter
    case stop
    case apostrophe
    /// It ends a sentence and nothing else.
    case end

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
      case 0x2E: self = .stop
      case 0x27, 0x2019: self = .apostrophe
      case 0x21, 0x3B, 0x3F: self = .end
      case 0..<0x80: self = .none
      default:
        self = scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letter : .none
      }
    }
  }

  func text(_ range: Range<Int>) -> String { all[range].map(\.text).joined(separator: " ") }
}
