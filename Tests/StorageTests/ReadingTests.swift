@testable import Exchange
import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// Reading a database leaves it unchanged, and anything that isn't a database is rejected without being read.
@Suite struct ReadingTests {
  /// Everything in the folder: names, bytes and times.
  private func contents(_ bench: Workbench) throws -> [String: [String]] {
    let files = FileManager.default
    return try Dictionary(
      uniqueKeysWithValues: files.contentsOfDirectory(atPath: bench.folder).map { name in
        let path = bench.folder + "/" + name
        let time = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return (
          name,
          [
            "\(time?.timeIntervalSince1970 ?? 0)",
            try Data(contentsOf: URL(fileURLWithPath: path)).base64EncodedString(),
          ]
        )
      })
  }

  /// Every way of reading, each with its own connection.
  private func look(_ path: String) throws -> [String] {
    let names = try Store(reading: path).openings().map(\.name)
    let examination = try Examination(of: path)
    #expect(examination.isSound, "\(examination.findings.map(\.message))")
    #expect(try Store.archives(inFile: path).map(\.opening.name) == names)
    let trial = try Store(reading: path).takeIn([], asTrial: true, at: moment(900), by: "hr")
    #expect(trial.conflicts.isEmpty)
    return names
  }

  @Test(arguments: ["DELETE", "WAL"]) func aCopyIsNotChangedByLookingAtIt(_ mode: String) throws {
    let bench = try Workbench()
    try Store(path: bench.path).save(sampleOpening())
    try bench.sqlite { try $0.execute(sql: "PRAGMA journal_mode = \(mode)") }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: bench.path)
    let before = try contents(bench)
    #expect(Array(before.keys) == ["extramile.sqlite"])
    #expect(try look(bench.path) == ["nov"])
    #expect(try contents(bench) == before)
    let reader = try Store(reading: bench.path)
    #expect(throws: StoreFailure.readOnly(path: bench.path)) { try reader.save(sampleOpening("dec")) }
  }

  /// The log of a stopped program is read, and stays.
  @Test func aLogThatWasLeftIsReadAndStays() throws {
    let (bench, other) = (try Workbench(), try Workbench())
    let store = try Store(path: bench.path)
    try store.save(sampleOpening())
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: bench.path + ending, toPath: other.path + ending)
    }
    let before = try contents(other)
    #expect(try look(other.path) == ["nov"])
    let after = try contents(other)
    for name in before.keys { #expect(after[name] == before[name], "\(name)") }
  }

  @Test func anOlderVersionIsReadWithoutBeingBroughtUp() throws {
    let bench = try Workbench()
    try bench.makeVersion1()
    let before = try contents(bench)
    let store = try Store(reading: bench.path)
    #expect(try store.openings().map(\.name) == ["nov"])
    #expect(try store.statuses().count == 1)
    #expect(try contents(bench) == before)
    #expect(store.isUpToDate)
    // A command that writes brings it up, and the copy is behind then.
    try Store(path: bench.path).save(sampleOpening("dec"))
    #expect(!store.isUpToDate)
  }

  /// If another window has the database open, its last save is visible.
  @Test func anOpenWindowIsSeen() throws {
    let bench = try Workbench()
    let window = try Store(path: bench.path)
    let reader = try Store(reading: bench.path)
    #expect(try reader.openings().isEmpty)
    try window.save(sampleOpening())
    #expect(reader.isUpToDate)
    #expect(try reader.openings().count == 1)
    #expect(try look(bench.path) == ["nov"])
  }

  @Test func withoutAFileThereIsAnEmptyDatabase() throws {
    let bench = try Workbench()
    let store = try Store(reading: bench.path)
    #expect(try store.openings().isEmpty && store.isUpToDate)
    #expect(!Store.exists(at: bench.path))
    try Data().write(to: URL(fileURLWithPath: bench.path))
    #expect(try Store(reading: bench.path).openings().isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)).isEmpty)
    try Store(path: bench.path).save(sampleOpening())
    #expect(!store.isUpToDate)
  }

  #if os(Linux)
    /// Reading the bytes of the file releases none of the locks that keep other programs from removing the log.
    @Test func lookingAtTheFileKeepsItsLocks() throws {
      let bench = try Workbench()
      let window = try Store(path: bench.path)
      func locks() throws -> Int {
        let number = try FileManager.default.attributesOfItem(atPath: bench.path)[.systemFileNumber] as? Int ?? 0
        let all = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
        return all.split(separator: "\n").count { $0.contains(":\(number) ") && $0.contains(" \(getpid()) ") }
      }
      try window.read { db in
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM opening")
        let before = try locks()
        #expect(try BareFile(bench.path).usesLog() == true)
        #expect(try DatabaseFile(at: bench.path) == .filled)
        #expect(try locks() == before)
        #expect(before > 0)
      }
    }
  #endif

  // MARK: Files that are not databases

  /// Opening a pipe without a writer would hang; `/dev/zero` never ends.
  @Test(arguments: ["a pipe", "a folder", "/dev/zero", "/dev/null"]) func whatIsNoFileIsRefused(_ what: String) throws {
    let bench = try Workbench()
    let path = what.hasPrefix("/") ? what : bench.path
    if what == "a pipe" { try #require(unsafe mkfifo(path, 0o600) == 0) }
    if what == "a folder" { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    let refusal = StoreFailure.cannotOpen(
      path: path, reason: what == "a folder" ? "it is a folder" : "it is not a regular file")
    #expect(throws: refusal) { try Store(path: path) }
    #expect(throws: refusal) { try Store(reading: path) }
    #expect(throws: refusal) { try Examination(of: path) }
    #expect(throws: refusal) { try Store.archives(inFile: path) }
  }

  @Test(arguments: ["", "S", "SQLite format", "one line\n"]) func whatIsNoDatabaseIsRefused(_ text: String) throws {
    let bench = try Workbench()
    try Data(text.utf8).write(to: URL(fileURLWithPath: bench.path))
    let refusal: StoreFailure = text.isEmpty ? .empty(path: bench.path) : .notADatabase(path: bench.path)
    #expect(throws: refusal) { try Examination(of: bench.path) }
    #expect(throws: refusal) { try Store.archives(inFile: bench.path) }
    if !text.isEmpty {
      #expect(throws: refusal) { try Store(path: bench.path) }
      #expect(throws: refusal) { try Store(reading: bench.path) }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == Data(text.utf8))
    #expect(StoreFailure.empty(path: "d").message == "d is empty; it is not an Extramile database.")
  }

  /// A program that was stopped between creating the file and writing the first table leaves a database without any.
  @Test func aDatabaseWithoutTablesIsEmpty() throws {
    let bench = try Workbench()
    try bench.sqlite { try $0.execute(sql: "PRAGMA journal_mode = WAL; VACUUM") }
    #expect(throws: StoreFailure.empty(path: bench.path)) { try Examination(of: bench.path) }
    #expect(throws: StoreFailure.empty(path: bench.path)) { try Store.archives(inFile: bench.path) }
    #expect(try Store(reading: bench.path).openings().isEmpty)
    try Store(path: bench.path).save(sampleOpening())
    #expect(try look(bench.path) == ["nov"])
  }

  @Test(arguments: [-1, -2_147_483_648, 0]) func aVersionThatNobodyWritesIsRefused(_ version: Int) throws {
    let bench = try Workbench()
    _ = try Store(path: bench.path)
    try bench.sqlite { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    let refusal = StoreFailure.impossibleVersion(path: bench.path, found: version)
    #expect(throws: refusal) { try Store(path: bench.path) }
    #expect(throws: refusal) { try Store(reading: bench.path) }
    #expect(throws: refusal) { try Examination(of: bench.path) }
    #expect(throws: refusal) { try Store.archives(inFile: bench.path) }
  }

  // MARK: The first two commands at once

  /// Eight programs that begin with no file: whoever is first, everybody's opening is there afterwards.
  @Test func firstCommandsAtOnceLoseNothing() async throws {
    for round in 0..<10 {
      let bench = try Workbench()
      let path = bench.folder + "/new/extramile.sqlite"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<8 {
          group.addTask { try Store(path: path).save(sampleOpening("opening-\(round)-\(number)")) }
        }
        try await group.waitForAll()
      }
      #expect(try Store(reading: path).openings().count == 8)
      #expect(try Examination(of: path).findings.isEmpty)
    }
  }

  /// A program that saw no file and then waits finds that another program has created one, and leaves it unchanged.
  @Test func creatingNeverReplacesAFile() throws {
    let bench = try Workbench()
    #expect(try DatabaseFile(at: bench.path) == .missing)
    let other = try Store(path: bench.path)
    try other.save(sampleOpening())
    try DatabaseFile.create(at: bench.path)
    #expect(try Store(path: bench.path).openings().count == 1)
    try other.save(sampleOpening("dec"))
    #expect(try Store(reading: bench.path).openings().count == 2)
  }

  @Test func aLinkToNothingIsRefused() throws {
    let bench = try Workbench()
    try FileManager.default.createSymbolicLink(
      atPath: bench.path, withDestinationPath: bench.folder + "/elsewhere.sqlite")
    #expect(throws: StoreFailure.cannotOpen(path: bench.path, reason: "it is a link to a file that does not exist")) {
      try Store(path: bench.path)
    }
  }
}
