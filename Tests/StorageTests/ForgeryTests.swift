import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// Forgeries by somebody who knows the file format and recomputes the seals after a link that was noted before.
@Suite struct ForgeryTests {
  /// A submitted card on C-1 and one on C-2, a debrief that hires C-1, and a hold on C-2; and the link that was noted then.
  private static func filled() throws -> (Workbench, Store, Opening, link: String) {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    try store.retain(opening, months: 12, at: moment(0), by: "hr")
    for (number, name) in [(1, "C-1"), (2, "C-2")] as [(UInt64, String)] {
      try record(wholeInterview, of: name, by: "noor", for: opening, in: store, number: number)
    }
    try store.hold("C-2", because: "a complaint", as: identity(6000), at: moment(95), by: "noor")
    try store.close(opening, at: moment(96), by: "hr")
    try store.record(.init(id: identity(6001), path: "/elsewhere", madeAt: moment(97), madeBy: "hr"))
    let link = try #require(try Examination(of: bench.path).lastLink)
    return (bench, store, opening, link)
  }

  private static func findings(_ bench: Workbench, _ link: String) throws -> [ExaminationFinding] {
    try Examination(of: bench.path, expecting: link).findings.filter { $0.check != .file }
  }

  /// The triggers of a file of this version, for a forger who covers their tracks.
  private static let triggers: String = {
    let sql = try? DatabaseQueue().inDatabase { db in
      for migration in Schema.migrations { try migration(db) }
      return try String.fetchAll(db, sql: "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'")
    }
    return (sql ?? []).joined(separator: "\n")
  }()

