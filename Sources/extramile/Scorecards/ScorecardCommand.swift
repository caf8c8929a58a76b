import ArgumentParser
import Interviews
import Reports
import Storage

struct ScorecardCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Look at your own card on a candidate: notes, ratings, evidence.",
    discussion: """
      A rating that was amended after submission is marked. --history shows every rating that you gave, with its time \
      and, for an amendment, its reason.

      Examples: extramile scorecard C-0412 --as noor
                extramile scorecard C-0412 --history
      """)

  @Argument(help: "The candidate.") var candidate: String
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @Flag(help: "Every rating that was given, with times and reasons.") var history = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let card = try workspace.ownCard(on: candidate, for: opening)
    if output.json {
      return try workspace.world.sayJSON(
        ScorecardReport(
          card.interview, history: card.events.ratingHistory, candidate: card.candidate, interviewer: card.interviewer,
          opening: card.opening.name))
    }
    workspace.world.page(scorecardSheet(card, withHistory: history))
  }
}
