import Foundation
import GRDB

/// Room in SQLite's write-ahead log, made once, so that saving a line never waits for the file to grow.
///
/// The disk keeps the length of a file apart from what is in it: a save that makes the log longer waits for both. Behind
/// its last frame SQLite takes whatever the log holds for the rest of an earlier round, so zeros there are safe. The log
/// begins anew at about this size, and goes with the last program that closes the database.
extension Store {
  /// About what the log comes to before SQLite moves it into the database: 1,000 pages of 4 KiB.
  static let logRoom = 4 << 20

  /// Makes the log as long as it is going to be. Without room on the disk, or for whatever other reason, it stays as it
  /// is: everything works without.
  package func makeRoomInLog() {
    try? queue.inDatabase { db in
      // While this program has the turn to write, nobody else makes the log longer.
      try db.inTransaction(.immediate) {
        guard let log = FileHandle(forUpdatingAtPath: path + "-wal") else { return .rollback }
        let length = try log.seekToEnd()
        guard length < Self.logRoom else { return .rollback }
        do {
          try log.write(contentsOf: Data(count: Self.logRoom - Int(length)))
          try log.synchronize()
        } catch {
          try log.truncate(atOffset: length)
        }
        return .rollback
      }
    }
  }
}
