import ArgumentParser
import Interviews
import Reports
import Storage

struct ReportInterviewer: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviewer", abstract: "Show how you rate, next to all others together.",
    discussion: """
      Of whoever asks (--as): how their scores lie, by competency and card by card; severity, spread, halo and drift as \
      in agreement; and how far they agree with the others, of whom none is named. A practice leaves no record, so it is \
      not part of it.

      --json prints {"report","opening","candidate","file","bytes","replaced","warnings":[…]} of the file that was \
      written; candidate is null.

      Examples: extramile report interviewer
                extramile report interviewer --as noor --as-submitted
      """)

  @OptionGroup var opening: OpeningOption
  @OptionGroup var amendments: AmendmentOption
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let chosen = try workspace.opening(opening.name)
    let viewer = try workspace.interviewer()
    let store = try workspace.storeForReading()
    let cards = try store.scorecards(of: chosen)
    let blinding = try store.blinding(for: viewer, of: chosen)
    let agreement = AgreementReport(
      OpeningAgreement(of: chosen, cards: cards, asSubmitted: amendments.asSubmitted, seed: 1, blinding: blinding))
    let page = InterviewerPage(
      of: viewer, agreement: agreement,
      scores: OwnScores(cards, of: chosen, asSubmitted: amendments.asSubmitted, blinding: blinding)
    ).page(try workspace.making)
    try ReportFile("interviewer", of: [viewer, chosen.name], opening: chosen.name, report, workspace)
      .write(page, output)
  }
}
