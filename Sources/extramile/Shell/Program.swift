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
    // A topic of help that is no command's options.
    if words.starts(with: ["help", "statistics"]) { words.removeFirst() }
    do {
      if let suggestion = Self.misspelt(words) { throw suggestion }
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
    let command = words.first { Extramile.commandNames.contains($0) }.map { " \($0)" } ?? ""
    let message = Extramile.message(for: error)
    let end = message.last.map { ".?!".contains($0) } ?? true ? "" : "."
    complain("\(message)\(end) See: \(workspace.line("help"))\(command)", in: workspace.world)
    return Failure.usage
  }

  private func complain(_ message: String, in world: World) {
    guard !message.isEmpty else { return }
    let text = "extramile: " + message.visible(keepingNewlines: true)
    // Excerpts of files keep their lines; a sentence is broken where the screen ends.
    let shown = message.contains("\n") || !world.isErrorOnScreen ? text : world.screen.prose(text, indent: 2)
    world.warn(world.errorStyle.red("extramile:") + shown.dropFirst("extramile:".count))
  }

  /// A first word that is no command, or a second that is none of the first's, with the one that was probably meant.
  private static func misspelt(_ words: [String]) -> Failure? {
    guard let word = words.first, !word.hasPrefix("-") else { return nil }
    guard Extramile.commandNames.contains(word) else {
      let hint =
        nearest(to: word, among: Extramile.commandNames).map { "did you mean \($0)?" } ?? "help lists the commands."
      return Failure("There is no command \(word); \(hint)", exitCode: Failure.usage)
    }
    let command = Extramile.configuration.subcommands.first { $0.configuration.commandName == word }
    let own = command?.configuration.subcommands.compactMap { $0.configuration.commandName } ?? []
    guard !own.isEmpty, words.count > 1, !words[1].hasPrefix("-"), !(own + ["help"]).contains(words[1]) else {
      return nil
    }
    let hint =
      nearest(to: words[1], among: own).map { "did you mean \(word) \($0)?" }
      ?? "there is \(own.joined(separator: ", "))."
    return Failure("There is no command \(word) \(words[1]); \(hint)", exitCode: Failure.usage)
  }
}
