import ArgumentParser
import Interviews
import Reports
import Storage

struct ReportCandidate: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate", abstract: "Show the panel's evidence side by side, for the debrief.",
    discussion: """
      Of each question what every interviewer rated, on which evidence, with their notes for and against and what was \
      said word for word; amendments with both ratings; what was not assessed, and why. After a debrief also how \
      estimates moved, what the group keeps, and the decision with its reason.

      --json prints {"report","opening","candidate","file","bytes","replaced","warnings":[…]} of the file that was \
      written.

      Examples: extramile report candidate C-0412
                extramile report candidate C-0412 --out debrief.html
      """)

  @OptionGroup var candidate: CandidateArgument
  @OptionGroup var opening: OpeningOption
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let saved = try SavedDebrief(
      workspace, on: workspace.candidate(candidate.name), for: workspace.opening(opening.name))
    guard !saved.debrief.cards.isEmpty else { throw saved.cardsMissing }
    let page = CandidatePage(
      saved.candidate, for: saved.opening, debrief: saved.debrief, interviews: saved.interviews,
      comparison: try saved.comparison(), drafts: saved.drafts
    ).page(try workspace.making)
    try ReportFile(
      "candidate", of: [saved.candidate, saved.opening.name], opening: saved.opening.name, candidate: saved.candidate,
      report, workspace
    ).write(page, output)
  }
}
