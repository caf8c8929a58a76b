import ArgumentParser
import Interviews
import QuestionBanks
import Storage

struct ListCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List candidates, interviews and what is still missing.",
    discussion: """
      Where a candidate's debrief stands, and its decision, are not shown to you while you owe a card on the candidate.

      Example: extramile list --opening support-nov
      """)

  @Option(help: ArgumentHelp("Opening to list (default: all).", valueName: "name")) var opening: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let store = try workspace.storeForReading()
    let wanted = try opening.map { try workspace.opening($0).name }
    let statuses = try store.statuses()
    let debriefs = try store.debriefs()
    let who = try workspace.interviewer()
    let rows = try store.openings().filter { wanted == nil || $0.name == wanted }.map { summary in
      let opening = try store.opening(named: summary.name)
      let blinding = try opening.map { try store.blinding(for: who, of: $0) }
      return OpeningProgress(
        summary, panel: opening?.team.panelMinimum ?? 1, statuses: statuses.filter { $0.opening == summary.name },
        debriefs: debriefs.filter { $0.opening == summary.name && blinding?.hides($0.candidate) == false })
    }
    if output.json { return try workspace.world.sayJSON(["openings": rows]) }
    if rows.isEmpty { return workspace.world.show(workspace.firstSteps()) }
    workspace.world.show(progressSheet(rows))
  }
}
