import Foundation
import GRDB
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
    // The current program writes tables of version 2 as that version did; then what came later is taken out again.
    do {
      let store = try Store(path: bench.path)
      try store.save(opening)
      try record(amended, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    }
    let later = [
      "VIEW estimates", "VIEW debriefs", "VIEW decisions", "TABLE debrief_event", "TABLE debrief_event_kind",
      "TABLE debrief",
    ]
    try bench.sqlite { db in
      for thing in later { try db.execute(sql: "DROP \(thing)") }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    let fresh = try Workbench()
    try fresh.sqlite { db in for migration in Schema.migrations[..<2] { try migration(db) } }
    let objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"
    try #require(try bench.rows(objects) == fresh.rows(objects))
    let seals = try bench.rows("SELECT * FROM seal")

    let store = try Store(path: bench.path)
    let record = try #require(try store.interview(of: "C-1", by: "noor", for: opening))
    #expect(record.events.map(\.action) == [.began] + amended)
    #expect(try bench.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try bench.rows("SELECT * FROM seal") == seals)
    #expect(try bench.rows("SELECT count(*) FROM debriefs") == ["0"])
    #expect(try store.debriefs().isEmpty)
  }
}

extension Workbench {
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