  /// Runs a forgery without any trigger, and puts the triggers back.
  private static func forge(_ bench: Workbench, _ body: (Database) throws -> Void) throws {
    try bench.sqlite { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \"\(trigger)\"")
      }
      try body(db)
      try db.execute(sql: triggers)
    }
  }

  @Test func nobodyTakesOverAnotherName() throws {
    for isSealed in [false, true] {
      let (bench, _, _, link) = try Self.filled()
      try Self.forge(bench) { db in
        let people = try Row.fetchAll(db, sql: "SELECT id, name FROM candidate ORDER BY name").map {
          (id: $0["id"] as String, name: $0["name"] as String)
        }
        for (number, one, other) in [(1000, people[0], people[1]), (2000, people[1], people[0])] {
          let forged = SealedRecord(
            .spelling, of: identity(UInt64(number)).description, at: moment(200), by: "hr",
            old: "\(one.id) \(one.name)", new: "\(one.id) \(other.name)")
          try forged.save(db)
          if !isSealed { try db.execute(sql: "DELETE FROM seal WHERE subject = ?", arguments: [forged.id]) }
        }
        try db.execute(
          sql: """
            UPDATE candidate SET name = '-' || name, name_key = '-' || name_key;
            UPDATE candidate SET name = CASE name WHEN '-C-1' THEN 'C-2' ELSE 'C-1' END,
                                 name_key = CASE name_key WHEN '-c-1' THEN 'c-2' ELSE 'c-1' END;
            """)
      }
      let found = try Self.findings(bench, link)
      #expect(found.contains { $0.kind == .candidateRespelled && $0.severity == .error && $0.more == 1 })
      #expect(found.contains { $0.kind == .content(.added) } == !isSealed)
    }
  }

  /// A forger makes up and seals an erasure, then changes a score or its words.
  @Test func aRedactionCanChangeWordsOnly() throws {
    func forged(_ change: String) throws -> [ExaminationFinding] {
      let (bench, _, _, link) = try Self.filled()
      try Self.forge(bench) { db in
        let erasure = identity(7000).description
        let subject = identity(1000).description
        try db.execute(
          sql: "INSERT INTO erasure VALUES (?, ?, 'hr', 'asked')", arguments: [erasure, moment(200).text])
        try Sealed.event.dropSalt(of: subject, 17, db)
        try db.execute(sql: "UPDATE event SET \(change) WHERE interview_id = ? AND sequence = 17", arguments: [subject])
        let digest = try SealedContent(of: .event, subject, 17, db)?.redacted
        try db.execute(
          sql: """
            INSERT INTO redaction SELECT id, ?, ? FROM event WHERE interview_id = ? AND sequence = 17
            """,
          arguments: [erasure, digest, subject])
        try Seal.set(.erasure, on: erasure, db)
      }
      return try Self.findings(bench, link)
    }
    #expect(try forged("score = 5").contains { $0.kind == .content(.changed) })
    #expect(try forged("question = 'second'").contains { $0.kind == .content(.changed) })
    // As a version before this one would have sealed it.
    #expect(try forged("score = 5, words_digest = NULL").contains { $0.kind == .content(.changed) })
    #expect(
      try forged("text = 'made up'").map(\.message) == [
        "A name was removed from event 17 of noor's interview with C-1 for nov (rating, 2026-09-21T14:13:37.000Z) after the link that you noted, so the link proves its facts but not its words."
      ])
  }

  /// Seals from former versions cover a whole event, so a link proves nothing about an event that was redacted since.
  @Test func aFormerSealProvesNothingAfterARedaction() throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    try bench.makeVersion(4) { try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: $0, number: 1) }
    let store = try Store(path: bench.path)
    let link = try #require(try Examination(of: bench.path).lastLink)
    try record(wholeInterview, of: "the lead", by: "noor", for: opening, in: store, number: 2)
    _ = try store.erase("the lead", as: identity(7000), at: moment(200), by: "hr", because: .asked)
    let found = try Self.findings(bench, link)
    #expect(
      found.map(\.message) == [
        "A name was removed from event 17 of noor's interview with C-1 for nov (rating, 2026-09-21T14:13:37.000Z) after the link that you noted, so the link proves nothing about it."
      ])
    #expect(found.map(\.severity) == [.warning])
    let last = try #require(try Examination(of: bench.path).lastLink)
    #expect(try Self.findings(bench, last).isEmpty)
  }

  @Test func anErasureBehindTheLinkIsNamed() throws {
    let (bench, store, _, link) = try Self.filled()
    _ = try store.erase("C-1", as: identity(7000), at: moment(200), by: "hr", because: .asked)
    let found = try Self.findings(bench, link)
    #expect(
      found.map(\.message) == [
        "An interview for nov that was sealed up to the link you noted was erased after it, on \(moment(200).text) by hr."
      ])
    #expect(try Examination(of: bench.path, expecting: link).isSound)
  }

  /// A trigger or view under a name that looks like SQLite's own.
  @Test(arguments: [
    ("trigger", "sqlite_stat9", "CREATE TRIGGER sqlite_stat9 BEFORE INSERT ON event BEGIN SELECT 1; END", "event"),
    (
      "view", "sqlite_autoindex_event_9", "CREATE VIEW sqlite_autoindex_event_9 AS SELECT 1", "sqlite_autoindex_event_9"
    ),
  ])
  func aNameLikeOneOfSQLiteHidesNothing(_ type: String, _ name: String, _ sql: String, _ table: String) throws {
    let (bench, _, _, link) = try Self.filled()
    try bench.sqlite { db in
      try db.execute(
        sql:
          "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)",
        arguments: [type, name, table, sql])
    }
    #expect(try Self.findings(bench, link).contains { $0.kind == .schemaPart("\(type) \(name)", .added) })
    // Nothing is saved or shown through it.
    #expect(throws: StoreFailure.otherParts(path: bench.path)) { try Store(path: bench.path) }
    #expect(throws: StoreFailure.otherParts(path: bench.path)) { try Store(reading: bench.path) }
  }

  @Test func theDigestOfTriggersAndViewsIsThatOfThisVersion() throws {
    let bench = try Workbench()
    _ = try Store(path: bench.path)
    #expect(try bench.sqlite { try Schema.digestOfParts($0) } == Schema.partsDigest)
  }

  /// What was in tables without seals before: a hold, a period, a closing, a copy.
  @Test(arguments: [
    ("a hold taken out", "DELETE FROM record WHERE kind = 'hold'", [ExaminationFinding.Kind.content(.missing)]),
    ("another period", "UPDATE record SET new = '1' WHERE kind = 'retention'", [.content(.changed)]),
    ("a closing taken out", "DELETE FROM record WHERE kind = 'closed'", [.content(.missing)]),
    (
      "an earlier closing", "UPDATE record SET at = '2020-01-01T00:00:00.000Z' WHERE kind = 'closed'",
      [.content(.changed)]
    ),
    ("a copy taken out", "DELETE FROM record WHERE kind = 'backup'", [.content(.missing)]),
    ("another path of a copy", "UPDATE record SET new = '/nowhere' WHERE kind = 'backup'", [.content(.changed)]),
    ("fewer seals in a copy", "UPDATE record SET old = '0' WHERE kind = 'backup'", [.content(.changed)]),
    ("another reason", "UPDATE record SET reason = 'none' WHERE kind = 'hold'", [.content(.changed)]),
    (
      "a release put in",
      "INSERT INTO record (id, at, made_by, kind, subject) VALUES ('\(identity(6002))', '2026-09-21T14:20:00.000Z', 'hr', 'released', '\(identity(6000))')",
      [.content(.added)]
    ),
  ])
  func everyRecordIsSealed(_ what: String, _ sql: String, _ kinds: [ExaminationFinding.Kind]) throws {
    let (bench, _, _, link) = try Self.filled()
    try Self.forge(bench) { try $0.execute(sql: sql) }
    #expect(try Self.findings(bench, link).filter { $0.check == .seals }.map(\.kind) == kinds, "\(what)")
  }

  /// The current form binds a seal to its subject: a seal can't be passed off as the seal of something else.
  @Test(arguments: ["kind = 'debrief_event'", "form = 1", "subject = '\(identity(2000))', sequence = 99"])
  func aSealStandsForNothingElse(_ change: String) throws {
    let (bench, _, _, link) = try Self.filled()
    try Self.forge(bench) { try $0.execute(sql: "UPDATE seal SET \(change) WHERE position = 20") }
    #expect(try Self.findings(bench, link).contains { $0.kind == .chainBroken })
  }

  /// A row of one kind under the id of something of another kind has no seal of its own.
  @Test func aRowUnderAnotherIdHasNoSeal() throws {
    let (bench, _, opening, link) = try Self.filled()
    try Self.forge(bench) { db in
      try db.execute(
        sql: """
          INSERT INTO debrief SELECT id, opening_id, candidate_id FROM interview WHERE id = '\(identity(2000))';
          INSERT INTO debrief_event (id, debrief_id, sequence, at, typed_by, kind, text)
          VALUES ('\(identity(9001))', '\(identity(2000))', 1, '\(moment(98).text)', 'noor', 'opened', '\(identity(2000))');
          INSERT INTO record (id, at, made_by, kind, subject)
          VALUES ('\(opening.id)', '\(moment(1).text)', 'hr', 'closed', '\(opening.id)');
          """)
    }
    let found = try Self.findings(bench, link).filter { $0.kind == .content(.added) }
    #expect(found.count == 1 && found.first?.more == 1)
  }

  /// A hold stays with whom it was placed on: neither a spelling of its own nor an exchange of ids goes unseen.
  @Test func aHoldStaysWithItsCandidate() throws {
    let (bench, _, _, link) = try Self.filled()
    try Self.forge(bench) { db in
      try SealedRecord(
        .spelling, of: identity(6000).description, at: moment(200), by: "hr", old: "\(identity(2999)) C-1",
        new: "\(identity(1999)) C-1"
      ).save(db)
    }
    let found = try Self.findings(bench, link)
    #expect(found.contains { $0.kind == .respelledSince })
    // The id that it was placed on is somebody else's.
    #expect(found.contains { $0.kind == .candidateRespelled && $0.severity == .error })

    let (other, _, _, noted) = try Self.filled()
    try Self.forge(other) { db in
      for (subject, one, two) in [
        (1000, (1999, "C-1"), (2999, "C-1")), (2000, (2999, "C-2"), (1999, "C-2")),
      ] as [(UInt64, (UInt64, String), (UInt64, String))] {
        try SealedRecord(
          .spelling, of: identity(subject).description, at: moment(200), by: "hr",
          old: "\(identity(one.0)) \(one.1)", new: "\(identity(two.0)) \(two.1)"
        ).save(db)
      }
      try db.execute(
        sql: """
          UPDATE candidate SET id = 'x' || substr(id, 2) WHERE name = 'C-1';
          UPDATE candidate SET id = '\(identity(1999))' WHERE name = 'C-2';
          UPDATE candidate SET id = '\(identity(2999))' WHERE name = 'C-1';
          UPDATE interview SET candidate_id = 'x' || substr(candidate_id, 2);
          UPDATE interview SET candidate_id = (SELECT id FROM candidate
            WHERE name = CASE interview.id WHEN '\(identity(1000))' THEN 'C-1' ELSE 'C-2' END);
          """)
    }
    let exchanged = try Self.findings(other, noted).filter { $0.kind == .respelledSince }
    #expect(exchanged.count == 3 && exchanged.contains { $0.place?.kind == "record of hold" })
  }

  /// An interview whose seals were passed off as those of another that was erased before the link.
  @Test func nothingHidesBehindAnEarlierErasure() throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    try bench.makeVersion(4) { store in
      for (number, name) in [(1, "C-1"), (2, "C-2")] as [(UInt64, String)] {
        try record(wholeInterview, of: name, by: "noor", for: opening, in: store, number: number)
      }
    }
    let store = try Store(path: bench.path)
    _ = try store.erase("C-1", as: identity(7000), at: moment(200), by: "hr", because: .asked)
    let link = try #require(try Examination(of: bench.path).lastLink)
    try Self.forge(bench) { db in
      try db.execute(
        sql: """
          UPDATE seal SET subject = '\(identity(1000))', sequence = sequence + 1000 WHERE subject = '\(identity(2000))';
          DELETE FROM event; DELETE FROM interview; DELETE FROM candidate;
          """)
    }
    #expect(try Self.findings(bench, link).contains { $0.kind == .erasedSeals && $0.severity == .error })
  }
}
