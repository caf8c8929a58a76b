import ArgumentParser
import Interviews
import Storage

struct ScorecardCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Look at your own card on a candidate: notes, ratings, evidence.",
    discussion: "Example: extramile scorecard C-0412 --as noor")

  @Argument(help: "The candidate.") var candidate: String
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let opening = try workspace.opening(opening)
    let name = try workspace.candidate(candidate)
    let who = try workspace.interviewer()
    guard let record = try workspace.storeForReading().interview(of: name, by: who, for: opening) else {
      throw Failure("\(who) has no card on \(name) for \(opening.name).")
    }
    let interview: Interview
    do { interview = try Interview(kit: opening.kit, replaying: record.events) } catch {
      throw Failure("The record of this interview cannot be replayed: \(error.message)")
    }
    if output.json {
      return try world.sayJSON(
        ScorecardReport(interview, candidate: record.candidate, interviewer: record.interviewer, opening: opening.name))
    }
    world.show(scorecardSheet(interview, candidate: name, interviewer: record.interviewer, opening: opening))
  }
}
