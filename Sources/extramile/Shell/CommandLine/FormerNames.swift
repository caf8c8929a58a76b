/// The names that commands had before each went under its noun.
///
/// They keep working: a command line that begins with one is rewritten before it is parsed, so help, completion and man
/// pages know only today's names.
enum FormerNames {
  static let table: [String: [String]] = [
    "access": ["candidate", "access"],
    "agreement": ["stats", "agreement"],
    "amend": ["scorecard", "amend"],
    "analyze": ["stats", "analyze"],
    "backup": ["data", "backup"],
    "doctor": ["data", "doctor"],
    "erase": ["candidate", "erase"],
    "export": ["data", "export"],
    "hold": ["candidate", "hold"],
    "import": ["data", "import"],
    "mapping": ["data", "mapping"],
    "merge": ["data", "merge"],
    "plan": ["stats", "plan"],
    "purge": ["data", "purge"],
    "statistics": ["stats", "topics"],
  ]

  /// The words of a command line with today's name for the command, or for the one that help is asked about.
  static func replaced(in words: [String]) -> [String] {
    var place = GlobalOptions.firstCommandWord(in: words)
    if words.indices.contains(place), words[place] == "help" { place += 1 }
    guard words.indices.contains(place), let today = table[words[place]] else { return words }
    return words[..<place] + today + words[(place + 1)...]
  }
}
