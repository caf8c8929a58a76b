import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// Databases of version 4, with rows in every table: their content gets sealed, and imported scorecards lose ids that were
/// computed from their content.
@Suite struct Version4Tests {
  /// Two cards on C-1, a debrief on them, a card on C-2; a released hold and one that stands, a period, a closing, a copy, a
  /// spelling, an erasure after which the file was rewritten, and a text that it redacted.
  private func made(changing change: (Database) throws -> Void = { _ in }) throws -> Workbench {
    let bench = try Workbench()
    let opening = try sampleOpening()
    try bench.makeVersion(
      4,
      changing: { db in
        let person = try #require(try String.fetchOne(db, sql: "SELECT id FROM candidate WHERE name = 'C-2'"))
        try db.execute(
          sql: """
            UPDATE opening SET closed_at = '\(moment(300).text)', retention_months = 6;
            INSERT INTO hold VALUES ('\(identity(6000))', '\(person)', 'a complaint', '\(moment(95).text)', 'noor',
                                     '\(moment(96).text)', 'felix');
            INSERT INTO hold VALUES ('\(identity(6001))', '\(person)', 'again', '\(moment(97).text)', 'noor', NULL, NULL);
            INSERT INTO backup VALUES ('\(identity(6002))', '/elsewhere', '\(moment(98).text)', 5);
            INSERT INTO sealed_candidate VALUES ('\(identity(3000))', '\(identity(3998))', 'c-2');
            INSERT INTO erasure VALUES ('\(identity(7000))', '\(moment(200).text)', 'hr', 'asked', '\(moment(201).text)');
            INSERT INTO erased_record VALUES ('\(identity(4000))', 'interview', '\(identity(7000))',
                                              '\(try sampleOpening().id)', 2);
            """)
        try change(db)
      },
      { store in
        let cards = try [(1, "noor"), (2, "felix")].map { number, who in
          try record(wholeInterview, of: "C-1", by: who, for: opening, in: store, number: number)
        }
        try record(wholeInterview, of: "C-2", by: "noor", for: opening, in: store, number: 3)
        let event = DebriefEvent(id: identity(8001), at: moment(90), by: "noor", action: .opened(cards: cards))
        try store.begin(identity(8000), on: "C-1", for: opening, with: event)
      })
    // As it was sealed then: two events that are gone, the erasure, and a redacted text.
    try bench.sqlite { db in
      let last = try Seal.last(db)
      var link = last.link
      for number in 1...2 {
        let digest = sha256("gone \(number)")
        link = FormerSeal.link(after: link, digest)
        try db.execute(
          sql: "INSERT INTO seal (position, kind, subject, sequence, digest, link) VALUES (?, 'event', ?, ?, ?, ?)",
          arguments: [
            last.position + number, try String.fetchOne(db, sql: "SELECT subject FROM erased_record"), number, digest,
            link,
          ])
      }
      try db.execute(
        sql: """
          INSERT INTO redaction SELECT id, '\(identity(7000))', NULL FROM event
          WHERE interview_id = (SELECT id FROM interview WHERE interviewer = 'felix') AND sequence = 2;
          UPDATE event SET text = '[erased] first' WHERE id = (SELECT event_id FROM redaction);
          """)
      let subject = try #require(try String.fetchOne(db, sql: "SELECT id FROM interview WHERE interviewer = 'felix'"))
      try db.execute(
        sql: "UPDATE redaction SET digest = ?", arguments: [try FormerSeal.digest(of: .event, subject, 2, db)])
      try FormerSeal.set(.erasure, on: identity(7000).description, db)
    }
    return bench
  }

