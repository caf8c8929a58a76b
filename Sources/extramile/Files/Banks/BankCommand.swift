import ArgumentParser
import Interviews
import QuestionBanks
import Reports
import Terminal
import Text

struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank", abstract: "List, show, write, check and compare question banks.",
    discussion: """
      A bank is a YAML file in the folder of question banks. bank edit checks it when you save; with any other editor, \
      run bank check afterwards.
      """,
    subcommands: [List.self, Show.self, BankNew.self, BankEdit.self, Check.self, BankDiff.self, Schema.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the banks.", discussion: "Example: extramile bank list")

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let folder = try workspace.bankFolder()
      let rows = try folder.files(.bank).map { file in
        BankRow(file: file, bank: BankReader.read(try folder.read(file)).bank)
      }
      if output.json { return try workspace.world.sayJSON(["banks": rows]) }
      if rows.isEmpty { return workspace.world.say("There is no bank in \(folder.name).") }
      var table = Table([.words("Bank"), .words("Size"), .words("Title")])
      for row in rows {
        let size =
          if let questions = row.questions, let minutes = row.minutes {
            "\(counted(questions, "question")), about \(minutes) minutes"
          } else { "has problems; see: \(workspace.line("bank check", row.bank))" }
        table.row([Table.Cell(row.bank), Table.Cell(size), Table.Cell(row.title ?? "")])
      }
      workspace.world.show(Sheet(table))
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a bank as an interviewer reads it.",
      discussion: "Example: extramile bank show empowerment")

    @OptionGroup var bank: BankArgument
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let file = try workspace.file(.bank, bank.word)
      let read = BankReader.read(file)
      let bank = try sound(file, read.bank, read.diagnostics)
      if output.json { return try workspace.world.sayJSON(BankReport(bank, version: file.contentID)) }
      workspace.world.page(bankSheet(bank, version: file.contentID))
    }
  }

  struct Check: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check banks, team profiles and sample answers.",
      discussion: """
        Without names it checks every bank, team profile and file of sample answers of the folder. Each problem is FILE:LINE:COL, what is wrong \
        and what to do; the word in brackets names the check. Exit code 1 if there are errors.

        A file that cannot be used is always reported, whatever --only and --skip say. A check that does not apply is \
        waived in the file, with the reason: allow: {check: reason} in the bank or in a question.

        Examples: extramile bank check
                  extramile bank check --strict --format github
                  extramile bank check drafts/my-bank.yaml
                  extramile bank check --jurisdiction US-CA,UK --rules our-rules.yaml
        """)

    @Argument(help: ArgumentHelp("Bank ids or files (default: all in the folder).", valueName: "bank")) var banks:
      [String] = []
    @OptionGroup var options: CheckOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      try FileCheck(workspace, options).run(banks: banks, rules: rules.choice)
    }
  }
}

extension BankCommand {
  struct Schema: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of banks, for editors.",
      discussion: """
        An editor with the YAML language server completes keys and marks errors with it. Save it beside the banks, and \
        let each bank begin with the line that names it:

          extramile bank schema > QuestionBanks/bank.schema.json
          # yaml-language-server: $schema=./bank.schema.json

        The comment at its top lists what only bank check finds. --answers prints the schema of sample answers instead:

          extramile bank schema --answers > QuestionBanks/practice/practice.schema.json
        """)

    @Flag(help: "The schema of sample answers, for the folder practice.") var answers = false
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      workspace.world.say((answers ? JSONSchema.practice : .bank).text)
    }
  }
}

/// A bank in `bank list`; what could not be read is null.
private struct BankRow: Encodable {
  let bank: String
  let file: String
  @OrNull var title: String?
  @OrNull var questions: Int?
  @OrNull var minutes: Int?

  init(file: String, bank: Bank?) {
    self.file = file
    self.bank = bank?.id ?? BankFolder.id(of: file)
    title = bank?.title
    questions = bank?.questions.count
    minutes = bank?.minutes
  }
}
