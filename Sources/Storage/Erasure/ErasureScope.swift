import GRDB
import Interviews

/// What an erasure of one candidate takes: shown before somebody says yes to it, and nothing of what was noted or rated.
package struct ErasureScope: Equatable, Sendable {
  /// What stands in texts about others where the name stood.
  package static let mark = "[erased]"

  /// What there is of the candidate in one opening.
  package struct Opening: Equatable, Sendable {
    package let opening: String
    package let interviews: Int
    /// Of the interviews.
    package let drafts: Int
    package let notes: Int
    package let ratings: Int
    package let debriefs: Int
  }

  /// As the name was first written.
  package let candidate: String
  /// Every spelling that the database knows, the candidate's own first.
  package let names: [String]
  package let openings: [Opening]
  /// Texts about other candidates that name this one.
  package let mentions: Int
  /// The hold that forbids it; nil where none is on them.
  package let hold: Hold?
  /// Copies of the file that may hold something of them, the oldest first.
  package let backups: [BackupRecord]
  /// Whether they are an interviewer as well: what they noted and rated of others stays.
  package let isInterviewer: Bool
}

extension Store {
  /// What an erasure would take; nil if nobody of that name is known. `spellings` are further names in use for them.
  package func erasureScope(of candidate: String, spellings: [String] = []) throws(StoreFailure) -> ErasureScope? {
    try read { db in
      guard let person = try StoredCandidate(candidate, db) else { return nil }
      let names = try person.names(db)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT name,
                 (SELECT count(*) FROM interview WHERE opening_id = opening.id AND candidate_id = ?1) AS interviews,
                 (SELECT count(*) FROM interview WHERE opening_id = opening.id AND candidate_id = ?1 AND NOT EXISTS
                    (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')) AS drafts,
                 (SELECT count(*) FROM event JOIN interview ON interview.id = interview_id
                  WHERE opening_id = opening.id AND candidate_id = ?1 AND kind = 'noted') AS notes,
                 (SELECT count(*) FROM event JOIN interview ON interview.id = interview_id
                  WHERE opening_id = opening.id AND candidate_id = ?1 AND kind IN ('rated', 'not-assessed', 'amended'))
                   AS ratings,
                 (SELECT count(*) FROM debrief WHERE opening_id = opening.id AND candidate_id = ?1) AS debriefs
          FROM opening WHERE interviews > 0 OR debriefs > 0 ORDER BY opened_at, id
          """,
        arguments: [person.id])
      let openings = try Array(
        rows.map { row in
          try ErasureScope.Opening(
            opening: row.value("name"), interviews: row.value("interviews"), drafts: row.value("drafts"),
            notes: row.value("notes"), ratings: row.value("ratings"), debriefs: row.value("debriefs"))
        })
      let mentions = try Redaction(of: names + spellings, about: person).mentions(db)
      let isInterviewer = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM interview WHERE interviewer_key = ?)", arguments: [person.name.nameKey])
      return ErasureScope(
        candidate: person.name, names: names, openings: openings, mentions: mentions,
        hold: try Hold.standing(on: person.id, db), backups: try BackupRecord.all(with: person.firstSeal(db), db),
        isInterviewer: isInterviewer ?? false)
    }
  }
}

/// A candidate's row, and what else the database knows them by.
struct StoredCandidate {
  let id: String
  let name: String
  let addedAt: String

  init?(_ name: String, _ db: Database) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, name, added_at FROM candidate WHERE name_key = ?", arguments: [name.nameKey])
    guard let row = try rows.next() else { return nil }
    (id, self.name, addedAt) = try (row.value("id"), row.value("name"), row.value("added_at"))
  }

  /// The ids of their interviews or debriefs.
  func records(_ table: String, _ db: Database) throws -> [String] {
    try String.all(db, "SELECT id FROM \(table) WHERE candidate_id = ? ORDER BY id", [id])
  }

  /// The ids of the sealed records about them: holds, releases, and the spellings of what is about them.
  func sealedRecords(_ db: Database) throws -> [String] {
    try String.all(
      db,
      """
      WITH subject (id) AS (
        SELECT id FROM interview WHERE candidate_id = ?1 UNION ALL SELECT id FROM debrief WHERE candidate_id = ?1
        UNION ALL SELECT id FROM standing_hold WHERE candidate_id = ?1)
      SELECT id FROM record WHERE id IN (SELECT id FROM standing_hold WHERE candidate_id = ?1)
        OR subject IN (SELECT id FROM subject) ORDER BY id
      """,
      [id])
  }

  /// The position of the first seal of anything about them: a copy of the file with as many seals may hold it.
  func firstSeal(_ db: Database) throws -> Int {
    try Int.first(
      db,
      """
      SELECT coalesce(min(position), 0) FROM seal WHERE subject IN (
        SELECT id FROM interview WHERE candidate_id = ?1 UNION ALL SELECT id FROM debrief WHERE candidate_id = ?1)
      """,
      [id]) ?? 0
  }

  /// The own name, and spellings under which other files had them.
  func names(_ db: Database) throws -> [String] {
    let sealed = try String.all(
      db,
      """
      SELECT DISTINCT name FROM sealed_candidate
      WHERE subject IN (SELECT id FROM interview WHERE candidate_id = ?1
                        UNION ALL SELECT id FROM debrief WHERE candidate_id = ?1)
      """,
      [id])
    return [name] + sealed.filter { $0.nameKey != name.nameKey }
  }
}
