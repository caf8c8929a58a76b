import GRDB

/// The schema, as the migrations that made it. Each is frozen once released: people's databases were made by it.
///
/// `user_version` counts the migrations that a file has seen; `application_id` marks the file as ours (`EXTM`). Tables
/// are named in the singular and are the program's; the views, in the plural, are for people with the sqlite3 shell.
enum Schema {
  static let applicationID: Int32 = 0x4558_544D

  /// The version that this program reads and writes.
  static var version: Int { migrations.count }

  static let migrations = [
    Migration(version1),
    Migration(version2, then: sealWhatVersion1Held),
    Migration(version3),
    Migration(version4),
    Migration(version5, then: takeOverFromVersion4),
  ]

  /// One step from a version to the next: SQL, then what SQL cannot do.
  struct Migration: Sendable {
    let sql: String
    let then: @Sendable (Database) throws -> Void

    init(_ sql: String, then: @escaping @Sendable (Database) throws -> Void = { _ in }) {
      self.sql = sql
      self.then = then
    }

    func callAsFunction(_ db: Database) throws {
      try db.execute(sql: sql)
      try then(db)
    }
  }
}
