import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The database; else EXTRAMILE_DATABASE, else your data folder's.", valueName: "file"))
  var database: String?

  @Option(
    help: ArgumentHelp("Where banks are; else EXTRAMILE_BANKS, else ./QuestionBanks.", valueName: "folder"))
  var banks: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who you are; else EXTRAMILE_INTERVIEWER, else the login name.", valueName: "who"))
  var interviewer: String?

  @Flag(help: "No colour, as with NO_COLOR.")
  var noColor = false

  @Flag(help: "Lines to listen to, as with EXTRAMILE_PLAIN: one fact each, 'name: value'; no colour, no pager.")
  var plain = false

  @Flag(help: "Never ask; fail with the line that would answer.")
  var noInput = false

  var choices: Choices {
    Choices(
      database: database, banks: banks, interviewer: interviewer, noColor: noColor, plain: plain, noInput: noInput)
  }
}

extension GlobalOptions {
  private static let valued: Set = ["--database", "--banks", "--as"]
  private static let flags: Set = ["--no-color", "--plain", "--no-input"]

  /// Where the command begins in the words of a command line, after global options and their values.
  static func firstCommandWord(in words: [String]) -> Int {
    var place = 0
    while place < words.count, words[place].hasPrefix("-") { place += valued.contains(words[place]) ? 2 : 1 }
    return min(place, words.count)
  }

  /// The words of a command line without global options and their values.
  static func removed(from words: [String]) -> [String] {
    var rest: [String] = []
    var isValue = false
    for word in words {
      if !isValue, !flags.contains(word), !valued.contains(word) { rest.append(word) }
      isValue = !isValue && valued.contains(word)
    }
    return rest
  }
}

/// What the global options chose; nil and false where they said nothing.
struct Choices: Equatable {
  var database: String?
  var banks: String?
  var interviewer: String?
  var noColor = false
  var plain = false
  var noInput = false

  /// These choices, and where they say nothing those of the command line that opened the prompt.
  func filled(from others: Choices) -> Choices {
    Choices(
      database: database ?? others.database, banks: banks ?? others.banks,
      interviewer: interviewer ?? others.interviewer, noColor: noColor || others.noColor,
      plain: plain || others.plain, noInput: noInput || others.noInput)
  }
}

/// For commands that print data.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object instead of text.")
  var json = false
}
