import ArgumentParser
import Foundation
import Interviews
import Storage
import Terminal

/// A command that works in a workspace: with a world, a database and banks.
protocol WorkspaceCommand: ParsableCommand {
  var global: GlobalOptions { get }
  @MainActor func run(in workspace: Workspace) throws
}

/// Reads the words of a command line, runs the command and says how it ended: from the shell and at the prompt alike.
@MainActor
struct Program {
  let world: World

  init(_ world: World) { self.world = world }

  /// Runs a command line and returns the exit code; whatever went wrong has been said.
  func run(_ words: [String], in workspace: Workspace? = nil) -> Int32 {
    let base = workspace ?? Workspace(world)
    do {
      if let suggestion = Self.misspelt(words) { throw suggestion }
      let command = try Extramile.parseAsRoot(words)
      if let command = command as? any WorkspaceCommand {
        try command.run(in: base.with(command.global.choices))
      } else {
        // Help and its like end by throwing what they print.
        var command = command
        try command.run()
      }
      return 0
    } catch let failure as Failure {
      if !failure.diagnostics.isEmpty { world.err(failure.diagnostics) }
      complain(failure.message)
      return failure.exitCode
    } catch let failure as StoreFailure {
      complain(failure.message)
      return Failure.couldNot
    } catch {
      return end(with: error, words)
    }
  }

  /// What ArgumentParser ended with: a page of help, or a command line that makes no sense.
  private func end(with error: any Error, _ words: [String]) -> Int32 {
    guard Extramile.exitCode(for: error) != .success else {
      world.say(Extramile.fullMessage(for: error))
      return 0
    }
    let command = words.first { Extramile.commandNames.contains($0) }.map { " \($0)" } ?? ""
    complain("\(Extramile.message(for: error)) See: \(world.isPrompt ? "" : "extramile ")help\(command)")
    return Failure.usage
  }

  private func complain(_ message: String) {
    guard !message.isEmpty else { return }
    let text = "extramile: " + message.visible(keepingNewlines: true)
    // Excerpts of files keep their lines; a sentence is broken where the screen ends.
    let shown = message.contains("\n") || !world.isErrorOnScreen ? text : text.wrapped(to: world.columns(), indent: 2)
    world.warn(world.errorStyle.red("extramile:") + shown.dropFirst("extramile:".count))
  }

  /// A first word that is no command, with the one that was probably meant.
  private static func misspelt(_ words: [String]) -> Failure? {
    guard let word = words.first, !word.hasPrefix("-"), !Extramile.commandNames.contains(word) else { return nil }
    let hint =
      nearest(to: word, among: Extramile.commandNames).map { "did you mean \($0)?" } ?? "help lists the commands."
    return Failure("There is no command \(word); \(hint)", exitCode: Failure.usage)
  }
}

/// The command tree: one grammar for the shell and for the prompt.
struct Extramile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extramile",
    abstract: "Structured culture interviews at the terminal.",
    discussion: """
      Without a command it opens its prompt, where the same commands work; from a pipe it reads commands line by line.

      A first try:
        extramile demo
      A real one:
        extramile opening new support-nov --bank empowerment --team support
        extramile interview C-0412 --as noor
        extramile compare

      Exit codes: 0 done or paused; 1 a check found problems; 2 could not do it; 64 wrong usage; 130 interrupted; \
      143 terminated.
      """,
    version: version,
    subcommands: [
      DemoCommand.self, BankCommand.self, TeamCommand.self, OpeningCommand.self, InterviewCommand.self,
      ScorecardCommand.self, ListCommand.self, CompareCommand.self,
    ])

  static let version = "0.1.0"

  /// Every word that may begin a command line.
  static let commandNames = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  @OptionGroup(title: "Global options") var global: GlobalOptions
}

extension Extramile: WorkspaceCommand {
  func run(in workspace: Workspace) throws {
    try CommandPrompt(workspace).run()
  }
}
