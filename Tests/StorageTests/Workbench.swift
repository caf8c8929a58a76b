import Foundation
import GRDB
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// A folder of its own with a database in it, gone with the object.
final class Workbench {
  let folder: String
  var path: String

  init() throws {
    folder = NSTemporaryDirectory() + "extramile-storage-" + UUID().uuidString
    path = folder + "/extramile.sqlite"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The file as anybody with the sqlite3 shell sees it.
  func sqlite<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: path).inDatabase(body)
  }

  /// The rows that a query gives, values joined with `|`, as the sqlite3 shell prints them.
  func rows(_ sql: String) throws -> [String] {
    try sqlite { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: ""
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob(let data): "\(data.count) bytes"
          }
        }.joined(separator: "|")
      }
    }
  }
}

/// A bank of two questions, as its file reads.
let bankText = """
  format: 1
  bank: sample
  title: Sample
  competencies:
    care: {title: Care, definition: People feel valued.}
    ease: {title: Ease, definition: Spares effort.}
  questions:
    - id: first
      competency: care
      type: situational
      minutes: 5
      scenario: Two goods pull apart. One has to give.
      ask: What do you do?
      anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}
    - id: second
      competency: ease
      type: past-behaviour
      minutes: 6
      scenario: Think of one case. Take your time.
      ask: What did you do?
      anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}

  """

/// A profile that also names a bank and a competency that the opening does not have.
let teamText = """
  format: 1
  team: support
  title: Support
  bank: [sample, other]
  targets:
    care: {level: 4, weight: 3, minimum: 3}
    courage: {level: 3}

  """

func identity(_ number: UInt64) -> Identity {
  Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (number, number))
}

func moment(_ second: Int) -> Moment { Moment(milliseconds: 1_790_000_000_000).advanced(bySeconds: second) }

/// The opening that the two texts make, with as many cards for a panel.
func sampleOpening(_ name: String = "nov", panel: Int = 1) throws -> Opening {
  let bank = SourceFile(name: "banks/sample.yaml", bytes: Array(bankText.utf8))
  let team = SourceFile(
    name: "banks/teams/support.yaml", bytes: Array((teamText + "panel: {minimum: \(panel)}\n").utf8))
  return Opening(
    id: identity(UInt64(name.utf8.reduce(7) { $0 * 31 + Int($1) })), name: name, openedAt: moment(0),
    kit: try Kit([try #require(BankReader.read(bank).bank)]), team: try #require(TeamReader.readAlone(team).team),
    frozen: [FrozenFile(kind: .bank, id: "sample", source: bank), FrozenFile(kind: .team, id: "support", source: team)])
}

/// Saves the beginning of an interview and then these actions, one second apart; returns the interview's identity.
@discardableResult
func record(
  _ actions: [Event.Action], of candidate: String, by interviewer: String, for opening: Opening, in store: Store,
  number: UInt64
) throws -> Identity {
  let id = identity(number * 1000)
  let began = Event(id: identity(number * 1000 + 1), at: moment(1), action: .began)
  try store.begin(
    id, candidate: candidate, interviewer: interviewer, opening: opening, with: began,
    newCandidate: identity(number * 1000 + 999))
  for (index, action) in actions.enumerated() {
    let event = Event(id: identity(number * 1000 + 2 + UInt64(index)), at: moment(2 + index), action: action)
    try store.append(event, as: index + 2, of: id)
  }
  return id
}

/// A whole interview of the sample kit, submitted.
let wholeInterview: [Event.Action] = [
  .noted("first", .plain, "refund first"), .noted("first", .evidenceFor, "named the limit"),
  .noted("first", .bookmark, ""),
  .followUpsListed("first"), .moved(to: "second"), .noted("second", .quote, "I would rather \"explain\" it; -- no"),
  .paused, .resumed,
  .endRequested, .endDeclined, .endRequested, .endConfirmed, .scored("first", 3), .returned(to: "first"),
  .scored("first", 4),
  .rated("first", 4, evidence: "told the lead"), .setAside("second"), .notAssessed("second", reason: "out of time"),
  .returned(to: "second"), .kept("second"), .overall("calm"), .submitted,
]
