import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// The file: who may read it, what it keeps, and what it refuses to touch.
@Suite struct StoreTests {
  @Test func aNewFileIsItsOwnersAloneAndSaysWhatItIs() throws {
    let bench = try Workbench()
    bench.path = bench.folder + "/new/folder/extramile.sqlite"
    let path = bench.path
    let store = try Store(path: path)
    try store.save(sampleOpening())
    let files = FileManager.default
    func mode(_ path: String) throws -> Int? { try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    #expect(try mode(path) == 0o600)
    #expect(try mode(path + "-wal") == 0o600)
    #expect(try mode(bench.folder + "/new/folder") == 0o700)
    #expect(try bench.rows("PRAGMA application_id") == ["\(0x4558_544D)"])
    #expect(try bench.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try bench.rows("PRAGMA journal_mode") == ["wal"])
    let loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    #expect(try bench.rows(loose) == [])
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
  }

  @Test func anOpeningKeepsItsFilesByteForByte() throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    try Store(path: bench.path).save(opening)
    let again = try Store(path: bench.path)
    #expect(try again.opening(named: "NOV") == opening)
    #expect(try again.opening(named: "dec") == nil)
    let summary = try #require(try again.openings().first)
    #expect(summary.name == "nov")
    #expect(summary.team == "support")
    #expect(summary.banks == ["sample"])
    #expect(summary.questions == 2)
    #expect(throws: StoreFailure.openingExists(name: "Nov")) { try again.save(sampleOpening("Nov")) }
    try again.close(opening, at: moment(9), by: "hr")
    #expect(try again.opening(named: "nov")?.closedAt == moment(9))
  }

  @Test func everyEventComesBackAsItWas() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    let record = try #require(try Store(path: bench.path).interview(of: "c-1", by: "NOOR", for: opening))
    #expect(record.candidate == "C-1")
    #expect(record.interviewer == "noor")
    #expect(record.events.map(\.action) == [.began] + wholeInterview)
    #expect(record.events.map(\.at) == (1...wholeInterview.count + 1).map { moment($0) })
    #expect(Set(record.events.map(\.id)).count == record.events.count)
    #expect(try store.interview(of: "C-1", by: "felix", for: opening) == nil)
  }

  /// In the order of candidates and interviewers, drafts among them; one candidate's alone, however the name is written.
  @Test func interviewsOfAnOpening() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let (opening, other) = (try sampleOpening(), try sampleOpening("dec"))
    for opening in [opening, other] { try store.save(opening) }
    #expect(try store.interviews(for: opening) == [])
    try record([], of: "C-2", by: "noor", for: opening, in: store, number: 1)
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 2)
    try record([.paused], of: "C-1", by: "felix", for: opening, in: store, number: 3)
    try record([], of: "C-1", by: "amara", for: other, in: store, number: 4)
    let all = try store.interviews(for: opening)
    #expect(all.map { "\($0.candidate) \($0.interviewer)" } == ["C-1 felix", "C-1 noor", "C-2 noor"])
    #expect(all.map(\.events.count) == [2, wholeInterview.count + 1, 1])
    #expect(try store.interviews(with: "c-1", for: opening) == Array(all.prefix(2)))
    #expect(try store.interviews(with: "C-3", for: opening) == [])
  }

  /// What the ratings view says of an interview is what replaying it says.
  @Test func cardsAreWhatReplaySays() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    try record(
      [.endRequested, .endConfirmed, .scored("first", 2)], of: "C-1", by: "felix", for: opening, in: store, number: 2)
    let cards = try store.scorecards(of: opening)
    #expect(cards.map(\.interviewer) == ["felix", "noor"])
    #expect(cards.map { $0.submittedAt != nil } == [false, true])
    #expect(cards[0].ratings.isEmpty)
    let record = try #require(try store.interview(of: "C-1", by: "noor", for: opening))
    #expect(cards[1].ratings == (try Interview(kit: opening.kit, replaying: record.events)).ratings)
  }

  /// Whose own card is in sees the others'; who owes one sees nothing; who has none sees nothing until the panel of two
  /// is complete, or the opening closed.
  @Test func blindingFollowsOnesOwnCardAndThePanel() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening(panel: 2)
    try store.save(opening)
    func reasons() throws -> [Blinding.Reason?] {
      try ["noor", "Felix", "amara"].map { try store.blinding(for: $0, of: opening).reason(toHide: "C-1") }
    }
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    try record([], of: "C-1", by: "felix", for: opening, in: store, number: 2)
    #expect(try reasons() == [nil, .ownCardOwed, .panelIncomplete])
    try record(wholeInterview, of: "C-1", by: "jonas", for: opening, in: store, number: 3)
    #expect(try reasons() == [nil, .ownCardOwed, nil])
    try record(wholeInterview, of: "C-2", by: "noor", for: opening, in: store, number: 4)
    #expect(try store.blinding(for: "amara", of: opening).reason(toHide: "C-2") == .panelIncomplete)
    try store.close(opening, at: moment(99), by: "hr")
    #expect(try store.blinding(for: "amara", of: opening).reason(toHide: "C-2") == nil)
    #expect(try reasons() == [nil, .ownCardOwed, nil])
  }

  @Test func twoProgramsOnOneInterviewNeverMix() throws {
    let bench = try Workbench()
    let (one, other) = (try Store(path: bench.path), try Store(path: bench.path))
    let opening = try sampleOpening()
    try one.save(opening)
    let id = try record([.noted("first", .plain, "mine")], of: "C-1", by: "noor", for: opening, in: one, number: 1)
    let late = Event(id: identity(77), at: moment(5), action: .noted("first", .plain, "theirs"))
    #expect(throws: StoreFailure.movedOn) { try other.append(late, as: 2, of: id) }
    #expect(throws: StoreFailure.movedOn) {
      try record([], of: "C-1", by: "noor", for: opening, in: other, number: 2)
    }
    #expect(try one.interview(of: "C-1", by: "noor", for: opening)?.events.count == 2)
  }

  @Test func theRecordIsOnlyAddedTo() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    let id = try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    for sql in ["UPDATE event SET score = 5 WHERE score = 4", "DELETE FROM event"] {
      #expect(throws: DatabaseError.self) { try bench.sqlite { try $0.execute(sql: sql) } }
    }
    let late = Event(id: identity(78), at: moment(99), action: .noted("first", .plain, "late"))
    #expect(throws: StoreFailure.movedOn) { try store.append(late, as: wholeInterview.count + 2, of: id) }
  }

  /// Two programs that write at once, each its own interview: every write arrives, nobody is turned away.
  @Test func writersWaitForEachOther() async throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    try Store(path: bench.path).save(opening)
    let path = bench.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 as ClosedRange<UInt64> {
        group.addTask {
          let store = try Store(path: path)
          try record(
            (1...100).map { .noted("first", .plain, "note \($0)") }, of: "C-\(writer)", by: "noor", for: opening,
            in: store,
            number: writer)
        }
      }
      try await group.waitForAll()
    }
    #expect(
      try bench.rows("SELECT candidate, count(*) FROM notes GROUP BY 1") == [
        "C-1|100", "C-2|100", "C-3|100", "C-4|100",
      ])
    #expect(try bench.rows("PRAGMA integrity_check") == ["ok"])
  }
}

