import ArgumentParser
import Interviews
import Storage

struct CompareCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare candidates with each other and with the team's targets.",
    discussion: """
      Raw means of the scores by competency, each with the number of scores behind it. Only submitted cards count, and \
      a candidate on whom you still owe a card is not shown to you.

      Ratings that were amended after submission count as they stand; --as-submitted compares what each interviewer \
      submitted before hearing the others.

      --json prints {"opening","team","asSubmitted","amended","candidates":[{"candidate","interviews","ratings","competencies":[{"competency",\
      "mean","n","target","difference"}],"shortfall","surplus","adds":[…]}],"warnings":[…]}.

      Examples: extramile compare
                extramile compare C-0412 C-0417 --opening support-nov
      """)

  @Argument(help: ArgumentHelp("Candidates; all without.", valueName: "candidate")) var candidates: [String] = []
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @Flag(help: "Ratings as they were submitted, amendments left aside.") var asSubmitted = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let chosen = try workspace.opening(opening)
    let names = Set(try candidates.map { try workspace.candidate($0) })
    let store = try workspace.storeForReading()
    let comparison = Comparison(
      of: chosen, cards: try store.scorecards(of: chosen), candidates: names.isEmpty ? nil : Array(names),
      asSubmitted: asSubmitted, blinding: try store.blinding(for: workspace.interviewer(), of: chosen))
    if output.json { return try world.sayJSON(ComparisonReport(comparison)) }
    world.show(comparisonSheet(comparison))
  }
}
