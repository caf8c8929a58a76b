import Crypto
import Foundation
import GRDB

/// What is sealed, and the form in which its content is hashed.
///
/// The fields of the form are the values of every column that the queries give, row after row. A field that is NULL
/// counts as `-`; any other as the number of its bytes, a colon and the bytes, so that no two contents read alike.
/// Numbers count as their digits and a BLOB as its SHA-256 in hexadecimal. The forms are frozen: the seals in people's
/// files were made from them, and Database.md tells others how to check them.
enum Sealed: String, CaseIterable, Sendable {
  case opening
  case event
  case debriefEvent = "debrief_event"
  case erasure

  /// The queries of one content: `:subject` is the opening, or the interview or debrief that an event is of; `:sequence`
  /// is the event's number, and 0 for an opening. The first gives no row where the content is gone.
  private var queries: [String] {
    switch self {
    case .opening:
      [
        "SELECT 'opening', id, name, opened_at, scoring, panel FROM opening WHERE id = :subject AND :sequence = 0",
        """
        SELECT kind, position, name, path, bytes FROM frozen_file WHERE opening_id = :subject AND :sequence = 0
        ORDER BY kind, position
        """,
      ]
    case .event:
      [
        """
        SELECT 'event', id, interview_id, sequence, at, kind, question, note_kind, score, text, target, reason
        FROM event WHERE interview_id = :subject AND sequence = :sequence
        """,
        // Whose interview it is stands with its beginning.
        """
        SELECT interview.opening_id, coalesce(sealed.candidate_id, candidate.id), coalesce(sealed.name, candidate.name),
               interview.interviewer
        FROM interview JOIN candidate ON candidate.id = interview.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = interview.id
        WHERE interview.id = :subject AND :sequence = 1
        """,
      ]
    case .debriefEvent:
      [
        """
        SELECT 'debrief_event', id, debrief_id, sequence, at, typed_by, kind, member, competency, score, decision, text,
               basis
        FROM debrief_event WHERE debrief_id = :subject AND sequence = :sequence
        """,
        """
        SELECT debrief.opening_id, coalesce(sealed.candidate_id, candidate.id), coalesce(sealed.name, candidate.name)
        FROM debrief JOIN candidate ON candidate.id = debrief.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = debrief.id
        WHERE debrief.id = :subject AND :sequence = 1
        """,
      ]
    case .erasure:
      [
        "SELECT 'erasure', id, at, erased_by, cause FROM erasure WHERE id = :subject AND :sequence = 0",
        """
        SELECT kind, subject, opening_id, events FROM erased_record WHERE erasure_id = :subject AND :sequence = 0
        ORDER BY subject
        """,
        """
        SELECT event_id, digest FROM redaction WHERE erasure_id = :subject AND :sequence = 0 ORDER BY event_id
        """,
      ]
    }
  }

  /// Everything that has to have a seal of this kind, as `subject` and `sequence`, the oldest first.
  var contents: String {
    switch self {
    case .opening: "SELECT id AS subject, 0 AS sequence FROM opening ORDER BY opened_at, id"
    case .event: "SELECT interview_id AS subject, sequence FROM event ORDER BY at, interview_id, sequence"
    case .debriefEvent:
      "SELECT debrief_id AS subject, sequence FROM debrief_event ORDER BY at, debrief_id, sequence"
    case .erasure: "SELECT id AS subject, 0 AS sequence FROM erasure ORDER BY at, id"
    }
  }

  /// Where the content stands in the record, for people.
  func place(of subject: String, _ sequence: Int, _ db: Database) throws -> RecordPlace {
    switch self {
    case .opening: try .opening(subject, db)
    case .event: try .interview(subject, event: sequence, db)
    case .debriefEvent: try .debrief(subject, event: sequence, db)
    case .erasure: try .erasure(subject, db)
    }
  }

  /// The SHA-256 of the content as it is in the database, in hexadecimal; nil if it is not there.
  func digest(of subject: String, _ sequence: Int, _ db: Database) throws -> String? {
    var hash = SHA256()
    var isThere = false
    // Of an event after the first, the first query says all.
    for query in sequence > 1 ? Array(queries.prefix(1)) : queries {
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: query), arguments: ["subject": subject, "sequence": sequence])
      while let row = try rows.next() {
        isThere = true
        for index in 0..<row.count { try Self.add(row, index, to: &hash) }
      }
      guard isThere else { return nil }
    }
    return hash.finalize().hexadecimal
  }

  private static func add(_ row: Row, _ index: Int, to hash: inout SHA256) throws {
    func add(_ bytes: Data) {
      hash.update(data: Data("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    let value: DatabaseValue = row[index]
    switch value.storage {
    case .null: hash.update(data: Data("-".utf8))
    case .blob(let blob): add(Data(SHA256.hash(data: blob).hexadecimal.utf8))
    // The bytes that SQLite holds, whatever a String would make of them.
    case .string, .int64, .double: try row.withUnsafeData(atIndex: index) { add($0 ?? Data()) }
    }
  }
}

extension Digest {
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
