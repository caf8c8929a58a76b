@testable import Exchange
import Foundation
import GRDB
import Statistics
import Testing

@testable import Interviews
@testable import Storage

/// Databases damaged at random from a seed, through everything that reads them: each gives an answer, a finding or a
/// message, and never a trap, which would end this program. None of these contains a note or a rating.
@Suite struct DamagedFileTests {
  @Test(arguments: 0..<10) func noDamageEndsInATrap(_ part: UInt64) throws {
    let whole = try Self.fixture.get()
    for seed in part * 10..<part * 10 + 10 {
      let bench = try Workbench()
      try whole.write(to: URL(fileURLWithPath: bench.path))
      var damage = RandomDamage(seed: seed)
      try damage.inflict(on: bench)
      let said = Self.useAll(bench)
      for sentence in said {
        #expect(!sentence.contains("CANARY") && !sentence.contains("SELECT"), "\(seed), \(damage.what): \(sentence)")
      }
    }
  }

  /// Every table with rows in it, each text with a word that must not show, in one file.
  private static let fixture = Result { () throws -> Data in
    let (bench, store, opening) = try ErasureTests.filled()
    let texts: [Event.Action] = [
      .noted("first", .plain, "CANARY"), .noted("first", .quote, "CANARY"), .withdrawn(note: identity(4003), "first"),
    ]
    try record(texts, of: "C-3", by: "felix", for: opening, in: store, number: 4)
    try record(
      wholeInterview.map { $0.mapWords { $0.isEmpty ? "" : "CANARY \($0)" } }, of: "C-4", by: "felix", for: opening,
      in: store, number: 5)
    try ErasureTests.erase("Ada Lovelace", store)
    try store.retain(opening, months: 6, at: moment(299), by: "hr")
    try store.record(BackupRecord.Draft(id: identity(6001), path: "/copy.sqlite", madeAt: moment(300), madeBy: "hr"))
    try store.write { db in
      try SealedRecord(
        .spelling, of: identity(4000).description, at: moment(301), by: "hr", old: "\(identity(4998)) c-3",
        new: "\(identity(4999)) C-3"
      ).save(db)
    }
    let path = bench.folder + "/whole.sqlite"
    let copy = try DatabaseQueue(path: path)
    try store.backup(to: copy)
    try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Uses the file like every command, and returns every message that a user would see.
  private static func useAll(_ bench: Workbench) -> [String] {
    var said: [String] = []
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch {
        // A refusal to replay an interview comes with a sentence that a command prints.
        said.append((error as? StoreFailure)?.message ?? (error as? Refusal)?.message ?? "\(type(of: error))")
        if !(error is StoreFailure || error is Refusal || error is DebriefRefusal) {
          Issue.record("\(type(of: error))")
        }
      }
    }
    attempt {
      let examination = try Examination(of: bench.path, expecting: "0123456789abcdef")
      said += examination.findings.map { "\($0.message) \($0.advice)" }
    }
    attempt {
      let archives = try Store.archives(inFile: bench.path)
      let other = try Store.empty()
      for conflict in try other.takeIn(archives.map { IncomingArchive($0, from: "file") }, at: moment(900), by: "hr")
        .conflicts
      {
        said.append(String(describing: conflict))
      }
    }
    for store in [try? Store(reading: bench.path), try? Store(path: bench.path)] {
      guard let store else {
        attempt { _ = try Store(reading: bench.path) }
        attempt { _ = try Store(path: bench.path) }
        continue
      }
      attempt { _ = try store.openings() }
      attempt { _ = try store.statuses() }
      attempt { _ = try store.debriefs() }
      attempt { _ = try store.holds() }
      attempt { _ = try store.backups() }
      attempt { for retention in try store.retentions() { _ = retention.isOver(at: moment(0)) } }
      attempt { _ = try store.draftInterviews() }
      attempt { _ = try store.erasedInterviews() }
      attempt { for name in try store.candidates() { _ = try store.erasureScope(of: name, for: "noor") } }
      var opening: Opening?
      attempt { opening = try store.opening(named: "nov") }
      guard let opening else { continue }
      attempt { _ = try comparisonJSON(of: opening, in: store, for: "noor") }
      attempt { _ = try store.export(opening) }
      attempt {
        let cards = try store.scorecards(of: opening)
        let blinding = try store.blinding(for: "felix", of: opening)
        _ = OpeningAgreement(of: opening, cards: cards, asSubmitted: false, seed: 1, blinding: blinding)
      }
      attempt {
        for record in try store.interviews(for: opening) {
          _ = try Interview(kit: opening.kit, replaying: record.events)
        }
      }
      attempt { _ = try store.debrief(on: "C-2", for: opening) }
      attempt {
        _ = try store.takeIn(
          [IncomingArchive(try store.archive(of: opening), from: "file")], asTrial: true, at: moment(900), by: "hr")
      }
    }
    attempt {
      let store = try Store(path: bench.path)
      attempt { try store.save(sampleOpening("dec")) }
      attempt {
        guard let opening = try store.opening(named: "nov") else { return }
        try record([.paused], of: "C-9", by: "noor", for: opening, in: store, number: 90)
      }
      attempt { try ErasureTests.erase("C-4", store, as: identity(7001)) }
      do throws(Store.CompactionTrouble) { try store.compact(at: moment(400), by: "hr") } catch {
        said.append(error.message(path: "d", command: "erase --compact"))
      }
    }
    return said
  }
}