  @Test func whatHadNoSealIsSealed() throws {
    let bench = try made()
    let seals = try bench.rows("SELECT position, kind, subject, sequence, digest, link FROM seal")
    let link = try #require(try Examination(of: bench.path).lastLink)
    let store = try Store(path: bench.path)
    #expect(
      try bench.rows("SELECT kind, at, coalesce(made_by, ''), old, new, reason FROM record ORDER BY at, kind") == [
        "retention|\(moment(0).text)|||6|", "spelling|\(moment(1).text)||\(identity(3998)) c-2|\(identity(3999)) C-2|",
        "hold|\(moment(95).text)|noor|||a complaint", "released|\(moment(96).text)|felix|||",
        "hold|\(moment(97).text)|noor|||again", "backup|\(moment(98).text)||5|/elsewhere|",
        "compacted|\(moment(201).text)||||", "closed|\(moment(300).text)||||",
      ])
    let after = try bench.rows("SELECT position, kind, subject, sequence, digest, link FROM seal")
    #expect(after.prefix(seals.count) == seals[...] && after.count == seals.count + 8)
    let opening = try #require(try store.opening(named: "nov"))
    #expect(opening.closedAt == moment(300) && opening.retentionMonths == 6)
    #expect(try store.holds().map(\.reason) == ["a complaint", "again"])
    #expect(try store.holds().map(\.releasedBy) == ["felix", nil])
    #expect(try store.backups().map(\.path) == ["/elsewhere"])
    #expect(try bench.rows("SELECT compacted_at FROM erasures") == [moment(201).text])
    let examination = try Examination(of: bench.path, expecting: String(link.prefix(16)))
    // Spellings had no seals then.
    #expect(
      examination.findings.filter { $0.check != .file }.map(\.message) == [
        "event 1 of noor's interview with C-2 for nov (began, 2026-09-21T14:13:21.000Z) got another id or spelling of its candidate after the link you noted."
      ])
    // A link that was noted before the upgrade still applies.
    #expect(examination.expectedPosition == seals.count)
  }

  /// Ids of version 8 in every place where one can be; a chain that was broken before stays broken.
  @Test func idsMadeFromAScorecardGo() throws {
    func derived(_ db: Database) throws {
      func mark(_ table: String, _ column: String, _ condition: String = "1") throws {
        try db.execute(
          sql:
            "UPDATE \(table) SET \(column) = substr(\(column), 1, 14) || '8' || substr(\(column), 16) WHERE \(condition)"
        )
      }
      try db.execute(sql: "PRAGMA foreign_keys = OFF; DROP TRIGGER event_is_never_changed")
      let felix = try #require(try String.fetchOne(db, sql: "SELECT id FROM interview WHERE interviewer = 'felix'"))
      let imported = felix.prefix(14) + "8" + felix.dropFirst(15)
      try mark("event", "id", "interview_id = '\(felix)'")
      try mark("event", "interview_id", "interview_id = '\(felix)'")
      try mark("interview", "id", "id = '\(felix)'")
      try mark("temp.sealed", "subject", "subject = '\(felix)'")
      let person = try #require(try String.fetchOne(db, sql: "SELECT id FROM candidate WHERE name = 'C-1'"))
      try mark("interview", "candidate_id", "candidate_id = '\(person)'")
      try mark("debrief", "candidate_id", "candidate_id = '\(person)'")
      try mark("candidate", "id", "id = '\(person)'")
      try mark("erased_record", "subject")
      try mark("sealed_candidate", "candidate_id")
      try db.execute(
        sql: "DROP TRIGGER debrief_event_is_never_changed; UPDATE debrief_event SET text = replace(text, ?, ?)",
        arguments: [felix, String(imported)])
      for trigger in try Self.triggers() { try db.execute(sql: trigger) }
    }
    let bench = try made(changing: derived)
    let seals = try bench.rows("SELECT digest FROM seal")
    let noted = try #require(try Examination(of: bench.path).lastLink)
    #expect(try Examination(of: bench.path, expecting: noted).expectedPosition == seals.count)
    let texts = try bench.rows("SELECT sequence, kind, question, score, text FROM event ORDER BY at, id")
    _ = try Store(path: bench.path)
    for (table, column) in [
      ("interview", "id"), ("event", "id"), ("candidate", "id"), ("erased_record", "subject"), ("seal", "subject"),
      ("redaction", "event_id"), ("sealed_candidate", "candidate_id"), ("debrief", "candidate_id"),
    ] {
      #expect(try bench.rows("SELECT 1 FROM \(table) WHERE substr(\(column), 15, 1) = '8'") == [], "\(table)")
    }
    #expect(try bench.rows("SELECT sequence, kind, question, score, text FROM event ORDER BY at, id") == texts)
    #expect(try bench.rows("SELECT members FROM debriefs") == ["2"])
    #expect(try Examination(of: bench.path).findings.filter { $0.check != .file }.map(\.message) == [])
    // Nothing that was made from an imported scorecard is left, also not in the seals of one that is gone.
    let after = Set(try bench.rows("SELECT digest FROM seal"))
    #expect(!after.contains(sha256("gone 1")) && !after.contains(sha256("gone 2")))
    #expect(after.intersection(seals).count > 20)
    let found = try Examination(of: bench.path, expecting: noted).findings.filter { $0.check != .file }
    #expect(found.map(\.message) == ["The link that you noted is not in the chain."])
    #expect(found.first?.advice.contains("set its seals anew from number ") == true)
  }

  private static func triggers() throws -> [String] {
    try DatabaseQueue().inDatabase { db in
      for migration in Schema.migrations[..<4] { try migration(db) }
      return try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%event_is_never_changed'")
    }
  }

  @Test func aChainThatWasBrokenStaysBroken() throws {
    let bench = try made { db in
      try db.execute(
        sql:
          "PRAGMA foreign_keys = OFF; UPDATE erased_record SET subject = substr(subject, 1, 14) || '8' || substr(subject, 16)"
      )
    }
    try bench.sqlite { db in
      try db.execute(
        sql: """
          DROP TRIGGER seal_is_never_changed; UPDATE seal SET link = replace(link, '0', '1') WHERE position = 60;
          CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
          BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
          """)
    }
    #expect(try Examination(of: bench.path).findings.map(\.kind).contains(.chainBroken))
    _ = try Store(path: bench.path)
    #expect(try Examination(of: bench.path).findings.filter { $0.check != .file }.map(\.kind) == [.chainBroken])
  }
}
