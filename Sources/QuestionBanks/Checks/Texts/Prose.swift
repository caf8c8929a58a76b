import Text

/// A text as sentences of words, each word with its place, so that a rule can judge the wording and point at what it means.
///
/// Words are letters and digits with the apostrophes, hyphens and points inside them. A sentence ends at `.`, `!` or `?` in
/// front of a blank, but not behind an abbreviation or in front of a small letter; an empty line ends one as well. What
/// stands in quotation marks is marked, since it is said by somebody in the story and not by whoever asks.
struct Prose {
  struct Word {
    let term: Term
    /// Characters before it in the whole text.
    let offset: Int
    /// Bytes before it in the whole text.
    fileprivate let place: Int
    let isQuoted: Bool
    /// The signs between the word before and this one.
    let before: Signs
    /// The signs between this word and the next.
    fileprivate(set) var after = Signs()

    /// As it is written.
    var text: String { term.text }
    /// In small letters, with straight apostrophes.
    var key: String { term.key }
    var lists: WordLists { term.lists }
    var end: Int { offset + term.length }
    /// Whether one of the signs behind it ends a clause.
    var endsClause: Bool { after.hasAny(of: Self.clauseEnds) }
    /// Whether a speaker pauses behind it as at the end of a sentence.
    var endsBreath: Bool { after.hasAny(of: Self.breathEnds) }

    private static let clauseEnds = Signs(
      [.comma, .semicolon, .colon, .period, .exclamation, .question, .dash, .openingBracket])
    private static let breathEnds = Signs([.colon, .semicolon])
  }

  struct Sentence {
    let words: [Word]
    /// All lists that one of its words is on.
    let lists: WordLists
    fileprivate let written: Substring
    /// Bytes before it in the whole text.
    fileprivate let place: Int

    /// As it is written, with the sign that ends it.
    var text: String { String(written).trimmed }
    var keys: [String] { words.map(\.key) }
    var isQuestion: Bool { words.last.map { !$0.isQuoted && $0.after.contains(.question) } ?? false }
  }

  private(set) var sentences: [Sentence] = []
  /// All lists that one of its words is on.
  private(set) var lists: WordLists = []
  var words: [Word] { sentences.flatMap(\.words) }
  var wordCount: Int { sentences.reduce(0) { $0 + $1.words.count } }

  init(_ text: String, in lexicon: Lexicon = Lexicon()) {
    let bytes = Array(text.utf8)
    if let signs = Sign.ofASCII(bytes) {
      self.init(text, bytes, signs, lexicon) { $0 }
    } else {
      var signs: [Sign] = []
      var places = [0]
      for character in text {
        signs.append(Sign(character))
        places.append((places.last ?? 0) + character.utf8.count)
      }
      self.init(text, bytes, signs, lexicon) { places[$0] }
    }
  }

  /// Words of a sentence.
  private static let usualLength = 20

  /// `place` tells how many bytes stand before a character.
  @inline(__always)
  private init(_ text: String, _ bytes: [UInt8], _ signs: [Sign], _ lexicon: Lexicon, place: (Int) -> Int) {
    let quoted = Self.quoted(signs)
    var words: [Word] = []
    var listed: WordLists = []
    var start = 0
    var between = Signs()
    var index = 0

    func close(at end: Int, in sentences: inout [Sentence]) {
      defer { start = end }
      guard !words.isEmpty else { return }
      let first = text.utf8.index(text.startIndex, offsetBy: place(start))
      let written = text[first..<text.utf8.index(first, offsetBy: place(end) - place(start))]
      sentences.append(Sentence(words: words, lists: listed, written: written, place: place(start)))
      words = []
      words.reserveCapacity(Self.usualLength)
      listed = []
      between = Signs()
    }

    while index < signs.count {
      if Self.isInWord(signs, index) {
        let first = index
        while index < signs.count, Self.isInWord(signs, index) { index += 1 }
        let term = lexicon.term(String(decoding: bytes[place(first)..<place(index)], as: UTF8.self))
        listed.formUnion(term.lists)
        words.append(
          Word(
            term: term, offset: first, place: place(first), isQuoted: !quoted.isEmpty && quoted[first], before: between)
        )
        between = Signs()
        continue
      }
      let sign = signs[index]
      index += 1
      if sign == .blank { continue }
      if sign != .newline {
        between.add(sign)
        if !words.isEmpty { words[words.count - 1].after.add(sign) }
      }
      if Self.endsSentence(signs, index - 1, behind: words.last) {
        // Closing quotes and brackets belong to the sentence that they close.
        while index < signs.count, signs[index].closesSentence {
          if !words.isEmpty { words[words.count - 1].after.add(signs[index]) }
          index += 1
        }
        close(at: index, in: &sentences)
      }
    }
    close(at: signs.count, in: &sentences)
    lists = sentences.reduce(into: []) { $0.formUnion($1.lists) }
  }

