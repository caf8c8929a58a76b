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

      With five candidates and three interviewers or more it says how sure the means are, which candidates can be told \
      apart, and how probable it is that each target is met. --adjust adds scores adjusted for who interviewed whom, \
      which advise and replace nothing. --brief says the means alone. help statistics explains each figure.

      --json prints {"opening","team","asSubmitted","amended","candidates":[{"candidate","interviews","ratings",\
      "competencies":[{"competency","mean","n","target","difference","standardError","probability"}],"shortfall",\
      "surplus","adds":[…],"distance":{"competencies","points","withoutNoise","squared","elevation","scatter","shape",\
      "correlation","doubleEntry"}}],"pairs":[{"a","b","difference","standardError","probability"}],"adjusted":\
      {"candidates":[…],"interviewers":[…],"warnings":[…]},"warnings":[…]}; adjusted is null without --adjust.

      Examples: extramile compare
                extramile compare C-0412 C-0417 --opening support-nov
                extramile compare --adjust
      """)

  @Argument(help: ArgumentHelp("Candidates; all without.", valueName: "candidate")) var candidates: [String] = []
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @Flag(help: "Ratings as they were submitted, amendments left aside.") var asSubmitted = false
  @Flag(help: "Beside the raw means, scores adjusted for who interviewed whom.") var adjust = false
  @Flag(help: "The means alone, and what to know before relying on them.") var brief = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
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
    if output.json { return try world.sayJSON(ComparisonReport(comparison, adjusted: adjusted)) }
    world.page(comparisonSheet(comparison, adjusted: adjusted, isBrief: brief))
  }
}
