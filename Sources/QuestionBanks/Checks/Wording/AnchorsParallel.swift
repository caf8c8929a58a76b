import Text

/// `anchors-parallel`: anchors of one question that begin in different forms, or differ much in length.
///
/// A rater compares them line by line; the same actor, tense and size make the difference that counts stand out. In a
/// past-behaviour question a verb of telling ("Names no case of their own") may stand beside the past tense: the candidate
/// says it now, of what was done then. A first word that could be either ("put", "let") is let pass.
extension WordingChecks {
  @Sendable static func anchorsParallel(_ question: WordedQuestion) -> [Finding] {
    form(question) + length(question)
  }

  private enum Form: Hashable {
    case present, past, gerund, actor
  }

  private static func form(_ question: WordedQuestion) -> [Finding] {
    let begun = question.anchors.compactMap { passage -> (passage: Passage, word: Prose.Word, form: Form)? in
      guard let sentence = passage.sentences.first else { return nil }
      let index = sentence.words.firstIndex { !isAdverb($0.key) } ?? 0
      let word = sentence.words[index]
      if question.kind == .pastBehaviour, isTelling(sentence, index) { return nil }
      return form(of: word.key).map { (passage, word, $0) }
    }
    let counts = Dictionary(grouping: begun, by: \.form).mapValues(\.count)
    guard counts.count > 1, let most = counts.values.max(), let usual = begun.first(where: { counts[$0.form] == most }),
      let other = begun.first(where: { $0.form != usual.form }), case .anchor(let score) = other.passage.part,
      case .anchor(let usualScore) = usual.passage.part
    else { return [] }
    let problem = AnchorFormProblem(
      score: score, word: other.word.text, otherScore: usualScore, otherWord: usual.word.text, kind: question.kind)
    return [other.passage.finding(problem, at: other.word)]
  }

  private static func isAdverb(_ key: String) -> Bool {
    key.hasSuffix("ly") && key.count > 4 && !["apply", "reply", "supply", "rely", "family"].contains(key)
      || ["never", "always", "often", "only", "just", "first", "then", "at", "once", "not", "either", "also"].contains(
        key)
  }

  /// "Names no case", "Puts it down to the customer".
  private static func isTelling(_ sentence: Prose.Sentence, _ index: Int) -> Bool {
    let accounts = sentence.key(index) == "puts" && sentence.keys.dropFirst(index).prefix(5).contains("down")
    return accounts || tellings.contains(sentence.key(index))
  }

  /// Verbs for what the candidate does in the interview itself.
  private static let tellings: Set = [
    "names", "tells", "describes", "gives", "says", "states", "recalls", "mentions", "cites", "cannot", "reports",
    "explains", "remembers", "has", "offers", "speaks", "blames", "can",
  ]

  private static func form(of key: String) -> Form? {
    if ["the", "a", "an", "he", "she", "they", "you", "i", "candidate", "someone", "person", "agent"].contains(key) {
      return .actor
    }
    if either.contains(key) { return nil }
    if pasts.contains(key) { return .past }
    if key.hasSuffix("ing"), key.count > 5 { return .gerund }
    if key.hasSuffix("ed"), key.count > 3, !["need", "feed", "proceed", "speed", "exceed", "heed"].contains(key) {
      return .past
    }
    if key.hasSuffix("s"), key.count > 2, !key.hasSuffix("ss"), !key.hasSuffix("us") { return .present }
    return nil
  }

  /// Past and present alike, or a noun as often as a verb.
  private static let either: Set = [
    "put", "set", "let", "cut", "read", "cost", "hit", "shut", "quit", "during", "this", "its",
  ]

  private static let pasts: Set = [
    "was", "were", "had", "did", "made", "took", "gave", "went", "came", "saw", "said", "told", "asked", "kept", "left",
    "found", "got", "held", "led", "met", "paid", "ran", "sent", "spoke", "spent", "stood", "thought", "wrote",
    "brought",
    "bought", "built", "caught", "chose", "drew", "fell", "felt", "forgot", "froze", "gone", "heard", "hid", "knew",
    "lent",
    "lost", "meant", "rang", "rose", "sat", "sought", "sold", "stuck", "taught", "threw", "understood", "undid", "woke",
    "withdrew", "began", "broke", "dealt", "drove", "fought", "let", "overlooked", "redid", "rebuilt",
  ]

  /// Poor answers are told in few words by nature: it takes both a factor of 2.5 and a dozen words.
  private static func length(_ question: WordedQuestion) -> [Finding] {
    let counted = question.anchors.map { (passage: $0, words: $0.prose.wordCount) }
    guard let longest = counted.max(by: { $0.words < $1.words }),
      let shortest = counted.min(by: { $0.words < $1.words }),
      longest.words - shortest.words >= 12, Double(longest.words) > 2.5 * Double(shortest.words), shortest.words > 0,
      case .anchor(let long) = longest.passage.part, case .anchor(let short) = shortest.passage.part
    else { return [] }
    let problem = AnchorLengthProblem(
      long: long, words: longest.words, short: short, shortWords: shortest.words)
    return [shortest.passage.finding(problem)]
  }
}

extension Check {
  package static let anchorsParallel = Check(name: "anchors-parallel", tier: .wording)
}

/// An anchor that begins in a different form from another one.
struct AnchorFormProblem: WordingProblem {
  let score: Int
  let word: String
  let otherScore: Int
  let otherWord: String
  let kind: Question.Kind

  var check: Check { .anchorsParallel }
  var text: ProblemText {
    ProblemText(
      message: "the anchor for \(score) begins with \(word.quoted()), the one for \(otherScore) with "
        + otherWord.quoted(),
      help: kind == .situational
        ? "begin them all alike, with what the person does:\n1: Waits …\n3: Asks …\n5: Decides …"
        : "begin them all alike, with what the person did:\n1: Waited …\n3: Asked …\n5: Decided …")
  }
}

/// An anchor that is much longer than another one.
struct AnchorLengthProblem: WordingProblem {
  let long: Int
  let words: Int
  let short: Int
  let shortWords: Int

  var check: Check { .anchorsParallel }
  var text: ProblemText {
    ProblemText(
      message: "the anchor for \(long) has \(words) words, the one for \(short) only \(shortWords)",
      notes: ["the fuller text draws the ratings"],
      help: "say as much of a \(short) as of a \(long): what does such an answer do, what does it leave out?")
  }
}
