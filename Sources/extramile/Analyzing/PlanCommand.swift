import ArgumentParser
import Interviews
import Storage

struct PlanCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show how many interviewers and questions you need.",
    discussion: """
      The reliability of the mean of so many interviewers, each of whom asks all of so many questions: relative, for \
      comparing candidates with each other, and absolute, for holding them against a target. 1 is free of error.

      It follows from how much scores vary by candidate, interviewer, question, each of these with the candidate, and \
      by chance, which is estimated from the opening's submitted cards that you may see, as they were submitted. \
      --components states these variances instead, and then no opening is needed; candidate and residual must be \
      among them, and those left out are none.

      --json prints {"opening","ratings":{"count","candidates","interviewers","questions"},"components":[{"component",\
      "variance","standardError","share","isHidden"}],"target","grid":[{"interviewers","questions","relative",\
      "absolute","relativeError","absoluteError"}],"smallest":{"relative":{…},"absolute":{…}},"current":{…},\
      "warnings":[…]}; opening, ratings and current, the smallest panel that the team allows with the kit as it is, are \
      null with --components, and the members of smallest where no panel of the grid reaches the target.

      Examples: extramile stats plan
                extramile stats plan --interviewers 2 3 4 --questions 6 8 --target .75
                extramile stats plan --components candidate=.5,interviewer=.1,question=.1,residual=.4
      """)

  @OptionGroup var opening: OpeningOption
  @Option(parsing: .upToNextOption, help: ArgumentHelp("Numbers of interviewers to try.", valueName: "number"))
  var interviewers: [Int] = Array(1...6)
  @Option(parsing: .upToNextOption, help: ArgumentHelp("Numbers of questions to try.", valueName: "number"))
  var questions: [Int] = [4, 6, 8, 10, 12]
  @Option(
    help: ArgumentHelp(
      "Variances, such as candidate=.5,interviewer=.1,question=.1,candidate:interviewer=.1,candidate:question=.1,residual=.4.",
      valueName: "list"))
  var components: String?
  @Option(help: ArgumentHelp("Reliability to reach, between 0 and 1.", valueName: "number"))
  var target: Double = 0.8
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    try refuseOddNumbers()
    let world = workspace.world
    let report = try components.map(stated) ?? estimated(in: workspace)
    if output.json { return try world.sayJSON(report) }
    world.page(planSheet(report))
  }

  private func refuseOddNumbers() throws(Failure) {
    for (name, numbers) in [("interviewers", interviewers), ("questions", questions)] {
      guard !numbers.isEmpty, numbers.allSatisfy((1...1000).contains) else {
        throw Failure("--\(name) takes numbers from 1 to 1000, such as --\(name) 2 3 4.", exitCode: Failure.usage)
      }
    }
    guard target > 0, target < 1 else {
      throw Failure("--target is a reliability between 0 and 1, such as --target .8.", exitCode: Failure.usage)
    }
  }

  private func stated(_ text: String) throws(Failure) -> PlanReport {
    guard opening.name == nil else {
      throw Failure(
        "Either --components states the variances or --opening has them; not both.", exitCode: Failure.usage)
    }
    do throws(StatedComponents.Fault) {
      return PlanReport(
        plan(VarianceSources(stated: try StatedComponents.read(text))))
    } catch { throw Failure(error.sentence, exitCode: Failure.usage) }
  }

  @MainActor
  private func estimated(in workspace: Workspace) throws(Failure) -> PlanReport {
    let chosen = try workspace.opening(opening.name)
    let store = try workspace.storeForReading()
    let who = try workspace.interviewer()
    let ratings = try stored { () throws(StoreFailure) in
      RatingsToPlanFrom(
        of: chosen, cards: try store.scorecards(of: chosen), blinding: try store.blinding(for: who, of: chosen))
    }
    do throws(VarianceSources.Unestimable) {
      return PlanReport(plan(try ratings.sources), from: ratings)
    } catch { throw Failure(([error.sentence] + ratings.hidden).joined(separator: "\n")) }
  }

  private func plan(_ sources: VarianceSources) -> PanelPlan {
    PanelPlan(sources, interviewers: interviewers, questions: questions, target: target)
  }
}