/// One way in which a file is damaged, drawn from a seed.
struct RandomDamage {
  private var random: SplitMix64
  private(set) var what = ""

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func below(_ count: Int) -> Int { random.place(below: max(1, count)) }
  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  mutating func inflict(on bench: Workbench) throws {
    switch below(10) {
    case 0..<5: try changeValues(bench)
    case 5, 6: try changeSchema(bench)
    case 7: try changeVersion(bench)
    default: try changeBytes(bench)
    }
  }

  // MARK: Values

  private static let values = [
    "NULL", "''", "'abc'", "-1", "0", "6", "9223372036854775807", "-9223372036854775808", "1e308", "x''", "x'ff00'",
    "cast(x'43fffe41' AS TEXT)", "'a' || char(0) || 'b'", "zeroblob(100000)", "hex(zeroblob(50000))", "'{\"a\":[1'",
    "'9999-12-31T23:59:59.999Z'", "'0000-00-00T99:99:99.999Z'", "'99999-12-31T23:59:59.999Z'",
    "'\(identity(77))'", "char(27) || '[2J' || char(8238)",
  ]

  /// Sets columns of a table in one row or all, past STRICT, NOT NULL, CHECK and triggers, which are there again afterwards.
  private mutating func changeValues(_ bench: Workbench) throws {
    let tables = try bench.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    let table = one(of: tables.sorted())
    let columns = try bench.rows("SELECT name FROM pragma_table_info('\(table)')")
    let rows = try bench.rows("SELECT count(*) FROM \(table)").first.flatMap { Int($0) } ?? 0
    let key = try bench.rows("SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0 ORDER BY pk").first ?? "rowid"
    let changes = (0...below(3)).map { _ in "\(one(of: columns)) = \(one(of: Self.values))" }
    let all = below(4) == 0
    let row = below(rows)
    what = "\(table): \(changes), row \(all ? "all" : String(row))"
    let triggers = try bench.sqlite { db in
      try String.all(db, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    }
    let names = try bench.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    let former = try bench.rows("SELECT sql FROM sqlite_schema WHERE name = '\(table)'").first ?? ""
    let relaxed = ["TEXT", "INTEGER", "BLOB"].reduce(former) { $0.replacing("\($1) NOT NULL", with: $1) }
      .replacing(" STRICT, WITHOUT ROWID", with: " WITHOUT ROWID").replacing(" STRICT", with: "")
    try rewrite(relaxed, of: table, bench)
    try bench.sqlite { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for name in names { try db.execute(sql: "DROP TRIGGER \(name)") }
      let place = all ? "" : " WHERE \(key) IN (SELECT \(key) FROM \(table) LIMIT 1 OFFSET \(row))"
      // A key that counts the rows takes nothing but numbers.
      for change in changes { try? db.execute(sql: "UPDATE OR IGNORE \(table) SET \(change)\(place)") }
      for trigger in triggers { try db.execute(sql: trigger) }
    }
    try rewrite(former, of: table, bench)
  }

  private func rewrite(_ sql: String, of table: String, _ bench: Workbench) throws {
    try bench.sqlite { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [sql, table])
      try db.execute(sql: "PRAGMA writable_schema = RESET")
    }
  }

