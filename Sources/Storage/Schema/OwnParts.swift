import GRDB

/// Whether the triggers and views of a file are this program's own.
///
/// A trigger can change what is saved before it is sealed, and a view what is shown, so a file with others is not opened.
/// Tables are for `doctor` to compare: SQLite words them anew when they are altered.
extension Schema {
  /// SHA-256 of all triggers and views of this version.
  static let partsDigest = "ce91b1f562f527b05f9cc622257db9fa69892f3a0ddaf254238986e1d8f157e4"

  /// Throws `StoreFailure.otherParts` for a file whose triggers or views are not those of this version.
  static func refuseOtherParts(_ db: Database, path: String) throws {
    guard try digestOfParts(db) == partsDigest else { throw StoreFailure.otherParts(path: path) }
  }

  static func digestOfParts(_ db: Database) throws -> String {
    var hash = FieldHash()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY type, name
        """)
    while let row = try rows.next() { try hash.add(row, 0..<row.count) }
    return hash.text
  }
}
