/// The checks of how questions and anchors are worded, one rule a file.
///
/// The rules know English and keep silent about a bank in another language, of which `language-known` tells. Each is built to be believed: where a wording can
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
      let lexicon = Lexicon(lists: lists)
      return bank.questions.flatMap { question in
        let worded = WordedQuestion(question, competency: competencies[question.competency], in: lexicon)
        return rules.flatMap { $0(worded) }
      }
    }
  ]

  /// The lists of the rules that a word is on.
  @Sendable static func lists(_ text: String, _ key: String) -> WordLists {
    listed[key, default: []].union(abbreviations[text] == nil ? [] : .abbreviation)
  }

  /// The lists of each word, by its key.
  private static let listed: [String: WordLists] = {
    let lists: [(WordLists, Set<String>)] = [
      (.auxiliary, English.auxiliaries), (.negatedAuxiliary, English.negatedAuxiliaries), (.leading, leadingMarks),
      (.vague, vagueWords), (.absolute, absoluteWords), (.catchword, Set(catchwords.keys)),
      (.genderedTitle, genderedTitles), (.pronoun, Set(pronouns.keys)), (.man, men), (.woman, women),
      (.slight, English.degrees.union(articles)),
    ]
    var table: [String: WordLists] = [:]
    for (list, words) in lists {
      for word in words { table[word, default: []].insert(list) }
    }
    return table
  }()
}
