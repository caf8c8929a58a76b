import Interviews
import QuestionBanks
import Text

/// A submitted interview as the forms of other systems need it: who, when, and what became of each question of the kit.
struct HandedCard: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    /// What the question is called there.
    let name: String
    let item: Kit.Item
    let outcome: Outcome
  }

  enum Outcome: Equatable, Sendable {
    /// As the rating stands, amendments included.
    case rated(Int, evidence: String)
    case notAssessed(reason: String)
    case skipped(reason: String)
    case notReached

    var score: Int? { if case .rated(let score, _) = self { score } else { nil } }

    /// The evidence, or why there is no score.
    var words: String {
      switch self {
      case .rated(_, let evidence): evidence
      case .notAssessed(let reason): "Not assessed: \(reason)"
      case .skipped(let reason): "Not asked: \(reason)"
      case .notReached: "Not asked: the interview ended before it."
      }
    }
  }

  let id: Identity
  let opening: Opening
  let candidate: String
  let interviewer: String
  let began: Moment
  let submitted: Moment
  /// When something was last added: submitted, or amended since.
  let changed: Moment
  let lines: [Line]
  /// nil for none.
  let overall: String?
  /// What the candidate's debrief decided last; nil where it did not.
  let decision: Decision.Choice?
}

extension HandedCard {
  /// The cards of an export, in the order of candidates and interviewers.
  static func all(of export: OpeningExport, by mapping: SystemMapping) -> [HandedCard] {
    let archive = export.archive
    let names = Dictionary(archive.candidates.map { ($0.name.nameKey, $0.name) }) { first, _ in first }
    let decisions = Dictionary(
      archive.debriefs.map { ($0.candidate.name.nameKey, $0.lastDecision) }
    ) { first, second in first ?? second }
    return archive.interviews.compactMap { record -> HandedCard? in
      let key = record.candidate.name.nameKey
      return HandedCard(
        record, archive.opening, candidate: names[key] ?? record.candidate.name,
        decision: decisions[key].flatMap { $0 }, mapping)
    }.sorted { [$0.candidate, $0.interviewer].lexicographicallyPrecedes([$1.candidate, $1.interviewer]) }
  }

  private init?(
    _ record: ArchivedInterview, _ opening: Opening, candidate: String, decision: Decision.Choice?,
    _ mapping: SystemMapping
  ) {
    guard let interview = try? Interview(kit: opening.kit, replaying: record.events),
      let began = record.events.first?.at, let last = record.events.last?.at,
      let submitted = record.events.first(where: { $0.action == .submitted })?.at
    else { return nil }
    id = record.id
    self.opening = opening
    (self.candidate, interviewer) = (candidate, record.interviewer)
    (self.began, self.submitted, changed) = (began, submitted, last)
    lines = opening.kit.items.map { item in
      Line(
        name: mapping.name(of: item, in: opening.kit), item: item,
        outcome: Outcome(of: item.question.id, in: interview))
    }
    overall = interview.overall.isEmpty ? nil : interview.overall
    self.decision = decision
  }
}

extension HandedCard.Outcome {
  fileprivate init(of question: Question.ID, in interview: Interview) {
    self =
      switch (interview.ratings[question], interview.skipped[question]) {
      case (.score(let score, let evidence)?, _): .rated(score, evidence: evidence)
      case (.notAssessed(let reason)?, _): .notAssessed(reason: reason)
      case (nil, let reason?): .skipped(reason: reason)
      case (nil, nil): .notReached
      }
  }
}

extension ArchivedDebrief {
  fileprivate var lastDecision: Decision.Choice? {
    events.reversed().lazy.compactMap { event in
      if case .decided(let decision) = event.action { decision.choice } else { nil }
    }.first
  }
}
