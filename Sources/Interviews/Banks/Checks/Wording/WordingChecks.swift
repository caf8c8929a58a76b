/// The checks of how questions and anchors are worded, one rule a file.
///
/// The rules know English and keep silent about a bank in another language. Each is built to be believed: where a wording can
/// be meant well, it says nothing.
enum WordingChecks {
  typealias Rule = @Sendable (WordedQuestion) -> [Finding]

  static let rules: [Rule] = [
    closedQuestion, leadingQuestion, doubleBarrelled, namesTheCompetency, vagueAnchor, anchorsParallel, anchorsDistinct,
    readingEase, jargon, absoluteWords, genderedWords,
  ]

  static let all: [BankChecks.Finder] = [
    { bank in
      guard bank.isEnglish else { return [] }
      let competencies = Dictionary(bank.competencies.map { ($0.id, NamedCompetency($0)) }) { first, _ in first }
      let lexicon = Lexicon()
      return bank.questions.flatMap { question in
        let worded = WordedQuestion(question, competency: competencies[question.competency], in: lexicon)
        return rules.flatMap { $0(worded) }
      }
    }
  ]
}

extension Bank {
  var isEnglish: Bool {
    let tag = language.lowercased()
    return tag == "en" || tag.hasPrefix("en-") || tag.hasPrefix("en_")
  }
}
