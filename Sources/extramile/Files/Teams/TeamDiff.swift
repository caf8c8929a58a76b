import ArgumentParser
import Interviews
import QuestionBanks
import Reports

struct TeamDiff: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two team profiles, or one with what was frozen.",
    discussion: """
      By competency: the target, its weight and minimum, where the team stands, and whether that is a gap: [-gone-] and \
      {+new+}. Comments and layout make no difference. Exit code 0 without differences, 1 with, 2 if it could not be done.

      Examples: extramile team diff support --opening support-nov
                extramile team diff support service-leads
      """)

  @Argument(help: ArgumentHelp("The profile before and the profile after, ids or files.", valueName: "team"))
  var teams: [String]
  @Option(
    help: ArgumentHelp(
      "Compare what this opening froze with the one profile that is named, as it is now.", valueName: "name"))
  var opening: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let versions = try FileVersions(.team, teams, opening: opening, in: workspace)
    let (before, after) = (versions.before, versions.after)
    let comparison = TeamComparison(
      from: try before.sound(TeamReader.readAlone), to: try after.sound(TeamReader.readAlone))
    if output.json {
      let report = TeamComparisonReport(comparison, before: before.report, after: after.report)
      return try versions.show(isSame: comparison.isSame, report)
    }
    try versions.show(isSame: comparison.isSame) { $0.sheet(comparison, before: before.title, after: after.title) }
  }
}
