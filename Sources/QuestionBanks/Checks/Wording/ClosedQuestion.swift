import Text

/// `closed-question`: an ask or probe that can be answered by yes or no.
///
/// A question is closed when its main clause begins with an auxiliary: "Did you …", "If she insists, would you …". It is not
/// when it is a polite request ("Could you tell me about …"), offers a choice ("… or …"), or goes on openly in the same
/// breath ("Did anyone object, and what did you say?").
extension WordingChecks {
  @Sendable static func closedQuestion(_ question: WordedQuestion) -> [Finding] {
    question.asked.filter { $0.prose.lists.contains(.auxiliary) }.flatMap { passage -> [Finding] in
      let closed: [Finding] = passage.sentences.compactMap { sentence in
        guard let start = closedStart(of: sentence) else { return nil }
        let opening = sentence.text(start..<min(start + 2, sentence.words.count))
        let rewrite = start == 0 ? rewritten(sentence).flatMap { passage.rewritten(sentence, as: $0) } : nil
        return passage.finding(
          ClosedQuestionProblem(part: passage.part, opening: opening, rewrite: rewrite), at: sentence.words[start])
      }
      // A probe that first finds out whether there is anything to ask about, and then asks, is fine.
      let isFine = !closed.isEmpty && passage.part == .probe && passage.sentences.contains(where: isOpen)
      return isFine ? [] : closed
    }
  }

  private static func isOpen(_ sentence: Prose.Sentence) -> Bool {
    English.interrogatives.contains(mainKey(of: sentence)) && sentence.isQuestion
      || StructureChecks.requests.contains(sentence.key(0))
  }

  private static func mainKey(of sentence: Prose.Sentence) -> String { sentence.key(mainStart(of: sentence)) }

  /// Where the main clause begins: behind "and", "so", and behind a clause with "if" or "when" up to its comma.
  private static func mainStart(of sentence: Prose.Sentence) -> Int {
    var start = 0
    while ["and", "so", "but", "then", "now", "or", "also", "well"].contains(sentence.key(start)) { start += 1 }
    guard conjunctions.contains(sentence.key(start)) else { return start }
    // The first clause that begins like a question; "When do you …" itself has no comma in front.
    if English.auxiliaries.contains(sentence.key(start + 1)), sentence.key(start) == "when" { return start }
    for index in sentence.words.indices.dropFirst(start + 1) where sentence.words[index - 1].after.contains(.comma) {
      let key = sentence.key(index)
      if English.auxiliaries.contains(key) || English.interrogatives.contains(key) { return index }
    }
    return start
  }

  private static let conjunctions: Set = [
    "if", "when", "once", "after", "before", "suppose", "while", "as", "until", "in", "at", "on", "since", "given",
    "knowing", "looking", "with", "during", "today", "afterwards", "again",
  ]

  /// Where the closed question of a sentence begins, nil if it has none.
  private static func closedStart(of sentence: Prose.Sentence) -> Int? {
    guard sentence.touches(.auxiliary) else { return nil }
    let start = mainStart(of: sentence)
    guard English.auxiliaries.contains(sentence.key(start)), !sentence.words[start].isQuoted else { return nil }
    // "Do nothing until …" and "Will calls." are no questions.
    let subjects = English.subjects.union(["your", "the", "any", "anyone", "anybody"])
    guard sentence.isQuestion || (subjects.contains(sentence.key(start + 1)) && sentence.words.count > 3) else {
      return nil
    }
    if isRequest(sentence, start) { return nil }
    let rest = sentence.words.indices.dropFirst(start + 1)
    for index in rest {
      let key = sentence.key(index)
      let last = sentence.key(index - 1)
      if key == "or", !["not", "no"].contains(sentence.key(index + 1)) { return nil }
      // ", and how …", "if so, what …"
      let joins = ["and", "or", "so", "then"].contains(last) || sentence.endsClause(index - 1)
      if joins, English.interrogatives.contains(key) { return nil }
      let isPhrase = ["and", "or"].contains(last) && ["to", "in", "for", "at", "by", "with", "from"].contains(key)
      if isPhrase, English.interrogatives.contains(sentence.key(index + 1)) { return nil }
    }
    return start
  }

