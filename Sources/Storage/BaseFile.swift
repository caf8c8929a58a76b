import Foundation

/// The database file beneath the write-ahead log, as it was last found to hold this record.
///
/// SQLite goes on writing to its log when somebody copies another file over the database, and everything in the log is
/// lost. Checkpoints change the file, too, but keep the record: the end of the chain of seals in it is one that the open
/// database knows, and never lies before the one that was there already.
struct BaseFile {
  let path: String
  let state: FileState?
  /// Position of the last seal that was found in the file.
  let sealed: Int

  init(_ path: String, state: FileState?, sealed: Int) {
    (self.path, self.state, self.sealed) = (path, state, sealed)
  }

  /// The file as it is now, or nil if it holds another record. A checkpoint that another program is making is waited for,
  /// one second at most.
  ///
  /// - Parameter link: The link that the open database has at a position.
  func afterCheckpoint(link: (Int) throws -> String?) -> BaseFile? {
    for attempt in 0..<20 {
      if attempt > 0 { usleep(50_000) }
      let state = FileState(path)
      guard let sealed = try? positionInFile(link), FileState(path) == state else { continue }
      return BaseFile(path, state: state, sealed: sealed)
    }
    return nil
  }

  private func positionInFile(_ link: (Int) throws -> String?) throws -> Int? {
    let file = try BareFile(DatabaseFile.name(path))
    guard try file.usesLog() == true else { return nil }
    guard let last = try file.lastSeal() else { return sealed == 0 ? 0 : nil }
    return try last.position >= sealed && link(last.position) == last.link ? last.position : nil
  }
}
