import ArgumentParser
import Interviews
import QuestionBanks

struct BankEdit: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a bank; Extramile checks it before it saves.",
    discussion: """
      Opens a copy in VISUAL, else EDITOR, else vi, and checks it when the editor ends. Without problems it takes the \
      file's place in one step. With problems you see them with their lines, and edit again, keep the text as a draft, \
      save it in spite of warnings, or discard it. A text with errors is never saved.

      A draft is also what stays if the program or the editor dies; the same command offers to go on with it. If the \
      file changed meanwhile, it is not replaced.

      Examples: extramile bank edit empowerment
                EDITOR="code --wait" extramile bank edit empowerment
      """)

  @OptionGroup var bank: BankArgument
  @OptionGroup var rules: RuleOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let source = try workspace.file(.bank, bank.word)
    let path = try bank.word.looksLikePath ? bank.word : workspace.bankFolder().fullPath(of: source.name)
    let reading = try workspace.ruleShelf.read(rules.choice)
    if let note = reading.note { workspace.world.note(note) }
    let check = BankCheck(rules: try reading.rules())
    try FileEditing(
      workspace,
      EditableFile(
        kind: "bank", word: bank.word, options: rules.choice.words, source: source, path: path, schema: .bank
      ) {
        CheckedFile(bank: $0, check)
      }
    ).run()
  }
}
