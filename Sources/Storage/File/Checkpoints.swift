import GRDB
import GRDBSQLite

/// How far the write-ahead log was moved into the database file, as SQLite counts it in the index of the log.
///
/// Only a checkpoint writes the file while the log is in use, and each one counts here before and after it writes
/// (https://sqlite.org/walformat.html, "WAL-Index Checkpoint Information").
struct Checkpoints: Equatable, Sendable {
  /// Random numbers of the current round of the log.
  private let salts: [UInt8]
  /// Frames that were moved, and frames that a checkpoint began to move.
  private let moved: [UInt8]
  private let begun: [UInt8]

  /// Whether one is going on, or was killed: it has begun to move frames that it does not count as moved.
  var isGoingOn: Bool { moved != begun }

  /// What the index of an open database says; nil where it keeps no log.
  ///
  /// It is read where SQLite has it in memory: closing a descriptor of our own would drop SQLite's locks on it.
  init?(_ db: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard unsafe sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file = unsafe file, let methods = unsafe file.pointee.pMethods, unsafe methods.pointee.iVersion >= 2,
      let map = unsafe methods.pointee.xShmMap
    else { return nil }
    var index: UnsafeMutableRawPointer?
    var found: UnsafeMutableRawPointer? = nil
    let code = unsafe withUnsafeMutablePointer(to: &index) { place in
      unsafe place.withMemoryRebound(to: Optional<UnsafeMutableRawPointer>.self, capacity: 1) { place in
        unsafe map(file, 0, 32_768, 0, place)
      }
    }
    unsafe found = index
    guard code == SQLITE_OK, let found = unsafe found else { return nil }
    func bytes(_ range: Range<Int>) -> [UInt8] {
      range.map { unsafe found.load(fromByteOffset: $0, as: UInt8.self) }
    }
    (salts, moved, begun) = (bytes(32..<40), bytes(96..<100), bytes(128..<132))
  }
}
