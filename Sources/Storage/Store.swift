import Foundation
import GRDB

/// The SQLite file that holds openings, interviews and their events.
///
/// Every write is one transaction that is on disk when the call returns (WAL with `synchronous=FULL`). Several
/// programs may use one file at once: a write waits up to 10 seconds for its turn. Every failure is a `StoreFailure`.
package final class Store {
  package let path: String
  let queue: DatabaseQueue
  private let access: Access
  /// What is known about the file underneath the log; nil if the file is not watched.
  private var base: BaseFile?

  /// The purpose for which the database was opened.
  enum Access {
    /// For writing: the database and its log as they were when they were opened, by path; none for a database in memory.
    case writing(files: [String: FileIdentity] = [:])
    /// Only for reading, through a connection, which also shows what is saved later.
    case reading
    /// Only for reading a copy in memory of the file and its log as they were; nil for a file that did not exist.
    case readingCopy(of: FileState?, log: FileState?)
  }

  init(_ queue: DatabaseQueue, path: String, for access: Access = .writing(), base: BaseFile? = nil) {
    (self.queue, self.path, self.access, self.base) = (queue, path, access, base)
  }

  /// Opens the file, making it (mode 0600, in a folder of mode 0700) or bringing it to the current version if need be.
  ///
  /// A file that is no database, belongs to another program or comes from a newer version is refused and left as it is.
  package convenience init(path: String) throws(StoreFailure) {
    do {
      if try DatabaseFile(at: path) == .missing { try DatabaseFile.create(at: path) }
      if try DatabaseFile(at: path) == .filled, try BareFile(DatabaseFile.name(path)).usesLog() == nil {
        throw StoreFailure.notADatabase(path: path)
      }
      var configuration = Configuration()
      configuration.label = "extramile"
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: DatabaseFile.name(path), configuration: configuration)
      _ = try queue.read { try Self.knownVersion(of: $0, path: path) }
      let usesLog = try queue.inDatabase { db in
        let usesLog = try Self.useWriteAheadLog(db)
        // What SQLite needs beside the file stays in memory, so that no text lies in a temporary file.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
        return usesLog
      }
      try Self.migrate(queue, path: path)
      try queue.read { try Schema.refuseOtherParts($0, path: path) }
      let paths = [path, path + "-wal"].compactMap { path in FileIdentity(path).map { (path, $0) } }
      let base = usesLog ? queue.inDatabase { BaseFile(path, $0) } : nil
      self.init(queue, path: path, for: .writing(files: Dictionary(paths) { first, _ in first }), base: base)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Opens the file only to read it, and changes neither the file nor anything next to it. If the file is missing or empty,
  /// this is an empty database. A file of an older version is read as a copy, upgraded to the current version.
  package convenience init(reading path: String) throws(StoreFailure) {
    do {
      let state = (FileState(path), FileState(path + "-wal"))
      let queue: DatabaseQueue
      if try DatabaseFile(at: path) == .filled {
        queue = try Self.broughtUp(Self.connectionForReading(path), path: path)
      } else {
        queue = try DatabaseQueue()
        try Self.migrate(queue, path: path)
      }
      try queue.read { try Schema.refuseOtherParts($0, path: path) }
      self.init(queue, path: path, for: queue.path == ":memory:" ? .readingCopy(of: state.0, log: state.1) : .reading)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Whether it shows the current content of the file.
  package var isUpToDate: Bool {
    guard case .readingCopy(let file, let log) = access else { return true }
    return (file, log) == (FileState(path), FileState(path + "-wal"))
  }

  /// Whether there is a file, of whatever kind.
  package static func exists(at path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Reads in one consistent snapshot.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do { return try queue.read(body) } catch { throw StoreFailure(error, path: path) }
  }

  /// Writes all of it or nothing; on disk when it returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try refuseIfNotThere()
    do {
      let value = try queue.write(body)
      if let known = base { base = queue.inDatabase { known.afterWriting($0) } }
      return value
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// What SQLite does in no transaction, or in one of its own: settings, and rewriting the file.
  func outsideTransactions(_ body: (Database) throws -> Void) throws(StoreFailure) {
    try refuseIfNotThere()
    do { try queue.inDatabase(body) } catch { throw StoreFailure(error, path: path) }
  }

  /// Copies all of it, page by page, into another database.
  func backup(to copy: DatabaseQueue) throws(StoreFailure) {
    do { try queue.backup(to: copy) } catch { throw StoreFailure(error, path: path) }
  }

  /// Throws if nobody could find again what would be written.
  private func refuseIfNotThere() throws(StoreFailure) {
    guard case .writing(let files) = access else { throw .readOnly(path: path) }
    guard files.allSatisfy({ path, file in FileIdentity(path) == file }) else { throw .gone(path: path) }
    // While the log is open, only its checkpoints write the file: anything else is another file copied over it.
    guard let known = base, !known.isUnchanged else { return }
    let now = queue.inDatabase { db in
      known.afterCheckpoint(db, firstLink: try? String.first(db, "SELECT link FROM seal WHERE position = 1"))
    }
    guard let now else { throw .overwritten(path: path) }
    base = now
  }
}

// MARK: - Opening the file

extension Store {
  /// The version of this program's database; 0 for one without any content.
  ///
  /// Throws for another program's database, and for an unknown version. Everything is read in one transaction, since another
  /// program may be creating the database.
  static func knownVersion(of db: Database, path: String) throws -> Int {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    if isEmpty, version == 0, application == 0 { return 0 }
    guard application == Schema.applicationID else { throw StoreFailure.foreignDatabase(path: path) }
    guard version >= 1 else { throw StoreFailure.impossibleVersion(path: path, found: version) }
    guard version <= Schema.version else {
      throw StoreFailure.newerVersion(path: path, found: version, known: Schema.version)
    }
    return version
  }

  /// Switches to the write-ahead log; false on a disk that doesn't support one. SQLite does not wait for other programs here,
  /// so this function does.
  private static func useWriteAheadLog(_ db: Database) throws -> Bool {
    for attempt in 0... {
      do {
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" { return true }
        return try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal"
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 200 {
        usleep(50_000)
      }
    }
    return false
  }

  static func migrate(_ queue: DatabaseQueue, to wanted: Int = Schema.version, path: String = "") throws {
    if try queue.read({ try knownVersion(of: $0, path: path) }) == wanted { return }
    try queue.write { db in
      // Another program may have been quicker.
      let version = try knownVersion(of: db, path: path)
      guard version < wanted else { return }
      for number in version..<wanted {
        try Schema.migrations[number](db)
        try db.execute(sql: "PRAGMA user_version = \(number + 1)")
      }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
  }
}
