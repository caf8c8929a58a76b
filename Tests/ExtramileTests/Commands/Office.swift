import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// A home of its own for the real program: its database, the shipped banks, and ways to run it there.
final class Office: Sendable {
  let home: TemporaryFolder
  var database: String { home.path + "/data/extramile/extramile.sqlite" }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  init() throws { home = try TemporaryFolder() }

  /// An office with an opening of one bank: six questions.
  static func withOpening() throws -> Office {
    let office = try Office()
    let run = try office.run("opening new nov --bank empowerment --team support")
    try #require(run.status == 0, "\(run.errors)")
    return office
  }

  /// Runs a command line, words separated by blanks, with this input.
  func run(
    _ line: String, input: String = "", environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws
    -> Run
  {
    try Run.program(
      "extramile", line.split(separator: " ").map(String.init), input: .text(input),
      environment: ["EXTRAMILE_BANKS": Office.package + "/QuestionBanks", "EXTRAMILE_INTERVIEWER": "noor"].merging(
        environment
      ) { $1 },
      home: home, sourceLocation: sourceLocation)
  }

  /// The program on a terminal.
  func terminal(_ line: String, environment: [String: String] = [:], columns: Int32 = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      "extramile", line.split(separator: " ").map(String.init),
      environment: [
        "EXTRAMILE_BANKS": Office.package + "/QuestionBanks", "EXTRAMILE_INTERVIEWER": "noor", "NO_COLOR": "1",
        "PAGER": "",
      ]
      .merging(environment) { $1 },
      home: home, columns: columns)
  }

  /// A script as an editor; its path has a blank in it, and it takes an argument of its own.
  func editor(_ script: String) throws -> String {
    let path = "\(home.path)/an editor.\(UUID().uuidString)"
    try "shift\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    return "sh '\(path)' --wait"
  }

  /// The files below a folder of this home, such as the drafts of its state.
  func files(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: "\(home.path)/\(folder)")?.compactMap { $0 as? String } ?? []
    return all.sorted()
  }

  /// What the database holds of an interview: its events, replayed as well.
  func record(_ candidate: String, by interviewer: String = "noor", for opening: String = "nov") throws -> (
    events: [Event], interview: Interview
  ) {
    let store = try Store(path: database)
    let opening = try #require(try store.opening(named: opening))
    let record = try #require(try store.interview(of: candidate, by: interviewer, for: opening))
    return (record.events, try Interview(kit: opening.kit, replaying: record.events))
  }
}

/// The lines of a whole interview of the bank `empowerment`: all six questions, one skipped, one not assessed.
let wholeInterview = """
  refund first, then told the lead
  + named the limit unprompted
  " if it is wrong I would rather explain it
  .
  /next
  told the guests who rang
  - nothing sent to the others
  /next
  one note for delivery
  /next
  /skip candidate has a train to catch
  waits for Thursday
  /next
  asked accounts why
  /end
  y
  4
  refunded 200 at once, told the lead by chat
  2
  told only those who rang
  4
  one full note, promised a call by four
  x
  answered about another company
  5
  asked what the fax is for, had it dropped
  calm and exact
  y

  """
