import Foundation
import GRDB

/// Opening a database only to read it: neither the file nor its folder is changed, whoever owns them.
extension Store {
  /// A connection to the database as it is now, or a copy of it in memory if a connection would have to write.
  ///
  /// - A rollback database is opened read-only.
  /// - So is a database with a non-empty write-ahead log: another program has it open, or was stopped, and only a command
  ///   that writes should move the log into the file.
  /// - A database whose log is missing or empty needs the log while it is read. SQLite removes it again only if it may
  ///   write, so the connection may write, but it only ever reads.
  /// - If that log cannot be created, nobody else on this machine can write either, and the file is copied.
  ///
  /// Throws `.empty` and `.notADatabase` for anything that isn't a database.
  static func connectionForReading(_ path: String) throws -> DatabaseQueue {
    switch try DatabaseFile(at: path) {
    case .missing: throw StoreFailure.cannotOpen(path: path, reason: "there is no such file")
    case .empty: throw StoreFailure.empty(path: path)
    case .filled: break
    }
    let name = DatabaseFile.name(path)
    guard let usesLog = try BareFile(name).usesLog() else { throw StoreFailure.notADatabase(path: path) }
    func holdsSomething(_ ending: String) -> Bool { (FileState(path + ending)?.size ?? 0) > 0 }
    if !usesLog { return try connection(name, mayWrite: holdsSomething("-journal")) }
    if holdsSomething("-wal") {
      do { return try connection(name, mayWrite: false) } catch let error as DatabaseError
        where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      {
        throw StoreFailure.cannotOpen(
          path: path, reason: "its log \(path)-wal cannot be read where it is; copy both files to a folder of yours")
      }
    }
    let folder = (name as NSString).deletingLastPathComponent
    if unsafe access(name, W_OK) == 0 && access(folder, W_OK) == 0 { return try connection(name, mayWrite: true) }
    return try copy(of: path)
  }

  private static func connection(_ name: String, mayWrite: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = !mayWrite
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON")
    }
    return try DatabaseQueue(path: name, configuration: configuration)
  }

  /// The file copied into memory without a lock; throws `.busy` if it changes meanwhile, which can happen on a shared disk.
  private static func copy(of path: String) throws -> DatabaseQueue {
    let state = FileState(path)
    let copy = try DatabaseQueue()
    try copy.inDatabase { db in
      try BareFile(DatabaseFile.name(path)).copy(into: db)
      db.clearSchemaCache()
    }
    guard FileState(path) == state, (FileState(path + "-wal")?.size ?? 0) == 0 else {
      throw StoreFailure.busy(path: path)
    }
    return copy
  }

  /// The database, or a copy in memory upgraded to the current version if the file has an older one.
  static func broughtUp(_ queue: DatabaseQueue, path: String) throws -> DatabaseQueue {
    if try queue.read({ try knownVersion(of: $0, path: path) }) == Schema.version { return queue }
    let copy = try DatabaseQueue()
    try queue.backup(to: copy)
    try migrate(copy, path: path)
    return copy
  }
}
