import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// What SQLite reports, in sentences: what happened, and what to do; no SQL and nobody's words.
@Suite struct StoreFailureTests {
  @Test(
    arguments: [
      (.SQLITE_FULL, "d: the disk is full; nothing was saved. Make room, then try again."),
      (
        .SQLITE_IOERR_WRITE,
        "d: the disk does not read or write the database (error 778); nothing was saved. Check that it is connected and has room, then try again."
      ),
      (
        .SQLITE_IOERR_FSYNC,
        "d: the disk does not read or write the database (error 1034); nothing was saved. Check that it is connected and has room, then try again."
      ),
      (
        .SQLITE_READONLY,
        "d: the database cannot be written. Check that the file and its folder are yours and writable, then try again."
      ),
      (
        .SQLITE_READONLY_DIRECTORY,
        "d: the database cannot be written. Check that the file and its folder are yours and writable, then try again."
      ),
      (.SQLITE_BUSY, "d: another program has held the database for 10 seconds; nothing was saved. Try again."),
      (.SQLITE_CORRUPT, "d: the database is damaged. Keep a copy of the file as it is, and go back to a backup."),
      (.SQLITE_NOTADB, "d: this is not a database. Name another file with --database, or move this one away."),
      (.SQLITE_CANTOPEN, "d: the database cannot be opened: the file or its folder cannot be read or written."),
      (.SQLITE_TOOBIG, "d: the database reported error 18; nothing was saved."),
    ] as [(ResultCode, String)])
  func sentence(_ code: ResultCode, _ sentence: String) {
    let error = DatabaseError(resultCode: code, message: "disk I/O error", sql: "INSERT INTO event VALUES ('private')")
    #expect(StoreFailure(error, path: "d").message == sentence)
  }

  /// Nothing is acknowledged that goes to a file nobody will find.
  @Test(arguments: ["", "-wal"]) func whatWasMovedIsNotWrittenTo(_ suffix: String) throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    let file = bench.path + suffix
    try FileManager.default.moveItem(atPath: file, toPath: file + ".moved")
    #expect(throws: StoreFailure.gone(path: bench.path)) { try store.save(opening) }
    // Another file in its place is another file.
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreFailure.gone(path: bench.path)) { try store.save(opening) }
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.moveItem(atPath: file + ".moved", toPath: file)
    try store.save(opening)
    #expect(try Store(path: bench.path).openings().count == 1)
  }

  @Test func theSentenceForWhatIsGone() {
    #expect(
      StoreFailure.gone(path: "d").message
        == "d: the database is no longer there; it or its folder was moved, deleted or unmounted. Nothing was saved. Put it back, then try again."
    )
  }
}
