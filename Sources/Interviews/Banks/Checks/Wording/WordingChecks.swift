/// The checks of how questions and anchors are worded, one rule a file.
///
/// The rules know English and keep silent about a bank in another language. Each is built to be believed: where a wording can
/// be meant well, it says nothing.
enum WordingChecks {
  static let all: [BankChecks.QuestionFinder] = [
    closedQuestion, leadingQuestion, doubleBarrelled, namesTheCompetency, vagueAnchor, anchorsParallel, anchorsDistinct,
    readingEase, jargon, absoluteWords, genderedWords,
  ]
}

extension Passage {
  /// A finding that points at a word; without one, at the first.
  func finding(_ problem: WordingProblem, at word: Prose.Word? = nil) -> Finding {
    Finding(
      position: position, problem: .wording(problem), question: question,
      spot: Finding.Spot(text: text, offset: word?.offset ?? 0))
  }
}

extension Bank {
  var isEnglish: Bool {
    let tag = language.lowercased()
    return tag == "en" || tag.hasPrefix("en-") || tag.hasPrefix("en_")
  }
}
