import Foundation
import GRDB
import GRDBSQLite

/// A type that a column can hold, read exactly as it is stored.
///
/// GRDB's subscripts trap on NULL, and SQLite converts between types: text read as a number becomes 0, and bytes that
/// are not UTF-8 become `�`. Neither must happen with a damaged file, so a value of another type counts as unreadable.
protocol StoredValue: DatabaseValueConvertible {
  /// The value of a column in a statement's current row; nil if it has another type.
  static func stored(in statement: SQLiteStatement, at column: CInt) -> Self?
}

extension String: StoredValue {
  static func stored(in statement: SQLiteStatement, at column: CInt) -> String? {
    guard unsafe sqlite3_column_type(statement, column) == SQLITE_TEXT,
      let bytes = unsafe sqlite3_column_text(statement, column)
    else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe String(validating: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}

extension Int: StoredValue {
  static func stored(in statement: SQLiteStatement, at column: CInt) -> Int? {
    guard unsafe sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
    return Int(exactly: unsafe sqlite3_column_int64(statement, column))
  }
}

extension Data: StoredValue {
  static func stored(in statement: SQLiteStatement, at column: CInt) -> Data? {
    guard unsafe sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
    guard let bytes = unsafe sqlite3_column_blob(statement, column) else { return Data() }
    return unsafe Data(bytes: bytes, count: Int(sqlite3_column_bytes(statement, column)))
  }
}

extension Optional: StoredValue where Wrapped: StoredValue {
  static func stored(in statement: SQLiteStatement, at column: CInt) -> Wrapped?? {
    if unsafe sqlite3_column_type(statement, column) == SQLITE_NULL { return .some(nil) }
    return unsafe Wrapped.stored(in: statement, at: column).map { .some($0) }
  }
}

extension Row {
  /// The value of a column in the current row of a cursor; copied rows have lost the exact bytes and are rejected.
  ///
  /// Throws `RowDecodingError`, which quotes the row, if the column is missing or its value has another type.
  /// `StoreFailure` turns that into `.damaged` without the quote.
  func value<Value: StoredValue>(_ column: String) throws -> Value {
    try decode(Exact<Value>.self, forColumn: column).value
  }

  /// The value of the first column.
  func firstValue<Value: StoredValue>() throws -> Value { try value(at: 0) }

  /// The value of a column by its place, from 0.
  func value<Value: StoredValue>(at column: Int) throws -> Value {
    try decode(Exact<Value>.self, atIndex: column).value
  }
}

extension StoredValue {
  /// The first column of every row that a query returns.
  static func all(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws -> [Self] {
    try Array(Row.fetchCursor(db, sql: sql, arguments: arguments).map { try $0.firstValue() })
  }

  /// The first column of the first row that a query returns; nil if there is no row.
  static func first(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws -> Self? {
    try Row.fetchCursor(db, sql: sql, arguments: arguments).map { try $0.firstValue() }.next()
  }
}

/// A value read without SQLite's conversions.
private struct Exact<Value: StoredValue>: DatabaseValueConvertible, StatementColumnConvertible {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    guard let value = unsafe Value.stored(in: sqliteStatement, at: index) else { return nil }
    self.value = value
  }

  static func fromStatement(_ sqliteStatement: SQLiteStatement, atUncheckedIndex index: CInt) -> Self? {
    unsafe Self(sqliteStatement: sqliteStatement, index: index)
  }

  static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Self? { nil }

  var databaseValue: DatabaseValue { value.databaseValue }
}
