import ArgumentParser
import Interviews
import QuestionBanks
import Text

struct TeamNew: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a starter team profile for some banks.",
    discussion: """
      The file is teams/ID.yaml in the folder of question banks. Nothing that is there is ever overwritten.

      Example: extramile team new night-shift --bank empowerment,judgment
      """)

  @Argument(help: "The team's id: lower-case letters, digits, hyphens.") var id: String
  @Option(
    help: ArgumentHelp("Banks whose competencies become targets: ids, separated by commas.", valueName: "bank"))
  var bank: String
  @Option(help: ArgumentHelp("The team's title.", valueName: "text")) var title: String?
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let starter = try StarterFile(kind: "team", id: id, title: title)
    let folder = try workspace.bankFolder()
    let words = bank.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !words.isEmpty else { throw Failure("--bank names no bank.", exitCode: Failure.usage) }
    var banks: [Bank] = []
    for word in words {
      let source = try folder.file(.bank, word)
      let read = BankReader.read(source)
      let bank = try sound(source, read.bank, read.diagnostics)
      if !banks.contains(where: { $0.id == bank.id }) { banks.append(bank) }
    }
    try starter.write(
      StarterTeam.text(id: id, title: starter.title, banks: banks, hasSchema: folder.has("teams/team.schema.json")),
      in: folder, below: "teams/", known: folder.file(.team, stating: id), workspace)
  }
}
