import Text

/// `absolute-words`: "always", "never" and their like, where they claim what one answer cannot show.
///
/// In asks and probes only of the candidate ("Do you always …"): a customer who always calls at closing time is a fact of the
/// story, and "what would you never do?" asks for a limit. In anchors only of what the person does ("Always tells the lead"):
/// "a need that nobody had voiced" and "had never flown" are facts again. In scenarios not at all.
extension WordingChecks {
  @Sendable static func absoluteWords(_ question: WordedQuestion) -> [Finding] {
    let inAsked = question.asked.flatMap { passage in findings(passage, ofYou) }
    return inAsked + question.anchors.flatMap { passage in findings(passage, ofActor) }
  }

  private typealias Claim = (Prose.Sentence, Int) -> AbsoluteWordsProblem.Advice?

  private static func findings(_ passage: Passage, _ claim: Claim) -> [Finding] {
    guard passage.prose.lists.contains(.absolute) else { return [] }
    return passage.sentences.flatMap { sentence in
      sentence.words.indices.compactMap { index in
        guard sentence.words[index].lists.contains(.absolute), !sentence.words[index].isQuoted else { return nil }
        if let length = phraseLength(sentence, index) {
          let words = sentence.text(index..<(index + length))
          let advice: AbsoluteWordsProblem.Advice = passage.part.isAnchor ? .sayWhatIsDone : .askForOneTime
          return passage.finding(
            AbsoluteWordsProblem(part: passage.part, words: words, advice: advice), at: sentence.words[index])
        }
        guard let advice = claim(sentence, index) else { return nil }
        let words = sentence.text(index..<(index + 1))
        return passage.finding(
          AbsoluteWordsProblem(part: passage.part, words: words, advice: advice), at: sentence.words[index])
      }
    }
  }

  private static let phrases = [
    "every single", "without exception", "at all times", "under all circumstances", "under no circumstances",
    "no matter what", "each and every", "100 percent", "one hundred percent", "all of the time",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The words that any absolute wording begins with.
  static let absoluteWords: Set<String> = Set(["always", "never", "everyone", "everybody", "nobody"])
    .union(phrases.compactMap(\.first))

  private static func phraseLength(_ sentence: Prose.Sentence, _ index: Int) -> Int? {
    phrases.first { sentence.says($0, at: index) }?.count
  }

  /// "Do you always", "how you never": what the candidate claims of themselves.
  private static func ofYou(_ sentence: Prose.Sentence, _ index: Int) -> AbsoluteWordsProblem.Advice? {
    let key = sentence.key(index)
    if ["everyone", "everybody", "nobody"].contains(key) {
      return isWholesale(sentence, index) ? .sayWhom : nil
    }
    guard key == "always" || key == "never" else { return nil }
    let before = [sentence.key(index - 1), sentence.key(index - 2)]
    guard before.contains("you"), !before.contains("not") else { return nil }
    // "What would you never promise?" asks for a limit; "you had never done it" and "you never met" tell of a fact.
    let opening = sentence.key(0)
    if key == "never" {
      if ["what", "which", "where", "whom"].contains(opening) { return nil }
      if ["had", "have", "were", "did"].contains(before[0]) || isPast(sentence.key(index + 1)) { return nil }
      if ["when", "that", "who", "whom", "which"].contains(sentence.key(index - 2)) { return nil }
    } else if before[0] != "you" {
      return nil
    }
    // "when you always had two people": a fact as well.
    return isPast(sentence.key(index + 1)) ? nil : .askForOneTime
  }

  private static func ofActor(_ sentence: Prose.Sentence, _ index: Int) -> AbsoluteWordsProblem.Advice? {
    let key = sentence.key(index)
    let next = sentence.key(index + 1)
    // What the person does stands at the beginning, or behind a comma or "and".
    let isOwn =
      sentence.beginsClause(index) || ["and", "or", "but", "then"].contains(sentence.key(index - 1))
      || index == 1 && ["is", "are", "has", "they"].contains(sentence.key(0))
    switch key {
    case "always": return isOwn && sentence.key(index - 1) != "as" ? .sayWhatIsDone : nil
    // "Never called back" is a fact about one occasion.
    case "never": return isOwn && !isPast(next) && next != "mind" ? .sayWhatIsNotDone : nil
    case "everyone", "everybody": return isWholesale(sentence, index) ? .sayWhom : nil
    default: return nil
    }
  }

  /// "Treats everyone fairly", "gets on with everyone": not "everyone on shift", "everyone who waits".
  private static func isWholesale(_ sentence: Prose.Sentence, _ index: Int) -> Bool {
    let key = sentence.key(index)
    let next = sentence.key(index + 1)
    if key == "nobody" {
      return index > 1 && ["ensure", "sure"].contains(sentence.key(index - 1)) && next == "is"
        && sentence.keys.contains("ever")
    }
    if ["happy", "satisfied", "equally", "alike", "informed"].contains(next) { return true }
    if next.hasSuffix("ly"), next != "only" { return true }
    return sentence.endsClause(index)
      && ["with", "treats", "treated", "pleases", "helps", "respects", "satisfies", "treat", "please"].contains(
        sentence.key(index - 1))
  }

  private static let irregular: Set = [
    "told", "came", "went", "said", "did", "had", "was", "were", "saw", "got", "made", "gave", "took", "heard", "knew",
    "met", "found", "left", "sent", "wrote", "spoke", "rang", "thought", "done", "been", "seen", "felt", "kept", "put",
  ]

  private static func isPast(_ key: String) -> Bool { key.hasSuffix("ed") || irregular.contains(key) }
}

extension QuestionPart {
  fileprivate var isAnchor: Bool { if case .anchor = self { true } else { false } }
}

extension Check {
  package static let absoluteWords = Check(name: "absolute-words", tier: .wording)
}

/// A word that claims more than one answer can show.
struct AbsoluteWordsProblem: WordingProblem {
  let part: QuestionPart
  let words: String
  let advice: Advice

  /// What to do about it.
  enum Advice: Equatable, Sendable {
    case askForOneTime, sayWhatIsDone, sayWhatIsNotDone, sayWhom

    var text: String {
      switch self {
      case .askForOneTime: "ask for one occasion, for example:\nask: Tell me about one time when …"
      case .sayWhatIsDone: "leave it out, and say what is done on this occasion"
      case .sayWhatIsNotDone: "say what is not done on this occasion: 'does not ask', 'tells no one'"
      case .sayWhom: "name those who are meant: 'both customers', 'the three who are on shift'"
      }
    }
  }

  var check: Check { .absoluteWords }
  var text: ProblemText {
    ProblemText(
      message: "\(words.quoted()) in \(part.spoken) claims more than one answer can show", help: advice.text)
  }
}
