/// A text as sentences of words, each word with its place, so that a rule can judge the wording and point at what it means.
///
/// Words are letters and digits with the apostrophes, hyphens and points inside them. A sentence ends at `.`, `!` or `?` in
/// front of a blank, but not behind an abbreviation or in front of a small letter; an empty line ends one as well. What
/// stands in quotation marks is marked, since it is said by somebody in the story and not by whoever asks.
struct Prose: Sendable {
  struct Word: Sendable {
    /// As it is written.
    var text: String
    /// In small letters, with straight apostrophes.
    var key: String
    /// Characters before it in the whole text.
    var offset: Int
    var isQuoted: Bool
    /// The signs between this word and the next, without blanks.
    var after = ""
    /// The signs between the word before and this one.
    var before = ""

    var end: Int { offset + text.count }
  }

  struct Sentence: Sendable {
    var words: [Word]
    /// As it is written, with the sign that ends it.
    var text: String
    var isQuestion: Bool { words.last.map { $0.after.contains("?") && !$0.isQuoted } ?? false }
    var keys: [String] { words.map(\.key) }
  }

  private(set) var sentences: [Sentence] = []
  var words: [Word] { sentences.flatMap(\.words) }

  init(_ text: String) {
    let signs = Array(text)
    let quoted = Self.quoted(signs)
    var words: [Word] = []
    var start = 0
    var between = ""
    var index = 0

    func close(at end: Int, in sentences: inout [Sentence]) {
      defer { start = end }
      guard !words.isEmpty else { return }
      sentences.append(Sentence(words: words, text: String(signs[start..<end]).trimmed))
      words = []
      between = ""
    }

    while index < signs.count {
      if Self.isInWord(signs, index) {
        let first = index
        while index < signs.count, Self.isInWord(signs, index) { index += 1 }
        let written = String(signs[first..<index])
        let key = written.lowercased().replacing("’", with: "'")
        words.append(Word(text: written, key: key, offset: first, isQuoted: quoted[first], before: between))
        between = ""
        continue
      }
      let sign = signs[index]
      index += 1
      if !sign.isWhitespace {
        between.append(sign)
        if !words.isEmpty { words[words.count - 1].after.append(sign) }
      }
      if Self.endsSentence(signs, index - 1, behind: words.last?.key) {
        // Closing quotes and brackets belong to the sentence that they close.
        while index < signs.count, "\"”’')]»".contains(signs[index]) {
          if !words.isEmpty { words[words.count - 1].after.append(signs[index]) }
          index += 1
        }
        close(at: index, in: &sentences)
      }
    }
    close(at: signs.count, in: &sentences)
  }

  private static func isInWord(_ signs: [Character], _ index: Int) -> Bool {
    let sign = signs[index]
    if sign.isLetter || sign.isNumber { return true }
    guard index > 0, index + 1 < signs.count else { return false }
    let (last, next) = (signs[index - 1], signs[index + 1])
    if ".,:".contains(sign) { return last.isNumber && next.isNumber }
    return "'’-&".contains(sign) && (last.isLetter || last.isNumber) && (next.isLetter || next.isNumber)
  }

  private static let abbreviations: Set = [
    "mr", "mrs", "ms", "dr", "st", "no", "vs", "approx", "g", "e", "i", "etc", "a", "m", "p",
  ]

  private static func endsSentence(_ signs: [Character], _ index: Int, behind word: String?) -> Bool {
    let sign = signs[index]
    if "。！？".contains(sign) { return true }
    if sign == "\n" { return index + 1 < signs.count && signs[index + 1] == "\n" }
    guard ".!?".contains(sign) else { return false }
    var next = index + 1
    while next < signs.count, "\"”’')]»".contains(signs[next]) { next += 1 }
    guard next < signs.count else { return true }
    guard signs[next].isWhitespace else { return false }
    while next < signs.count, signs[next].isWhitespace { next += 1 }
    guard next < signs.count else { return true }
    if signs[next].isLowercase { return false }
    return sign != "." || !(word.map(abbreviations.contains) ?? false)
  }

  /// Whether each character stands between quotation marks.
  private static func quoted(_ signs: [Character]) -> [Bool] {
    var result = [Bool](repeating: false, count: signs.count)
    var closing: Character?
    for (index, sign) in signs.enumerated() {
      if let close = closing {
        let isEnd = sign == close && (close != "'" && close != "’" || !isInWord(signs, index))
        if isEnd { closing = nil } else { result[index] = true }
        continue
      }
      switch sign {
      case "“": closing = "”"
      case "«": closing = "»"
      case "\"": closing = "\""
      case "‘": closing = "’"
      case "'":
        // An apostrophe in front of a word opens a quotation only if one behind a word closes it.
        let opens = index == 0 || signs[index - 1].isWhitespace || "([".contains(signs[index - 1])
        if opens, closes(signs, from: index + 1) { closing = "'" }
      default: break
      }
    }
    return result
  }

  private static func closes(_ signs: [Character], from start: Int) -> Bool {
    var index = start
    // A quotation is short; looking no further keeps long texts quick.
    while index < min(signs.count, start + 300) {
      if signs[index] == "'", !isInWord(signs, index), !signs[index - 1].isWhitespace { return true }
      index += 1
    }
    return false
  }
}

extension Prose.Sentence {
  /// Where a row of words stands in the sentence, outside of quotations, as indices of its first word.
  func places(of phrase: [String]) -> [Int] {
    guard let first = phrase.first, words.count >= phrase.count else { return [] }
    return (0...(words.count - phrase.count)).filter { start in
      words[start].key == first && !words[start].isQuoted
        && phrase.indices.allSatisfy { words[start + $0].key == phrase[$0] }
    }
  }

  func places(of phrase: String) -> [Int] { places(of: phrase.split(separator: " ").map(String.init)) }

  /// The key of a word, "" beyond the ends.
  func key(_ index: Int) -> String { words.indices.contains(index) ? words[index].key : "" }

  /// Whether a clause ends behind a word: a sign follows, or nothing.
  func endsClause(_ index: Int) -> Bool {
    index == words.count - 1 || words[index].after.contains { ",;:.!?–—(".contains($0) }
  }

  /// Whether a clause begins with a word.
  func beginsClause(_ index: Int) -> Bool { index == 0 || endsClause(index - 1) }

  /// The text of some of its words as it is written, signs inside included.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, let start = words.first?.offset else { return "" }
    // The sentence may begin with a sign, such as a quotation mark.
    let lead = text.distance(
      from: text.startIndex, to: text.firstIndex { $0.isLetter || $0.isNumber } ?? text.startIndex)
    let from = words[first].offset - start + lead
    return String(text.dropFirst(from).prefix(words[last].end - words[first].offset))
  }
}
