package import QuestionBanks
import Text

/// A team profile as other programs read it: the members of `team show --json`.
package struct TeamReport: Encodable, Sendable {
  struct TargetReport: Encodable, Sendable {
    let competency: String
    let level: Double
    let weight: Double
    @OrNull var minimum: Double?
    /// Where the team stands today.
    @OrNull var teamLevel: Double?
    /// Whether the team is below its own target.
    let gap: Bool
  }

  let team: String
  /// The content id of the file.
  let version: String
  let title: String
  let banks: [String]
  let panelMinimum: Int
  let targets: [TargetReport]

  package init(_ team: TeamProfile, version: String) {
    self.team = team.id
    self.version = version
    title = team.title
    banks = team.banks.map(\.wrappedValue)
    panelMinimum = team.panelMinimum
    targets = team.targets.map { target in
      TargetReport(
        competency: target.competency, level: target.level, weight: target.weight,
        minimum: target.minimum?.wrappedValue, teamLevel: team.level(target.competency),
        gap: team.hasGap(target.competency))
    }
  }
}
