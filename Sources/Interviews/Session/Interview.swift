package import QuestionBanks
import Text

/// One interviewer with one candidate, as a value that events change.
///
/// `apply` either changes the interview or refuses with a reason and changes nothing; replaying the saved events gives
/// the same value. It knows no clock, disk or terminal: whoever runs it saves the event first and then adopts the
/// changed copy.
package struct Interview: Equatable, Sendable {
  /// Where the interview is, and so what the next line typed means.
  package enum Phase: Equatable, Sendable {
    /// Not begun.
    case ahead
    /// The candidate talks; lines are notes on the question.
    case capture(Question.ID)
    /// The interviewer asked to end: is the candidate gone?
    case ending(Question.ID)
    /// Waiting for the score of a question.
    case score(Question.ID)
    /// A score was given; it stands only with its evidence.
    case evidence(Question.ID, score: Int)
    /// Not assessed; it stands only with its reason.
    case reason(Question.ID)
    case overall
    case submission
    case submitted
  }

  package let kit: Kit
  package internal(set) var phase: Phase = .ahead
  /// How many events made it what it is.
  package private(set) var eventCount = 0
  package private(set) var isPaused = false
  package private(set) var clock = Clock()
  /// In the order they were typed, as they are worded now.
  package internal(set) var notes: Pages<Note> = []
  /// The questions that were put to the candidate, in the order in which they were.
  package internal(set) var asked: [Question.ID] = []
  /// The questions that were left out, with the reason.
  package internal(set) var skipped: [Question.ID: String] = [:]
  /// The planned probes that were put to the candidate, counted from 1.
  package internal(set) var probed: [Question.ID: Set<Int>] = [:]
  /// What `/undo` takes back, the latest last, and what `/redo` does again.
  package internal(set) var changes: Pages<Change> = []
  package internal(set) var takenBack: Pages<Change> = []
  /// The questions whose follow-ups were read out, and how many of them.
  private var followUpsListed: [Question.ID: Int] = [:]
  /// Whether the conversation is over, so that what follows is the walk.
  package private(set) var isCandidateGone = false
  /// The ratings that stand: as given in the walk, then as amended.
  package private(set) var ratings: [Question.ID: Rating] = [:]
  /// What was amended after submission, in order.
  package private(set) var amendments: [Amendment] = []
  /// The overall impression; never a number, never summed. Empty where there is none.
  package private(set) var overall = ""

  package init(kit: Kit) {
    self.kit = kit
  }

  /// The interview that these events made; what the first event refused, if any, is thrown.
  package init(kit: Kit, replaying events: [Event]) throws(Refusal) {
    self.init(kit: kit)
    for event in events { try take(event) }
  }

  /// Changes the interview by one event, or refuses and leaves it as it was.
  package mutating func apply(_ event: Event) throws(Refusal) {
    var next = self
    try next.take(event)
    self = next
  }

  private mutating func take(_ event: Event) throws(Refusal) {
    eventCount += 1
    // What passed before a resumption was not interview: a pause, or the time after a crash.
    if event.action != .resumed { clock.advance(to: event.at, on: questionTalkedAbout) }
    switch (event.action, phase) {
    case (.amended(let question, let rating, let reason), .submitted):
      try amend(question, to: rating, reason, at: event.at)
    case (_, .submitted): throw .submitted
    case (.began, .ahead): begin(at: event.at)
    case (_, .ahead): throw .notNow
    case (.began, _): throw .alreadyBegun
    case (.paused, _):
      isPaused = true
      clock.pause(at: event.at)
    case (.resumed, _):
      isPaused = false
      clock.resume(at: event.at)
    case (.noted(let question, _, _), .capture(let current)) where question == current: try change(by: event)
    case (.noted(let question, _, _), .score(let current)) where question == current: try change(by: event)
    case (.revised, .capture), (.revised, .score), (.withdrawn, .capture), (.withdrawn, .score):
      try change(by: event)
    case (.probed(let question, _), .capture(let current)) where question == current: try change(by: event)
    case (.skipped(let question, _), .capture(let current)) where question == current: try change(by: event)
    case (.undone(let change), .capture): try takeBack(change)
    case (.redone(let change), .capture): try doAgain(change)
    case (.followUpsListed(let question), .capture(let current)) where question == current:
      followUpsListed[question] = followUps(on: question).count
    case (.moved(let question), .capture): try move(to: question)
    case (.moved(let question), .score(let current)) where question == current && !isCandidateGone:
      phase = .capture(question)
    case (.answered(let question), .capture(let current)) where question == current:
      guard kit.scoring == .live, skipped[question] == nil else { throw .notNow }
      phase = .score(question)
    case (.endRequested, .capture(let question)):
      guard !asked.isEmpty else { throw .nothingAsked }
      phase = .ending(question)
    case (.endDeclined, .ending(let question)): phase = .capture(question)
    case (.endConfirmed, .ending):
      isCandidateGone = true
      // What was scored live is not asked again.
      phase = (kit.scoring == .live ? unrated : walk).first.map { .score($0) } ?? .overall
    case (.scored(let question, let score), .score(let current)) where question == current:
      guard (1...5).contains(score) else { throw .noSuchScore(score) }
      phase = .evidence(question, score: score)
    case (.rated(let question, let score, let evidence), .evidence(let current, let given))
    where question == current && score == given:
      try settle(question, .score(score, evidence: evidence))
    case (.setAside(let question), .score(let current)) where question == current: phase = .reason(question)
    case (.notAssessed(let question, let reason), .reason(let current)) where question == current:
      try settle(question, .notAssessed(reason: reason))
    case (.kept(let question), .score(let current)) where question == current:
      guard let rating = ratings[question] else { throw .notNow }
      try settle(question, rating)
    case (.returned(let question), .score), (.returned(let question), .evidence), (.returned(let question), .reason),
      (.returned(let question), .overall), (.returned(let question), .submission):
      guard walk.contains(question), isCandidateGone || question == self.question else { throw .notNow }
      phase = .score(question)
    case (.overall(let text), .overall):
      overall = text
      phase = .submission
    case (.submitted, .submission):
      guard unrated.isEmpty else { throw .notNow }
      phase = .submitted
      clock.pause(at: event.at)
    default: throw .notNow
    }
  }

  private mutating func begin(at moment: Moment) {
    guard let first = kit.items.first?.question.id else { return }
    clock.resume(at: moment)
    ask(first)
    phase = .capture(first)
  }

  mutating func ask(_ question: Question.ID) {
    skipped[question] = nil
    if !asked.contains(question) { asked.append(question) }
  }

  mutating func move(to question: Question.ID) throws(Refusal) {
    guard kit.index(of: question) != nil else { throw .noSuchQuestion(question, count: kit.count) }
    if skipped[question] == nil { ask(question) }
    phase = .capture(question)
  }

  private mutating func settle(_ question: Question.ID, _ rating: Rating) throws(Refusal) {
    try rating.refuseIfUnfounded()
    ratings[question] = rating
    if isCandidateGone {
      phase = phase(after: question)
    } else if let index = kit.index(of: question), index + 1 < kit.count {
      try move(to: kit.items[index + 1].question.id)
    } else {
      phase = .ending(question)
    }
  }

  private mutating func amend(_ question: Question.ID, to rating: Rating, _ reason: String, at moment: Moment)
    throws(Refusal)
  {
    guard let former = ratings[question] else { throw .notRated(question) }
    guard !reason.isEmpty else { throw .amendmentNeedsReason }
    try rating.refuseIfUnfounded()
    guard rating != former else { throw .amendsNothing }
    amendments.append(Amendment(question: question, from: former, to: rating, reason: reason, at: moment))
    ratings[question] = rating
  }
}

