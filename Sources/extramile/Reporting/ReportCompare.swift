import ArgumentParser
import Interviews
import Reports

struct ReportCompare: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare candidates, with the evidence for each number.",
    discussion: """
      What compare and agreement say, on one page: means by competency, each against its target, what the team lacks and \
      who adds it, who can be told apart, how far the interviewers agree. Each number leads to its evidence.

      --json prints {"report","opening","candidate","file","bytes","replaced","warnings":[…]} of the file that was \
      written; opening and candidate are null where they do not apply.

      Examples: extramile report compare
                extramile report compare C-0412 C-0417 --adjust --out shortlist.html
      """)

  @OptionGroup var wanted: ComparisonOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let made = try wanted.compared(in: workspace)
    let agreement = AgreementReport(
      OpeningAgreement(
        of: made.opening, cards: made.cards, asSubmitted: wanted.amendments.asSubmitted, seed: 1,
        blinding: made.blinding))
    let page = ComparisonPage(
      made.comparison, of: made.opening, cards: made.cards, adjusted: made.adjusted, agreement: agreement,
      blinding: made.blinding
    ).page(try workspace.making)
    try ReportFile("compare", of: [made.opening.name], opening: made.opening.name, report, workspace)
      .write(page, output)
  }
}
