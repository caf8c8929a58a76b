import ArgumentParser

/// The command tree: one grammar for the shell and for the prompt.
struct Extramile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extramile",
    abstract: "Structured culture interviews at the terminal.",
    discussion: """
      Without a command it opens its prompt, where the same commands work; from a pipe it reads commands line by line.

      A first try:
        extramile demo
      A real one:
        extramile opening new support-nov --bank empowerment --team support
        extramile interview C-0412 --as noor
        extramile compare

      Without --banks and EXTRAMILE_BANKS, banks are looked for in ./QuestionBanks, in the data folder and where the \
      program was installed. The data folder is extramile in XDG_DATA_HOME, or ~/.local/share/extramile.

      Exit codes: 0 done or paused; 1 a check found problems, a diff differences; 2 could not do it; 64 wrong usage; 129 hung up; 130 interrupted; \
      143 terminated.
      """,
    version: version,
    subcommands: [
      DemoCommand.self, BankCommand.self, TeamCommand.self, OpeningCommand.self, InterviewCommand.self,
      ScorecardCommand.self, AmendCommand.self, ListCommand.self, CompareCommand.self, DebriefCommand.self,
      AgreementCommand.self, PlanCommand.self, ReportCommand.self, PracticeCommand.self, AnalyzeCommand.self,
      StatisticsCommand.self, ExportCommand.self, ImportCommand.self, MappingCommand.self, MergeCommand.self,
      BackupCommand.self, DoctorCommand.self, AccessCommand.self, EraseCommand.self, HoldCommand.self,
      PurgeCommand.self,
    ])

  static let version = "0.1.0"

  /// Every word that may begin a command line.
  static let commandNames = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  @OptionGroup(title: "Global options") var global: GlobalOptions
}

extension Extramile: WorkspaceCommand {
  func run(in workspace: Workspace) throws {
    try CommandPrompt(workspace).run()
  }
}
