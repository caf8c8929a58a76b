/// Patterns as steps from word to word, by the numbers of a vocabulary: the form in which they are held against texts.
///
/// All places that a pattern could have got to are followed side by side, as the bits of one number, so that the time is
/// linear in the text whatever the pattern. Behind a pattern's first choice or gap a match is no longer than 63 words.
struct PatternSteps: Sendable {
  private enum Step: Sendable {
    case word(Int)
    case stem(Int)
    case anyWord
    case gap
    /// Options follow, up to `end`.
    case choice(end: Int)
    /// Steps of one option follow, up to `end`.
    case option(end: Int)
  }

  /// A pattern's steps among all.
  typealias Pattern = Range<Int>

  /// The words of the patterns; a reader of texts takes a copy and lets it learn theirs.
  private(set) var vocabulary: Vocabulary
  private var steps: [Step] = []

  /// Ready for patterns with no other stems than these have.
  init(stemsOf patterns: [WordPattern]) {
    vocabulary = Vocabulary(stems: patterns.flatMap { Self.stems($0.parts) })
  }

  private static func stems(_ parts: [WordPattern.Part]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .stem(let stem): stem.isEmpty ? [] : [stem]
      case .choice(let options): options.flatMap(stems)
      case .word, .gap: []
      }
    }
  }

  mutating func add(_ pattern: WordPattern) -> Pattern {
    let start = steps.count
    add(pattern.parts)
    return start..<steps.count
  }

  private mutating func add(_ parts: [WordPattern.Part]) {
    for part in parts {
      switch part {
      case .word(let text): steps.append(.word(vocabulary.number(ofPattern: text)))
      case .stem(let stem):
        // A star alone is a stem without letters.
        steps.append(vocabulary.stemNumber(stem).map { .stem($0) } ?? .anyWord)
      case .gap: steps.append(.gap)
      case .choice(let options):
        let choice = steps.count
        steps.append(.gap)
        for parts in options {
          let option = steps.count
          steps.append(.gap)
          add(parts)
          steps[option] = .option(end: steps.count)
        }
        steps[choice] = .choice(end: steps.count)
      }
    }
  }

  /// No match has more words: the plain words that it begins with, and what is followed behind them.
  func longestMatch(of pattern: Pattern) -> Int { pattern.count + 63 }

  /// Where the shortest match that begins at a word ends, at `limit` at the latest; nil if none begins there.
  func end(of pattern: Pattern, in words: Words, from start: Int, upTo limit: Int) -> Int? {
    // Most patterns fail at one of their first words, and many have plain words alone: those need no places.
    var place = start
    var at = pattern.lowerBound
    plain: while at < pattern.upperBound {
      switch steps[at] {
      case .word(let number):
        guard place < limit, words.numbers[place] == number else { return nil }
      case .stem(let number):
        guard place < limit, words.stems(at: place).contains(number) else { return nil }
      case .anyWord, .gap, .choice, .option: break plain
      }
      place += 1
      at += 1
    }
    if at == pattern.upperBound { return place }
    let width = limit - place
    let window = width < 63 ? (UInt64(1) << UInt64(width + 1)) - 1 : .max
    let ends = places(from: 1, through: at..<pattern.upperBound, in: words, place, window)
    return ends == 0 ? nil : place + ends.trailingZeroBitCount
  }

  /// The first match that lies within some words.
  func firstMatch(of pattern: Pattern, in words: Words, within range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let end = end(of: pattern, in: words, from: start, upTo: range.upperBound) { return start..<end }
    }
    return nil
  }

  /// The places that the steps lead to. Bit 0 is the place before the word at `start`; `window` are those that exist.
  private func places(
    from places: UInt64, through range: Range<Int>, in words: Words, _ start: Int, _ window: UInt64
  ) -> UInt64 {
    var places = places
    var at = range.lowerBound
    while at < range.upperBound, places != 0 {
      switch steps[at] {
      case .word(let number):
        places = Self.beyond(places, start, window) { words.numbers[$0] == number }
      case .stem(let number):
        places = Self.beyond(places, start, window) { words.stems(at: $0).contains(number) }
      case .anyWord:
        places = places << 1 & window
      case .gap:
        for _ in 0..<WordPattern.widestGap { places |= places << 1 }
        places &= window
      case .choice(let end):
        var all: UInt64 = 0
        var option = at + 1
        while option < end, case .option(let next) = steps[option] {
          all |= self.places(from: places, through: option + 1..<next, in: words, start, window)
          option = next
        }
        places = all
        at = end
        continue
      case .option: break
      }
      at += 1
    }
    return places
  }

  /// The places behind those words that fit.
  @inline(__always)
  private static func beyond(_ places: UInt64, _ start: Int, _ window: UInt64, _ fits: (Int) -> Bool) -> UInt64 {
    // The last place of the window has no word behind it.
    var left = places & window >> 1
    var found: UInt64 = 0
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left - 1
      if fits(start + place) { found |= 2 << UInt64(place) }
    }
    return found
  }
}