// MARK: - What can be asked of an interview

extension Interview {
  /// The questions to score, in the kit's order: those that were asked.
  package var walk: [Question.ID] {
    kit.items.map(\.question.id).filter(asked.contains)
  }

  /// Questions of the walk that still lack a rating.
  package var unrated: [Question.ID] { walk.filter { ratings[$0] == nil } }

  /// Questions that were neither asked nor skipped with a reason.
  package var unreached: [Question.ID] {
    kit.items.map(\.question.id).filter { !asked.contains($0) && skipped[$0] == nil }
  }

  /// The question that the phase is about; nil in the overall impression, at submission, and before or after.
  package var question: Question.ID? {
    switch phase {
    case .capture(let id), .ending(let id), .score(let id), .evidence(let id, _), .reason(let id): id
    case .ahead, .overall, .submission, .submitted: nil
    }
  }

  package var isSubmitted: Bool { phase == .submitted }

  /// The words that stand already for what is asked next: of a rating that is given anew, or the overall impression.
  package var standingWords: String? {
    switch phase {
    case .evidence(let question, _):
      if case .score(_, let evidence)? = ratings[question] { evidence } else { nil }
    case .reason(let question):
      if case .notAssessed(let reason)? = ratings[question] { reason } else { nil }
    case .overall: overall.isEmpty ? nil : overall
    default: nil
    }
  }

  /// The ratings as they were submitted, before any talk: each question's first, where it was amended.
  package var independentRatings: [Question.ID: Rating] {
    var first = ratings
    for amendment in amendments.reversed() { first[amendment.question] = amendment.from }
    return first
  }

  package func notes(on question: Question.ID) -> [Note] {
    notes.filter { $0.question == question }
  }

  /// Follow-ups of a question that have not been read out yet.
  package func openFollowUps(on question: Question.ID) -> [Note] {
    Array(followUps(on: question).dropFirst(followUpsListed[question] ?? 0))
  }

  private func followUps(on question: Question.ID) -> [Note] {
    notes(on: question).filter { $0.kind == .followUp }
  }

  /// What comes after a question of the walk: the next one, or the overall impression after the last.
  private func phase(after question: Question.ID) -> Phase {
    guard let place = walk.firstIndex(of: question), place + 1 < walk.count else { return .overall }
    return .score(walk[place + 1])
  }
}