  /// "Could you tell me about …", "Would you mind describing …", "May I ask what …", "Can you give me an example …".
  private static func isRequest(_ sentence: Prose.Sentence, _ start: Int) -> Bool {
    if ["may", "can", "could"].contains(sentence.key(start)), sentence.key(start + 1) == "i",
      sentence.key(start + 2) == "ask"
    {
      return true
    }
    guard ["can", "could", "would", "will"].contains(sentence.key(start)), sentence.key(start + 1) == "you" else {
      return false
    }
    var next = start + 2
    while ["please", "just", "briefly", "also", "perhaps", "maybe"].contains(sentence.key(next)) { next += 1 }
    let verb = sentence.key(next)
    if verb == "mind" || verb == "help",
      ["telling", "describing", "explaining", "me", "us"].contains(sentence.key(next + 1))
    {
      return true
    }
    // "tell me", "walk us through"; but "Would you tell your lead?" is a question. "Describe" needs nobody to listen.
    if verb == "describe" { return true }
    if ["explain", "outline"].contains(verb) { return sentence.key(start) != "would" }
    if verb == "share" { return true }
    return ["tell", "walk", "talk", "take", "give", "show", "run", "lead", "guide"].contains(verb)
      && ["me", "us"].contains(sentence.key(next + 1))
  }

  /// The same as an open question, where that can be said without knowing what is meant.
  private static func rewritten(_ sentence: Prose.Sentence) -> String? {
    let keys = sentence.keys
    guard keys.count > 3, keys[1] == "you" else { return nil }
    func rest(from index: Int) -> String { sentence.text(index..<keys.count) }
    let memories: [[String]] = [
      ["think", "of", "a", "time", "when"], ["think", "of", "a", "time"], ["remember", "a", "time", "when"],
      ["recall", "a", "time", "when"], ["remember", "a", "time"], ["recall", "a", "time"],
    ]
    for memory in memories where keys.dropFirst(2).starts(with: memory) && keys.count > memory.count + 3 {
      return "Tell me about one time when " + rest(from: 2 + memory.count) + "."
    }
    let next = keys[2] == "ever" ? 3 : 2
    guard keys.count > next + 1 else { return nil }
    switch keys[0] {
    case "have", "had":
      guard let past = pastForms[keys[next]] ?? (keys[next].hasSuffix("ed") ? keys[next] : nil) else { return nil }
      return "Tell me about one time when you \(past) " + rest(from: next + 1) + "."
    case "do", "did", "would", "will", "can", "could", "should":
      let tense = keys[0] == "did" ? "did" : keys[0] == "do" ? "do" : "would"
      // "Do you have", "Did you feel": nothing was decided there.
      if ["have", "feel", "think", "know", "like", "want", "believe", "find", "see", "need", "agree", "mind", "be"]
        .contains(keys[next])
      {
        return nil
      }
      return "How \(tense) you decide whether to " + rest(from: next) + "?"
    default: return nil
    }
  }

  /// Participles that are no past tense, and those that are.
  private static let pastForms = [
    "been": "were", "done": "did", "seen": "saw", "taken": "took", "given": "gave", "gone": "went", "written": "wrote",
    "spoken": "spoke", "broken": "broke", "known": "knew", "come": "came", "chosen": "chose", "had": "had",
    "made": "made",
    "found": "found", "told": "told", "lost": "lost", "dealt": "dealt", "kept": "kept", "left": "left", "felt": "felt",
    "met": "met", "held": "held", "sent": "sent", "said": "said", "spent": "spent",
  ]
}

extension Check {
  package static let closedQuestion = Check(name: "closed-question", tier: .wording)
}

/// A question that can be answered by yes or no.
struct ClosedQuestionProblem: WordingProblem {
  let part: QuestionPart
  let opening: String
  let rewrite: String?

  var check: Check { .closedQuestion }
  var text: ProblemText {
    ProblemText(
      message: "\(part.spoken) can be answered by yes or no: \(("\(opening) …").quoted())",
      help: rewrite.map { "ask for an account, for example:\n\($0)" }
        ?? "begin with what, how, whom, when or why, or with \"Tell me about one time when …\"")
  }
}
