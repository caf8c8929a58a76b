/// The patterns of rules by the words that they can begin with, so that a text is not held against all of them at every
/// word.
struct PatternIndex: Sendable {
  struct Entry: Sendable {
    var rule: Int
    var pattern: PatternSteps.Pattern
    /// What can come second: the next word has one of these marks.
    var second: WordMarks
    /// What the sentence must have: a word for each of these marks, and a word with one of those.
    var (allOf, oneOf): (WordMarks, WordMarks)
  }

  private(set) var steps: PatternSteps
  private var byWord: [[Entry]] = []
  private var byStem: [[Entry]] = []
  /// For each rule the forms that it allows, and the words that it allows where the work is named by them.
  private var unless: [[PatternSteps.Pattern]] = []
  private var unlessJobNames: [[PatternSteps.Pattern]] = []
  private var others: [PatternSteps.Pattern] = []

  /// `others` find whom a story can be about.
  init(_ rules: [LawfulRule], others: [WordPattern]) {
    steps = PatternSteps(stemsOf: rules.flatMap { $0.match + $0.unless + $0.unlessJobNames } + others)
    for (rule, patterns) in rules.enumerated() {
      for pattern in patterns.match {
        let place = steps.add(pattern)
        let (allOf, oneOf) = needs(of: pattern.parts.dropFirst())
        for opening in pattern.openings {
          let entry = Entry(
            rule: rule, pattern: place, second: marks(ofFirst: opening.rest), allOf: allOf, oneOf: oneOf)
          switch opening.first {
          case .word(let text):
            if let number = steps.vocabulary.known(text) { byWord.add(entry, at: number) }
          case .stem(let stem):
            if let number = steps.vocabulary.stemNumber(stem) { byStem.add(entry, at: number) }
          case .gap, .choice: break
          }
        }
      }
      unless.append(patterns.unless.map { steps.add($0) })
      unlessJobNames.append(patterns.unlessJobNames.map { steps.add($0) })
    }
    self.others = others.map { steps.add($0) }
  }

  /// What some parts can begin with.
  private func marks(ofFirst parts: [WordPattern.Part]) -> WordMarks {
    let (beginnings, mayBeEmpty) = WordPattern.beginnings(of: parts)
    if mayBeEmpty { return .any }
    return beginnings.reduce([]) { $0.union(marks(of: $1)) }
  }

  /// The words that some parts cannot do without, and of their choices the one with the fewest words.
  private func needs(of parts: some Sequence<WordPattern.Part>) -> (allOf: WordMarks, oneOf: WordMarks) {
    let each = parts.map(marks)
    return (each.filter { $0.count == 1 }.reduce([]) { $0.union($1) }, rarest(of: each.filter { $0.count > 1 }))
  }

  /// The marks of the part that the fewest words match.
  private func rarest(of parts: [WordMarks]) -> WordMarks {
    parts.filter { !$0.contains(.any) }.min { $0.count < $1.count } ?? .any
  }

  /// The marks of which a word has one that a part matches; any where that can be every word or none.
  private func marks(of part: WordPattern.Part) -> WordMarks {
    switch part {
    case .word(let text): steps.vocabulary.known(text).map { WordMarks(word: $0) } ?? .any
    case .stem(let stem): steps.vocabulary.stemNumber(stem).map { WordMarks(stem: $0) } ?? .any
    case .gap: .any
    case .choice(let options): options.reduce([]) { $0.union(rarest(of: $1.map(marks))) }
    }
  }

  /// Those that can begin with a word: by the whole word, then by its stems, shortest first. `marks` are those of all words
  /// of its sentence.
  func forEachEntry(at place: Int, of words: Words, among marks: WordMarks, _ body: (Entry) -> Void) {
    let word = words.numbers[place]
    let second = place + 1 < words.numbers.count ? words.marks(at: place + 1) : .any
    func visit(_ entries: [Entry]) {
      for entry in entries
      where !entry.second.isDisjoint(with: second) && marks.isSuperset(of: entry.allOf)
        && !marks.isDisjoint(with: entry.oneOf)
      {
        body(entry)
      }
    }
    if word < byWord.count { visit(byWord[word]) }
    for stem in words.stems(at: place) where stem < byStem.count { visit(byStem[stem]) }
  }

  /// Whether a form that the rule allows shares a word with what was found.
  func isExcepted(_ range: Range<Int>, from rule: Int, in words: Words, _ sentence: Range<Int>) -> Bool {
    unless[rule].contains { pattern in
      // It begins no further before it than a match is long.
      let first = max(sentence.lowerBound, range.lowerBound - steps.longestMatch(of: pattern))
      return (first..<range.upperBound).contains { start in
        steps.end(of: pattern, in: words, from: start, upTo: sentence.upperBound).map { $0 > range.lowerBound } ?? false
      }
    }
  }

  /// What of the words found the rule allows, where the work itself is named by it.
  func namesOfJob(in range: Range<Int>, for rule: Int, _ words: Words) -> [Range<Int>] {
    unlessJobNames[rule].compactMap { steps.firstMatch(of: $0, in: words, within: range) }
  }

  /// Whether some words name somebody whom a story can be about.
  func namesAnother(in range: Range<Int>, _ words: Words) -> Bool {
    others.contains { steps.firstMatch(of: $0, in: words, within: range) != nil }
  }
}

extension [[PatternIndex.Entry]] {
  fileprivate mutating func add(_ entry: PatternIndex.Entry, at number: Int) {
    while count <= number { append([]) }
    // A pattern that begins with a word in several ways stands there once.
    if let last = self[number].indices.last, self[number][last].pattern == entry.pattern {
      self[number][last].second.formUnion(entry.second)
    } else {
      self[number].append(entry)
    }
  }
}
