import GRDB
import Interviews
package import Text

/// The file rewritten after an erasure, so that nothing of what went stands in its unused parts or in its log.
extension Store {
  /// Why the file could not be rewritten now; what was erased is out of the record all the same.
  package enum CompactionTrouble: Error, Equatable, Sendable {
    /// Another program is reading or writing it.
    case inUse
    case failed(StoreFailure)

    /// What is done, what is not, and what to do; `command` is the line that tries again, as it is to be typed.
    package func message(path: String, command: String) -> String {
      let why =
        switch self {
        case .inUse: "another program was reading or writing it for 10 seconds"
        case .failed(let failure): failure.cause
        }
      return "The record is erased, but the file was not rewritten: \(why).\n"
        + "Bytes of what was erased may still stand in unused parts of \(path). \(remedy), then: \(command)"
    }

    private var remedy: String {
      switch self {
      case .inUse, .failed(.busy): "Close the other windows on it"
      case .failed(.full): "Make room on the disk"
      case .failed(.readOnly): "Check that the file and its folder are yours and writable"
      case .failed(.diskFails): "Check that the disk is connected and has room"
      case .failed(.gone): "Put the database back"
      case .failed(.overwritten): "Close every window that has it open"
      case .failed: "Find out what is wrong with extramile data doctor"
      }
    }
  }

  /// Rewrites the file and empties its log; a program that merely has it open is no hindrance, one in the middle of
  /// reading or writing is waited for 10 seconds.
  package func compact(at moment: Moment, by who: String) throws(CompactionTrouble) {
    do {
      try outsideTransactions { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
        try Self.emptyLog(db)
        try db.execute(sql: "VACUUM")
        try Self.emptyLog(db)
        try db.inTransaction(.immediate) {
          for erasure in try Self.erasuresToCompact(db) {
            try SealedRecord(.compacted, of: erasure, at: moment, by: who).save(db)
          }
          return .commit
        }
        try Self.emptyLog(db)
      }
    } catch .busy {
      throw .inUse
    } catch {
      throw .failed(error)
    }
  }

  /// The ids of the erasures after which the file has not been rewritten yet.
  static func erasuresToCompact(_ db: Database) throws -> [String] {
    try String.all(
      db,
      """
      SELECT id FROM erasure
      WHERE NOT EXISTS (SELECT 1 FROM record WHERE subject = erasure.id AND kind = 'compacted') ORDER BY at, id
      """)
  }

  /// Takes the write-ahead log into the file and cuts it to nothing.
  private static func emptyLog(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
      throw DatabaseError(resultCode: .SQLITE_BUSY)
    }
  }
}
