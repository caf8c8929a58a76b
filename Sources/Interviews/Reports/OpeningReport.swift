/// What an opening froze, as other programs read it: the members of `opening show --json`.
package struct OpeningReport: Encodable, Sendable {
  struct File: Encodable, Sendable {
    let kind: String
    let id: String
    let version: String
    /// As the file was called when the opening was made.
    let file: String
  }

  let opening: String
  let openedAt: String
  @OrNull var closedAt: String?
  let minutes: Int
  let files: [File]
  let competencies: [CompetencyReport]
  let questions: [QuestionReport]
  let team: TeamReport

  package init(_ opening: Opening) {
    self.opening = opening.name
    openedAt = opening.openedAt.text
    closedAt = opening.closedAt?.text
    minutes = opening.kit.minutes
    files = opening.frozen.map {
      File(kind: $0.kind.rawValue, id: $0.id, version: $0.source.contentID, file: $0.source.name)
    }
    competencies = opening.kit.competencies.map(CompetencyReport.init)
    questions = opening.kit.items.map { QuestionReport($0.question) }
    team = TeamReport(opening.team, version: opening.frozen.first { $0.kind == .team }?.source.contentID ?? "")
  }
}
