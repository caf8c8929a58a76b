import GRDB
package import Interviews
import Text

/// A debrief as the database holds it.
package struct DebriefRecord: Equatable, Sendable {
  package let id: Identity
  package let events: [DebriefEvent]
}

/// Where a debrief stands, without anything that was said or estimated in it.
package struct DebriefStatus: Equatable, Sendable {
  package let opening: String
  package let candidate: String
  /// nil while nothing is decided.
  package let decision: Decision.Choice?
}

extension Store {
  /// Saves the beginning of a debrief. Throws `.movedOn` when there is one already, or a card is not submitted.
  package func begin(
    _ debrief: Identity, on candidate: String, for opening: Opening, with event: DebriefEvent
  ) throws(StoreFailure) {
    try write { db in
      try Self.orMovedOn {
        try db.execute(
          sql: "INSERT INTO debrief (id, opening_id, candidate_id) SELECT ?, ?, id FROM candidate WHERE name_key = ?",
          arguments: [debrief.description, opening.id.description, candidate.nameKey])
        try Self.insert(event, as: 1, of: debrief, db)
      }
      try Seal.set(.debriefEvent, on: debrief.description, number: 1, db)
    }
  }

  /// Saves one more event as number `sequence` of its debrief (the first is 1), in one transaction.
  ///
  /// Throws `.movedOn` when another terminal has saved that number before: read the debrief again, and try again.
  package func append(_ event: DebriefEvent, as sequence: Int, of debrief: Identity) throws(StoreFailure) {
    try write { db in
      try Self.orMovedOn { try Self.insert(event, as: sequence, of: debrief, db) }
      try Seal.set(.debriefEvent, on: debrief.description, number: sequence, db)
    }
  }

  /// The debrief on a candidate for an opening; nil if it has not begun. Case does not count.
  package func debrief(on candidate: String, for opening: Opening) throws(StoreFailure) -> DebriefRecord? {
    try read { db in
      guard
        let text = try String.first(
          db,
          """
          SELECT debrief.id FROM debrief JOIN candidate ON candidate.id = debrief.candidate_id
          WHERE debrief.opening_id = ? AND candidate.name_key = ?
          """,
          [opening.id.description, candidate.nameKey]),
        let id = Identity(text)
      else { return nil }
      return DebriefRecord(id: id, events: try Self.debriefEvents(of: id, db))
    }
  }

  /// Where all debriefs stand.
  package func debriefs() throws(StoreFailure) -> [DebriefStatus] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT opening, candidate, decision FROM debriefs ORDER BY 1, 2")
      return try Array(
        rows.map { row in
          let decision: String? = try row.value("decision")
          return DebriefStatus(
            opening: try row.value("opening"), candidate: try row.value("candidate"),
            decision: decision.flatMap(Decision.Choice.init))
        })
    }
  }

  static func insert(_ event: DebriefEvent, as sequence: Int, of debrief: Identity, _ db: Database) throws {
    let row = DebriefRow(event.action)
    try db.execute(
      sql: """
        INSERT INTO debrief_event (id, debrief_id, sequence, at, typed_by, kind, member, competency, score, decision,
                                   text, basis, salt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.id.description, debrief.description, sequence, event.at.text, event.by, row.kind, row.member,
        row.competency, row.score, row.decision, row.text, row.basis, Salt.new(),
      ])
  }

  static func debriefEvents(of debrief: Identity, _ db: Database) throws -> [DebriefEvent] {
    try Array(
      debriefRows(of: debrief.description, db).map { row in
        guard let event = try debriefEvent(row) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return event
      })
  }

  /// The rows of a debrief's events, in their order.
  static func debriefRows(of debrief: String, _ db: Database) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT id, sequence, at, typed_by, kind, member, competency, score, decision, text, basis FROM debrief_event
        WHERE debrief_id = ? ORDER BY sequence
        """,
      arguments: [debrief])
  }

  /// The event that a row states; nil for one that no version writes.
  static func debriefEvent(_ row: Row) throws -> DebriefEvent? {
    let columns = try DebriefRow(
      kind: row.value("kind"), member: row.value("member"), competency: row.value("competency"),
      score: row.value("score"), decision: row.value("decision"), text: row.value("text"), basis: row.value("basis"))
    guard let id = Identity(try row.value("id")), let at = Moment(try row.value("at")), let action = columns.action
    else { return nil }
    return DebriefEvent(id: id, at: at, by: try row.value("typed_by"), action: action)
  }
}
