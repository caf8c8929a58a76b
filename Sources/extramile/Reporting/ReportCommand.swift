import ArgumentParser

/// Pages to look at, print and hand round; each is a file of its own that needs nothing else.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make pages to read and print.",
    discussion: """
      Each writes one HTML file that only you can read: no script in it, and nothing that is fetched. Open it with any \
      browser, on a phone too; it prints on A4 and Letter.

      What you may not see yet is in no page, as in compare. But a page can be handed on: give none to whoever owes a card.
      """,
    subcommands: [ReportCompare.self, ReportCandidate.self, ReportKit.self, ReportInterviewer.self])
}

/// Where a page goes.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("File to write (default: a name of its own in this folder).", valueName: "file"))
  var out: String?
  @OptionGroup var overwriting: OverwriteOption
}
