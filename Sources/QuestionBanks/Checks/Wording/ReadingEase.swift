import Text

/// `reading-ease`: a scenario with its ask that is hard to follow by ear.
///
/// The measure is the grade level of Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
/// (J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of New Readability Formulas for Navy Enlisted
/// Personnel. Research Branch Report 8-75, Naval Technical Training Command, 1975). It says nothing on a few words, so that
/// texts of fewer than 25 are let pass. A colon or semicolon ends a sentence here: a speaker pauses there.
extension WordingChecks {
  @Sendable static func readingEase(_ question: WordedQuestion) -> [Finding] {
    guard isHard([question.scenario, question.ask]) else { return [] }
    let sentences = [question.scenario, question.ask].flatMap { passage in
      passage.sentences.flatMap(\.breaths).map { (passage: passage, words: $0) }
    }
    let words = sentences.flatMap(\.words)
    guard let longest = sentences.max(by: { $0.words.count < $1.words.count }) else { return [] }
    let syllables = words.reduce(0) { $0 + $1.term.syllables }
    let grade = readingGrade(words: words.count, sentences: sentences.count, syllables: syllables)
    // Which of the two it is: sentences too long, or words too long.
    let isLong = longest.words.count > 20
    let long = isLong ? [] : longWords(words)
    let problem = ReadingEaseProblem(grade: grade, sentence: isLong ? longest.words.count : nil, words: long)
    if isLong { return [longest.passage.finding(problem, at: longest.words.first)] }
    for (passage, words) in sentences {
      if let word = words.first(where: { $0.text == long.first }) { return [passage.finding(problem, at: word)] }
    }
    return [question.scenario.finding(problem)]
  }

  /// By the counts alone.
  private static func isHard(_ passages: [Passage]) -> Bool {
    var (words, sentences, syllables) = (0, 0, 0)
    for sentence in passages.lazy.flatMap(\.sentences) {
      for (index, word) in sentence.words.enumerated() {
        words += 1
        syllables += word.term.syllables
        if word.endsBreath || index == sentence.words.count - 1 { sentences += 1 }
      }
    }
    return words >= 25 && readingGrade(words: words, sentences: sentences, syllables: syllables) > 10
  }

  /// The longest words, at most three, as they come.
  private static func longWords(_ words: [Prose.Word]) -> [String] {
    let counted = words.map { (word: $0.text, syllables: $0.term.syllables) }
    let threshold = counted.map(\.syllables).sorted(by: >).prefix(3).last ?? 0
    return Array(counted.filter { $0.syllables >= threshold }.map(\.word).prefix(3))
  }

  static func readingGrade(words: Int, sentences: Int, syllables: Int) -> Double {
    guard words > 0, sentences > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }
}

extension Prose.Sentence {
  /// The parts between colons and semicolons.
  fileprivate var breaths: [[Prose.Word]] {
    var breaths: [[Prose.Word]] = [[]]
    for word in words {
      breaths[breaths.count - 1].append(word)
      if word.endsBreath { breaths.append([]) }
    }
    return breaths.filter { !$0.isEmpty }
  }
}

extension Check {
  package static let readingEase = Check(name: "reading-ease", tier: .wording)
}

/// A scenario and ask that are hard to follow.
///
/// `sentence` is the number of words in a sentence that is too long; nil if long words are the reason.
struct ReadingEaseProblem: WordingProblem {
  let grade: Double
  let sentence: Int?
  let words: [String]

  var check: Check { .readingEase }
  var text: ProblemText {
    ProblemText(
      message: "scenario and ask are hard to follow by ear: reading grade \(decimal(grade, places: 1)), over 10",
      help: sentence.map { "split this sentence of \($0) words, and others like it" }
        ?? "say it in shorter words; long are \(words.map { $0.quoted() }.joined(separator: ", "))")
  }
}
