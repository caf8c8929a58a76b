/// A text as the words that patterns are matched on, by number, sentence by sentence.
///
/// They are those of its prose, but that a hyphen parts two words and the full stops of an abbreviation join its letters:
/// `U.S.` is the word `us`. A pattern never reaches from one sentence into the next; a semicolon ends one as well.
struct Words {
  /// By number in the vocabulary.
  private(set) var numbers: [Int] = []
  /// Where each begins, in characters of the text.
  private(set) var offsets: [Int] = []
  /// Where each sentence lies in them; none is empty.
  private(set) var sentences: [Range<Int>] = []
  let vocabulary: Vocabulary

  private static let ends = Signs([.period, .exclamation, .question, .semicolon])
  private static let endsBehindAbbreviation = Signs([.exclamation, .question, .semicolon])

  init(_ prose: Prose, in lexicon: Lexicon) {
    numbers.reserveCapacity(prose.wordCount + 8)
    offsets.reserveCapacity(prose.wordCount + 8)
    var start = 0
    /// Where the word before ends, whether with a single letter or digit, and what stands behind it.
    var (end, isLetter, after) = (-1, false, Signs())
    /// The letters of an abbreviation, which the last word is to be made of.
    var letters: [Int] = []
    for sentence in prose.sentences {
      // What closed the sentence before stands in front of its first word as well.
      var between = after
      for word in sentence.words {
        let term = word.term
        between.add(word.before)
        if isLetter, word.offset == end + 1, between.first == .period, let first = numbers.last {
          letters += letters.isEmpty ? [first, term.part.number] : [term.part.number]
        } else {
          let ends = !letters.isEmpty && isLetter ? Self.endsBehindAbbreviation : Self.ends
          Self.join(&letters, &numbers, lexicon)
          if between.hasAny(of: ends), start < numbers.count {
            sentences.append(start..<numbers.count)
            start = numbers.count
          }
          numbers.append(term.part.number)
          offsets.append(word.offset)
        }
        if !term.otherParts.isEmpty { Self.join(&letters, &numbers, lexicon) }
        for part in term.otherParts {
          numbers.append(part.number)
          offsets.append(word.offset + part.offset)
        }
        (end, isLetter, after) = (word.end, term.endsInLetter, word.after)
        between = Signs()
      }
    }
    Self.join(&letters, &numbers, lexicon)
    if start < numbers.count { sentences.append(start..<numbers.count) }
    vocabulary = lexicon.vocabulary
  }

  /// Makes the last word of the letters of an abbreviation, if there are some.
  private static func join(_ letters: inout [Int], _ numbers: inout [Int], _ lexicon: Lexicon) {
    guard !letters.isEmpty else { return }
    numbers[numbers.count - 1] = lexicon.number(ofJoined: letters)
    letters = []
  }

  /// The words of a text.
  init(_ text: String, in lexicon: Lexicon) { self.init(Prose(text, in: lexicon), in: lexicon) }

  func stems(at index: Int) -> [Int] { vocabulary.stems[numbers[index]] }

  func marks(at index: Int) -> WordMarks { vocabulary.marks[numbers[index]] }

  var texts: [String] { numbers.map { vocabulary.words[$0] } }

  func text(_ range: Range<Int>) -> String {
    numbers[range].map { vocabulary.words[$0] }.joined(separator: " ")
  }
}
