import ArgumentParser
import Interviews
import QuestionBanks
import Reports

struct BankDiff: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two banks, or a bank with what was frozen.",
    discussion: """
      By competency, question and field; of a text that was reworded, the words: [-gone-] and {+new+}. Comments and \
      layout make no difference. Exit code 0 without differences, 1 with, 2 if it could not be done.

      Examples: extramile bank diff empowerment --opening support-nov
                extramile bank diff empowerment drafts/empowerment.yaml
      """)

  @Argument(help: ArgumentHelp("The bank before and the bank after, ids or files.", valueName: "bank"))
  var banks: [String]
  @Option(
    help: ArgumentHelp(
      "Compare what this opening froze with the one bank that is named, as it is now.", valueName: "name"))
  var opening: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let versions = try FileVersions(.bank, banks, opening: opening, in: workspace)
    let (before, after) = (versions.before, versions.after)
    let comparison = BankComparison(from: try before.sound(BankReader.read), to: try after.sound(BankReader.read))
    if output.json {
      let report = BankComparisonReport(comparison, before: before.report, after: after.report)
      return try versions.show(isSame: comparison.isSame, report)
    }
    try versions.show(isSame: comparison.isSame) { $0.sheet(comparison, before: before.title, after: after.title) }
  }
}
