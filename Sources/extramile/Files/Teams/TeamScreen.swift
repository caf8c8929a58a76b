import Interviews
import QuestionBanks
import Terminal
import Text

/// A team profile to read on the screen; `titles` are those of the competencies, which are known by their ids without.
func teamSheet(_ team: TeamProfile, titles: [Competency.ID: String], version: String) -> Sheet {
  var sheet = Sheet()
  sheet.heading("Team", team.title, [.init("Id", team.id), .init("Version", version, shown: "version \(version)")])
  sheet.fact("Banks", team.banks.map(\.wrappedValue).joined(separator: ", "))
  sheet.fact("Panel", "at least \(counted(team.panelMinimum, "interviewer"))")
  sheet.gap()
  var table = Table(
    [.words("Competency"), .number("Target"), .number("Weight"), .number("Minimum"), .number("Today"), .words("Gap")],
    hasHeader: true)
  for target in team.targets {
    let minimum = target.minimum.map { decimal($0.wrappedValue) } ?? "none"
    let today = team.level(target.competency).map { Table.Cell(decimal($0)) } ?? Table.Cell("?", said: "not known")
    table.row([
      Table.Cell(titles[target.competency] ?? target.competency), Table.Cell(decimal(target.level)),
      Table.Cell(decimal(target.weight)), Table.Cell(minimum), today,
      team.hasGap(target.competency) ? Table.Cell("yes", said: "below its own target") : "",
    ])
  }
  sheet.table(table)
  sheet.inLayout { $0.prose("Today: where the team stands, as far as it is known. Gap: below its own target.") }
  return sheet
}

extension Sequence<Competency> {
  /// Titles by id; of two competencies with one id, the first one's.
  var titles: [Competency.ID: String] { Dictionary(map { ($0.id, $0.title) }) { first, _ in first } }
}
