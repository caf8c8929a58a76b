import Foundation
import GRDB
import Interviews

/// Something that was done to an opening, a candidate or the file, other than in an interview or a debrief.
///
/// Records are only ever added, and each is sealed as it is saved. What stands is read from them: an opening is closed from
/// its first closing on, kept as long as was said last, and so on. An erasure deletes those that are about its candidate.
struct SealedRecord: Equatable, Sendable {
  /// What was done; the table `record_kind` says what the fields mean.
  enum Kind: String, Sendable {
    case closed, retention, hold, released, backup, spelling, compacted, upgraded
  }

  let id: String
  /// A moment, as the tables write it.
  let at: String
  /// nil where an earlier version did not keep it.
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

  /// A record under an id of its own.
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
