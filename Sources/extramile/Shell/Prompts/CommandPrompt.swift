import Foundation
import Interviews
import Storage
import Terminal
import Text

/// The program's own prompt: one command a line, the same commands as in the shell, until C-d or `quit`.
///
/// From a pipe it reads commands line by line, without a prompt; an `interview` there reads on from the same lines.
@MainActor
struct CommandPrompt {
  private let workspace: Workspace
  private let reader: any LineReader

  init(_ workspace: Workspace) throws(Failure) {
    self.workspace = workspace.atPrompt
    reader = try workspace.world.lines()
  }

  /// Reads until the end; throws the first failure's exit code when nobody was there to see it.
  func run() throws {
    let world = workspace.world
    if reader.isInteractive { greet() }
    var failures: [Int32] = []
    // An interview that reads the rest of the same lines reports itself that one of them is not text.
    var isFaultTold = false
    reader.withHistory(file: workspace.history(of: "commands")) {
      while true {
        reader.completer = .words { before, word in workspace.interpreter.complete(before, word, workspace) }
        switch reader.read(prompt: world.isPlain ? "Command: " : world.style.bold("extramile> ")) {
        case .endOfInput: return
        case .interrupt(let discarded):
          if discarded.isEmpty { world.warn("quit or C-d leaves.") }
        case .tooLong(let limit):
          world.warn("extramile: line \(reader.lineNumber) is longer than \(limit) bytes, so it is no command.")
          failures.append(Failure.usage)
        case .line(let line):
          let text = line.trimmed
          if text.isEmpty || text.hasPrefix("#") { continue }
          reader.remember(text)
          if ["quit", "exit"].contains(text) { return }
          let code = workspace.interpreter.run(words(of: text), workspace)
          if code != 0 { failures.append(code) }
          if code != 0, reader.fault != nil { isFaultTold = true }
        }
      }
    }
    if !isFaultTold { try reader.failIfNotText() }
    if !reader.isInteractive, let first = failures.first {
      throw Failure("\(counted(failures.count, "command")) failed, as said above.", exitCode: first)
    }
  }

  /// The words of a line, without the program's name, which one types in the shell.
  private func words(of line: String) -> [String] {
    let words = QuotedWord.words(in: line)
    return words.first == "extramile" ? Array(words.dropFirst()) : words
  }

  private func greet() {
    let path = workspace.locations.database
    let home = workspace.world.environment["HOME"] ?? ""
    let short = !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
    var sheet = Sheet()
    sheet.fact("Database", short, mark: "extramile \(Version.number), ")
    sheet.prose("help lists the commands, Tab completes them, C-d leaves.")
    if workspace.isWithoutOpenings {
      sheet.gap()
      sheet.append(workspace.firstSteps())
    }
    workspace.world.show(sheet)
  }
}
