import Text

/// `vague-anchor`: an anchor that praises or blames instead of saying what the person does.
///
/// Some words are vague wherever they stand ("appropriately"); some in front of a quality ("good communication", but "in good
/// time"); "well" behind what is done ("listens well", but "as well", "well before"). So are a trait that is only claimed
/// ("shows empathy", "is helpful") and a verb without a doing ("handles the situation.").
extension WordingChecks {
  @Sendable static func vagueAnchor(_ question: WordedQuestion) -> [Finding] {
    question.anchors.compactMap { passage in
      for sentence in passage.sentences where sentence.touches(.vague) {
        for index in sentence.words.indices
        where sentence.words[index].lists.contains(.vague) && !sentence.words[index].isQuoted {
          guard let words = vagueWords(at: index, sentence) else { continue }
          let problem = VagueAnchorProblem(part: passage.part, words: sentence.text(words))
          return passage.finding(problem, at: sentence.words[words.lowerBound])
        }
      }
      return nil
    }
  }

  private static func vagueWords(at index: Int, _ sentence: Prose.Sentence) -> Range<Int>? {
    let key = sentence.key(index)
    if plainlyVague.contains(key) { return index..<(index + 1) }
    if key == "well", isManner(sentence, index) { return max(0, index - 1)..<(index + 1) }
    if adjectives.contains(key), let end = quality(behind: index, sentence) { return index..<(end + 1) }
    if claims.contains(key), let end = trait(behind: index, sentence) { return index..<(end + 1) }
    if beings.contains(key), let end = virtue(behind: index, sentence) { return index..<(end + 1) }
    for phrase in emptyPhrases where sentence.says(phrase, at: index) {
      return index..<(index + phrase.count)
    }
    for phrase in emptyUnlessMore where sentence.says(phrase, at: index) {
      let end = index + phrase.count - 1
      if sentence.endsClause(end) || sentence.key(end + 1) == "and" { return index..<(end + 1) }
    }
    return nil
  }

  /// The words that any vague wording begins with.
  static let vagueWords: Set<String> = plainlyVague.union(["well"]).union(adjectives).union(claims).union(beings)
    .union((emptyPhrases + emptyUnlessMore).compactMap(\.first))

  private static let plainlyVague: Set = [
    "appropriate", "appropriately", "inappropriate", "inappropriately", "adequate", "adequately", "inadequate",
    "inadequately", "excellent", "excellently", "outstanding", "satisfactory", "satisfactorily", "unsatisfactory",
    "properly", "effectively", "ineffectively", "suitably", "competently", "professionally", "unprofessionally",
    "superb",
    "poorly", "nicely",
  ]

  private static let adjectives: Set = [
    "good", "strong", "proper", "great", "poor", "decent", "effective", "ineffective", "solid", "weak", "nice", "bad",
    "reasonable", "suitable", "exceptional", "average", "acceptable", "positive", "professional",
  ]

  private static let qualities: Set = [
    "communication", "communicator", "judgment", "judgement", "skill", "skills", "attitude", "understanding",
    "knowledge",
    "answer", "answers", "response", "responses", "approach", "solution", "solutions", "service", "manner", "empathy",
    "awareness", "example", "examples", "reasoning", "decision", "decisions", "action", "actions", "way", "behaviour",
    "behavior", "listening", "listener", "teamwork", "ownership", "sense", "effort", "handling", "care", "support",
    "outcome", "result", "results", "relationship", "relationships", "rapport", "grasp", "steps", "measures", "level",
    "people", "leadership", "performance", "experience", "impression", "job", "work", "choice", "choices", "focus",
  ]

  /// The quality that an adjective praises, at most two words on.
  private static func quality(behind index: Int, _ sentence: Prose.Sentence) -> Int? {
    for next in [index + 1, index + 2, index + 3] {
      guard next < sentence.words.count, !sentence.endsClause(next - 1) else { return nil }
      // "a good part of the work" praises no work; "good at the work" would end there as well.
      if ["of", "for", "to", "in", "on", "at", "the", "a", "that", "who"].contains(sentence.key(next)) { return nil }
      guard qualities.contains(sentence.key(next)) else { continue }
      // "poor work orders", "a good service record": the noun goes on, and names a thing.
      return next
    }
    return nil
  }

  private static func isManner(_ sentence: Prose.Sentence, _ index: Int) -> Bool {
    let spoiled: Set = [
      "", "as", "is", "are", "was", "were", "be", "been", "gets", "got", "get", "feels", "felt", "feel", "wishes",
      "wish",
      "very", "perfectly", "all", "stays", "keeps", "may", "might", "could", "not",
    ]
    guard !spoiled.contains(sentence.key(index - 1)) else { return false }
    return sentence.endsClause(index)
      || ["with", "under", "and", "but", "enough", "together"].contains(sentence.key(index + 1))
  }

  private static let claims: Set = [
    "shows", "showed", "demonstrates", "demonstrated", "displays", "displayed", "exhibits", "exhibited", "has", "had",
    "takes", "took", "lacks", "lacked", "uses", "used",
  ]

