import GRDB
import Interviews

/// The names of one candidate, taken out of the texts about others.
///
/// A text that was changed keeps its seal, which it fits no more; a row of `redaction` says what it reads now, and is
/// sealed with its erasure. So a redaction is told from a text that somebody changed by hand, before or after it.
struct Redaction {
  private let mentions: Mentions
  private let candidate: StoredCandidate

  init(of names: [String], about candidate: StoredCandidate) {
    mentions = Mentions(names.map { ($0, ErasureScope.mark) })
    self.candidate = candidate
  }

  /// How many texts about others name the candidate.
  func mentions(_ db: Database) throws -> Int {
    try events(db).count + debriefEvents(db).count + records(db).count
  }

  /// Takes the names out, and writes down of which events; answers how many texts were changed.
  func carryOut(for erasure: String, _ db: Database) throws -> Int {
    let (events, debriefEvents, records) = (try events(db), try debriefEvents(db), try records(db))
    for (event, row) in events {
      try redact(event, .event, erasure, db) {
        try db.execute(
          sql: "UPDATE event SET text = ?, reason = ? WHERE id = ?", arguments: [row.text, row.reason, event.id])
      }
    }
    for (event, row) in debriefEvents {
      try redact(event, .debriefEvent, erasure, db) {
        try db.execute(
          sql: "UPDATE debrief_event SET text = ?, basis = ? WHERE id = ?", arguments: [row.text, row.basis, event.id])
      }
    }
    for (record, row) in records {
      try redact(record, .record, erasure, db) {
        try db.execute(
          sql: "UPDATE record SET reason = ?, new = ? WHERE id = ?", arguments: [row.reason, row.new, record.id])
      }
    }
    return events.count + debriefEvents.count + records.count
  }

  /// Between the two rows of `redaction` the triggers let the change through.
  private func redact(
    _ event: Place, _ kind: Sealed, _ erasure: String, _ db: Database, change: () throws -> Void
  ) throws {
    try db.execute(
      sql: "INSERT INTO redaction (event_id, erasure_id) VALUES (?, ?)", arguments: [event.id, erasure])
    try kind.dropSalt(of: event.subject, event.sequence, db)
    try change()
    let digest =
      try SealedContent(of: kind, event.subject, event.sequence, db)?.redacted
      ?? FormerSeal.digest(of: kind, event.subject, event.sequence, db)
    try db.execute(
      sql: "UPDATE redaction SET digest = ? WHERE event_id = ? AND erasure_id = ?",
      arguments: [digest, event.id, erasure])
  }

  // MARK: What names them

  private struct Place {
    let id: String
    let subject: String
    let sequence: Int

    init(_ row: Row, in record: String) throws {
      (id, subject, sequence) = try (row.value("id"), row.value(record), row.value("sequence"))
    }

    init(record: String) { (id, subject, sequence) = (record, record, 0) }
  }

  private func events(_ db: Database) throws -> [(Place, EventRow)] {
    var found: [(Place, EventRow)] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT event.id, interview_id, sequence, at, kind, question, note_kind, score, text, target, reason
        FROM event JOIN interview ON interview.id = interview_id
        WHERE candidate_id <> ? AND text IS NOT NULL ORDER BY interview_id, sequence
        """,
      arguments: [candidate.id])
    while let row = try rows.next() {
      guard let action = try Store.event(row)?.action else { continue }
      let redacted = action.mapWords(mentions.replaced)
      guard redacted != action else { continue }
      found.append((try Place(row, in: "interview_id"), EventRow(redacted)))
    }
    return found
  }

  private func debriefEvents(_ db: Database) throws -> [(Place, DebriefRow)] {
    var found: [(Place, DebriefRow)] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT debrief_event.id, debrief_id, sequence, at, typed_by, kind, member, competency, score, decision, text,
               basis
        FROM debrief_event JOIN debrief ON debrief.id = debrief_id
        WHERE candidate_id <> ? AND text IS NOT NULL ORDER BY debrief_id, sequence
        """,
      arguments: [candidate.id])
    while let row = try rows.next() {
      guard let action = try Store.debriefEvent(row)?.action else { continue }
      let redacted = action.mapWords(mentions.replaced)
      guard redacted != action else { continue }
      found.append((try Place(row, in: "debrief_id"), DebriefRow(redacted)))
    }
    return found
  }

  /// Reasons of holds on others, and paths of copies.
  private func records(_ db: Database) throws -> [(Place, (reason: String?, new: String?))] {
    var found: [(Place, (reason: String?, new: String?))] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, reason, new FROM record
        WHERE kind = 'backup' OR kind = 'hold' AND id NOT IN (SELECT id FROM standing_hold WHERE candidate_id = ?)
        ORDER BY at, id
        """,
      arguments: [candidate.id])
    while let row = try rows.next() {
      let (id, reason, new): (String, String?, String?) = try (
        row.value("id"), row.value("reason"), row.value("new")
      )
      let redacted = (reason: reason.map(mentions.replaced), new: new.map(mentions.replaced))
      guard redacted != (reason, new) else { continue }
      found.append((Place(record: id), redacted))
    }
    return found
  }
}
