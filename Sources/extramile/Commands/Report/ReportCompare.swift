import ArgumentParser
import Interviews
import Storage

struct ReportCompare: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Candidates by competency, with the evidence behind each number.",
    discussion: """
      What compare and agreement say, on one page: means by competency, each against its target, what the team lacks and \
      who adds it, who can be told apart, how far the interviewers agree. Each number leads to its evidence.

      --json prints {"report","opening","candidate","file","bytes","replaced","warnings":[…]} of the file that was \
      written; opening and candidate are null where they do not apply.

      Examples: extramile report compare
                extramile report compare C-0412 C-0417 --adjust --out shortlist.html
      """)

  @Argument(help: ArgumentHelp("Candidates; all without.", valueName: "candidate")) var candidates: [String] = []
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @Flag(help: "Ratings as they were submitted, amendments left aside.") var asSubmitted = false
  @Flag(help: "Beside the raw means, scores adjusted for who interviewed whom.") var adjust = false
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let chosen = try workspace.opening(opening)
    let names = Set(try candidates.map { try workspace.candidate($0) })
    let store = try workspace.storeForReading()
    let cards = try store.scorecards(of: chosen)
    let blinding = try store.blinding(for: workspace.interviewer(), of: chosen)
    let comparison = Comparison(
      of: chosen, cards: cards, candidates: names.isEmpty ? nil : Array(names), asSubmitted: asSubmitted,
      blinding: blinding)
    let adjusted =
      adjust
      ? AnalysisReport(adjusting: cards, of: chosen, candidates: names, asSubmitted: asSubmitted, blinding: blinding)
      : nil
    let agreement = AgreementReport(
      OpeningAgreement(of: chosen, cards: cards, asSubmitted: asSubmitted, seed: 1, blinding: blinding))
    let page = ComparisonPage(
      comparison, of: chosen, cards: cards, adjusted: adjusted, agreement: agreement, blinding: blinding
    ).page(try workspace.making)
    try ReportFile("compare", of: [chosen.name], opening: chosen.name, report, workspace).write(page, output)
  }
}
