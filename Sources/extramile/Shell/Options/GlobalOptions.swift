import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Database to use (default: EXTRAMILE_DATABASE, or the one in your data folder).", valueName: "file"))
  var database: String?

  @Option(
    help: ArgumentHelp("Folder with banks (default: EXTRAMILE_BANKS, or ./QuestionBanks).", valueName: "folder"))
  var banks: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who you are (default: EXTRAMILE_INTERVIEWER, or your login name).", valueName: "who"))
  var interviewer: String?

  @Flag(help: "Don't use color; NO_COLOR does the same.")
  var noColor = false

  @Flag(help: "Screen-reader output, one fact per line; EXTRAMILE_PLAIN does the same.")
  var plain = false

  @Flag(help: "Never ask; fail and print the command line that answers the question.")
  var noInput = false

  var choices: Choices {
    Choices(
      database: database, banks: banks, interviewer: interviewer, noColor: noColor, plain: plain, noInput: noInput)
  }
}

extension GlobalOptions {
  private static let valued: Set = ["--database", "--banks", "--as"]
  private static let flags: Set = ["--no-color", "--plain", "--no-input"]

  /// Where the command begins in the words of a command line, after global options and their values; the end if another
  /// option comes first, such as `--version`.
  static func firstCommandWord(in words: [String]) -> Int {
    var place = 0
    while place < words.count {
      if valued.contains(words[place]) {
        place += 2
      } else if flags.contains(words[place]) || valued.contains(where: { words[place].hasPrefix($0 + "=") }) {
        place += 1
      } else {
        return words[place].hasPrefix("-") ? words.count : place
      }
    }
    return words.count
  }

  /// The words of a command line without global options and their values.
  static func removed(from words: [String]) -> [String] {
    var rest: [String] = []
    var isValue = false
    for word in words {
      let isGlobal = flags.contains(word) || valued.contains { word == $0 || word.hasPrefix($0 + "=") }
      if !isValue, !isGlobal { rest.append(word) }
      isValue = !isValue && valued.contains(word)
    }
    return rest
  }
}
