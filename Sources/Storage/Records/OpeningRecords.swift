import Foundation
import GRDB
package import Interviews
import QuestionBanks
package import Text

/// An opening as lists show it, without its kit.
package struct OpeningSummary: Equatable, Sendable {
  package let name: String
  package let team: String
  package let banks: [String]
  package let questions: Int
  package let interviews: Int
  package let openedAt: Moment
  package let closedAt: Moment?
  /// For how many months data are kept after a candidate's last event; nil for no end.
  package let retentionMonths: Int?
  /// Candidates of it who were erased.
  package let erased: Int
}

extension Store {
  /// Saves a new opening with the exact files that it was made from.
  package func save(_ opening: Opening) throws(StoreFailure) {
    try write { db in
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM opening WHERE name_key = ?)", arguments: [opening.name.nameKey])
      guard taken != true else { throw StoreFailure.openingExists(name: opening.name) }
      try Self.insert(opening, db)
      try Seal.set(.opening, on: opening.id.description, db)
    }
  }

  /// Writes the rows of an opening; its seal is still to be set.
  static func insert(_ opening: Opening, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO opening (id, name, name_key, opened_at, scoring, panel) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        opening.id.description, opening.name, opening.name.nameKey, opening.openedAt.text,
        opening.kit.scoring.rawValue, opening.panel.rawValue,
      ])
    var positions: [FrozenFile.Kind: Int] = [:]
    for file in opening.frozen {
      positions[file.kind, default: 0] += 1
      try db.execute(
        sql: """
          INSERT INTO frozen_file (opening_id, kind, position, name, path, content_id, bytes)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          opening.id.description, file.kind.rawValue, positions[file.kind], file.id, file.source.name,
          file.source.contentID, Data(file.source.bytes),
        ])
    }
    for (index, item) in opening.kit.items.enumerated() {
      try db.execute(
        sql: "INSERT INTO kit_question (opening_id, position, bank, question, competency) VALUES (?, ?, ?, ?, ?)",
        arguments: [opening.id.description, index + 1, item.bank, item.question.id, item.competency.id])
    }
  }

  /// All openings, the oldest first.
  package func openings() throws(StoreFailure) -> [OpeningSummary] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM openings ORDER BY opened_at, opening_id")
      return try Array(
        rows.compactMap { row in
          guard let openedAt = Moment(try row.value("opened_at")) else { return nil }
          let closedAt: String? = try row.value("closed_at")
          guard let team = try row.value("team") as String?, let banks = try row.value("banks") as String? else {
            throw StoreFailure.openingUnreadable(name: try row.value("opening"), file: "")
          }
          return OpeningSummary(
            name: try row.value("opening"), team: team,
            banks: banks.split(separator: ",").map(String.init), questions: try row.value("questions"),
            interviews: try row.value("interviews"), openedAt: openedAt, closedAt: closedAt.flatMap { Moment($0) },
            retentionMonths: try row.months("retention_months"), erased: try row.value("erased"))
        })
    }
  }

  /// The opening of a name (case does not count), its kit read anew from the frozen text; nil if there is none.
  package func opening(named name: String) throws(StoreFailure) -> Opening? {
    try read { db in
      let id = try String.first(db, "SELECT id FROM opening WHERE name_key = ?", [name.nameKey])
      return try id.flatMap { try Self.opening($0, db) }
    }
  }

  /// The opening of an id; nil if there is none, or its row holds what no version writes.
  static func opening(_ id: String, _ db: Database) throws -> Opening? {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT id, name, opened_at, closed_at, scoring, panel, retention_months FROM standing_opening WHERE id = ?",
      arguments: [id])
    guard let row = try rows.next(), let id = Identity(try row.value("id")),
      let openedAt = Moment(try row.value("opened_at")), let scoring = Scoring(rawValue: try row.value("scoring")),
      let panel = Panel(rawValue: try row.value("panel"))
    else { return nil }
    let name: String = try row.value("name")
    let closedAt: String? = try row.value("closed_at")
    let retentionMonths = try row.months("retention_months")
    let frozen = try frozenFiles(db, opening: id)
    var banks: [Bank] = []
    var team: TeamProfile?
    for file in frozen {
      switch file.kind {
      case .bank:
        guard let bank = BankReader.read(file.source).bank else {
          throw StoreFailure.openingUnreadable(name: name, file: file.source.name)
        }
        banks.append(bank)
      case .team: team = TeamReader.readAlone(file.source).team
      }
    }
    guard let team, let kit = try? Kit(banks, scoring: scoring) else {
      throw StoreFailure.openingUnreadable(name: name, file: frozen.last?.source.name ?? "")
    }
    return Opening(
      id: id, name: name, openedAt: openedAt, closedAt: closedAt.flatMap { Moment($0) }, kit: kit, team: team,
      panel: panel, retentionMonths: retentionMonths, frozen: frozen)
  }

  /// Closes an opening: nothing new begins for it, and what is there stays.
  package func close(_ opening: Opening, at moment: Moment, by who: String) throws(StoreFailure) {
    try write { db in
      guard try !Self.isClosed(opening.id, db) else { return }
      try SealedRecord(.closed, of: opening.id.description, at: moment, by: who).save(db)
    }
  }

  private static func isClosed(_ opening: Identity, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM record WHERE subject = ? AND kind = 'closed')",
      arguments: [opening.description]) ?? false
  }

  /// Banks before the team profile, each in the order in which they were given.
  private static func frozenFiles(_ db: Database, opening: Identity) throws -> [FrozenFile] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT kind, name, path, bytes FROM frozen_file WHERE opening_id = ? ORDER BY kind, position",
      arguments: [opening.description])
    return try Array(
      rows.compactMap { row in
        let bytes: Data = try row.value("bytes")
        guard let kind = FrozenFile.Kind(rawValue: try row.value("kind")) else { return nil }
        return FrozenFile(
          kind: kind, id: try row.value("name"), source: SourceFile(name: try row.value("path"), bytes: Array(bytes)))
      })
  }
}
