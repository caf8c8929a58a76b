import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// Changes behind the program's back, made with plain SQL, and where an examination finds each.
@Suite struct ExaminationTests {
  /// An opening with two cards on C-1 and a draft on C-2, in this order.
  private static func filled() throws -> Workbench {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    try record(
      wholeInterview + [.amended("first", .score(2, evidence: "CANARY"), reason: "CANARY")], of: "C-1", by: "felix",
      for: opening, in: store, number: 2)
    try record([.noted("first", .plain, "CANARY")], of: "C-2", by: "noor", for: opening, in: store, number: 3)
    return bench
  }

  static let noor = "event %d of noor's interview with C-1 for nov"
  /// Everything that only a hand on the file can do begins with this.
  static let unlocked = """
    DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;
    DROP TRIGGER only_amendments_follow_submission; DROP TRIGGER seal_is_never_changed; DROP TRIGGER seal_is_never_deleted;
    """
  static let interview = "interview_id = '\(identity(1000))'"

  /// A slip in a form of the record, and the messages about seals that it leads to, the first place first.
  static let tamperings: [(what: String, sql: String, found: [String])] = [
    (
      "a score", "UPDATE event SET score = 5 WHERE \(interview) AND kind = 'rated'",
      ["event 17 of noor's interview with C-1 for nov (rating, 2026-09-21T14:13:37.000Z) is not what was sealed."]
    ),
    (
      "a text", "UPDATE event SET text = 'another' WHERE \(interview) AND sequence = 2",
      ["event 2 of noor's interview with C-1 for nov (note, 2026-09-21T14:13:22.000Z) is not what was sealed."]
    ),
    (
      "a text behind a NUL",
      "UPDATE event SET text = text || char(0) || 'more' WHERE \(interview) AND sequence = 2",
      ["event 2 of noor's interview with C-1 for nov (note, 2026-09-21T14:13:22.000Z) is not what was sealed."]
    ),
    (
      "an empty text for none", "UPDATE event SET text = '' WHERE \(interview) AND sequence = 8",
      ["event 8 of noor's interview with C-1 for nov (paused, 2026-09-21T14:13:28.000Z) is not what was sealed."]
    ),
    (
      "a time", "UPDATE event SET at = '2026-09-21T14:13:22.001Z' WHERE \(interview) AND sequence = 2",
      ["event 2 of noor's interview with C-1 for nov (note, 2026-09-21T14:13:22.001Z) is not what was sealed."]
    ),
    (
      "a row taken out", "DELETE FROM event WHERE \(interview) AND sequence = 4",
      ["event 4 of noor's interview with C-1 for nov (gone) was taken out after it was sealed."]
    ),
    (
      "the last row taken out", "DELETE FROM event WHERE \(interview) AND kind = 'submitted'",
      ["event 23 of noor's interview with C-1 for nov (gone) was taken out after it was sealed."]
    ),
    (
      "a row put in",
      "INSERT INTO event (id, interview_id, sequence, at, kind) SELECT '\(identity(5))', interview_id, 3, at, 'paused' FROM event WHERE interview_id = '\(identity(3000))' AND sequence = 2",
      [
        "event 3 of noor's interview with C-2 for nov (paused, 2026-09-21T14:13:22.000Z) has no seal, so this program did not save it."
      ]
    ),
    (
      "two names exchanged",
      "UPDATE candidate SET name = '-' || name, name_key = '-' || name_key; UPDATE candidate SET name = CASE name WHEN '-C-1' THEN 'C-2' ELSE 'C-1' END, name_key = CASE name WHEN '-C-1' THEN 'c-2' ELSE 'c-1' END",
      [
        "event 1 of noor's interview with C-2 for nov (began, 2026-09-21T14:13:21.000Z) is not what was sealed, and 2 more like it."
      ]
    ),
    (
      "another interviewer",
      "UPDATE interview SET interviewer = 'jonas', interviewer_key = 'jonas' WHERE interviewer = 'felix'",
      ["event 1 of jonas's interview with C-1 for nov (began, 2026-09-21T14:13:21.000Z) is not what was sealed."]
    ),
    (
      "a frozen file",
      "UPDATE frozen_file SET bytes = CAST(replace(bytes, 'Waits.', 'Runs.') AS BLOB) WHERE kind = 'bank'",
      ["opening nov is not what was sealed."]
    ),
    (
      "how an opening is scored", "UPDATE opening SET scoring = 'live'", ["opening nov is not what was sealed."]
    ),
    (
      "two events exchanged",
      "UPDATE event SET sequence = 99 WHERE \(interview) AND sequence = 2; UPDATE event SET sequence = 2 WHERE \(interview) AND sequence = 3; UPDATE event SET sequence = 3 WHERE \(interview) AND sequence = 99",
      [
        "event 2 of noor's interview with C-1 for nov (note, 2026-09-21T14:13:23.000Z) is not what was sealed, and 1 more like it."
      ]
    ),
    (
      "an opening taken out with all it has",
      "PRAGMA foreign_keys = OFF; DELETE FROM event; DELETE FROM interview; DELETE FROM candidate; DELETE FROM kit_question; DELETE FROM frozen_file; DELETE FROM opening",
      ["an opening that is gone was taken out after it was sealed, and 49 more like it."]
    ),
    (
      "a seal taken out", "DELETE FROM seal WHERE position = 5",
      [
        "A seal is missing before that of event 5 of noor's interview with C-1 for nov (follow-ups-listed, 2026-09-21T14:13:25.000Z).",
        "event 4 of noor's interview with C-1 for nov (note, 2026-09-21T14:13:24.000Z) has no seal, so this program did not save it.",
      ]
    ),
    (
      "two seals exchanged",
      "UPDATE seal SET position = 999 WHERE position = 5; UPDATE seal SET position = 5 WHERE position = 6; UPDATE seal SET position = 6 WHERE position = 999",
      [
        "The seal of event 5 of noor's interview with C-1 for nov (follow-ups-listed, 2026-09-21T14:13:25.000Z) does not follow from the one before: one of them was set anew, or moved, and 2 more like it."
      ]
    ),
  ]

