import ArgumentParser
import Interviews
import QuestionBanks
import Text

/// Which checks to run, how to print what they find, and what counts as failure.
struct CheckOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people, with excerpts.
    case text
    /// One object, as --json.
    case json
    /// Annotations on a pull request.
    case github
  }

  @Option(
    help: ArgumentHelp("Run only these checks or tiers, separated by commas.", valueName: "checks"),
    transform: CheckOptions.names)
  var only: Set<String>?

  @Option(
    help: ArgumentHelp("Skip these checks or tiers.", valueName: "checks"), transform: CheckOptions.names)
  var skip: Set<String>?

  @Flag(help: "Fail on warnings, too.")
  var strict = false

  @Option(help: "Output format: text, json or github.")
  var format: Format = .text

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  var selection: CheckSelection { CheckSelection(only: only ?? [], skip: skip ?? []) }
  var chosenFormat: Format { json ? .json : format }

  /// Names of checks and tiers; an unknown one is a mistake on the command line. Lawful rules come from files.
  private static func names(_ text: String) throws -> Set<String> {
    let known = Check.Tier.allCases.map(\.rawValue) + Check.named.map(\.name)
    let names = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    for name in names where !known.contains(name) && Check.lawfulRule(name) == nil {
      let hint =
        nearest(to: name, among: known).map { "did you mean \($0)?" } ?? "known are \(known.joined(separator: ", "))."
      throw ValidationError("There is no check \(name); \(hint)")
    }
    return Set(names)
  }
}
