package import QuestionBanks
package import Text

/// One panel's debrief on one candidate, as a value that events change: estimate, talk, estimate, decide.
///
/// The first estimates are the submitted cards. `apply` either changes the debrief or refuses with a reason and changes
/// nothing; replaying the saved events gives the same value. Nothing in it says whose turn it is: several terminals may
/// add to one debrief, and what comes next follows from what is there (`next`).
package struct Debrief: Equatable, Sendable {
  package let kit: Kit
  /// The submitted cards of the candidate that may be talked about; those that are, are the members'.
  package let cards: [PanelCard]
  /// How many events made it what it is.
  package private(set) var eventCount = 0
  /// The cards on the table, in the order of their members' names.
  package private(set) var table: [PanelCard] = []
  package private(set) var openedAt: Moment?
  private var answers: [Extreme: [Key: String]] = [:]
  private var talked: [Competency.ID: SecondEstimates] = [:]
  private var estimates: [Key: Estimate] = [:]
  private var shown: Set<Competency.ID> = []
  private var notes: [Competency.ID: String] = [:]
  /// What the group keeps of the whole; nil before it was asked, empty for nothing.
  package private(set) var note: String?
  /// Why missing second estimates are not waited for; nil while they are.
  package private(set) var closing: String?
  /// Every decision, in order; the last one stands.
  package private(set) var decisions: [Made] = []

  /// A decision with the moment and whoever typed it.
  package struct Made: Equatable, Sendable {
    package let decision: Decision
    package let by: String
    package let at: Moment
  }

  private struct Key: Hashable {
    let member: String
    let competency: Competency.ID
  }

  package init(kit: Kit, cards: [PanelCard]) {
    self.kit = kit
    self.cards = cards.sorted { $0.member < $1.member }
  }

  /// The debrief that these events made; what the first event refused, if any, is thrown.
  package init(kit: Kit, cards: [PanelCard], replaying events: [DebriefEvent]) throws(DebriefRefusal) {
    self.init(kit: kit, cards: cards)
    for event in events { try apply(event) }
  }

  /// Changes the debrief by one event, or refuses and leaves it as it was.
  package mutating func apply(_ event: DebriefEvent) throws(DebriefRefusal) {
    var next = self
    try next.take(event)
    self = next
  }

  private mutating func take(_ event: DebriefEvent) throws(DebriefRefusal) {
    eventCount += 1
    if case .opened(let ids) = event.action { return try open(ids, at: event.at) }
    guard openedAt != nil else { throw .notNow }
    switch event.action {
    case .opened: break
    case .answered(let extreme, let member, let competency, let text):
      guard self.extreme(extreme, of: competency).contains(member) else { throw .notNow }
      answers[extreme, default: [:]][Key(member: member, competency: competency)] = text
    case .talked(let competency, let way):
      guard walk.contains(competency), !isShown(competency) else { throw .notNow }
      talked[competency] = way
    case .estimated(let member, let competency, let estimate):
      guard members.contains(member), walk.contains(competency), talked[competency] != nil else { throw .notNow }
      guard !isShown(competency) else { throw .estimatesShown }
      try estimate.refuseIfUnfounded()
      estimates[Key(member: member, competency: competency)] = estimate
    case .shown(let competency):
      guard talked[competency] != nil, missing(competency).isEmpty, !isShown(competency) else { throw .notNow }
      shown.insert(competency)
    case .noted(let competency?, let text):
      guard isShown(competency), walk.contains(competency) else { throw .notNow }
      notes[competency] = text
    case .noted(nil, let text): note = text
    case .closed(let reason):
      guard !reason.isEmpty else { throw .closingNeedsReason }
      guard !isComplete else { throw .nothingToClose }
      closing = reason
    case .decided(let decision):
      guard !decision.reason.isEmpty else { throw .decisionNeedsReason }
      guard isComplete else { throw .notNow }
      decisions.append(Made(decision: decision, by: event.by, at: event.at))
    }
  }

  /// Lays cards on the table: some to begin with, and later all of those and more.
  private mutating func open(_ ids: [Identity], at moment: Moment) throws(DebriefRefusal) {
    let chosen = cards.filter { ids.contains($0.id) }
    guard !chosen.isEmpty, chosen.count == Set(ids).count, chosen.count > table.count,
      Set(ids).isSuperset(of: table.map(\.id))
    else { throw .notNow }
    table = chosen
    openedAt = openedAt ?? moment
  }
}

