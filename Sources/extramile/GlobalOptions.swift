import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database file.",
      discussion: "Else EXTRAMILE_DATABASE, else extramile/extramile.sqlite in XDG_DATA_HOME.", valueName: "file"))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "The folder of question banks.",
      discussion: "Else EXTRAMILE_BANKS, else ./QuestionBanks, else the data folder, else the installed one.",
      valueName: "folder"))
  var banks: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who you are, as interviewer.", discussion: "Else EXTRAMILE_INTERVIEWER, else the login name.", valueName: "who"))
  var interviewer: String?

  @Flag(help: "No colour, as with NO_COLOR.")
  var noColor = false

  @Flag(help: "Never ask; fail with the line that would answer.")
  var noInput = false

  /// These options, and where they say nothing those that the prompt was started with.
  func filled(from others: GlobalOptions) -> GlobalOptions {
    var filled = self
    filled.database = database ?? others.database
    filled.banks = banks ?? others.banks
    filled.interviewer = interviewer ?? others.interviewer
    filled.noColor = noColor || others.noColor
    filled.noInput = noInput || others.noInput
    return filled
  }
}

/// For commands that print data.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object instead of text.")
  var json = false
}
