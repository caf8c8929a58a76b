/// The sentences for how a text is put.
extension ProblemText {
  init(_ problem: WordingProblem) {
    self =
      switch problem {
      case .closed(let part, let opening, let rewrite):
        ProblemText(
          message: "\(part.spoken) can be answered by yes or no: \(("\(opening) …").quoted())",
          help: rewrite.map { "ask for an account, for example:\n\($0)" }
            ?? "begin with what, how, whom, when or why, or with \"Tell me about one time when …\"")
      case .leading(let part, let words, let rewrite):
        ProblemText(
          message: "\(part.spoken) tells the answer that is wanted: \(words.quoted())",
          help: rewrite.map { "leave the hint out:\n\($0)" }
            ?? "ask what they do or did, not whether they agree, for example:\n\(part.line("What do you do, and why?"))"
        )
      case .doubleBarrelled(let first, let second):
        ProblemText(
          message: "the ask is two questions; people answer the one that they like better",
          help: "keep one and make the other a probe:\n\(QuestionPart.ask.line(first))\nprobes:\n  "
            + QuestionPart.probe.line(second))
      case .twoStories(let words):
        ProblemText(
          message: "the ask wants two stories: \(words.quoted())",
          help: "ask for one, and for the other in a question of its own")
      case .namesCompetency(let part, let words, let title):
        ProblemText(
          message: "\(part.spoken) names what is rated, \(title.quoted()): \(words.quoted())",
          notes: ["whoever hears it knows which answer is wanted"],
          help: part == .ask
            ? "name a situation that calls for it, for example:\n"
              + part.line("Tell me about one time when two instructions could not both be followed.")
            : "tell what happened, and leave it to the answer to show what it calls for")
      case .vague(let part, let words):
        ProblemText(
          message: "\(words.quoted()) in \(part.spoken) leaves open what the person does",
          notes: ["two raters read it two ways; what can be seen or heard they read alike"],
          help: "write what is said or done, for example:\n"
            + part.line(part.exampleBehaviour))
      case .otherForm(let score, let word, let otherScore, let otherWord, let kind):
        ProblemText(
          message: "the anchor for \(score) begins with \(word.quoted()), the one for \(otherScore) with "
            + otherWord.quoted(),
          help: kind == .situational
            ? "begin them all alike, with what the person does:\n1: Waits …\n3: Asks …\n5: Decides …"
            : "begin them all alike, with what the person did:\n1: Waited …\n3: Asked …\n5: Decided …")
      case .otherLength(let long, let words, let short, let shortWords):
        ProblemText(
          message: "the anchor for \(long) has \(words) words, the one for \(short) only \(shortWords)",
          notes: ["the fuller text draws the ratings"],
          help: "say as much of a \(short) as of a \(long): what does such an answer do, what does it leave out?")
      case .alike(let score, let other, let only) where only.isEmpty:
        ProblemText(
          message: "the anchors for \(other) and \(score) say nearly the same",
          help: "name something that a \(score) does and a \(other) does not")
      case .alike(let score, let other, let only):
        ProblemText(
          message: "the anchors for \(other) and \(score) differ in degree only: "
            + only.map { $0.quoted() }.joined(separator: ", "),
          help: "name something that a \(score) does and a \(other) does not; how much or how often cannot be heard"
            + " in one answer")
      case .hardToFollow(let grade, let sentence, let words):
        ProblemText(
          message: "scenario and ask are hard to follow by ear: reading grade \(tenths(grade)), over 10",
          help: sentence.map { "split this sentence of \($0) words, and others like it" }
            ?? "say it in shorter words; long are \(words.map { $0.quoted() }.joined(separator: ", "))")
      case .jargon(let part, let words, let instead):
        ProblemText(
          message: "\(words.quoted()) in \(part.spoken) is jargon; people from other firms may not know it",
          help: "write: \(instead)")
      case .absolute(let part, let words, let advice):
        ProblemText(
          message: "\(words.quoted()) in \(part.spoken) claims more than one answer can show", help: advice.text)
      case .genderedWord(let part, let word, let instead):
        ProblemText(
          message: "\(word.quoted()) in \(part.spoken) names a gender that plays no part", help: "write: \(instead)")
      case .genderedPronoun(let part, let words, let instead):
        ProblemText(
          message: "\(words.quoted()) in \(part.spoken) gives a gender to somebody who could be anyone",
          help: "write \(instead), or name the person again: the customer, the colleague")
      }
  }
}

/// One place behind the point.
private func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
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

extension WordingProblem.Advice {
  fileprivate var text: String {
    switch self {
    case .askForOneTime: "ask for one occasion, for example:\nask: Tell me about one time when …"
    case .sayWhatIsDone: "leave it out, and say what is done on this occasion"
    case .sayWhatIsNotDone: "say what is not done on this occasion: 'does not ask', 'tells no one'"
    case .sayWhom: "name those who are meant: 'both customers', 'the three who are on shift'"
    }
  }
}
