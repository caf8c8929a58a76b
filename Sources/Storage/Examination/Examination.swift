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
  /// How much was sealed after the expected link, by kind: the link proves nothing about it.
  package private(set) var sealedSince: [String: Int] = [:]
  package private(set) var findings: [ExaminationFinding] = []
  /// The interviews that go on and can be replayed; nil where interviews cannot be read.
  package private(set) var drafts: [DraftInterview]?
  /// The paths of backups, as far as they can be read.
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
    let queue = try Store.connectionForReading(path)
    // One transaction: what is written meanwhile is seen by every check, or by none.
    let version = try queue.read { db in
      let version = try Store.knownVersion(of: db, path: path)
      guard version > 0 else { throw StoreFailure.empty(path: path) }
      findings += Self.damage(db)
      findings += Self.check(.damage) { try Self.missingReferences(db) }
      findings += Self.check(.schema) { try Self.schema(db, version: version) }
      if version == Schema.version { examineContents(db, expecting: link) }
      return version
    }
    if version < Schema.version {
      findings.append(ExaminationFinding(.olderVersion(version)))
      // The copy has seals that the file does not have yet.
      let place = (try? queue.read { try Self.position(of: link, inVersion: version, $0) }) ?? nil
      do {
        try Store.broughtUp(queue, path: path).read { db in
          examineContents(db, expecting: link, metAt: place)
          lastLink = try String.first(db, "SELECT link FROM seal WHERE form = 1 ORDER BY position DESC LIMIT 1")
        }
      } catch {
        findings += Self.unreadableContents
      }
      if let own = try? queue.read({ try Self.lastLink(inVersion: version, $0) }) { lastLink = own }
    }
  }

  /// The position of a link, or of its beginning, in a file of a former version; nil if it is not there.
  private static func position(of link: String?, inVersion version: Int, _ db: Database) throws -> Int? {
    guard let link, version > 1 else { return nil }
    return try Int.first(
      db, "SELECT position FROM seal WHERE substr(link, 1, ?) = ? ORDER BY position LIMIT 1", [link.count, link])
  }

  private static func lastLink(inVersion version: Int, _ db: Database) throws -> String? {
    version > 1 ? try .first(db, "SELECT link FROM seal ORDER BY position DESC LIMIT 1") : nil
  }

  private static let unreadableContents = [ExaminationFinding.Check.seals, .rows, .interviews].map {
    ExaminationFinding(.unreadable($0))
  }

  private mutating func examineContents(_ db: Database, expecting link: String?, metAt place: Int? = nil) {
    // Rows of other tables than ours may hold anything, or nothing where a value has to be.
    guard findings.allSatisfy(\.leavesTablesReadable) else {
      findings += Self.unreadableContents
      return
    }
    backups = BackupRecord.paths(db)
    let viewsAreOurs = findings.allSatisfy { $0.check != .schema }
    findings += Self.check(.seals) {
      let chain = try SealChain(db, expecting: link, metAt: place)
      (seals, lastLink, expectedPosition) = (chain.count, chain.lastLink, chain.expectedPosition)
      sealedSince = chain.sealedSince
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
      let waiting = try Store.erasuresToCompact(db).count
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

  /// What SQLite finds, as far as it gets; it names tables, indexes, columns and pages, but quotes no row.
  private static func damage(_ db: Database) -> [ExaminationFinding] {
    var damages: [String] = []
    var isWhole = true
    do {
      let messages = try Row.fetchCursor(db, sql: "PRAGMA integrity_check")
      while let row = try messages.next() { damages.append(row.shown() ?? "a message that cannot be read") }
    } catch {
      isWhole = false
    }
    damages.removeAll { $0 == "ok" }
    let findings = damages.first.map { [ExaminationFinding(.damaged($0), more: damages.count - 1)] } ?? []
    return findings + (isWhole ? [] : [ExaminationFinding(.unreadable(.damage))])
  }

  private static func missingReferences(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    let broken = try Row.fetchCursor(
      db, sql: "SELECT \"table\", count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1")
    while let row = try broken.next() {
      findings.append(
        ExaminationFinding(.missingReference(table: row.shown() ?? "a table", rows: try row.value("rows"))))
    }
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
      findings.append(ExaminationFinding(.schemaPart(name.shown, change)))
    }
    return findings
  }

  /// Every table, index, view and trigger with its SQL, and the kinds of events, which a table lists.
  private static func parts(_ db: Database) throws -> [String: String] {
    var parts: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db,
      // SQLite makes the indexes of keys, and its statistics, under names that begin with sqlite_; anybody can give such a
      // name to a trigger or view.
      sql: """
        SELECT type || ' ' || name AS part, coalesce(sql, '') AS sql FROM sqlite_schema
        WHERE NOT (type = 'index' AND sql IS NULL AND name LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\')
          AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))
        """
    )
    while let row = try rows.next() { parts[try row.value("part"), default: ""] += try row.value("sql") as String }
    for list in ["event_kind", "debrief_event_kind", "record_kind"] where parts["table \(list)"] != nil {
      parts["list of kinds in \(list)"] = try String.all(
        db, "SELECT kind || ': ' || meaning FROM \(list) ORDER BY kind"
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
