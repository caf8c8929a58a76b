/// A problem with the wording of a text: it makes a question harder to answer, or easier to see through, than it should be.
protocol WordingProblem: FileProblem, Equatable {}

extension WordingProblem {
  var severity: Diagnostic.Severity { .warning }
}

/// The checks of how questions and anchors are worded. Each rule has one file: its name, its test, and its problems with their text.
///
/// The rules know English and keep silent about a bank in another language, of which `language-known` tells. Each is built to
/// be believed: where a wording can be meant well, it says nothing.
enum WordingChecks {
  static let all: [BankChecks.QuestionFinder] = [
    closedQuestion, leadingQuestion, doubleBarrelled, namesTheCompetency, vagueAnchor, anchorsParallel, anchorsDistinct,
    readingEase, jargon, absoluteWords, genderedWords,
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
      (.slight, English.degrees.union(articles)), (.line, lines),
    ]
    var table: [String: WordLists] = [:]
    for (list, words) in lists {
      for word in words { table[word, default: []].insert(list) }
    }
    return table
  }()
}

extension Passage {
  /// A finding that points at a word; without one, at the first.
  func finding(_ problem: some WordingProblem, at word: Prose.Word? = nil) -> Finding {
    Finding(
      position: position, problem: problem, question: question,
      spot: Finding.Spot(text: text, offset: word?.offset ?? 0))
  }
}
