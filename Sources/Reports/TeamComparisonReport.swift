package import QuestionBanks

/// What differs between two versions of a team profile, as other programs read it: the members of `team diff --json`.
package struct TeamComparisonReport: Encodable, Sendable {
  let before: VersionReport
  let after: VersionReport
  let same: Bool
  let team: [FieldReport]
  let competencies: [PartReport]

  package init(_ comparison: TeamComparison, before: VersionReport, after: VersionReport) {
    self.before = before
    self.after = after
    same = comparison.isSame
    team = comparison.team.map(FieldReport.init)
    competencies = comparison.competencies.map(PartReport.init)
  }
}
