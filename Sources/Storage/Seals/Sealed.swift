import Crypto
import Foundation
import GRDB

/// What is sealed, and what of it is hashed.
///
/// The forms are frozen: the seals in people's files were made from them, and Database.md documents how to check them.
enum Sealed: String, CaseIterable, Sendable {
  case opening
  case event
  case debriefEvent = "debrief_event"
  case erasure
  case record

  /// A query for a content: `:subject` is the opening, or the interview or debrief that an event belongs to; `:sequence` is
  /// the event's number, and 0 for anything else.
  struct Query: Sendable {
    let sql: String
    /// The number of columns at the end with the digest of the words, their salt and the words; the others are facts.
    var wordColumns = 0
  }

  /// The first query returns no row if the content is gone.
  var queries: [Query] {
    switch self {
    case .opening:
      [
        Query(
          sql:
            "SELECT 'opening', id, name, opened_at, scoring, panel FROM opening WHERE id = :subject AND :sequence = 0"),
        Query(
          sql: """
            SELECT kind, position, name, path, bytes FROM frozen_file WHERE opening_id = :subject AND :sequence = 0
            ORDER BY kind, position
            """),
      ]
    case .event:
      [
        // A probe's text is its number.
        Query(
          sql: """
            SELECT 'event', id, interview_id, sequence, at, kind, question, note_kind, score, target,
                   CASE kind WHEN 'probed' THEN text END,
                   words_digest, salt, CASE WHEN kind <> 'probed' THEN text END, reason
            FROM event WHERE interview_id = :subject AND sequence = :sequence
            """, wordColumns: 4),
        Query(sql: Self.beginningOfInterview),
      ]
    case .debriefEvent:
      [
        // Of the basis of a decision only the warnings are words.
        Query(
          sql: """
            SELECT 'debrief_event', id, debrief_id, sequence, at, typed_by, kind, member, competency, score, decision,
                   CASE WHEN kind IN ('opened', 'talked') THEN text END,
                   CASE WHEN json_valid(basis) THEN json_remove(basis, '$.warnings') ELSE basis END,
                   words_digest, salt, CASE WHEN kind NOT IN ('opened', 'talked') THEN text END,
                   CASE WHEN json_valid(basis) THEN json_extract(basis, '$.warnings') END
            FROM debrief_event WHERE debrief_id = :subject AND sequence = :sequence
            """, wordColumns: 4),
        Query(sql: Self.beginningOfDebrief),
      ]
    case .erasure:
      [
        Query(sql: "SELECT 'erasure', id, at, erased_by, cause FROM erasure WHERE id = :subject AND :sequence = 0"),
        Query(
          sql: """
            SELECT kind, subject, opening_id, events FROM erased_record WHERE erasure_id = :subject AND :sequence = 0
            ORDER BY subject
            """),
        Query(
          sql: "SELECT event_id, digest FROM redaction WHERE erasure_id = :subject AND :sequence = 0 ORDER BY event_id"),
      ]
    case .record:
      [
        // A path may hold a name.
        Query(
          sql: """
            SELECT 'record', id, at, made_by, kind, subject, old, CASE WHEN kind <> 'backup' THEN new END,
                   words_digest, salt, CASE kind WHEN 'backup' THEN new END, reason
            FROM record WHERE id = :subject AND :sequence = 0
            """, wordColumns: 4)
      ]
    }
  }

  var hasWords: Bool { queries.contains { $0.wordColumns > 0 } }

  /// Whose interview it is stands with its beginning.
  static let beginningOfInterview = """
    SELECT interview.opening_id, coalesce(sealed.candidate_id, candidate.id), coalesce(sealed.name, candidate.name),
           interview.interviewer
    FROM interview JOIN candidate ON candidate.id = interview.candidate_id
    LEFT JOIN sealed_candidate AS sealed ON sealed.subject = interview.id
    WHERE interview.id = :subject AND :sequence = 1
    """

  static let beginningOfDebrief = """
    SELECT debrief.opening_id, coalesce(sealed.candidate_id, candidate.id), coalesce(sealed.name, candidate.name)
    FROM debrief JOIN candidate ON candidate.id = debrief.candidate_id
    LEFT JOIN sealed_candidate AS sealed ON sealed.subject = debrief.id
    WHERE debrief.id = :subject AND :sequence = 1
    """

  /// Everything that has to have a seal of this kind, as `subject` and `sequence`, the oldest first.
  var contents: String {
    switch self {
    case .opening: "SELECT id AS subject, 0 AS sequence FROM opening ORDER BY opened_at, id"
    case .event: "SELECT interview_id AS subject, sequence FROM event ORDER BY at, interview_id, sequence"
    case .debriefEvent:
      "SELECT debrief_id AS subject, sequence FROM debrief_event ORDER BY at, debrief_id, sequence"
    case .erasure: "SELECT id AS subject, 0 AS sequence FROM erasure ORDER BY at, id"
    case .record: "SELECT id AS subject, 0 AS sequence FROM record ORDER BY at, id"
    }
  }

  /// Where the content stands in the record, for people.
  func place(of subject: String, _ sequence: Int, _ db: Database) throws -> RecordPlace {
    switch self {
    case .opening: try .opening(subject, db)
    case .event: try .interview(subject, event: sequence, db)
    case .debriefEvent: try .debrief(subject, event: sequence, db)
    case .erasure: try .erasure(subject, db)
    case .record: try .record(subject, db)
    }
  }

  /// Deletes the salt of a content's words and keeps their digest, before a name is removed from them; does nothing to
  /// content that a former version sealed.
  func dropSalt(of subject: String, _ sequence: Int, _ db: Database) throws {
    guard let words = try SealedContent(of: self, subject, sequence, db)?.words else { return }
    let place =
      switch self {
      case .event: "event SET words_digest = ?, salt = NULL WHERE interview_id = ? AND sequence = ?"
      case .debriefEvent: "debrief_event SET words_digest = ?, salt = NULL WHERE debrief_id = ? AND sequence = ?"
      case .record: "record SET words_digest = ?, salt = NULL WHERE id = ? AND ? = 0"
      case .opening, .erasure: ""
      }
    if !place.isEmpty { try db.execute(sql: "UPDATE \(place)", arguments: [words, subject, sequence]) }
  }
}

/// The SHA-256 of a text, as 64 hexadecimal digits in lower case.
func sha256(_ text: String) -> String { SHA256.hash(data: Data(text.utf8)).hexadecimal }
