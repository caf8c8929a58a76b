import Foundation
import GRDB
import Interviews
import Text

/// Something that was done to an opening, a candidate or the file, other than in an interview or a debrief.
///
/// Records are only ever added, and each is sealed as it is saved. The current state follows from them: an opening is closed
/// from its first closing on, its last retention period applies, and so on. An erasure deletes the records about its candidate.
struct SealedRecord: Equatable, Sendable {
  /// What was done; the table `record_kind` explains the fields.
  enum Kind: String, Sendable {
    case closed, retention, hold, released, backup, spelling, compacted, upgraded
  }

  let id: String
  /// The moment, in the form used in the tables.
  let at: String
  /// nil if an earlier version did not store it.
  let by: String?
  let kind: Kind
  let subject: String
  let old: String?
  let new: String?
  let reason: String?
  let salt: Data

  init(
    id: String, at: String, by: String?, kind: Kind, subject: String, old: String? = nil, new: String? = nil,
    reason: String? = nil, salt: Data = Salt.new()
  ) {
    (self.id, self.at, self.by, self.kind, self.subject) = (id, at, by, kind, subject)
    (self.old, self.new, self.reason, self.salt) = (old, new, reason, salt)
  }

  /// A record with a new id.
  init(
    _ kind: Kind, of subject: String, at moment: Moment, by who: String?, old: String? = nil, new: String? = nil,
    reason: String? = nil
  ) {
    self.init(
      id: Identity.new(at: moment).description, at: moment.text, by: who, kind: kind, subject: subject, old: old,
      new: new, reason: reason)
  }

  /// Adds the record and seals it.
  func save(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO record (id, at, made_by, kind, subject, old, new, reason, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, at, by, kind.rawValue, subject, old, new, reason, salt])
    try Seal.set(.record, on: id, db)
  }
}
