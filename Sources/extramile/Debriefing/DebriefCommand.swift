import ArgumentParser
import Interviews
import Reports
import Storage

struct DebriefCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "Discuss a candidate as a panel and record the decision.",
    discussion: """
      The first estimates are the submitted cards, so every card that was begun must be in. Competency by competency, the \
      largest disagreement first, the panel sees who rated what with which evidence, talks, and then each member \
      estimates again, silently: typed hidden at this terminal, which goes round, or by each at their own with \
      --estimate. They are shown once all are in. The group's note follows, and at the end the decision with its reason. \
      It is kept with what compare says of the candidate at that moment. The program recommends nothing.

      Every answer is saved at once. The same command goes on where it was left, by /pause, C-d, or whatever happened. \
      When the input is not a terminal, the same lines are read from it.

      --show prints what was said, how estimates shifted from the independent ratings to those after the talk, and what \
      was decided on which numbers; with --json as one object, described in Interface.md.

      Examples: extramile debrief C-0412
                extramile debrief C-0412 --estimate --as felix
                extramile debrief C-0412 --show
      """)

  @OptionGroup var candidate: CandidateArgument
  @OptionGroup var opening: OpeningOption
  @Flag(help: "Give only your own second estimates.") var estimate = false
  @Flag(help: "Print the debrief so far.") var show = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if estimate && show { throw ValidationError("--estimate asks and --show prints; give one of them.") }
    if output.json && !show { throw ValidationError("--json goes with --show.") }
  }

  func run(in workspace: Workspace) throws {
    let saved = try SavedDebrief(
      workspace, on: workspace.candidate(candidate.name), for: workspace.opening(opening.name))
    if show { return try print(saved, workspace.world) }
    if !estimate { return try DebriefConversation(workspace, saved, seat: .panel).run() }
    guard let member = saved.debrief.member(saved.viewer) else {
      throw saved.isOpen
        ? Failure(
          "\(saved.viewer) is not on the panel of \(saved.candidate), which is \(saved.debrief.members.joined(separator: ", ")). "
            + "Name a member with --as.") : saved.notBegun
    }
    guard saved.debrief.walk.contains(where: { saved.debrief.talk(on: $0) != nil }) else {
      throw Failure(
        "Nothing of \(saved.candidate) has been talked over yet, so there is nothing to estimate again. "
          + "The panel goes on with: \(saved.command(""))")
    }
    try DebriefConversation(workspace, saved, seat: .member(member)).run()
  }

  @MainActor
  private func print(_ saved: SavedDebrief, _ world: World) throws {
    guard saved.isOpen else { throw saved.notBegun }
    if output.json {
      return try world.sayJSON(
        DebriefReport(saved.debrief, candidate: saved.candidate, opening: saved.opening))
    }
    world.page(debriefSheet(saved.debrief, candidate: saved.candidate, opening: saved.opening))
  }
}
