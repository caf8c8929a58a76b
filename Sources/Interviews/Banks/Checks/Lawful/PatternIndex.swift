/// The patterns of rules by the words that they can begin with, so that a text is not held against all of them at every
/// word.
struct PatternIndex: Sendable {
  struct Entry: Sendable {
    var rule: Int
    var pattern: PatternSteps.Pattern
    /// A bit for each word that can come second, by its number modulo 64: most words are no more than looked at.
    var second: UInt64
  }

  private(set) var steps: PatternSteps
  private var byWord: [[Entry]] = []
  private var byStem: [[Entry]] = []
  /// For each rule the forms that it allows, and the words that it allows where the work is named by them.
  private var unless: [[PatternSteps.Pattern]] = []
  private var unlessJobNames: [[PatternSteps.Pattern]] = []

  init(_ rules: [LawfulRule]) {
    steps = PatternSteps(stemsOf: rules.flatMap { $0.match + $0.unless + $0.unlessJobNames })
    for (rule, patterns) in rules.enumerated() {
      for pattern in patterns.match {
        let place = steps.add(pattern)
        for opening in pattern.openings {
          let entry = Entry(rule: rule, pattern: place, second: bits(ofFirst: opening.rest))
          switch opening.first {
          case .word(let text): byWord.add(entry, at: steps.number(text))
          case .stem(let stem):
            if let number = steps.vocabulary.stemNumber(stem) { byStem.add(entry, at: number) }
          case .gap, .choice: break
          }
        }
      }
      unless.append(patterns.unless.map { steps.add($0) })
      unlessJobNames.append(patterns.unlessJobNames.map { steps.add($0) })
    }
  }

  private mutating func bits(ofFirst parts: [WordPattern.Part]) -> UInt64 {
    let (beginnings, mayBeEmpty) = WordPattern.beginnings(of: parts)
    if mayBeEmpty { return .max }
    var bits: UInt64 = 0
    for beginning in beginnings {
      guard case .word(let text) = beginning else { return .max }
      bits |= Self.bit(steps.number(text))
    }
    return bits
  }

  private static func bit(_ word: Int) -> UInt64 { 1 << UInt64(word & 63) }

  /// Those that can begin with a word: by the whole word, then by its stems, shortest first.
  func forEachEntry(at place: Int, of words: NumberedWords, _ body: (Entry) -> Void) {
    let word = words.numbers[place]
    let second = place + 1 < words.numbers.count ? Self.bit(words.numbers[place + 1]) : .max
    if word < byWord.count {
      for entry in byWord[word] where entry.second & second != 0 { body(entry) }
    }
    for stem in words.stems(at: place) where stem < byStem.count {
      for entry in byStem[stem] where entry.second & second != 0 { body(entry) }
    }
  }

  /// Whether a form that the rule allows shares a word with what was found.
  func isExcepted(_ range: Range<Int>, from rule: Int, in words: NumberedWords, _ sentence: Range<Int>) -> Bool {
    unless[rule].contains { pattern in
      (sentence.lowerBound..<range.upperBound).contains { start in
        steps.end(of: pattern, in: words, from: start, upTo: sentence.upperBound).map { $0 > range.lowerBound } ?? false
      }
    }
  }

  /// What of the words found the rule allows, where the work itself is named by it.
  func namesOfJob(in range: Range<Int>, for rule: Int, _ words: NumberedWords) -> [Range<Int>] {
    unlessJobNames[rule].compactMap { steps.firstMatch(of: $0, in: words, within: range) }
  }
}

extension [[PatternIndex.Entry]] {
  fileprivate mutating func add(_ entry: PatternIndex.Entry, at number: Int) {
    while count <= number { append([]) }
    // A pattern that begins with a word in several ways stands there once.
    if let last = self[number].indices.last, self[number][last].pattern == entry.pattern {
      self[number][last].second |= entry.second
    } else {
      self[number].append(entry)
    }
  }
}
