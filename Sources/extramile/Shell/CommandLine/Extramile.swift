import ArgumentParser

/// The command tree: one grammar for the shell and for the prompt.
struct Extramile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extramile",
    abstract: "Structured culture interviews at the terminal.",
    discussion: """
      Without a command, Extramile opens its prompt, where the same commands work. From a pipe it reads commands line \
      by line.

      First try:
        extramile demo
      For real:
        extramile opening new support-nov --bank empowerment --team support
        extramile interview C-0412 --as noor
        extramile compare

      Extramile looks for banks in --banks or EXTRAMILE_BANKS; if neither is set, in ./QuestionBanks, in the data folder \
      and where the program was installed. The data folder is extramile in XDG_DATA_HOME, or ~/.local/share/extramile.

      Exit codes: 0 done or paused; 1 a check found problems or a diff found differences; 2 failed; 64 usage error; \
      129 hung up; 130 interrupted; 143 terminated.
      """,
    version: Version.text,
    groupedSubcommands: groups)

  static let groups = [
    CommandGroup(
      name: "Every day",
      subcommands: [
        InterviewCommand.self, ScorecardCommand.self, ListCommand.self, CompareCommand.self, DebriefCommand.self,
        ReportCommand.self, PracticeCommand.self, DemoCommand.self,
      ]),
    CommandGroup(
      name: "Set up and maintain",
      subcommands: [
        OpeningCommand.self, CandidateCommand.self, BankCommand.self, TeamCommand.self, StatsCommand.self,
        DataCommand.self,
      ]),
  ]

  /// Every word that may begin a command line.
  static let commandNames = CommandPath.root.subcommands.map { $0.name } + ["help"]

  @OptionGroup(title: "Global options") var global: GlobalOptions
}

extension Extramile: WorkspaceCommand {
  func run(in workspace: Workspace) throws {
    try CommandPrompt(workspace).run()
  }
}
