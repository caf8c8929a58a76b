package import QuestionBanks

/// One interviewer scoring sample answers whose keys are known: the scoring walk of an interview, without a candidate.
///
/// As with an interview, `apply` either changes the practice or refuses with a reason and changes nothing. A practice is
/// never stored: who scores how is nobody's record.
package struct Practice: Equatable, Sendable {
  /// When the key of an answer is shown.
  package enum Mode: String, Sendable {
    /// After each answer; its score stands from then on.
    case learning
    /// All at the end; until then scores can be changed.
    case test
  }

  /// An answer with the question that it answers.
  package struct Item: Equatable, Sendable {
    package let answer: PracticeAnswer
    package let question: Question
    package let competency: Competency
  }

  /// What the next line typed means; the number is the place of an answer in the walk.
  package enum Phase: Equatable, Sendable {
    case score(Int)
    /// A score was given; it stands only with its evidence.
    case evidence(Int, score: Int)
    /// Not assessed; it stands only with its reason.
    case reason(Int)
    case finished
  }

  package enum Action: Equatable, Sendable {
    case scored(Int)
    case rated(evidence: String)
    case setAside
    case notAssessed(reason: String)
    /// The rating that stands is kept.
    case kept
    /// One step back.
    case returned
  }

  package let mode: Mode
  package let seed: UInt64
  /// In the order of the walk.
  package let items: [Item]
  package private(set) var phase: Phase
  package private(set) var ratings: [PracticeAnswer.ID: Rating] = [:]

  /// A walk through the answers to these questions; answers to other questions are left out.
  package init(_ answers: [PracticeAnswer], questions: [Kit.Item], mode: Mode, seed: UInt64) {
    let asked = Dictionary(questions.map { ($0.question.id, $0) }) { first, _ in first }
    let chosen = answers.filter { asked[$0.question] != nil }
    items = PracticeOrder.shuffled(chosen, seed: seed).compactMap { answer in
      asked[answer.question].map { Item(answer: answer, question: $0.question, competency: $0.competency) }
    }
    self.mode = mode
    self.seed = seed
    phase = items.isEmpty ? .finished : .score(0)
  }

  /// Changes the practice, or refuses and leaves it as it was.
  package mutating func apply(_ action: Action) throws(Refusal) {
    switch (action, phase) {
    case (.scored(let score), .score(let place)):
      guard BankFormat.scores.contains(score) else { throw .noSuchScore(score) }
      phase = .evidence(place, score: score)
    case (.rated(let evidence), .evidence(let place, let score)):
      guard !evidence.isEmpty else { throw .evidenceNeeded(score: score) }
      settle(place, .score(score, evidence: evidence))
    case (.setAside, .score(let place)): phase = .reason(place)
    case (.notAssessed(let reason), .reason(let place)):
      guard !reason.isEmpty else { throw .reasonNeeded }
      settle(place, .notAssessed(reason: reason))
    case (.kept, .score(let place)):
      guard rating(at: place) != nil else { throw .notNow }
      advance(from: place)
    case (.returned, .evidence(let place, _)), (.returned, .reason(let place)): phase = .score(place)
    case (.returned, .score(let place)):
      guard canReturn else { throw .notNow }
      phase = .score(place - 1)
    default: throw .notNow
    }
  }

  private mutating func settle(_ place: Int, _ rating: Rating) {
    ratings[items[place].answer.id] = rating
    advance(from: place)
  }

  private mutating func advance(from place: Int) {
    phase = place + 1 < items.count ? .score(place + 1) : .finished
  }
}

// MARK: - What can be asked of a practice

extension Practice {
  /// The answer that the phase is about; nil at the end.
  package var place: Int? {
    switch phase {
    case .score(let place), .evidence(let place, _), .reason(let place): place
    case .finished: nil
    }
  }

  package func rating(at place: Int) -> Rating? { ratings[items[place].answer.id] }

  /// Whether there is an answer to go back to, whose key was not shown.
  package var canReturn: Bool {
    if case .score(let place) = phase { mode == .test && place > 0 } else { false }
  }

  /// The keys that apply at a score prompt, as in the scoring walk of an interview.
  package var keys: [String] { ["1-5", "x"] + (canReturn ? ["b"] : []) + ["s", "q", "?"] }

  /// The prompt that says where the practice is.
  package var prompt: String {
    switch phase {
    case .score(let place): "(\(place + 1)/\(items.count)) Score [\(keys.joined(separator: ","))]? "
    case .evidence(_, let score): "  Evidence for \(score), one line: "
    case .reason: "  Not assessed, because: "
    case .finished: ""
    }
  }

  /// The prompt in words, for people who listen.
  package var spokenPrompt: String {
    switch phase {
    case .score(let place): "Answer \(place + 1) of \(items.count), key \(keys.spoken): "
    case .evidence(_, let score): "Evidence for \(score), one line: "
    case .reason: "Not assessed, because: "
    case .finished: ""
    }
  }
}
