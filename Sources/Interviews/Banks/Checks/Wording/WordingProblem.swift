/// What makes a question harder to answer, or easier to see through, than it should be, as data.
///
/// A `rewrite` is a line as it would stand in the file.
enum WordingProblem: Equatable, Sendable {
  case closed(QuestionPart, opening: String, rewrite: String?)
  case leading(QuestionPart, words: String, rewrite: String?)
  case doubleBarrelled(first: String, second: String)
  case twoStories(words: String)
  case namesCompetency(QuestionPart, words: String, title: String)
  case vague(QuestionPart, words: String)
  case otherForm(score: Int, word: String, otherScore: Int, otherWord: String, kind: Question.Kind)
  case otherLength(long: Int, words: Int, short: Int, shortWords: Int)
  /// `only` has the words that make the difference, where they are words of degree.
  case alike(score: Int, other: Int, only: [String])
  /// Because of a long sentence, of so many words, or else of long words.
  case hardToFollow(grade: Double, sentence: Int?, words: [String])
  case jargon(QuestionPart, words: String, instead: String)
  case absolute(QuestionPart, words: String, advice: Advice)
  case genderedWord(QuestionPart, word: String, instead: String)
  case genderedPronoun(QuestionPart, words: String, instead: String)

  /// What to do about a word that claims too much.
  enum Advice: Equatable, Sendable {
    case askForOneTime, sayWhatIsDone, sayWhatIsNotDone, sayWhom
  }

  var check: Check {
    switch self {
    case .closed: .closedQuestion
    case .leading: .leadingQuestion
    case .doubleBarrelled, .twoStories: .doubleBarrelled
    case .namesCompetency: .namesTheCompetency
    case .vague: .vagueAnchor
    case .otherForm, .otherLength: .anchorsParallel
    case .alike: .anchorsDistinct
    case .hardToFollow: .readingEase
    case .jargon: .jargon
    case .absolute: .absoluteWords
    case .genderedWord, .genderedPronoun: .genderedWords
    }
  }
}
