import ArgumentParser
import Interviews
import QuestionBanks

struct BankNew: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a starter bank with comments.",
    discussion: """
      The file is ID.yaml in the folder of question banks. Nothing that is there is ever overwritten.

      Examples: extramile bank new warehouse
                extramile bank new warehouse --title "Care and pace in the warehouse"
      """)

  @Argument(help: "The bank's id: lower-case letters, digits, hyphens.") var id: String
  @Option(help: ArgumentHelp("The bank's title.", valueName: "text")) var title: String?
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let starter = try StarterFile(kind: "bank", id: id, title: title)
    let folder = try workspace.bankFolder()
    try starter.write(
      StarterBank.text(id: id, title: starter.title, hasSchema: folder.has("bank.schema.json")), in: folder,
      below: "", known: folder.file(.bank, stating: id), workspace)
  }
}
