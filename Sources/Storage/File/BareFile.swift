import GRDB
import GRDBSQLite

/// A database file exactly as it is on the disk: SQLite reads it without its log, without locks and without creating files.
///
/// It is read through SQLite because closing a descriptor of our own would release the locks that SQLite holds on the file.
@safe final class BareFile {
  private let connection: SQLiteConnection?

  init(_ path: String) throws {
    var connection: SQLiteConnection?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = unsafe sqlite3_open_v2(Self.uri(path), &connection, flags, nil)
    guard code == SQLITE_OK else {
      unsafe sqlite3_close_v2(connection)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    unsafe self.connection = connection
  }

  deinit { unsafe sqlite3_close_v2(connection) }

  /// Whether it uses a write-ahead log; nil if it doesn't begin like a database (https://sqlite.org/fileformat.html).
  func usesLog() throws -> Bool? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard unsafe sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file = unsafe file, let read = unsafe file.pointee.pMethods?.pointee.xRead
    else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    var header = [UInt8](repeating: 0, count: 100)
    let code = unsafe header.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, 100, 0) }
    guard code == SQLITE_OK || code == ResultCode.SQLITE_IOERR_SHORT_READ.rawValue else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    return header[18] == 2 || header[19] == 2
  }

  /// The first link of the chain of seals; nil if nothing is sealed.
  func firstLink() throws -> String? {
    var statement: SQLiteStatement?
    let code = unsafe sqlite3_prepare_v2(
      connection, "SELECT link FROM seal WHERE position = 1", -1, &statement, nil)
    guard code == SQLITE_OK, let statement = unsafe statement else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    defer { unsafe sqlite3_finalize(statement) }
    let result = unsafe sqlite3_step(statement)
    if result == SQLITE_DONE { return nil }
    guard result == SQLITE_ROW, let link = unsafe String.stored(in: statement, at: 0) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return link
  }

  /// Copies the whole file into another database.
  func copy(into db: Database) throws {
    guard let backup = unsafe sqlite3_backup_init(db.sqliteConnection, "main", connection, "main") else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
    }
    let code = unsafe sqlite3_backup_step(backup, -1)
    unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// `immutable` keeps SQLite from locking the file and from creating others next to it (https://sqlite.org/uri.html).
  private static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
    let escaped = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return (path.hasPrefix("/") ? "file://" : "file:") + escaped + "?immutable=1"
  }
}
