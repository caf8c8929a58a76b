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
        "d: the disk can't read or write the database (error 778); nothing was saved. Check that it is connected and has room, then try again."
      ),
      (
        .SQLITE_IOERR_FSYNC,
        "d: the disk can't read or write the database (error 1034). The change may or may not have been saved. Once the disk works again, check before you repeat it."
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
      (
        .SQLITE_CORRUPT,
        "d: the database is damaged. Keep a copy of the file as it is, and go back to a backup. To see what is damaged: extramile data doctor --database FILE"
      ),
      (
        .SQLITE_ERROR,
        "d: the database is damaged. Keep a copy of the file as it is, and go back to a backup. To see what is damaged: extramile data doctor --database FILE"
      ),
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

  /// Whatever is copied over an open database, saves fail as long as it is there: another database, an older copy of this
  /// one, or nothing.
  @Test(arguments: ["another", "an older copy", "an older copy with a log", "nothing"])
  func whatWasOverwrittenIsNotWrittenTo(_ what: String) throws {
    let (bench, other) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    var store: Store? = try Store(path: bench.path)
    try store?.save(opening)
    if what == "another" {
      try Store(path: other.path).save(sampleOpening("dec"))
    } else if what.hasPrefix("an older copy") {
      let copy = try DatabaseQueue(path: other.path)
      try store?.backup(to: copy)
      try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = \(what.hasSuffix("log") ? "WAL" : "DELETE")") }
      try copy.close()
    }
    let bytes = what == "nothing" ? Data() : try Data(contentsOf: URL(fileURLWithPath: other.path))
    try record([], of: "C-1", by: "noor", for: opening, in: try #require(store), number: 1)
    store = nil
    let window = try Store(path: bench.path)
    try record([.paused], of: "C-2", by: "noor", for: opening, in: window, number: 2)
    // As `cp` does it: the same file, with other contents.
    let file = try #require(FileHandle(forWritingAtPath: bench.path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
    for number in [3, 4] as [UInt64] {
      #expect(throws: StoreFailure.overwritten(path: bench.path)) {
        try record([], of: "C-\(number)", by: "noor", for: opening, in: window, number: number)
      }
    }
    #expect(
      StoreFailure.overwritten(path: "d").message
        == "d: another file was copied over the database while it was open here. Nothing was saved. Close every window that has it open, then copy the file there again."
    )
  }

  /// Checkpoints change the file as well, including those from another window.
  @Test func checkpointsAreNoOverwriting() throws {
    let bench = try Workbench()
    let (one, other) = (try Store(path: bench.path), try Store(path: bench.path))
    let opening = try sampleOpening()
    try one.save(opening)
    for (number, store) in [one, other, one, other].enumerated() {
      let checkpoints = number % 2 == 0 ? other : one
      try checkpoints.outsideTransactions { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try record([.paused], of: "C-\(number)", by: "noor", for: opening, in: store, number: UInt64(number) + 1)
    }
    try one.compact(at: moment(99), by: "hr")
    try record([.paused], of: "C-9", by: "noor", for: opening, in: other, number: 9)
    #expect(try one.candidates().count == 5)
  }

  @Test func theSentenceForWhatIsGone() {
    #expect(
      StoreFailure.gone(path: "d").message
        == "d: the database is no longer there; it or its folder was moved, deleted or unmounted. Nothing was saved. Put it back, then try again."
    )
  }
}
