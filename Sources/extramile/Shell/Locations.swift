import Foundation
import Interviews
import QuestionBanks

/// Where things are: the database, the banks, the history, drafts, half-typed lines. Options win over the environment, and that over the customary
/// places (XDG base directories).
struct Locations: Equatable {
  let database: String
  /// Folders in which banks may be, in the order in which they are tried. The first that exists is used.
  let banks: [String]
  /// Folders that may have lawful rules, nearest first: those of the banks, and behind a chosen one the customary places.
  /// All of them count, so that a folder of one's own needs no rules, and hides none.
  let rules: [String]
  /// Where history, drafts and half-typed lines lie: state of this person at this machine.
  let state: String
  private let workingFolder: String

  init(
    database: String?, banks: String?, environment: [String: String], workingFolder: String, program: String
  ) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    func xdg(_ variable: String, _ standard: String) -> String {
      // A relative path in such a variable is invalid and to be ignored, says the specification.
      if let value = environment[variable], value.hasPrefix("/") { return value + "/extramile" }
      return "\(home)/\(standard)/extramile"
    }
    let data = xdg("XDG_DATA_HOME", ".local/share")
    state = xdg("XDG_STATE_HOME", ".local/state")
    self.workingFolder = workingFolder
    self.database = database ?? environment.filled("EXTRAMILE_DATABASE") ?? "\(data)/extramile.sqlite"
    let bin = (program as NSString).deletingLastPathComponent
    let installed = ((bin as NSString).deletingLastPathComponent as NSString).appendingPathComponent("share/extramile")
    let customary =
      ["\(workingFolder)/QuestionBanks", "\(data)/QuestionBanks", "\(installed)/QuestionBanks"]
      + Self.sourceFolder(of: program).map { ["\($0)/QuestionBanks"] }.joined()
    let chosen = banks ?? environment.filled("EXTRAMILE_BANKS")
    self.banks = chosen.map { [$0] } ?? customary
    let withRules = (chosen.map { [$0] } ?? []) + customary
    rules = withRules.map { "\($0)/lawful" }
  }

  /// The history of a prompt; one for each database, since candidates' names stand in it.
  func history(of prompt: String) -> String {
    "\(histories)/\(SourceFile(name: database, bytes: Array(database.utf8)).contentID).\(prompt)"
  }

  /// The folder of all histories.
  var histories: String { "\(state)/history" }

  /// The folder of all drafts.
  var drafts: String { "\(state)/drafts" }

  /// The folder for the lines that are being typed in the interviews of this database: a file for each.
  var halfTyped: String {
    // However the database was named.
    let path = URL(fileURLWithPath: database, relativeTo: URL(fileURLWithPath: workingFolder)).standardized.path
    return "\(allHalfTyped)/\(SourceFile(name: path, bytes: Array(path.utf8)).contentID)"
  }

  /// The folder of the half-typed lines of all databases.
  var allHalfTyped: String { "\(state)/half-typed" }

  /// The folder with records of files that are being written.
  var unfinished: String { "\(state)/unfinished" }

  /// The folder for drafts of a file that is being edited, which is named by its full path.
  func drafts(of file: String) -> String {
    "\(drafts)/\(SourceFile(name: file, bytes: Array(file.utf8)).contentID)"
  }

  /// The folder whose `.build` the program lies in, for a program that was built and not installed; empty or one.
  private static func sourceFolder(of program: String) -> [String] {
    guard let cut = program.range(of: "/.build") else { return [] }
    return [String(program[..<cut.lowerBound])]
  }
}

extension Dictionary where Key == String, Value == String {
  /// The value of a variable that is set and not empty.
  fileprivate func filled(_ variable: String) -> String? {
    self[variable].flatMap { $0.isEmpty ? nil : $0 }
  }
}