  private static let traits: Set = [
    "empathy", "initiative", "ownership", "leadership", "judgment", "judgement", "maturity", "awareness",
    "professionalism",
    "resilience", "commitment", "enthusiasm", "passion", "integrity", "respect", "patience", "confidence",
    "flexibility",
    "understanding", "concern", "compassion", "teamwork", "creativity", "courage", "tact", "sensitivity",
    "accountability",
    "dedication", "motivation", "sympathy", "determination", "honesty", "insight", "curiosity", "kindness",
    "discretion",
    "drive", "engagement", "interest", "attitude",
  ]

  /// The trait that is claimed: "shows empathy", "has a lot of patience".
  private static func trait(behind index: Int, _ sentence: Prose.Sentence) -> Int? {
    let between: Set = [
      "a", "an", "the", "no", "little", "some", "much", "great", "high", "low", "good", "strong", "real", "clear",
      "lot",
      "of", "lots", "level", "levels", "more", "any", "and", "basic", "genuine", "true", "full",
    ]
    var next = index + 1
    while between.contains(sentence.key(next)), next < index + 5, !sentence.endsClause(next) { next += 1 }
    guard traits.contains(sentence.key(next)), !sentence.endsClause(index) else { return nil }
    let verb = sentence.key(index)
    if ["takes", "took"].contains(verb) {
      return ["ownership", "initiative"].contains(sentence.key(next)) ? next : nil
    }
    // "has no interest in", "had the discretion to refund", "uses the initiative's budget": a fact more than a trait
    if ["has", "had", "uses", "used"].contains(verb),
      ["interest", "drive", "discretion", "concern", "understanding"]
        .contains(sentence.key(next))
    {
      return nil
    }
    return next
  }

  private static let beings: Set = [
    "is", "was", "are", "were", "stays", "stayed", "remains", "remained", "being", "acts",
  ]

  private static let virtues: Set = [
    "empathetic", "empathic", "proactive", "professional", "helpful", "polite", "friendly", "courteous", "confident",
    "flexible", "passionate", "motivated", "reliable", "customer-focused", "customer-oriented", "unhelpful", "rude",
    "unprofessional", "responsible", "irresponsible", "caring", "supportive", "enthusiastic", "resilient", "mature",
    "positive", "kind", "considerate", "respectful", "competent", "effective", "passive", "reactive", "good", "poor",
  ]

  /// "is helpful", "stays very polite"; but "is responsible for the key".
  private static func virtue(behind index: Int, _ sentence: Prose.Sentence) -> Int? {
    var next = index + 1
    while English.degrees.contains(sentence.key(next)) && !virtues.contains(sentence.key(next))
      || sentence.key(next) == "not"
    {
      next += 1
    }
    guard virtues.contains(sentence.key(next)),
      !["for", "to", "that", "of", "until", "from"].contains(sentence.key(next + 1))
    else { return nil }
    return sentence.endsClause(next)
      || ["and", "but", "with", "towards", "throughout", "or"].contains(sentence.key(next + 1))
      ? next : nil
  }

  private static func phrases(_ texts: [String]) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }

  private static let emptyPhrases = phrases([
    "goes above and beyond", "went above and beyond", "goes the extra mile", "went the extra mile",
    "meets expectations",
    "exceeds expectations", "does the right thing", "did the right thing", "does their best", "did their best",
    "does a good job", "thinks outside the box",
  ])

  /// Said of nothing in particular; "deals with it by calling the depot" says more.
  private static let emptyUnlessMore: [[String]] = {
    let verbs = [
      "handles", "handled", "manages", "managed", "deals with", "dealt with", "addresses", "addressed", "resolves",
      "resolved",
    ]
    let objects = [
      "the situation", "the matter", "it", "the issue", "the problem", "the customer", "things", "situations",
      "conflict",
      "problems", "issues", "customers", "the conflict",
    ]
    return phrases(verbs.flatMap { verb in objects.map { "\(verb) \($0)" } })
  }()
}

extension Check {
  package static let vagueAnchor = Check(name: "vague-anchor", tier: .wording)
}

/// An anchor that leaves open what the person does.
struct VagueAnchorProblem: WordingProblem {
  let part: QuestionPart
  let words: String

  var check: Check { .vagueAnchor }
  var text: ProblemText {
    ProblemText(
      message: "\(words.quoted()) in \(part.spoken) leaves open what the person does",
      notes: ["two raters read it two ways; what can be seen or heard they read alike"],
      help: "write what is said or done, for example:\n"
        + part.line(part.exampleBehaviour))
  }
}

extension QuestionPart {
  /// What an answer of this score might do.
  fileprivate var exampleBehaviour: String {
    switch self {
    case .anchor(...2): "Quotes the rule, and lets the customer go without a next step."
    case .anchor(3): "Answers what is asked, and leaves the next step to the customer."
    default: "Asks what the customer needs today, says what happens next and by when."
    }
  }
}
