import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// Databases that earlier versions made: they open, and hold what they held.
@Suite struct MigrationTests {
  /// A version 1 file as that version wrote it, by its frozen schema and rows in plain SQL.
  @Test func aDatabaseOfVersion1Opens() throws {
    let bench = try Workbench()
    try bench.sqlite { db in
      try Schema.migrations[0](db)
      try db.execute(
        sql: """
          PRAGMA application_id = \(0x4558_544D);
          PRAGMA user_version = 1;
          INSERT INTO opening VALUES ('01990000-0000-7000-8000-000000000001', 'nov', 'nov', '2026-09-21T14:13:20.000Z', NULL);
          INSERT INTO frozen_file VALUES
            ('01990000-0000-7000-8000-000000000001', 'bank', 1, 'sample', 'sample.yaml', '000000000000', ?),
            ('01990000-0000-7000-8000-000000000001', 'team', 1, 'support', 'support.yaml', '000000000000', ?);
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
        arguments: [Data(bankText.utf8), Data(teamText.utf8)])
    }
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
}
