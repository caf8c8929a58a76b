import ArgumentParser
import Terminal

/// The page of help for the program or for a command that has others below it: what each does, on one screen.
@MainActor
struct HelpPage {
  private let path: CommandPath

  /// The page that a command line asks for; nil if it asks for none, or for the help of a single command.
  init?(for words: [String]) {
    let words = GlobalOptions.removed(from: words)
    var rest = words.filter { !["-h", "--help"].contains($0) }
    let isAsked = rest.count < words.count || rest.first == "help"
    if rest.first == "help" { rest.removeFirst() }
    let path = CommandPath.named(by: rest)
    guard path.words.count == rest.count, !path.subcommands.isEmpty else { return nil }
    // A noun alone asks for its page, too.
    guard isAsked || (!path.words.isEmpty && !path.hasDefault) else { return nil }
    self.path = path
  }

  func sheet(in workspace: Workspace) -> Sheet {
    var sheet = Sheet()
    sheet.prose(
      path.words.isEmpty
        ? "Structured culture interviews. Without a command, Extramile opens its prompt." : path.abstract)
    if path.words.isEmpty {
      for group in Extramile.groups {
        sheet.gap()
        sheet.heading(group.name)
        sheet.table(table(path.subcommands.filter { command in group.subcommands.contains { $0 == command.type } }))
      }
    } else {
      sheet.gap()
      sheet.heading("Commands")
      sheet.table(table(path.subcommands))
    }
    sheet.gap()
    let example = path.subcommands.first?.name ?? ""
    sheet.command("Help on a command", workspace.line("help", path.text, example))
    sheet.command("Options that every command takes", workspace.line("help options"))
    return sheet
  }

  private func table(_ commands: [CommandPath]) -> Table {
    var table = Table([.words("Command"), .words("What it does")])
    for command in commands { table.row([.init(command.name), .init(command.abstract)]) }
    return table
  }
}
