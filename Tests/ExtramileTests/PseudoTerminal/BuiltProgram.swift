// Finding a built program, and the environment that it runs in.

import Foundation

/// The programs that the package builds, and the world they see when a test runs them.
enum BuiltProgram {
  /// The path of a program of the package, found beside the test bundle in a debug as in a release build.
  static func path(of name: String) -> String {
    for start in startingPoints {
      var folder = start
      for _ in 0..<5 {
        let candidate = folder.appendingPathComponent(name)
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
        if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path) {
          return candidate.path
        }
        folder.deleteLastPathComponent()
      }
    }
    return "/nonexistent/\(name)"
  }

  private static var startingPoints: [URL] {
    var points = CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(fileURLWithPath: $0) }
    points += [URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL]
    return points.map { $0.resolvingSymlinksInPath() }
  }

  /// The whole environment of a program under test: nothing of the machine's, everything below `home`.
  static func environment(home: String, adding changes: [String: String] = [:]) -> [String: String] {
    [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "TZ": "UTC", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no", "HOME": home, "TMPDIR": home,
      "XDG_CONFIG_HOME": "\(home)/config", "XDG_DATA_HOME": "\(home)/data", "XDG_STATE_HOME": "\(home)/state",
      "XDG_CACHE_HOME": "\(home)/cache", "XDG_RUNTIME_DIR": "\(home)/runtime",
    ].merging(changes) { $1 }
  }
}

/// A folder for one test, removed with the value that holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("extramile-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
