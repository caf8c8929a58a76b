import GRDBSQLite

extension Store {
  /// The version of SQLite that the program runs with, such as `3.40.1`.
  package static var sqliteVersion: String { unsafe String(cString: sqlite3_libversion()) }
}
