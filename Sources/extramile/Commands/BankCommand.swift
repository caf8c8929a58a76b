import ArgumentParser
import Interviews
import Terminal

struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank", abstract: "Question banks: list, show, check.",
    discussion: "A bank is a YAML file in the folder of question banks; edit it with any editor, then check it.",
    subcommands: [List.self, Show.self, Check.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the banks.")

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let folder = try workspace.bankFolder()
      let rows = try folder.bankFiles.map { file in
        BankRow(file: file, bank: BankReader.read(try folder.read(file)).bank)
      }
      if output.json { return try workspace.world.sayJSON(["banks": rows]) }
      if rows.isEmpty { return workspace.world.say("There is no bank in \(folder.name).") }
      let width = rows.map(\.bank.displayWidth).max() ?? 0
      for row in rows {
        let size =
          if let questions = row.questions, let minutes = row.minutes {
            "\(counted(questions, "question")), about \(minutes) minutes"
          } else { "has problems; see: \(workspace.line("bank check", row.bank))" }
        workspace.world.say(
          "\(row.bank.padded(to: width))  \(size)  \(row.title ?? "")".truncated(to: workspace.world.columns()))
      }
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a bank as an interviewer reads it.")

    @Argument(help: "The bank's id, or a file.") var bank: String
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let file = try workspace.bankFolder().bankFile(bank)
      let bank = try sound(file, BankReader.read(file).bank, BankReader.read(file).diagnostics, in: workspace)
      let screen = BankScreen(style: workspace.world.style, columns: min(workspace.world.columns(), 100))
      workspace.world.say(screen.text(bank, version: file.contentID))
    }
  }

  struct Check: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check banks and team profiles; all problems in one run.",
      discussion: """
        Without names it checks every bank and team profile of the folder. Each problem is FILE:LINE:COL, what is wrong \
        and what to do; the word in brackets names the check. Exit code 1 if there are errors.
        """)

    @Argument(help: ArgumentHelp("Banks' ids, or files.", valueName: "bank")) var banks: [String] = []
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      try FileCheck(workspace, json: output.json).run(banks: banks)
    }
  }
}

/// A bank in `bank list`; what could not be read is null.
private struct BankRow: Encodable {
  let bank: String
  let file: String
  let title: String?
  let questions: Int?
  let minutes: Int?

  init(file: String, bank: Bank?) {
    self.file = file
    self.bank = bank?.id ?? BankFolder.id(of: file)
    title = bank?.title
    questions = bank?.questions.count
    minutes = bank?.minutes
  }

  enum CodingKeys: String, CodingKey { case bank, file, title, questions, minutes }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: CodingKeys.self)
    try row.encode(bank, forKey: .bank)
    try row.encode(file, forKey: .file)
    try row.encode(title, forKey: .title)
    try row.encode(questions, forKey: .questions)
    try row.encode(minutes, forKey: .minutes)
  }
}
