import GRDB
import Interviews
import Text

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
    /// nil if an interview is hidden from the viewer; the same goes for ratings and debriefs.
    package let notes: Int?
    package let ratings: Int?
    package let debriefs: Int?
  }

  /// As the name was first written.
  package let candidate: String
  /// Every spelling that the database knows, the candidate's own first.
  package let names: [String]
  package let openings: [Opening]
  /// Spellings, including added ones, that could mean something else in a text.
  package let ambiguous: [AmbiguousName]
  /// The places with the name in texts about others, as far as the viewer may read them.
  package let places: [NamedPlace]
  /// How many texts that the viewer may read have an ambiguous name in another case, where it stays.
  package let inOtherCase: Int
  /// The hold that forbids it; nil where none is on them.
  package let hold: Hold?
  /// Backups that may contain data about them, the oldest first.
  package let backups: [BackupRecord]
  /// Backups whose path contains the name, the oldest first.
  package let backupsNamingThem: [BackupRecord]
  /// Whether they are an interviewer as well: what they noted and rated of others stays.
  package let isInterviewer: Bool
}

extension ErasureScope {
  /// How many texts about others lose the name without confirmation, as far as the viewer may read them.
  package var mentions: Int { Set(places.filter { !$0.isAmbiguous }.map(\.id.record)).count }

  /// The places that stay unless they are confirmed.
  package var toConfirm: [NamedPlace] { places.filter(\.isAmbiguous) }
}

extension Store {
  /// What an erasure would take; nil if nobody of that name is known. `spellings` are further names in use for them.
  ///
  /// - Parameter viewer: the person who asks. What is hidden from them is neither shown nor counted.
  package func erasureScope(
    of candidate: String, spellings: [String] = [], for viewer: String
  ) throws(StoreFailure) -> ErasureScope? {
    try read { db in
      guard let person = try StoredCandidate(candidate, db) else { return nil }
      let names = try person.names(db)
      let redaction = try Redaction(of: names + spellings, about: person, for: viewer, db)
      let isInterviewer = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM interview WHERE interviewer_key = ?)", arguments: [person.name.nameKey])
      let backups = try BackupRecord.all(db)
      return ErasureScope(
        candidate: person.name, names: names, openings: try Self.parts(of: person, for: viewer, db),
        ambiguous: redaction.names.ambiguous, places: try redaction.places(db),
        inOtherCase: try redaction.inOtherCase(db), hold: try Hold.standing(on: person.id, db),
        backups: try BackupRecord.all(with: person.firstSeal(db), db),
        backupsNamingThem: backups.naming(names + spellings),
        isInterviewer: isInterviewer ?? false)
    }
  }

  private static func parts(
    of person: StoredCandidate, for viewer: String, _ db: Database
  ) throws -> [ErasureScope.Opening] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, name,
               (SELECT count(*) FROM interview WHERE opening_id = opening.id AND candidate_id = ?1) AS interviews,
               (SELECT count(*) FROM interview WHERE opening_id = opening.id AND candidate_id = ?1 AND NOT EXISTS
                  (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')) AS drafts,
               (SELECT count(*) FROM interview WHERE opening_id = opening.id AND candidate_id = ?1
                  AND interviewer_key <> ?2 AND NOT EXISTS
                  (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')) AS others_drafts,
               (SELECT count(*) FROM interview WHERE opening_id = opening.id AND candidate_id = ?1
                  AND interviewer_key <> ?2) AS others,
               (SELECT count(*) FROM event JOIN interview ON interview.id = interview_id
                WHERE opening_id = opening.id AND candidate_id = ?1 AND kind = 'noted') AS notes,
               (SELECT count(*) FROM event JOIN interview ON interview.id = interview_id
                WHERE opening_id = opening.id AND candidate_id = ?1 AND kind IN ('rated', 'not-assessed', 'amended'))
                 AS ratings,
               (SELECT count(*) FROM debrief WHERE opening_id = opening.id AND candidate_id = ?1) AS debriefs
        FROM opening WHERE interviews > 0 OR debriefs > 0 ORDER BY opened_at, id
        """,
      arguments: [person.id, viewer.nameKey])
    let parts = rows.map { row in
      func number(_ column: String) throws -> Int { try row.value(column) }
      let opening = try? Store.opening(row.text("id"), db)
      let isHidden = try opening.map { try blinding(for: viewer, of: $0, db).hides(person.name) } ?? true
      let hidesCards = try isHidden ? number("others") > 0 : number("others_drafts") > 0
      return ErasureScope.Opening(
        opening: try row.text("name"), interviews: try number("interviews"), drafts: try number("drafts"),
        notes: hidesCards ? nil : try number("notes"), ratings: hidesCards ? nil : try number("ratings"),
        debriefs: isHidden ? nil : try number("debriefs"))
    }
    return try Array(parts)
  }
}

extension [BackupRecord] {
  /// The backups whose path contains one of the names, in any case.
  package func naming(_ names: [String]) -> [BackupRecord] {
    let mentions = Mentions(names.map { ($0, ErasureScope.mark) })
    return filter { mentions.stand(in: $0.path) }
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

  /// The ids of the sealed records about them: holds, releases, and spellings of their name.
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

  /// The position of the first seal of anything about them: a backup with at least that many seals may contain it.
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