  // MARK: Schema

  private mutating func changeSchema(_ bench: Workbench) throws {
    let parts = try bench.rows("SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY 1")
    let part = one(of: parts)
    let (type, name) = (part.prefix { $0 != " " }, part.drop { $0 != " " }.dropFirst())
    let statements: [String] =
      switch type {
      case "view":
        [
          "DROP VIEW \(name); CREATE VIEW \(name) AS SELECT NULL AS opening, 7 AS candidate",
          "DROP VIEW \(name); CREATE TABLE \(name) (opening, candidate)", "DROP VIEW \(name)",
        ]
      case "table":
        [
          "DELETE FROM \(name)", "DROP TABLE \(name)", "ALTER TABLE \(name) RENAME TO other",
          "DROP TABLE \(name); CREATE VIEW \(name) AS SELECT NULL AS id, x'00' AS name",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE \(name) (x)' WHERE name = '\(name)'",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE' WHERE name = '\(name)'",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 999999 WHERE name = '\(name)'",
          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = '\(name)'",
          "CREATE TABLE \"a" + String(repeating: "\u{1B}", count: 300) + "\" (x)",
        ]
      default: ["DROP \(type) \(name)"]
      }
    what = one(of: statements)
    try bench.sqlite { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for name in try String.all(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'") where type != "trigger" {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      // Views that name what is dropped do not stand in its way.
      try db.execute(sql: "PRAGMA legacy_alter_table = ON")
      try? db.execute(sql: what)
    }
  }

  private mutating func changeVersion(_ bench: Workbench) throws {
    what = one(of: [
      "PRAGMA user_version = -1", "PRAGMA user_version = 0", "PRAGMA user_version = 2147483647",
      "PRAGMA user_version = 1", "PRAGMA user_version = 2", "PRAGMA user_version = 3", "PRAGMA application_id = 0",
      "PRAGMA encoding = 'UTF-16'; VACUUM", "PRAGMA auto_vacuum = FULL; PRAGMA page_size = 512; VACUUM",
    ])
    try bench.sqlite { try $0.execute(sql: what) }
  }

  // MARK: Bytes

  private mutating func changeBytes(_ bench: Workbench) throws {
    let url = URL(fileURLWithPath: bench.path)
    var bytes = try Data(contentsOf: url)
    let pages = bytes.count / 4096
    let kind = below(5)
    switch kind {
    case 0: bytes = bytes.prefix(below(bytes.count))
    case 1:
      for _ in 0...below(200) { bytes[below(bytes.count)] = UInt8(below(256)) }
    case 2:
      let (from, to) = (below(pages) * 4096, below(pages) * 4096)
      bytes.replaceSubrange(to..<to + 4096, with: Data(bytes[from..<from + 4096]))
    case 3:
      let page = below(pages) * 4096
      bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: UInt8(below(256)), count: 4096))
    // Headers of pages, where SQLite's own structure lies.
    default:
      for _ in 0...below(4) { bytes[below(pages) * 4096 + below(120)] = UInt8(below(256)) }
    }
    what = "bytes, way \(kind)"
    try bytes.write(to: url)
  }
}
