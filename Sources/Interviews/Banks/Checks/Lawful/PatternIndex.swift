/// The patterns of rules by the words that they can begin with, so that a text is not held against all of them at every
/// word.
struct PatternIndex: Sendable {
  struct Entry: Sendable {
    var rule: Int
    var pattern: PatternSteps.Pattern
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
        let entry = Entry(rule: rule, pattern: steps.add(pattern))
        for beginning in pattern.beginnings {
          switch beginning {
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

  /// Those that can begin with a word: by the whole word, then by its stems, shortest first.
  func forEachEntry(at place: Int, of words: NumberedWords, _ body: (Entry) -> Void) {
    let word = words.numbers[place]
    if word < byWord.count { byWord[word].forEach(body) }
    for stem in words.stems(at: place) where stem < byStem.count { byStem[stem].forEach(body) }
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
    self[number].append(entry)
  }
}
