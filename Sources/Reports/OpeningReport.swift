package import Interviews
import QuestionBanks
import Text

/// What an opening froze and how structured its interviews are, as other programs read it: the members of `opening show --json`.
package struct OpeningReport: Encodable, Sendable {
  struct File: Encodable, Sendable {
    let kind: String
    let id: String
    let version: String
    /// As the file was called when the opening was made.
    let file: String
    /// How it stands today: `same`, `same content`, `changed`, `faulty` or `gone`.
    let today: String
    /// How many questions of a bank, or competencies of a team, are not as they were; null if that cannot be known.
    @OrNull var differing: Int?
  }

  let opening: String
  let openedAt: String
  @OrNull var closedAt: String?
  /// For how many months data are kept after a candidate's last event; null for no end.
  @OrNull var retentionMonths: Int?
  let minutes: Int
  /// `afterwards` or `live`, and `separate` or `joint`.
  let scoring: String
  let panel: String
  let files: [File]
  let competencies: [CompetencyReport]
  let questions: [QuestionReport]
  let team: TeamReport
  let structure: StructureReport

  /// `today` has one entry for each frozen file, in their order.
  package init(_ opening: Opening, today: [FrozenFileToday], structure: InterviewStructure) {
    self.opening = opening.name
    openedAt = opening.openedAt.text
    closedAt = opening.closedAt?.text
    retentionMonths = opening.retentionMonths
    minutes = opening.kit.minutes
    scoring = opening.kit.scoring.rawValue
    panel = opening.panel.rawValue
    files = zip(opening.frozen, today).map { frozen, today in
      File(
        kind: frozen.kind.rawValue, id: frozen.id, version: frozen.source.contentID, file: frozen.source.name,
        today: today.word, differing: today.differing)
    }
    competencies = opening.kit.competencies.map(CompetencyReport.init)
    questions = opening.kit.items.map { QuestionReport($0.question) }
    team = TeamReport(opening.team, version: opening.frozen.first { $0.kind == .team }?.source.contentID ?? "")
    self.structure = StructureReport(structure)
  }
}

extension FrozenFileToday {
  fileprivate var word: String {
    switch self {
    case .same: "same"
    case .sameContent: "same content"
    case .changed: "changed"
    case .faulty: "faulty"
    case .gone: "gone"
    }
  }

  fileprivate var differing: Int? {
    switch self {
    case .same, .sameContent: 0
    case .changed(let number): number
    case .faulty, .gone: nil
    }
  }
}
