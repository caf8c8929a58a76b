import ArgumentParser
import Interviews
import Text

/// Which lawful rules a command goes by, for every command that holds banks against them.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"), help: ArgumentHelp("A file with more lawful rules.", valueName: "file"))
  var files: [String] = []

  @Option(
    name: .customLong("jurisdiction"),
    help: ArgumentHelp(
      "Go by the lawful rules of these alone, with commas between, such as US-CA,UK.", valueName: "codes"),
    transform: { $0.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } })
  var jurisdictions: [String]?

  var choice: RuleChoice { RuleChoice(files: files, jurisdictions: jurisdictions) }
}
