package import Exchange
import GRDB
package import Interviews

/// Openings with all that was submitted for them, read to be put into another database.
extension Store {
  /// Everything that was submitted for an opening; who may see what of it is for the caller to say.
  package func archive(of opening: Opening) throws(StoreFailure) -> OpeningArchive {
    try read { db in try Self.archive(of: opening, db) }
  }

  /// All openings in somebody else's database, the oldest first. The file is only read; a file of an older version is read
  /// as a copy in memory, upgraded to the current version.
  package static func archives(inFile path: String) throws(StoreFailure) -> [OpeningArchive] {
    do {
      let file = try connectionForReading(path)
      guard try file.read({ try knownVersion(of: $0, path: path) }) > 0 else { throw StoreFailure.empty(path: path) }
      return try broughtUp(file, path: path).read(archives)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  private static func archives(_ db: Database) throws -> [OpeningArchive] {
    try String.all(db, "SELECT id FROM opening ORDER BY opened_at, id").map { id in
      guard let opening = try opening(id, db) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return try archive(of: opening, db)
    }
  }

  private static func archive(of opening: Opening, _ db: Database) throws -> OpeningArchive {
    let id = opening.id.description
    let candidates = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, name FROM candidate WHERE id IN
          (SELECT candidate_id FROM interview WHERE opening_id = ? AND EXISTS
            (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted'))
        ORDER BY id
        """,
      arguments: [id]
    ).map { try ArchivedCandidate($0) }
    let interviews = try Row.fetchCursor(
      db,
      sql: """
        SELECT interview.id AS subject, interview.interviewer, \(asSealed)
        FROM interview JOIN candidate ON candidate.id = interview.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = interview.id
        WHERE opening_id = ?
          AND EXISTS (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')
        ORDER BY interview.id
        """,
      arguments: [id]
    ).map { row in
      let id = try Identity(orCorrupt: row.value("subject"))
      return ArchivedInterview(
        id: id, candidate: try ArchivedCandidate(row), interviewer: try row.value("interviewer"),
        events: try Self.events(of: id, db))
    }
    let debriefs = try Row.fetchCursor(
      db,
      sql: """
        SELECT debrief.id AS subject, \(asSealed)
        FROM debrief JOIN candidate ON candidate.id = debrief.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = debrief.id
        WHERE opening_id = ? ORDER BY debrief.id
        """,
      arguments: [id]
    ).map { row in
      let id = try Identity(orCorrupt: row.value("subject"))
      return ArchivedDebrief(id: id, candidate: try ArchivedCandidate(row), events: try Self.debriefEvents(of: id, db))
    }
    let redacted = try identities(db, "SELECT DISTINCT event_id FROM redaction")
    let (cards, meetings) = (try Array(interviews), try Array(debriefs))
    let events = Set(cards.flatMap(\.events).map(\.id) + meetings.flatMap(\.events).map(\.id))
    return OpeningArchive(
      opening: opening, candidates: try Array(candidates), interviews: cards, debriefs: meetings,
      redacted: redacted.intersection(events),
      erased: try identities(db, "SELECT subject FROM erased_record WHERE opening_id = ?", [id]))
  }

  /// The candidate that the seal of a first event is made from.
  static let asSealed =
    "coalesce(sealed.candidate_id, candidate.id) AS id, coalesce(sealed.name, candidate.name) AS name"

  static func identities(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws -> Set<Identity> {
    Set(try String.all(db, sql, arguments).map { try Identity(orCorrupt: $0) })
  }
}

extension Identity {
  init(orCorrupt text: String) throws {
    guard let id = Identity(text) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    self = id
  }
}

extension ArchivedCandidate {
  init(_ row: Row) throws {
    self.init(id: try Identity(orCorrupt: row.value("id")), name: try row.value("name"))
  }
}
