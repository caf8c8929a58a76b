import Foundation
import GRDB

/// A look through the whole database, for damage and for what was changed behind the program's back. It writes nothing.
///
/// It opens even a file that commands stumble over: each check that cannot be carried out is a finding of its own. A file
/// of an older version is examined as a copy in memory that was brought to the current one.
package struct Examination: Sendable {
  package let path: String
  package private(set) var openings = 0
  package private(set) var interviews = 0
  package private(set) var events = 0
  package private(set) var seals = 0
  /// Candidates who were erased.
  package private(set) var erasures = 0
  /// The last link of the chain: who notes it down can tell later whether the record before it was rewritten. nil where
  /// nothing is sealed.
  package private(set) var lastLink: String?
  /// Place of the link that was expected; nil if it is not in the chain, or none was.
  package private(set) var expectedPosition: Int?
  package private(set) var findings: [ExaminationFinding] = []
  /// The interviews that go on and can be replayed; nil where interviews cannot be read.
  package private(set) var drafts: [DraftInterview]?
  /// Where copies of the file were put, as far as it can be read.
  package private(set) var backups: [String] = []

  package var isSound: Bool { !findings.contains { $0.severity == .error } }

  /// Examines the file at a path; where a link, or its beginning, is expected, looks whether it is in the chain.
  ///
  /// Throws for what is no database of this program's, or of a newer version, and where the file cannot be opened at all.
  package init(of path: String, expecting link: String? = nil) throws(StoreFailure) {
    self.path = path
    do {
      try examine(expecting: link)
    } catch {
      let failure = StoreFailure(error, path: path)
      guard case .damaged = failure else { throw failure }
      findings.append(ExaminationFinding(.damaged("the file cannot be read as a database")))
    }
    findings += Self.permissions(of: path)
  }

  private mutating func examine(expecting link: String?) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // One transaction: what is written meanwhile is seen by every check, or by none.
    let version = try queue.read { db in
      try Store.refuseOthers(db, path: path)
      let version = try Store.version(of: db)
      findings += Self.check(.damage) { try Self.damage(db) }
      findings += Self.check(.schema) { try Self.schema(db, version: version) }
      if version == Schema.version { examineContents(db, expecting: link) }
      return version
    }
    if version < Schema.version {
      findings.append(ExaminationFinding(.olderVersion(version)))
      let copy = try DatabaseQueue.inMemoryCopy(fromPath: path, configuration: Configuration())
      try Store.migrate(copy)
      try copy.read { examineContents($0, expecting: link) }
    }
  }

  private mutating func examineContents(_ db: Database, expecting link: String?) {
    // Rows of other tables than ours may hold anything, or nothing where a value has to be.
    guard findings.allSatisfy(\.leavesTablesReadable) else {
      findings += [.seals, .rows, .interviews].map { ExaminationFinding(.unreadable($0)) }
      return
    }
    backups = BackupRecord.paths(db)
    let viewsAreOurs = findings.allSatisfy { $0.check != .schema }
    findings += Self.check(.seals) {
      let chain = try SealChain(db, expecting: link)
      (seals, lastLink, expectedPosition) = (chain.count, chain.lastLink, chain.expectedPosition)
      return chain.findings
    }
    findings += Self.check(.rows) {
      openings = try Int.fetchOne(db, sql: "SELECT count(*) FROM opening") ?? 0
      interviews = try Int.fetchOne(db, sql: "SELECT count(*) FROM interview") ?? 0
      events = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
      erasures = try Int.fetchOne(db, sql: "SELECT count(*) FROM erasure") ?? 0
      return try Self.rows(db)
    }
    findings += Self.check(.file) {
      let waiting = try Int.fetchOne(db, sql: "SELECT count(*) FROM erasure WHERE compacted_at IS NULL") ?? 0
      return waiting == 0 ? [] : [ExaminationFinding(.notRewritten(erasures: waiting))]
    }
    findings += Self.check(.interviews) {
      let replays = try Self.replays(db, comparingViews: viewsAreOurs)
      drafts = replays.drafts
      return try replays.findings + Self.debriefReplays(db)
    }
  }

  /// What a check finds; that it could not be carried out is a finding, too.
  private static func check(_ check: ExaminationFinding.Check, _ body: () throws -> [ExaminationFinding])
    -> [ExaminationFinding]
  {
    do { return try body() } catch { return [ExaminationFinding(.unreadable(check))] }
  }

  // MARK: Damage

  private static func damage(_ db: Database) throws -> [ExaminationFinding] {
    let damages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    var findings = damages.first.map { [ExaminationFinding(.damaged($0), more: damages.count - 1)] } ?? []
    let broken = try Row.fetchAll(
      db, sql: "SELECT \"table\", count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1")
    findings += broken.map { ExaminationFinding(.missingReference(table: $0["table"], rows: $0["rows"])) }
    return findings
  }

  // MARK: Schema

  /// Holds what the file has against what the migrations to its version make of an empty one.
  private static func schema(_ db: Database, version: Int) throws -> [ExaminationFinding] {
    let fresh = try DatabaseQueue()
    try Store.migrate(fresh, to: version)
    let wanted = try fresh.read { try parts($0) }
    let found = try parts(db)
    var findings: [ExaminationFinding] = []
    for name in Set(wanted.keys).union(found.keys).sorted() where wanted[name] != found[name] {
      let change: ExaminationFinding.Change = found[name] == nil ? .missing : wanted[name] == nil ? .added : .changed
      findings.append(ExaminationFinding(.schemaPart(name, change)))
    }
    return findings
  }

  /// Every table, index, view and trigger with its SQL, and the kinds of events, which a table lists.
  private static func parts(_ db: Database) throws -> [String: String] {
    var parts: [String: String] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT type || ' ' || name AS part, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ) {
      parts[row["part"]] = row["sql"]
    }
    for list in ["event_kind", "debrief_event_kind"] where parts["table \(list)"] != nil {
      parts["list of kinds in \(list)"] = try String.fetchAll(
        db, sql: "SELECT kind || ': ' || meaning FROM \(list) ORDER BY kind"
      ).joined(separator: "\n")
    }
    return parts
  }

  // MARK: File

  /// Length of the write-ahead log, which goes when the last program closes the file.
  package var writeAheadBytes: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return attributes?[.size] as? Int ?? 0
  }

  private static func permissions(of path: String) -> [ExaminationFinding] {
    ["", "-wal", "-shm"].compactMap { ending in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + ending)
      guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 else { return nil }
      return ExaminationFinding(.readableByOthers(path: path + ending, mode: "0" + String(mode, radix: 8)))
    }
  }
}
