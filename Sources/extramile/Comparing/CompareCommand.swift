import ArgumentParser
import Interviews
import Reports

struct CompareCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare candidates with each other and the targets.",
    discussion: """
      Shows who meets the targets, who adds what the team lacks, who can't be told apart, and the mean score per \
      competency with the number of scores behind it. Only submitted scorecards count. You don't see a candidate while \
      you still owe a scorecard on them.

      With at least five candidates and three interviewers, Extramile computes how sure the means are. --details shows \
      the intervals, every pair and the distance of each profile from the targets; --brief shows only the means. \
      --adjust adds scores adjusted for who interviewed whom; they are advice and replace nothing. "help statistics" \
      explains each figure.

      --as-submitted compares what each interviewer submitted before the debrief, without later amendments.

      --json prints {"opening","team","asSubmitted","amended","candidates":[{"candidate","interviews","ratings",\
      "competencies":[{"competency","mean","n","target","difference","standardError","probability","standing"}],\
      "shortfall","surplus","adds":[…],"distance":{"competencies","points","withoutNoise","squared","elevation",\
      "scatter","shape","correlation","doubleEntry"}}],"pairs":[{"a","b","difference","standardError","probability"}],\
      "indistinguishable":[[…]],"adjusted":{"candidates":[…],"interviewers":[…],"warnings":[…]},"warnings":[…]}; \
      adjusted is null without --adjust.

      Examples: extramile compare
                extramile compare C-0412 C-0417 --opening support-nov
                extramile compare --details --adjust
      """)

  @OptionGroup var wanted: ComparisonOptions
  @Flag(help: "Also show intervals, pairs and distances.") var details = false
  @Flag(help: "Show only the means and the warnings.") var brief = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if details && brief { throw ValidationError("--details and --brief exclude each other.") }
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let made = try wanted.compared(in: workspace)
    if output.json { return try world.sayJSON(ComparisonReport(made.comparison, adjusted: made.adjusted)) }
    let detail: ComparisonDetail = details ? .full : brief ? .brief : .summary
    let opening = wanted.opening.name.map { "--opening \($0.asWord)" } ?? ""
    let more =
      detail == .full || made.comparison.candidates.isEmpty
      ? nil : "Intervals and pairs: \(workspace.line("compare", opening, "--details"))"
    world.page(comparisonSheet(made.comparison, adjusted: made.adjusted, detail: detail, more: more))
  }
}
