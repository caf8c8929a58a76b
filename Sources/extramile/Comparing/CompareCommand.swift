import ArgumentParser
import Interviews
import Reports

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

  @OptionGroup var wanted: ComparisonOptions
  @Flag(help: "The means alone, and what to know before relying on them.") var brief = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let made = try wanted.compared(in: workspace)
    if output.json { return try world.sayJSON(ComparisonReport(made.comparison, adjusted: made.adjusted)) }
    world.page(comparisonSheet(made.comparison, adjusted: made.adjusted, isBrief: brief))
  }
}
