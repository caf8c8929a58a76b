import Foundation
import GRDB
package import Interviews
package import Text

/// A copy of the whole file: where it was put, and when.
package struct BackupRecord: Equatable, Sendable {
  package let path: String
  package let madeAt: Moment
  /// Length of the chain of seals in it.
  package let seals: Int

  /// The paths of backups, as far as they can be read.
  static func paths(_ db: Database) -> [String] { (try? String.all(db, "SELECT path FROM backups")) ?? [] }

  init?(_ row: Row) throws {
    guard let madeAt = Moment(try row.value("made_at")) else { return nil }
    (path, seals, self.madeAt) = (try row.value("path"), try row.value("seals"), madeAt)
  }

  /// Backups with at least this many seals, the oldest first.
  static func all(with seals: Int = 0, _ db: Database) throws -> [BackupRecord] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT path, made_at, seals FROM backups WHERE seals >= ? ORDER BY made_at, backup_id",
      arguments: [seals])
    return try Array(rows.compactMap { try BackupRecord($0) })
  }
}

extension Store {
  /// Every copy that was made, the oldest first.
  package func backups() throws(StoreFailure) -> [BackupRecord] {
    try read { try BackupRecord.all($0) }
  }

  /// Copies the database as it is now into an empty file that is there, by SQLite's online backup: others may go on
  /// meanwhile. The copy is one file without companions, and its own record names it.
  ///
  /// Answers what an examination finds in the copy, which has to have the last link that was set here before. It is
  /// written down here only by `record`, once it is found sound.
  package func copy(to draft: String, as backup: BackupRecord.Draft) throws(StoreFailure) -> Examination {
    let last = try read { try String.first($0, "SELECT link FROM seal ORDER BY position DESC LIMIT 1") }
    do {
      let copy = try DatabaseQueue(path: DatabaseFile.name(draft))
      try self.backup(to: copy)
      try copy.inDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
        try Self.insert(backup, db)
      }
      try copy.close()
    } catch {
      throw StoreFailure(error, path: draft)
    }
    return try Examination(of: draft, expecting: last)
  }

  /// Writes down where a copy is.
  package func record(_ backup: BackupRecord.Draft) throws(StoreFailure) { try write { try Self.insert(backup, $0) } }

  private static func insert(_ backup: BackupRecord.Draft, _ db: Database) throws {
    let seals = try Int.first(db, "SELECT count(*) FROM seal") ?? 0
    let id = backup.id.description
    try SealedRecord(
      id: id, at: backup.madeAt.text, by: backup.madeBy, kind: .backup, subject: id, old: String(seals),
      new: backup.path, salt: backup.salt
    ).save(db)
  }
}

extension BackupRecord {
  /// A copy that is being made, under the path that it will have.
  package struct Draft: Sendable {
    package let id: Identity
    package let path: String
    package let madeAt: Moment
    package let madeBy: String
    /// The record is the same one here and in the copy.
    let salt = Salt.new()

    package init(id: Identity, path: String, madeAt: Moment, madeBy: String) {
      (self.id, self.path, self.madeAt, self.madeBy) = (id, path, madeAt, madeBy)
    }
  }
}
