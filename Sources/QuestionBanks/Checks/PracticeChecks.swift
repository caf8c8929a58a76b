import Text

/// The checks over sample answers that have been read, against the bank that they name.
enum PracticeChecks {
  typealias Finder = @Sendable (PracticeSet, [Bank]) -> [Finding]

  /// What makes a file unusable.
  static let always: [Finder] = [uniqueIDs, bankExists, questionExists, quoteInAnswer, neighbourExists]
  /// What a complete file has.
  static let complete: [Finder] = [twoAnswersPerQuestion, keysSpread]

  @Sendable static func uniqueIDs(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    BankChecks.repeated(set.answers.map { Located($0.id, at: $0.$id) }, kind: "answer")
  }

  @Sendable static func bankExists(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    let known = banks.map(\.id).filter { !$0.isEmpty }
    guard !set.bank.isEmpty, !known.contains(set.bank) else { return [] }
    return [Finding(position: set.$bank, problem: .bankNotFound(set.bank, known: known))]
  }

  @Sendable static func questionExists(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    guard let known = questions(of: set, banks) else { return [] }
    let names = Set(known)
    return set.answers.filter { !$0.question.isEmpty && !names.contains($0.question) }.map { answer in
      let near = nearest(to: answer.question, among: known)
      return Finding(
        position: answer.$question,
        problem: PracticeProblem.unknownQuestion(answer.question, bank: set.bank, nearest: near, known: known))
    }
  }

  /// A key rests on what was said: a quote that is not there says that the answer was changed after it.
  @Sendable static func quoteInAnswer(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    set.answers.filter { !$0.answer.isEmpty }.flatMap { answer in
      let said = answer.answer.onOneLine
      return answer.because.filter { !said.contains($0.quote.onOneLine) }.map { reason in
        Finding(
          position: reason.$quote, problem: PracticeProblem.quoteNotInAnswer(reason.quote.onOneLine, answer: answer.id))
      }
    }
  }

  @Sendable static func neighbourExists(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    set.answers.compactMap { answer in
      let (key, text) =
        switch answer.score {
        case BankFormat.scores.lowerBound: ("not_lower", answer.notLower)
        case BankFormat.scores.upperBound: ("not_higher", answer.notHigher)
        default: ("", Located<String>?.none)
        }
      return text.map {
        Finding(position: $0.projectedValue, problem: PracticeProblem.noNeighbour(key: key, score: answer.score))
      }
    }
  }

  /// Of questions without any answer it is said at the bank's name, since nothing stands there that lacks them.
  @Sendable static func twoAnswersPerQuestion(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    let answers = Dictionary(grouping: set.answers, by: \.question)
    let asked = questions(of: set, banks) ?? []
    let unanswered = asked.filter { answers[$0] == nil }
    let single = asked.compactMap { answers[$0] }.filter { $0.count == 1 }.map { answers in
      Finding(position: answers[0].$question, problem: PracticeProblem.oneAnswer(question: answers[0].question))
    }
    return unanswered.isEmpty
      ? single : [Finding(position: set.$bank, problem: PracticeProblem.unanswered(unanswered))] + single
  }

  /// At least three different keys, so that neither one score nor two would agree with all of them.
  @Sendable static func keysSpread(_ set: PracticeSet, _ banks: [Bank]) -> [Finding] {
    let scores = Set(set.answers.map(\.score)).sorted()
    guard scores.count < 3, set.answers.count > 2, let first = set.answers.first else { return [] }
    return [Finding(position: first.$score, problem: PracticeProblem.keysTooAlike(scores))]
  }

  /// The questions of the bank; nil where it is not there or none could be read.
  private static func questions(of set: PracticeSet, _ banks: [Bank]) -> [Question.ID]? {
    guard let bank = banks.first(where: { $0.id == set.bank }), !bank.questions.isEmpty else { return nil }
    return bank.questions.map(\.id)
  }
}

extension String {
  /// The text with every run of blanks and line ends as one blank, since where its lines break says nothing.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