/// Files that are not ours, or not yet: one sentence each, and the file as it was.
@Suite struct RefusedFiles {
  @Test func aTextFileIsLeftAlone() throws {
    let bench = try Workbench()
    let text = Data("This is my shopping list.\n".utf8)
    try text.write(to: URL(fileURLWithPath: bench.path))
    #expect(throws: StoreFailure.notADatabase(path: bench.path)) { try Store(path: bench.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == text)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let bench = try Workbench()
    try bench.sqlite { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.path))
    #expect(throws: StoreFailure.foreignDatabase(path: bench.path)) { try Store(path: bench.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == before)
  }

  @Test func aNewerVersionIsLeftAlone() throws {
    let bench = try Workbench()
    _ = try Store(path: bench.path)
    try bench.sqlite { try $0.execute(sql: "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.path))
    let refusal = StoreFailure.newerVersion(path: bench.path, found: 99, known: Schema.version)
    #expect(throws: refusal) { try Store(path: bench.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == before)
  }

  @Test func aFolderIsNoDatabase() throws {
    let bench = try Workbench()
    #expect(throws: StoreFailure.cannotOpen(path: bench.folder, reason: "it is a folder")) {
      try Store(path: bench.folder)
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let bench = try Workbench()
    try Data().write(to: URL(fileURLWithPath: bench.folder + "/file"))
    let folder = bench.folder + "/file/below"
    #expect(throws: StoreFailure.cannotOpen(path: folder + "/x.sqlite", reason: "its folder \(folder) cannot be made"))
    {
      try Store(path: folder + "/x.sqlite")
    }
  }

  @Test func lookingMakesNoFile() throws {
    let bench = try Workbench()
    #expect(try Store(reading: bench.path).openings().isEmpty)
    #expect(!Store.exists(at: bench.path))
  }
}