  @Test(arguments: tamperings)
  func isFoundAtItsPlace(_ what: String, _ sql: String, _ found: [String]) throws {
    let bench = try Self.filled()
    try bench.sqlite { try $0.execute(sql: Self.unlocked + sql) }
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.path))
    let examination = try Examination(of: bench.path)
    #expect(!examination.isSound)
    #expect(examination.findings.filter { $0.check == .seals }.map(\.message) == found, "\(what)")
    for finding in examination.findings { #expect(!(finding.message + finding.advice).contains("CANARY")) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == before)
  }

  /// Whoever sets a seal anew after changing its content breaks the link to the next.
  @Test func aSealSetAnewBreaksTheChainBehindIt() throws {
    let bench = try Self.filled()
    try bench.sqlite { db in
      try db.execute(sql: Self.unlocked + "UPDATE event SET score = 5 WHERE \(Self.interview) AND kind = 'rated'")
      let subject = identity(1000).description
      let digest = try #require(try SealedContent(of: .event, subject, 17, db)).digest
      let former = try #require(try String.fetchOne(db, sql: "SELECT link FROM seal WHERE position = 17"))
      let link = Seal.link(after: former, kind: "event", subject: subject, sequence: 17, digest: digest)
      try db.execute(
        sql: "UPDATE seal SET digest = ?, link = ? WHERE position = 18", arguments: [digest, link])
    }
    #expect(
      try Examination(of: bench.path).findings.filter { $0.check == .seals }.map(\.message) == [
        "The seal of event 18 of noor's interview with C-1 for nov (rating, 2026-09-21T14:13:38.000Z) does not follow from the one before: one of them was set anew, or moved."
      ])
  }

  /// Whoever computes the whole chain anew, or cuts off its end, is found by a link that somebody noted.
  @Test func aNotedLinkShowsAChainThatWasComputedAnew() throws {
    let bench = try Self.filled()
    let noted = try #require(try Examination(of: bench.path).lastLink)
    let sound = try Examination(of: bench.path, expecting: String(noted.prefix(16)))
    #expect(sound.isSound && sound.expectedPosition == sound.seals)
    let store = try Store(path: bench.path)
    try store.save(sampleOpening("dec"))
    let later = try Examination(of: bench.path, expecting: noted)
    #expect(later.isSound && later.expectedPosition == later.seals - 1)

    try bench.sqlite { db in
      try db.execute(
        sql: Self.unlocked + """
          UPDATE event SET score = 5 WHERE \(Self.interview) AND kind IN ('scored', 'rated') AND sequence > 14;
          CREATE TEMP TABLE former AS SELECT * FROM seal ORDER BY position;
          DELETE FROM seal;
          """)
      for row in try Row.fetchAll(db, sql: "SELECT kind, subject, sequence FROM former") {
        try Seal.set(try #require(Sealed(rawValue: row["kind"])), on: row["subject"], number: row["sequence"], db)
      }
      try db.execute(sql: "DROP TABLE former")
      for name in ["event%", "seal%", "only%"] { try db.execute(sql: Self.triggers(named: name)) }
    }
    #expect(try Examination(of: bench.path).isSound)
    let findings = try Examination(of: bench.path, expecting: noted).findings
    #expect(findings.map(\.message) == ["The link that you noted is not in the chain."])
  }

  /// The triggers as the schema has them, for whoever covers the tracks.
  private static func triggers(named pattern: String) throws -> String {
    try DatabaseQueue().inDatabase { db in
      for migration in Schema.migrations { try migration(db) }
      return try String.fetchAll(
        db, sql: "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger' AND name LIKE ?", arguments: [pattern]
      ).joined(separator: "\n")
    }
  }

  /// What no seal holds is told from what they hold, and damage from what SQLite says.
  @Test(arguments: [
    ("a trigger gone", "DROP TRIGGER event_is_never_deleted", ["The trigger event_is_never_deleted is missing."]),
    (
      "a view that says another thing",
      "DROP VIEW candidates; CREATE VIEW candidates AS SELECT 'CANARY' AS candidate",
      ["The view candidates is not as this version makes it."]
    ),
    ("a table of somebody's", "CREATE TABLE mine (x TEXT)", ["The table mine is none of this program's."]),
    (
      "a table gone", "PRAGMA foreign_keys = OFF; DROP TABLE seal",
      [
        "The table seal is missing.", "The trigger seal_is_never_changed is missing.",
        "The trigger seal_is_never_deleted is missing.",
        "The check of seals could not be carried out: SQLite cannot read what it needs.",
        "The check of rows could not be carried out: SQLite cannot read what it needs.",
        "The check of interviews could not be carried out: SQLite cannot read what it needs.",
      ]
    ),
    (
      "a kind with another meaning", "UPDATE event_kind SET meaning = 'something else' WHERE kind = 'rated'",
      ["The list of kinds in event_kind is not as this version makes it."]
    ),
    (
      "a reference to nothing", "PRAGMA foreign_keys = OFF; DELETE FROM candidate WHERE name = 'C-2'",
      [
        "1 row of interview name something that is not there.",
        "event 1 of noor's interview with somebody who is gone for nov (began, 2026-09-21T14:13:21.000Z) is not what was sealed.",
        "The view notes does not say of noor's interview with somebody who is gone for nov what replaying it says.",
      ]
    ),
    (
      "a key that finds nobody", "UPDATE candidate SET name_key = 'x' WHERE name = 'C-2'",
      ["The key under which candidate C-2 is found does not fit the name."]
    ),
    (
      "the questions in another order",
      "UPDATE kit_question SET position = 9 WHERE position = 1; UPDATE kit_question SET position = 1 WHERE position = 2",
      ["The list of questions of opening nov is not what its frozen files say."]
    ),
    (
      "a label of another text", "UPDATE frozen_file SET content_id = '000000000000' WHERE kind = 'team'",
      ["The version of banks/teams/support.yaml, in opening nov, is not that of its text."]
    ),
    (
      "a candidate whom nobody met",
      "INSERT INTO candidate VALUES ('\(identity(6))', 'C-9', 'c-9', '2026-09-21T14:13:21.000Z')",
      ["candidate C-9 has no interview, so this program did not add them."]
    ),
    (
      "a candidate added at another time",
      "UPDATE candidate SET added_at = '2020-09-21T14:13:21.000Z' WHERE name = 'C-2'",
      ["When candidate C-2 was added is not when one of their interviews began."]
    ),
    (
      "an interview without events",
      "INSERT INTO interview SELECT '\(identity(6))', opening_id, candidate_id, 'amara', 'amara' FROM interview LIMIT 1",
      ["amara's interview with C-1 for nov has no event."]
    ),
  ])
  func isFoundBesideTheSeals(_ what: String, _ sql: String, _ found: [String]) throws {
    let bench = try Self.filled()
    try bench.sqlite { try $0.execute(sql: sql) }
    #expect(try Examination(of: bench.path).findings.map(\.message) == found, "\(what)")
  }

  /// An event that SQLite takes but that does not follow: its seal, its number, and the replay all say so.
  @Test func whatDoesNotFollowIsFoundByReplaying() throws {
    let bench = try Self.filled()
    try bench.sqlite { db in
      try db.execute(sql: "DROP TRIGGER event_is_never_changed")
      try db.execute(sql: "UPDATE event SET question = 'second' WHERE \(Self.interview) AND sequence = 17")
      try db.execute(sql: Self.triggers(named: "event_is_never_changed"))
    }
    #expect(
      try Examination(of: bench.path).findings.map(\.message) == [
        "event 17 of noor's interview with C-1 for nov (rating, 2026-09-21T14:13:37.000Z) is not what was sealed.",
        "event 17 of noor's interview with C-1 for nov (rating, 2026-09-21T14:13:37.000Z) does not follow from what was before it.",
      ])
  }

  @Test func aSoundDatabaseIsFoundSound() throws {
    let bench = try Self.filled()
    let examination = try Examination(of: bench.path)
    #expect(examination.findings.map(\.message) == [])
    let counts = [examination.openings, examination.interviews, examination.events, examination.seals]
    #expect(counts == [1, 3, 49, 50])
  }

  @Test func aFileThatOthersMayReadIsAWarning() throws {
    let bench = try Self.filled()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: bench.path)
    let examination = try Examination(of: bench.path)
    #expect(examination.isSound)
    #expect(
      examination.findings.map(\.message).first
        == "\(bench.path) may be read by other accounts of this machine (mode 0644).")
  }

  /// A file with bytes overwritten in its middle is examined as far as that goes.
  @Test func damageIsAFindingAndNoFailure() throws {
    let bench = try Self.filled()
    try bench.sqlite { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: bench.path))
    let page = bytes.count / 4096 / 2 * 4096
    bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(fileURLWithPath: bench.path))
    let examination = try Examination(of: bench.path)
    #expect(!examination.isSound)
    #expect(examination.findings.contains { $0.check == .damage })
  }

  /// A file of version 1 is examined without being brought to the current version; what it is sealed with later is known.
  @Test func anOlderFileIsExaminedAndLeftAsItIs() throws {
    let bench = try Workbench()
    try bench.makeVersion1()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: bench.path)
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.path))
    let examination = try Examination(of: bench.path)
    #expect(examination.isSound)
    #expect(examination.findings.map(\.kind) == [.olderVersion(1)])
    #expect(examination.seals == 3)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == before)
    _ = try Store(path: bench.path)
    #expect(try Examination(of: bench.path, expecting: examination.lastLink).findings.isEmpty)
  }

  @Test func whatIsNotOursIsRefused() throws {
    let bench = try Workbench()
    try bench.sqlite { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    #expect(throws: StoreFailure.foreignDatabase(path: bench.path)) { try Examination(of: bench.path) }
    try Data("This is my shopping list.\n".utf8).write(to: URL(fileURLWithPath: bench.path))
    #expect(throws: StoreFailure.notADatabase(path: bench.path)) { try Examination(of: bench.path) }
  }
}