  private static func isInWord(_ signs: [Sign], _ index: Int) -> Bool {
    let sign = signs[index]
    if sign.isInWord { return true }
    guard index > 0, index + 1 < signs.count else { return false }
    let (last, next) = (signs[index - 1], signs[index + 1])
    switch sign {
    case .period, .comma, .colon: return last == .number && next == .number
    case .apostrophe, .highComma, .hyphen, .ampersand: return last.isInWord && next.isInWord
    default: return false
    }
  }

  private static let abbreviations: Set = [
    "mr", "mrs", "ms", "dr", "st", "no", "vs", "approx", "g", "e", "i", "etc", "a", "m", "p",
  ]

  private static func endsSentence(_ signs: [Sign], _ index: Int, behind word: Word?) -> Bool {
    let sign = signs[index]
    switch sign {
    case .wideStop: return true
    case .newline: return index + 1 < signs.count && signs[index + 1] == .newline
    case .period, .exclamation, .question: break
    default: return false
    }
    var next = index + 1
    while next < signs.count, signs[next].closesSentence { next += 1 }
    guard next < signs.count else { return true }
    guard signs[next].isBlank else { return false }
    while next < signs.count, signs[next].isBlank { next += 1 }
    guard next < signs.count else { return true }
    if signs[next] == .small { return false }
    return sign != .period || !(word.map { abbreviations.contains($0.key) } ?? false)
  }

  /// Whether each character stands between quotation marks; empty if there are none.
  private static func quoted(_ signs: [Sign]) -> [Bool] {
    var result: [Bool] = []
    var closing: Sign?
    for (index, sign) in signs.enumerated() {
      if let close = closing {
        let isEnd = sign == close && (close != .apostrophe && close != .highComma || !isInWord(signs, index))
        if isEnd { closing = nil } else { result[index] = true }
        continue
      }
      switch sign {
      case .openingQuote: closing = .closingQuote
      case .openingGuillemet: closing = .closingGuillemet
      case .quote: closing = .quote
      case .turnedComma: closing = .highComma
      case .apostrophe:
        // An apostrophe in front of a word opens a quotation only if one behind a word closes it.
        let last = index == 0 ? .blank : signs[index - 1]
        let opens = last.isBlank || last == .openingBracket || last == .openingSquare
        if opens, closes(signs, from: index + 1) { closing = .apostrophe }
      default: break
      }
      if closing != nil, result.isEmpty { result = [Bool](repeating: false, count: signs.count) }
    }
    return result
  }

  private static func closes(_ signs: [Sign], from start: Int) -> Bool {
    var index = start
    // A quotation is short; looking no further keeps long texts quick.
    while index < min(signs.count, start + 300) {
      if signs[index] == .apostrophe, !isInWord(signs, index), !signs[index - 1].isBlank { return true }
      index += 1
    }
    return false
  }
}

extension Prose.Sentence {
  /// Whether a row of words stands at a place outside of quotations.
  func says(_ phrase: [String], at start: Int) -> Bool {
    guard start + phrase.count <= words.count, !words[start].isQuoted else { return false }
    return phrase.indices.allSatisfy { words[start + $0].key == phrase[$0] }
  }

  /// Where a row of words stands in the sentence, outside of quotations, as indices of its first word.
  func places(of phrase: [String]) -> [Int] { words.indices.filter { says(phrase, at: $0) } }

  func places(of phrase: String) -> [Int] { places(of: phrase.split(separator: " ").map(String.init)) }

  /// The key of a word, "" beyond the ends.
  func key(_ index: Int) -> String { words.indices.contains(index) ? words[index].key : "" }

  /// Whether one of its words is on one of the lists.
  func touches(_ lists: WordLists) -> Bool { !self.lists.isDisjoint(with: lists) }

  /// Whether a clause ends behind a word: a sign follows, or nothing.
  func endsClause(_ index: Int) -> Bool {
    index == words.count - 1 || words[index].endsClause
  }

  /// Whether a clause begins with a word.
  func beginsClause(_ index: Int) -> Bool { index == 0 || endsClause(index - 1) }

  /// The signs behind its last word, as they are written.
  var ending: String {
    let signs = text.reversed().prefix { !$0.isLetter && !$0.isNumber }
    return String(signs.reversed()).filter { !$0.isWhitespace }
  }

  /// The text of some of its words as it is written, signs inside included.
  package func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let bytes = written.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: words[first].place - place)
    let end = bytes.index(
      bytes.startIndex, offsetBy: words[last].place - place + words[last].text.utf8.count)
    return String(written[start..<end])
  }
}
