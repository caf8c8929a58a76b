import ArgumentParser
import Foundation
import Interviews
import Storage
import Terminal
import Text

/// Reads the words of a command line, runs the command and says how it ended: from the shell and at the prompt alike.
@MainActor
struct Program {
  private let world: World

  init(_ world: World) { self.world = world }

  /// Runs the program's own command line and returns its exit code; whatever went wrong has been said.
  func run(_ words: [String]) -> Int32 {
    run(words, in: Workspace(world, interpreter: Interpreter(run: run, complete: commandWords)))
  }

  /// Runs the command line with which the program was started, if it is text.
  func run(_ words: () throws(Failure) -> [String]) -> Int32 {
    do throws(Failure) { return run(try words()) } catch {
      complain(error.message, in: world)
      return error.exitCode
    }
  }

  /// Runs a command line in a workspace, whose choices hold where the line makes none.
  private func run(_ words: [String], in workspace: Workspace) -> Int32 {
    // Known before the line is parsed, so that one that makes no sense is answered in its form too.
    let form = Choices(noColor: words.contains("--no-color"), plain: words.contains("--plain"))
    let workspace = workspace.with(form)
    let world = workspace.world
    // What is copied off the screen is typed again.
    var words = words.map(\.withoutIsolates)
    // A topic of help that isn't a command's options.
    if words.starts(with: ["help", "statistics"]) { words.removeFirst() }
    words = FormerNames.replaced(in: words)
    if let page = HelpPage(for: words) {
      world.show(page.sheet(in: workspace))
      return 0
    }
    if words == ["help", "options"] { words = ["--help"] }
    do {
      if let suggestion = misspelt(words, in: workspace) { throw suggestion }
      let command = try Extramile.parseAsRoot(words)
      if let command = command as? any WorkspaceCommand {
        try command.run(in: workspace.with(command.global.choices))
      } else {
        // Help and its like end by throwing what they print.
        var command = command
        try command.run()
      }
      return 0
    } catch let failure as Failure {
      let problems = failure.files.map { $0.text(on: world.errorScreen, isSeen: world.isErrorOnScreen) }
      world.err(problems.joined(separator: "\n").forScreen(styled: world.errorStyle.isOn))
      complain(failure.message, in: world)
      return failure.exitCode
    } catch let failure as StoreFailure {
      complain(failure.message, in: world)
      return Failure.couldNot
    } catch {
      return end(with: error, words, in: workspace)
    }
  }

  /// What ArgumentParser ended with: a page of help, or a command line that makes no sense.
  private func end(with error: any Error, _ words: [String], in workspace: Workspace) -> Int32 {
    guard Extramile.exitCode(for: error) != .success else {
      let screen = workspace.world.screen
      workspace.world.say(screen.help(Extramile.fullMessage(for: error, columns: screen.helpColumns)))
      return 0
    }
    let command = CommandPath.named(by: words[GlobalOptions.firstCommandWord(in: words)...])
    let message = Extramile.message(for: error)
    let end = message.last.map { ".?!".contains($0) } ?? true ? "" : "."
    complain("\(message)\(end) See: \(workspace.line("help", command.text))", in: workspace.world)
    return Failure.usage
  }

  private func complain(_ message: String, in world: World) {
    guard !message.isEmpty else { return }
    let text = "extramile: " + message.visible(keepingNewlines: true)
    // Excerpts of files keep their lines; a sentence is broken where the screen ends.
    let shown = message.contains("\n") || !world.isErrorOnScreen ? text : world.screen.prose(text, indent: 2)
    world.warn(world.errorStyle.red("extramile:") + shown.dropFirst("extramile:".count))
  }

  /// A failure for a word that isn't a command, or not one below the noun before it, with the one that was probably meant.
  private func misspelt(_ words: [String], in workspace: Workspace) -> Failure? {
    let words = words[GlobalOptions.firstCommandWord(in: words)...]
    guard let first = words.first else { return nil }
    guard first != "help" else { return misspeltTopic(words.dropFirst(), in: workspace) }
    guard let command = CommandPath.root.subcommand(first) else { return unknown([first], in: workspace) }
    guard !command.subcommands.isEmpty, !command.hasDefault, let second = words.dropFirst().first,
      !second.hasPrefix("-"), command.subcommand(second) == nil
    else { return nil }
    return unknown([first, second], below: command, in: workspace)
  }

  /// A failure for a word after `help` that isn't a command.
  private func misspeltTopic(_ words: ArraySlice<String>, in workspace: Workspace) -> Failure? {
    let words = GlobalOptions.removed(from: Array(words)).filter { !$0.hasPrefix("-") }
    let path = CommandPath.named(by: words)
    guard path.words.count < words.count else { return nil }
    return unknown(Array(words.prefix(path.words.count + 1)), below: path, in: workspace)
  }

  private func unknown(
    _ words: [String], below command: CommandPath = .root, in workspace: Workspace
  ) -> Failure {
    let word = words.last ?? ""
    let names = command.subcommands.map { $0.name }
    let near = nearest(to: word, among: names).flatMap { command.subcommand($0) }
    var hint =
      command.words.isEmpty
      ? "\(workspace.line("help")) lists the commands."
      : "The commands of \(command.text) are \(names.joined(separator: ", "))."
    if let meant = near ?? CommandPath.nearest(to: word) {
      let group = meant.words.dropLast().joined(separator: " ")
      hint =
        "Did you mean \(workspace.line(meant.text))? \(workspace.line("help", group)) lists "
        + (group.isEmpty ? "all commands." : "the commands of \(group).")
    }
    return Failure("There is no command \(words.joined(separator: " ")). \(hint)", exitCode: Failure.usage)
  }
}
