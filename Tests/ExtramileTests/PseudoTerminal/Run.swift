// Running a program to its end without a terminal.

import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a program did that was run to its end.
struct Run: Equatable, Sendable {
  var output: String
  var errors: String
  /// The exit code, or 128 + signal; nil when it had to be killed since it took too long.
  var status: Int32?

  /// Where standard input comes from.
  enum Input: Sendable {
    case text(String)
    case bytes([UInt8])
    case file(String)
  }

  /// Runs a program of the package, by name, or any other by its path, with a pinned environment and no terminal.
  ///
  /// Everything goes through files, so that no pipe can fill up and no reader is needed meanwhile.
  static func program(
    _ name: String = "extramile", path: String? = nil, _ arguments: [String] = [], input: Input = .text(""),
    environment changes: [String: String] = [:], home: TemporaryFolder? = nil, folder: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    let files = try TemporaryFolder()
    let home = try home ?? TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? BuiltProgram.path(of: name))
    process.arguments = arguments
    process.environment = BuiltProgram.environment(home: home.path, adding: changes)
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? home.path)

    func file(_ name: String, _ contents: Data) -> URL {
      let url = URL(fileURLWithPath: files.path).appendingPathComponent(name)
      _ = FileManager.default.createFile(atPath: url.path, contents: contents)
      return url
    }
    let source =
      switch input {
      case .text(let text): file("in", Data(text.utf8))
      case .bytes(let bytes): file("in", Data(bytes))
      case .file(let path): URL(fileURLWithPath: path)
      }
    let output = file("out", Data())
    let errors = file("err", Data())
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)

    try process.run()
    var patience = Patience()
    while process.isRunning, !patience.isOver {
      usleep(5000)
      patience.waited(milliseconds: 5)
    }
    let isLate = process.isRunning
    if isLate {
      kill(process.processIdentifier, SIGKILL)
      Issue.record("\(name) \(arguments) still ran after \(Patience.seconds) s", sourceLocation: sourceLocation)
    }
    process.waitUntilExit()
    let code = process.terminationStatus
    return Run(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: isLate ? nil : process.terminationReason == .uncaughtSignal ? 128 + code : code)
  }
}
