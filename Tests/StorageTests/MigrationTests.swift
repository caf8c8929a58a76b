import Foundation
import GRDB
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Storage

/// Databases that earlier versions made: they open, and hold what they held.
@Suite struct MigrationTests {
  @Test func aDatabaseOfVersion1Opens() throws {
    let bench = try Workbench()
    try bench.makeVersion1()
    let store = try Store(path: bench.path)
    let opening = try #require(try store.opening(named: "nov"))
    #expect(opening.kit.count == 2)
    let record = try #require(try store.interview(of: "C-1", by: "noor", for: opening))
    #expect(record.events.map(\.action) == [.began, .noted("first", .evidenceFor, "named the limit")])
    #expect(try bench.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(
      try bench.rows("SELECT position, kind, subject, sequence FROM seal") == [
        "1|opening|01990000-0000-7000-8000-000000000001|0", "2|event|01990000-0000-7000-8000-000000000003|1",
        "3|event|01990000-0000-7000-8000-000000000003|2",
      ])
  }

  /// A version 2 file as that version wrote it: an interview with an amendment, sealed.
  @Test func aDatabaseOfVersion2Opens() throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    let amended =
      wholeInterview + [
        .amended("first", .score(3, evidence: "told the lead, late"), reason: "misread my note")
      ]
    try bench.makeVersion(2) { try record(amended, of: "C-1", by: "noor", for: opening, in: $0, number: 1) }
    let seals = try bench.rows("SELECT position, kind, subject, sequence, digest, link FROM seal")

    let store = try Store(path: bench.path)
    let found = try #require(try store.interview(of: "C-1", by: "noor", for: opening))
    #expect(found.events.map(\.action) == [.began] + amended)
    #expect(try bench.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try bench.rows("SELECT position, kind, subject, sequence, digest, link FROM seal") == seals)
    #expect(try bench.rows("SELECT count(*) FROM debriefs") == ["0"])
    #expect(try store.debriefs().isEmpty)
    #expect(try Examination(of: bench.path).isSound)
  }

  /// A version 3 file as that version wrote it: a debrief that was begun and closed, sealed.
  @Test func aDatabaseOfVersion3Opens() throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    let debrief = identity(5000)
    try bench.makeVersion(3) { store in
      let card = try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
      let events: [DebriefEvent.Action] = [.opened(cards: [card]), .closed(reason: "nobody has time")]
      for (index, action) in events.enumerated() {
        let event = DebriefEvent(id: identity(5001 + UInt64(index)), at: moment(90 + index), by: "noor", action: action)
        if index == 0 {
          try store.begin(debrief, on: "C-1", for: opening, with: event)
        } else {
          try store.append(event, as: index + 1, of: debrief)
        }
      }
    }
    let seals = try bench.rows("SELECT position, kind, subject, sequence, digest, link FROM seal")

    let store = try Store(path: bench.path)
    #expect(try store.debrief(on: "C-1", for: opening)?.events.count == 2)
    #expect(try bench.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try bench.rows("SELECT position, kind, subject, sequence, digest, link FROM seal") == seals)
    #expect(try bench.rows("SELECT retention_months FROM openings") == [""])
    #expect(try bench.rows("SELECT count(*) FROM erasures") == ["0"])
    #expect(throws: DatabaseError.self) { try bench.sqlite { try $0.execute(sql: "DELETE FROM event") } }
    #expect(throws: DatabaseError.self) { try bench.sqlite { try $0.execute(sql: "UPDATE debrief_event SET at = at") } }
    #expect(try Examination(of: bench.path).isSound)
  }
}

extension Workbench {
  /// Makes the file as an earlier version from 2 on did: the current program writes the rows, which that version would
  /// have written alike, into the schema of then; the seals are those of then.
  ///
  /// - Parameter change: what is changed in the rows before they are sealed.
  func makeVersion(
    _ version: Int, changing change: (Database) throws -> Void = { _ in }, _ body: (Store) throws -> Void
  ) throws {
    let current = try Workbench()
    let store = try Store(path: current.path)
    try store.save(try sampleOpening())
    try body(store)
    try sqlite { db in
      for migration in Schema.migrations[..<version] { try migration(db) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(version)")
      try db.execute(sql: "ATTACH ? AS written", arguments: [current.path])
      for table in ["opening", "frozen_file", "kit_question", "candidate", "interview", "event"]
        + (version > 2 ? ["debrief", "debrief_event"] : [])
      {
        let columns = try db.columns(in: table).map(\.name).filter { !["closed_at", "retention_months"].contains($0) }
          .joined(separator: ", ")
        try db.execute(sql: "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM written.\(table)")
      }
      try db.execute(sql: "CREATE TEMP TABLE sealed AS SELECT * FROM written.seal; DETACH written")
      try change(db)
      if version < 4 {
        try db.execute(sql: "CREATE TEMP TABLE sealed_candidate (subject TEXT, candidate_id TEXT, name TEXT)")
      }
      let sealed = try Row.fetchAll(db, sql: "SELECT kind, subject, sequence FROM temp.sealed ORDER BY position")
      for row in sealed {
        guard let kind = Sealed(rawValue: row["kind"]), kind != .record else { continue }
        try FormerSeal.set(kind, on: row["subject"], number: row["sequence"], db)
      }
    }
  }

  /// Makes the file as version 1 did, by its frozen schema and rows in plain SQL: an opening, and an interview with one
  /// note.
  func makeVersion1() throws {
    func label(_ text: String) -> String { SourceFile(name: "", bytes: Array(text.utf8)).contentID }
    try sqlite { db in
      try Schema.migrations[0](db)
      try db.execute(
        sql: """
          PRAGMA application_id = \(0x4558_544D);
          PRAGMA user_version = 1;
          INSERT INTO opening VALUES ('01990000-0000-7000-8000-000000000001', 'nov', 'nov', '2026-09-21T14:13:20.000Z', NULL);
          INSERT INTO frozen_file VALUES
            ('01990000-0000-7000-8000-000000000001', 'bank', 1, 'sample', 'sample.yaml', ?, ?),
            ('01990000-0000-7000-8000-000000000001', 'team', 1, 'support', 'support.yaml', ?, ?);
          INSERT INTO kit_question VALUES
            ('01990000-0000-7000-8000-000000000001', 1, 'sample', 'first', 'care'),
            ('01990000-0000-7000-8000-000000000001', 2, 'sample', 'second', 'ease');
          INSERT INTO candidate VALUES ('01990000-0000-7000-8000-000000000002', 'C-1', 'c-1', '2026-09-21T14:13:21.000Z');
          INSERT INTO interview VALUES ('01990000-0000-7000-8000-000000000003', '01990000-0000-7000-8000-000000000001',
            '01990000-0000-7000-8000-000000000002', 'noor', 'noor');
          INSERT INTO event VALUES
            ('01990000-0000-7000-8000-000000000004', '01990000-0000-7000-8000-000000000003', 1,
             '2026-09-21T14:13:21.000Z', 'began', NULL, NULL, NULL, NULL),
            ('01990000-0000-7000-8000-000000000005', '01990000-0000-7000-8000-000000000003', 2,
             '2026-09-21T14:13:22.000Z', 'noted', 'first', 'for', NULL, 'named the limit');
          """,
        arguments: [label(bankText), Data(bankText.utf8), label(teamText), Data(teamText.utf8)])
    }
  }
}
