import Foundation
import GRDB
package import Interviews

/// A copy of the whole file: where it was put, and when.
package struct BackupRecord: Equatable, Sendable {
  package let path: String
  package let madeAt: Moment
  /// Length of the chain of seals in it.
  package let seals: Int

  /// Where copies were put, as far as it can be read.
  static func paths(_ db: Database) -> [String] {
    let values = (try? Row.fetchAll(db, sql: "SELECT path FROM backup ORDER BY id")) ?? []
    return values.compactMap { String.fromDatabaseValue($0[0]) }
  }

  init?(_ row: Row) {
    guard let madeAt = Moment(row["made_at"]) else { return nil }
    (path, seals, self.madeAt) = (row["path"], row["seals"], madeAt)
  }

  /// Those made since a moment, as the tables write it, the oldest first.
  static func all(since moment: String = "", _ db: Database) throws -> [BackupRecord] {
    try Row.fetchAll(
      db, sql: "SELECT path, made_at, seals FROM backup WHERE made_at >= ? ORDER BY made_at, id", arguments: [moment]
    ).compactMap(BackupRecord.init)
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
    let last = try read { try String.fetchOne($0, sql: "SELECT link FROM seal ORDER BY position DESC LIMIT 1") }
    do {
      let copy = try DatabaseQueue(path: draft)
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
    try db.execute(
      sql: "INSERT INTO backup (id, path, made_at, seals) SELECT ?, ?, ?, count(*) FROM seal",
      arguments: [backup.id.description, backup.path, backup.madeAt.text])
  }
}

extension BackupRecord {
  /// A copy that is being made, under the path that it will have.
  package struct Draft: Sendable {
    package let id: Identity
    package let path: String
    package let madeAt: Moment

    package init(id: Identity, path: String, madeAt: Moment) {
      (self.id, self.path, self.madeAt) = (id, path, madeAt)
    }
  }
}
