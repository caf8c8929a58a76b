import Foundation

/// The database file underneath the write-ahead log, as it was when it was last found to contain this record.
///
/// If somebody copies another file over the database, SQLite keeps writing to its log, and everything in the log is lost.
/// Checkpoints change the file, too, but they keep the record: the open database knows the last seal in the file, and that
/// seal never comes before the one found earlier.
struct BaseFile {
  let path: String
  let state: FileState?
  /// Position of the last seal that was found in the file.
  let sealed: Int

  init(_ path: String, state: FileState?, sealed: Int) {
    (self.path, self.state, self.sealed) = (path, state, sealed)
  }

  /// The file as it is now, or nil if it contains another record. If another program is making a checkpoint, this waits for
  /// it, one second at most.
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