extension Estimate {
  fileprivate func refuseIfUnfounded() throws(DebriefRefusal) {
    switch self {
    case .score(let score): guard (1...5).contains(score) else { throw .noSuchScore(score) }
    case .notAssessed(let reason): guard !reason.isEmpty else { throw .reasonNeeded }
    }
  }
}

// MARK: - What can be asked of a debrief

extension Debrief {
  /// The panel: whose cards are on the table.
  package var members: [String] { table.map(\.member) }

  /// The member of a name, case aside; nil for somebody who is not on the panel.
  package func member(_ name: String) -> String? {
    members.first { $0.lowercased() == name.lowercased() }
  }

  /// The competencies to talk about: those that somebody assessed, the largest disagreement first.
  ///
  /// By range, then by standard deviation of the members' first estimates, then in the kit's order.
  package var walk: [Competency.ID] {
    let rated = kit.competencies.map(\.id).enumerated().filter { !means($0.element).isEmpty }
    let ranked = rated.map { (place: $0.offset, id: $0.element, apart: disagreement($0.element)) }
    return ranked.sorted { a, b in
      let (first, second) = (a.apart?.range ?? -1, b.apart?.range ?? -1)
      if first != second { return first > second }
      let (wide, narrow) = (a.apart?.standardDeviation ?? 0, b.apart?.standardDeviation ?? 0)
      return wide != narrow ? wide > narrow : a.place < b.place
    }.map(\.id)
  }

  package func first(_ competency: Competency.ID, of member: String) -> FirstEstimate? {
    table.first { $0.member == member }?.first(competency, in: kit)
  }

  /// The members' first estimates that are numbers.
  package func means(_ competency: Competency.ID) -> [Double] {
    table.compactMap { $0.first(competency, in: kit).mean }
  }

  /// nil where fewer than two members assessed the competency.
  package func disagreement(_ competency: Competency.ID) -> Disagreement? { Disagreement(means(competency)) }

  /// Who rated a competency lowest or highest; several where they tie, nobody where all agree.
  package func extreme(_ extreme: Extreme, of competency: Competency.ID) -> [String] {
    guard let low = means(competency).min(), let high = means(competency).max(), low < high else { return [] }
    return table.filter { $0.first(competency, in: kit).mean == (extreme == .lowest ? low : high) }.map(\.member)
  }

  /// nil before it was asked; empty for nothing to add.
  package func answer(_ extreme: Extreme, of member: String, on competency: Competency.ID) -> String? {
    answers[extreme]?[Key(member: member, competency: competency)]
  }

  /// How the second estimates are given; nil before the competency was talked over.
  package func talk(on competency: Competency.ID) -> SecondEstimates? { talked[competency] }

  /// Whether a member's second estimate is in; what it is stays hidden until all are shown.
  package func hasEstimate(of member: String, on competency: Competency.ID) -> Bool {
    estimates[Key(member: member, competency: competency)] != nil
  }

  /// A second estimate; nil where there is none, and while those of the competency are hidden.
  package func second(_ competency: Competency.ID, of member: String) -> Estimate? {
    isShown(competency) ? estimates[Key(member: member, competency: competency)] : nil
  }

  /// Whose second estimate of a competency is not in.
  package func missing(_ competency: Competency.ID) -> [String] {
    members.filter { !hasEstimate(of: $0, on: competency) }
  }

  package func isShown(_ competency: Competency.ID) -> Bool { closing != nil || shown.contains(competency) }

  /// Whether nothing is left to estimate or to show.
  package var isComplete: Bool { walk.allSatisfy(isShown) }

  /// What the group keeps of a competency; nil before it was asked, empty for nothing.
  package func note(on competency: Competency.ID) -> String? { notes[competency] }

  /// Cards that were submitted after the table was laid.
  package var lateCards: [PanelCard] { cards.filter { !table.contains($0) } }
}
