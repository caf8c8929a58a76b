import Text

/// `leading-question`: an ask or probe that tells the answer that is wanted.
///
/// Three signs: a question with "not" that expects a yes ("Wouldn't you …?"), a tag that asks for consent ("…, right?"), and
/// words that treat the answer as known ("surely", "of course"). "Why didn't you …?" asks openly and is let pass, and so is
/// what is quoted from somebody in the story.
extension WordingChecks {
  @Sendable static func leadingQuestion(_ question: WordedQuestion) -> [Finding] {
    question.asked.flatMap { passage in
      passage.sentences.flatMap { sentence -> [Finding] in
        guard let (words, isRemovable) = leadingWords(of: sentence) else { return [] }
        let rewrite = isRemovable ? without(words, sentence).flatMap { passage.rewritten(sentence, as: $0) } : nil
        let problem = LeadingQuestionProblem(part: passage.part, words: sentence.text(words), rewrite: rewrite)
        return [passage.finding(problem, at: sentence.words[words.lowerBound])]
      }
    }
  }

  private static let givens = [
    "surely", "obviously", "of course", "needless to say", "it goes without saying", "as we all know", "everyone knows",
    "everybody knows", "would you agree", "do you agree", "wouldn't you agree", "i assume you", "i take it",
    "presumably",
    "would you not", "do you not", "should you not", "the right thing to do is", "hopefully",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Of each phrase a word that is seldom said otherwise.
  static let leadingMarks: Set<String> = Set(
    givens.compactMap { phrase in
      phrase.filter { !English.auxiliaries.union(English.subjects).union(["the"]).contains($0) }
        .max { $0.count < $1.count }
    })

  /// The words that lead, and whether the sentence stays whole without them.
  private static func leadingWords(of sentence: Prose.Sentence) -> (Range<Int>, isRemovable: Bool)? {
    if sentence.touches(.negatedAuxiliary),
      let index = sentence.words.indices.first(where: { isNegativeQuestion(sentence, $0) })
    {
      return (index..<(index + 2), false)
    }
    for words in givens where sentence.touches(.leading) {
      for place in sentence.places(of: words) where !isMeantWell(words, sentence, place) {
        return (place..<(place + words.count), words.count < 3 && !words.contains("you") && !words.contains("knows"))
      }
    }
    if ["clearly", "naturally"].contains(sentence.key(0)), sentence.endsClause(0) { return (0..<1, true) }
    if let tag = tag(of: sentence) { return (tag, false) }
    // "How important is honesty to you?" has one answer.
    if let last = sentence.words.indices.last, sentence.key(0) == "how", sentence.key(1) == "important",
      last > 3,
      ["to", "for"].contains(sentence.key(last - 1)), sentence.key(last) == "you"
    {
      return (0..<2, false)
    }
    return nil
  }

  /// "Don't you", "Isn't it", at the beginning of a clause that no "why" or "what" opens.
  private static func isNegativeQuestion(_ sentence: Prose.Sentence, _ index: Int) -> Bool {
    guard English.negatedAuxiliaries.contains(sentence.key(index)), !sentence.words[index].isQuoted,
      English.subjects.contains(sentence.key(index + 1))
    else { return false }
    return sentence.beginsClause(index) || ["and", "but", "so", "or", "then"].contains(sentence.key(index - 1))
  }

  /// "As a matter of course", "when it was not obviously wrong", "what would you not do".
  private static func isMeantWell(_ phrase: [String], _ sentence: Prose.Sentence, _ place: Int) -> Bool {
    let last = sentence.key(place - 1)
    switch phrase.last {
    case "course": return ["matter", "change", "changes"].contains(last)
    case "obviously": return ["not", "less", "more", "most", "isn't", "wasn't", "as", "so"].contains(last)
    case "not", "agree", "presumably": return place > 0 && !sentence.beginsClause(place)
    case "hopefully": return place > 0
    case "knows": return ["what", "how", "that", "who"].contains(last)
    default: return false
    }
  }

  private static let setOff = Signs([.comma, .dash, .semicolon])

  /// The last words of a sentence that ask for consent: ", right?", ", isn't it?", ", would you?".
  private static func tag(of sentence: Prose.Sentence) -> Range<Int>? {
    guard sentence.isQuestion, let last = sentence.words.indices.last, last > 1 else { return nil }
    let opensWithQuestion =
      English.interrogatives.contains(sentence.key(0)) || English.auxiliaries.contains(sentence.key(0))
    let isSetOff: (Int) -> Bool = { sentence.words[$0 - 1].after.hasAny(of: setOff) }
    if ["right", "correct", "yes", "no", "ok", "okay", "agreed"].contains(sentence.key(last)), isSetOff(last) {
      return last..<(last + 1)
    }
    guard !opensWithQuestion, isSetOff(last - 1), English.auxiliaries.contains(sentence.key(last - 1)),
      English.subjects.contains(sentence.key(last))
    else { return nil }
    return (last - 1)..<(last + 1)
  }

  /// The sentence without some of its words; nil where too little is left.
  private static func without(_ words: Range<Int>, _ sentence: Prose.Sentence) -> String? {
    let count = sentence.words.count
    guard count - words.count > 2 else { return nil }
    let head = sentence.text(0..<words.lowerBound)
    let tail = sentence.text(words.upperBound..<count)
    let whole = (head.isEmpty ? tail : tail.isEmpty ? head : head + " " + tail) + sentence.ending
    return whole.prefix(1).uppercased() + whole.dropFirst()
  }
}

extension Check {
  package static let leadingQuestion = Check(name: "leading-question", tier: .wording)
}

/// A question that gives its answer away.
struct LeadingQuestionProblem: WordingProblem {
  let part: QuestionPart
  let words: String
  let rewrite: String?

  var check: Check { .leadingQuestion }
  var text: ProblemText {
    ProblemText(
      message: "\(part.spoken) tells the answer that is wanted: \(words.quoted())",
      help: rewrite.map { "leave the hint out:\n\($0)" }
        ?? "ask what they do or did, not whether they agree, for example:\n\(part.line("What do you do, and why?"))"
    )
  }
}
