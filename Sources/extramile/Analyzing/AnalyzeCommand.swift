import ArgumentParser
import Exchange
import Foundation
import Interviews
import Terminal
import Text

struct AnalyzeCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Analyze any spreadsheet of ratings.",
    discussion: """
      Reads comma-, semicolon- or tab-separated text whose first line names the columns. In the long form each line is \
      a rating, with columns candidate, interviewer, question and score; interviewer and question may be missing. In \
      the wide form each line is a candidate (or, with --form turned, an interviewer), with a column for each \
      interviewer (candidate). Scores may be on any scale; an empty field, NA or x is no score. - reads standard input.

      It says who was rated how, adjusted for who rated whom on what; how severe interviewers and how hard questions \
      are; how far interviewers agree; which candidates can be told apart. No database is read or written.

      On the screen, intervals and probabilities are averaged over what the variances may be, since few interviewers \
      tell them only roughly; with --json the variances are held at their estimates, as other programs hold them. \
      --integrate and --no-integrate choose.

      --json prints {"ratings","candidates":[{"candidate","n","mean","adjusted","standardError","lower","upper"}],\
      "interviewers":[{"interviewer","n","severity","standardError"}],"questions":[{"question","n","difficulty"}],\
      "variance":{"candidate","interviewer","question","residual"},"criterion","agreement":{"icc":[{"form","estimate",\
      "lower","upper"}],"alpha":{"nominal","ordinal","interval","ratio"}},"kappa":[{"a","b","n","unweighted","linear",\
      "quadratic"}],"kendallW","integrated","components":[["C1",…],…],"pairs":[{"a","b","difference","standardError",\
      "probability"}],"warnings":[…]}; what does not apply is null, and a warning says why.

      help statistics explains each figure.

      Examples: extramile stats analyze scores.csv
                extramile stats analyze scores.csv --candidate plate --interviewer sample --score diameter
                extramile stats analyze judges.csv --form turned --json
      """)

  @Argument(help: "The spreadsheet as CSV; - reads standard input.") var file: String
  @Option(help: ArgumentHelp("The column with candidates.", valueName: "name")) var candidate: String?
  @Option(help: ArgumentHelp("The column with interviewers.", valueName: "name")) var interviewer: String?
  @Option(help: ArgumentHelp("The column with questions.", valueName: "name")) var question: String?
  @Option(help: ArgumentHelp("The column with scores.", valueName: "name")) var score: String?
  @Option(
    help: ArgumentHelp("In wide forms, the columns with scores, separated by commas.", valueName: "names"))
  var scores: String?
  @Option(
    help: ArgumentHelp(
      "long: a row a rating; wide: a row a candidate; turned: a row an interviewer. Without, as the columns say.",
      valueName: "form"))
  var form: RatingColumns.Form?
  @Flag(help: "List every pair of candidates and interviewers.") var pairs = false
  @Flag(inversion: .prefixedNo, help: "Average intervals over the possible variances.") var integrate: Bool?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let name = file == "-" ? "standard input" : file
    let reading = try ratings(called: name, world)
    let analysis = Analysis(reading, allPairs: pairs)
    let report = AnalysisReport(analysis, isIntegrated: integrate ?? !output.json)
    if output.json { return try world.sayJSON(report) }
    world.page(analysisSheet(report, of: name))
  }

  @MainActor
  private func ratings(called name: String, _ world: World) throws(Failure) -> RatingReading {
    let bytes =
      file == "-"
      ? try RegularFile.contents(of: STDIN_FILENO, called: name, as: .ratings)
      : try RegularFile.bytes(of: file, called: name, as: .ratings)
    if let signature = FileSignature(bytes), signature != .empty {
      world.warn([signature.problem], in: name)
      throw Failure("\(name) has 1 problem, as said above; nothing was analyzed.")
    }
    var columns = RatingColumns()
    (columns.candidate, columns.interviewer, columns.question, columns.score) = (
      candidate, interviewer, question, score
    )
    columns.form = form
    columns.scoreColumns = (scores ?? "").split(separator: ",").map { String($0).trimmed }
    do throws(RatingFault) {
      return try columns.read(bytes)
    } catch {
      let problems = RatingFaultText.all(error)
      if case .unusedOption = error, let fault = problems.first {
        throw Failure("\(name): \(fault.message) \(fault.help)", exitCode: Failure.usage)
      }
      world.warn(problems.map(\.problem), in: name)
      let count = counted(problems.count + RatingFaultText.unlisted(error), "problem")
      let first = RatingFaultText.unlisted(error) > 0 ? ", the first of them said above" : ", as said above"
      throw Failure("\(name) has \(count)\(first); nothing was analyzed.")
    }
  }
}

extension RatingColumns.Form: ExpressibleByArgument {}
