import GRDB

/// The database file beneath the write-ahead log, as it was last found.
///
/// SQLite goes on writing to its log when somebody copies another file over the database, and everything in the log is
/// lost. While the log is in use, only checkpoints write the file. Between two of them, or while one waits for a reader,
/// the file by itself may be half old and half new, so little can be told from what is in it.
struct BaseFile: Sendable {
  let path: String
  /// Taken before `state`: a checkpoint in between changes both.
  private let checkpoints: Checkpoints?
  private let state: FileState?

  init(_ path: String, _ db: Database) {
    self.path = path
    checkpoints = Checkpoints(db)
    state = FileState(path)
  }

  /// Whether nothing wrote the file since; costs one look at its state.
  var isUnchanged: Bool { FileState(path) == state }

  /// The same file after a write of one's own, which may begin the log anew.
  func afterWriting(_ db: Database) -> BaseFile {
    let now = BaseFile(path, db)
    return now.state == state ? now : self
  }

  /// The file as it is now, or nil if something other than a checkpoint wrote it.
  ///
  /// - Parameter firstLink: the first link of the record in the open database.
  func afterCheckpoint(_ db: Database, firstLink: String?) -> BaseFile? {
    let now = BaseFile(path, db)
    guard now.checkpoints != checkpoints || now.checkpoints?.isGoingOn == true,
      let file = try? BareFile(DatabaseFile.name(path)),
      (try? file.usesLog()) == true
    else { return nil }
    // A file in the middle of a checkpoint may not be readable, and one that is has to be ours.
    guard let first = try? file.firstLink(), let firstLink else { return now }
    return first == firstLink ? now : nil
  }
}
