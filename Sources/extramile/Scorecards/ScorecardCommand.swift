import ArgumentParser
import Interviews
import Reports
import Storage

struct ScorecardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Show your scorecard, its history, or amend a rating.",
    discussion: "Example: extramile scorecard C-0412 --as noor",
    subcommands: [ScorecardShow.self, ScorecardHistory.self, AmendCommand.self],
    defaultSubcommand: ScorecardShow.self)
}

/// `scorecard C-0412`, as it is usually typed.
private struct ScorecardShow: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show your scorecard: notes, ratings, evidence.",
    discussion: """
      A rating that was amended after submission is marked; "scorecard history" shows every rating.

      Example: extramile scorecard C-0412 --as noor
      """)

  @OptionGroup var candidate: CandidateArgument
  @OptionGroup var opening: OpeningOption
  /// What `scorecard history` was called before.
  @Flag(help: .hidden) var history = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    try workspace.showScorecard(on: candidate.name, for: opening.name, withHistory: history, asJSON: output.json)
  }
}

private struct ScorecardHistory: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show every rating you gave, with times and reasons.",
    discussion: """
      For each rating, Extramile shows when you gave it and, for an amendment, the reason.

      Example: extramile scorecard history C-0412 --as noor
      """)

  @OptionGroup var candidate: CandidateArgument
  @OptionGroup var opening: OpeningOption
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    try workspace.showScorecard(on: candidate.name, for: opening.name, withHistory: true, asJSON: output.json)
  }
}

extension Workspace {
  fileprivate func showScorecard(
    on candidate: String, for opening: String?, withHistory: Bool, asJSON: Bool
  ) throws {
    let card = try ownCard(on: candidate, for: opening)
    if asJSON {
      return try world.sayJSON(
        ScorecardReport(
          card.interview, history: card.events.ratingHistory, candidate: card.candidate, interviewer: card.interviewer,
          opening: card.opening.name))
    }
    world.page(scorecardSheet(card, withHistory: withHistory))
  }
}
