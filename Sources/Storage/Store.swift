import Foundation
import GRDB

/// The SQLite file that holds openings, interviews and their events.
///
/// Every write is one transaction that is on disk when the call returns (WAL with `synchronous=FULL`). Several
/// programs may use one file at once: a write waits up to 10 seconds for its turn. Every failure is a `StoreFailure`.
package final class Store {
  package let path: String
  let queue: DatabaseQueue
  /// The database and its log as they were when they were opened, by path; none in memory.
  private let files: [String: FileIdentity]

  /// Opens the file, making it (mode 0600, in a folder of mode 0700) or bringing it to the current version if need be.
  ///
  /// A file that is no database, belongs to another program or comes from a newer version is refused and left as it is.
  package init(path: String) throws(StoreFailure) {
    self.path = path
    do {
      try Self.makeFile(at: path)
      var configuration = Configuration()
      configuration.label = "extramile"
      configuration.busyMode = .timeout(10)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { db in
        try Self.refuseOthers(db, path: path)
        try Self.useWriteAheadLog(db)
        // What SQLite needs beside the file stays in memory, so that no text lies in a temporary file.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
      }
      try Self.migrate(queue)
      let paths = [path, path + "-wal"].compactMap { path in FileIdentity(path).map { (path, $0) } }
      files = Dictionary(uniqueKeysWithValues: paths)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// An empty database that is never written to disk, for looking at where there is no file; `path` is for messages.
  package init(inMemoryInPlaceOf path: String) throws(StoreFailure) {
    self.path = path
    files = [:]
    do {
      queue = try DatabaseQueue()
      try Self.migrate(queue)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Whether there is a file, of whatever kind.
  package static func exists(at path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Reads in one consistent snapshot.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do { return try queue.read(body) } catch { throw StoreFailure(error, path: path) }
  }

  /// Writes all of it or nothing; on disk when it returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try refuseIfGone()
    do { return try queue.write(body) } catch { throw StoreFailure(error, path: path) }
  }

  /// What SQLite does in no transaction, or in one of its own: settings, and rewriting the file.
  func outsideTransactions(_ body: (Database) throws -> Void) throws(StoreFailure) {
    try refuseIfGone()
    do { try queue.inDatabase(body) } catch { throw StoreFailure(error, path: path) }
  }

  /// Copies all of it, page by page, into another database.
  func backup(to copy: DatabaseQueue) throws(StoreFailure) {
    do { try queue.backup(to: copy) } catch { throw StoreFailure(error, path: path) }
  }

  private func refuseIfGone() throws(StoreFailure) {
    guard files.allSatisfy({ path, file in FileIdentity(path) == file }) else { throw .gone(path: path) }
  }
}

// MARK: - Opening the file

extension Store {
  /// Makes the file before SQLite does, so that it and its companions are the user's alone whatever the umask.
  private static func makeFile(at path: String) throws(StoreFailure) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if unsafe files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw .cannotOpen(path: path, reason: "it is a folder") }
      return
    }
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw .cannotOpen(path: path, reason: "its folder \(folder) cannot be made")
    }
    guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw .cannotOpen(path: path, reason: "the folder \(folder.isEmpty ? "." : folder) cannot be written")
    }
  }

  static func refuseOthers(_ db: Database, path: String) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    if isEmpty, version == 0, application == 0 { return }
    guard application == Schema.applicationID else { throw StoreFailure.foreignDatabase(path: path) }
    guard version <= Schema.version else {
      throw StoreFailure.newerVersion(path: path, found: version, known: Schema.version)
    }
  }

  /// Switches to the write-ahead log. SQLite does not wait for others here, so this does.
  private static func useWriteAheadLog(_ db: Database) throws {
    for attempt in 0... {
      do {
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" { return }
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 200 {
        usleep(50_000)
      }
    }
  }

  static func migrate(_ queue: DatabaseQueue, to wanted: Int = Schema.version) throws {
    if try queue.read({ try version(of: $0) }) == wanted { return }
    try queue.write { db in
      // Another program may have been quicker.
      for number in try version(of: db)..<wanted {
        try Schema.migrations[number](db)
        try db.execute(sql: "PRAGMA user_version = \(number + 1)")
      }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
  }

  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
