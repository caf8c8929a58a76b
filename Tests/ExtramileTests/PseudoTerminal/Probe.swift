// The program that only reads lines, started for a test.

import Foundation
import Testing

/// Ways to start the program that only reads lines.
enum Probe {
  /// The program on a terminal of its own, once it shows its prompt.
  static func start(
    _ arguments: [String] = [], environment: [String: String] = [:], home: TemporaryFolder? = nil, columns: Int32 = 80,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "LineEditorProbe", arguments, environment: environment, home: home, columns: columns)
    try terminal.expect("> ", sourceLocation: sourceLocation)
    return terminal
  }

  /// Makes the program busy after a line, and lends its terminal on `/less`, for as long as the test wants.
  struct Busy {
    private let folder: TemporaryFolder
    private let file: String

    init() throws {
      let folder = try TemporaryFolder()
      (self.folder, file) = (folder, folder.path + "/end")
    }

    var arguments: [String] { ["--until", file] }

    func end() throws { try Data().write(to: URL(fileURLWithPath: file)) }
  }

  private static let shellPath = "/bin/bash"
  /// Whether there is a shell with job control, which alone can stop and continue a program.
  static let hasShell = FileManager.default.isExecutableFile(atPath: shellPath)

  /// A shell that runs a script, in which `$probe` is the program.
  static func shell(_ script: String, home: TemporaryFolder) throws -> PseudoTerminal {
    let program = BuiltProgram.path(of: "LineEditorProbe")
    return try PseudoTerminal(shellPath, ["--norc", "-c", "probe='\(program)'; \(script)"], home: home)
  }
}
