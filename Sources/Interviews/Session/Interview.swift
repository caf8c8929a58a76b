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
  package private(set) var phase: Phase = .ahead
  package private(set) var isPaused = false
  package private(set) var clock = Clock()
  /// In the order they were typed.
  package private(set) var notes: [Note] = []
  /// The questions that were put to the candidate.
  package private(set) var asked: Set<Question.ID> = []
  /// The questions that were left out, with the reason.
  package private(set) var skipped: [Question.ID: String] = [:]
  /// The questions whose follow-ups were read out, and how many of them.
  private var followUpsListed: [Question.ID: Int] = [:]
  package private(set) var ratings: [Question.ID: Rating] = [:]
  /// The overall impression; never a number, never summed. Empty where there is none.
  package private(set) var overall = ""

  package init(kit: Kit) {
    self.kit = kit
  }

  /// The interview that these events made; what the first event refused, if any, is thrown.
  package init(kit: Kit, replaying events: [Event]) throws(Refusal) {
    self.init(kit: kit)
    for event in events { try apply(event) }
  }

  /// Changes the interview by one event, or refuses and leaves it as it was.
  package mutating func apply(_ event: Event) throws(Refusal) {
    var next = self
    try next.take(event)
    self = next
  }

  private mutating func take(_ event: Event) throws(Refusal) {
    // What passed before a resumption was not interview: a pause, or the time after a crash.
    if event.action != .resumed { clock.advance(to: event.at) }
    switch (event.action, phase) {
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
    case (.noted(let question, let kind, let text), .capture(let current)) where question == current:
      notes.append(Note(question: question, kind: kind, text: text, minute: clock.minutes(at: event.at)))
      ask(question)
    case (.followUpsListed(let question), .capture(let current)) where question == current:
      followUpsListed[question] = followUps(on: question).count
    case (.moved(let question), .capture): try move(to: question)
    case (.skipped(let question, let reason), .capture(let current)) where question == current:
      try skip(question, reason)
    case (.endRequested, .capture(let question)):
      guard !asked.isEmpty else { throw .nothingAsked }
      phase = .ending(question)
    case (.endDeclined, .ending(let question)): phase = .capture(question)
    case (.endConfirmed, .ending): phase = walk.first.map { .score($0) } ?? .overall
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
      guard ratings[question] != nil else { throw .notNow }
      phase = phase(after: question)
    case (.returned(let question), .score), (.returned(let question), .evidence), (.returned(let question), .reason),
      (.returned(let question), .overall), (.returned(let question), .submission):
      guard walk.contains(question) else { throw .notNow }
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

  private mutating func ask(_ question: Question.ID) {
    skipped[question] = nil
    asked.insert(question)
  }

  private mutating func move(to question: Question.ID) throws(Refusal) {
    guard kit.index(of: question) != nil else { throw .noSuchQuestion(question, count: kit.count) }
    if skipped[question] == nil { asked.insert(question) }
    phase = .capture(question)
  }

  private mutating func skip(_ question: Question.ID, _ reason: String) throws(Refusal) {
    guard !reason.isEmpty else { throw .skipNeedsReason }
    guard let index = kit.index(of: question) else { throw .notNow }
    guard !notes.contains(where: { $0.question == question }) else { throw .questionHasNotes(number: index + 1) }
    skipped[question] = reason
    asked.remove(question)
    if index + 1 < kit.count { try move(to: kit.items[index + 1].question.id) }
  }

  private mutating func settle(_ question: Question.ID, _ rating: Rating) throws(Refusal) {
    switch rating {
    case .score(let score, let evidence):
      guard !evidence.isEmpty else { throw .evidenceNeeded(score: score) }
    case .notAssessed(let reason):
      guard !reason.isEmpty else { throw .reasonNeeded }
    }
    ratings[question] = rating
    phase = phase(after: question)
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
