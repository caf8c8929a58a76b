import ArgumentParser
import Text

/// A command with the words that lead to it, such as `data export`.
struct CommandPath {
  let words: [String]
  let type: any ParsableCommand.Type

  /// The program itself.
  static var root: CommandPath { CommandPath(words: [], type: Extramile.self) }

  /// Every command, each followed by the ones below it.
  static var all: [CommandPath] { root.descendants }

  var text: String { words.joined(separator: " ") }
  var name: String { words.last ?? "extramile" }
  var abstract: String { type.configuration.abstract }

  /// Whether a subcommand runs when none is named, as `scorecard show` for `scorecard C-0412`.
  var hasDefault: Bool { type.configuration.defaultSubcommand != nil }

  /// The commands directly below this one, in the order of help.
  var subcommands: [CommandPath] {
    type.configuration.subcommands.compactMap { subcommand in
      subcommand.configuration.commandName.map { CommandPath(words: words + [$0], type: subcommand) }
    }
  }

  private var descendants: [CommandPath] { subcommands.flatMap { [$0] + $0.descendants } }

  func subcommand(_ name: String) -> CommandPath? { subcommands.first { $0.name == name } }

  /// The deepest command that the words name, from the program down; the program itself if they name none.
  static func named(by words: some Collection<String>) -> CommandPath {
    var path = root
    for word in words {
      guard let next = path.subcommand(word) else { break }
      path = next
    }
    return path
  }

  /// The command that a mistyped name probably stands for, at any depth: `exprot` gives `data export`.
  static func nearest(to word: String) -> CommandPath? {
    let all = all
    let names = all.map { $0.name } + FormerNames.table.keys
    guard let name = Text.nearest(to: word, among: Array(Set(names)).sorted()) else { return nil }
    if let words = FormerNames.table[name] { return named(by: words) }
    return all.filter { $0.name == name }.min { $0.words.count < $1.words.count }
  }
}
