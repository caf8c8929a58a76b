import GRDB

/// The chain of seals, walked from its beginning: every content against its digest, every link against the one before.
///
/// Of each way in which it may be broken, the first place is told, and how many more there are.
struct SealChain {
  private(set) var count = 0
  private(set) var lastLink: String?
  /// Where the expected link stands; nil if it was not met.
  private(set) var expectedPosition: Int?
  /// How much was sealed after the expected link, by kind; a record counts under its own kind.
  private(set) var sealedSince: [String: Int] = [:]
  private(set) var findings: [ExaminationFinding] = []
  /// What erasures changed: the position of its seal, that of the erasure, and how far the seal still proves it.
  private var changedByErasure: [(position: Int, erasure: Int, seal: Seal, kind: Unproven)] = []

  /// What an erasure leaves without proof: everything, since the content is gone; all of it; or its words.
  private enum Unproven { case erased, content, words }

  /// - Parameters:
  ///   - expected: a link that somebody noted, or its beginning.
  ///   - place: the position where that link was found, if seals of this copy have been replaced since.
  init(_ db: Database, expecting expected: String?, metAt place: Int? = nil) throws {
    expectedPosition = place
    var former: Seal?
    let rows = try Row.fetchCursor(
      db, sql: "SELECT position, kind, subject, sequence, digest, link, form FROM seal ORDER BY position")
    while let row = try rows.next() {
      guard let seal = try Seal(row), let sealed = Sealed(rawValue: seal.kind) else {
        findings.append(ExaminationFinding(.sealUnknown(kind: (try row.value("kind") as String).shown)))
        return
      }
      func place() throws -> RecordPlace { try sealed.place(of: seal.subject, seal.sequence, db) }
      try check(seal, sealed, db)
      let position = former?.position ?? 0
      if seal.position < 1 || seal.position - 1 != position {
        try findings.note(.sealMissing, at: place())
      } else if seal.link != seal.link(after: lastLink ?? "") || seal.form.rawValue < former?.form.rawValue ?? 1 {
        try findings.note(.chainBroken, at: place())
      }
      count += 1
      (former, lastLink) = (seal, seal.link)
      if let expected, expectedPosition == nil, seal.link.hasPrefix(expected) { expectedPosition = seal.position }
    }
    try findUnsealed(db)
    try compare(with: expected, db)
  }

  /// Whether a content matches its seal, or is what an erasure left of it.
  private mutating func check(_ seal: Seal, _ sealed: Sealed, _ db: Database) throws {
    func erasure(explaining digest: String?) throws -> Int? {
      try Erased.explains(digest, of: sealed, subject: seal.subject, sequence: seal.sequence, db)
    }
    func place() throws -> RecordPlace { try sealed.place(of: seal.subject, seal.sequence, db) }
    let digest: String?
    let kind: Unproven
    switch seal.form {
    case .former:
      digest = try FormerSeal.digest(of: sealed, seal.subject, seal.sequence, db)
      guard digest != seal.digest else { return }
      kind = .content
    case .current:
      let content = try SealedContent(of: sealed, seal.subject, seal.sequence, db)
      if let content, content.digest != seal.digest { return try findings.note(.content(.changed), at: place()) }
      digest = content?.redacted
      guard content == nil || digest != nil else { return }
      kind = .words
    }
    guard let erasure = try erasure(explaining: digest) else {
      return try findings.note(.content(digest == nil ? .missing : .changed), at: place())
    }
    changedByErasure.append((seal.position, erasure, seal, digest == nil ? .erased : kind))
  }

  private mutating func findUnsealed(_ db: Database) throws {
    for sealed in Sealed.allCases {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT subject, sequence FROM (\(sealed.contents)) AS content
          WHERE NOT EXISTS (SELECT 1 FROM seal WHERE kind = '\(sealed.rawValue)'
                            AND subject = content.subject AND sequence = content.sequence)
          """)
      while let row = try rows.next() {
        try findings.note(.content(.added), at: sealed.place(of: row.value("subject"), row.value("sequence"), db))
      }
    }
  }

  /// Reports what the expected link cannot prove: what an erasure after it deleted or changed.
  private mutating func compare(with expected: String?, _ db: Database) throws {
    guard expected != nil else { return }
    guard let expectedPosition else {
      let upgrade = try Row.fetchCursor(
        db, sql: "SELECT at, old FROM record WHERE kind = 'upgraded' ORDER BY at DESC LIMIT 1"
      ).map { ExaminationFinding.Upgrade(at: try $0.value("at"), firstSeal: try $0.value("old")) }.next()
      return findings.append(ExaminationFinding(.linkNotFound(upgrade)))
    }
    let later = try Row.fetchCursor(
      db,
      sql: """
        SELECT coalesce(record.kind, seal.kind) AS kind, count(*) AS seals
        FROM seal LEFT JOIN record ON record.id = seal.subject AND seal.kind = 'record'
        WHERE position > ? GROUP BY 1
        """,
      arguments: [expectedPosition])
    while let row = try later.next() { sealedSince[(try row.value("kind") as String).shown] = try row.value("seals") }
    try noteErasures(behind: expectedPosition, db)
    try noteSpellings(behind: expectedPosition, db)
  }

  /// Names what erasures behind a position deleted, a record at a time, and each text that one took a name out of.
  private mutating func noteErasures(behind expected: Int, _ db: Database) throws {
    let changes = changedByErasure.filter { $0.position <= expected && $0.erasure > expected }
    for change in changes where change.kind != .erased {
      let sealed = Sealed(rawValue: change.seal.kind)
      let place = try sealed?.place(of: change.seal.subject, change.seal.sequence, db) ?? RecordPlace()
      findings.append(ExaminationFinding(change.kind == .words ? .wordsUnproven : .contentUnproven, at: place))
    }
    for subject in Set(changes.filter { $0.kind == .erased }.map(\.seal.subject)).sorted() {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT erased_record.kind, opening.name AS opening, erasure.at, erasure.erased_by
          FROM erased_record JOIN erasure ON erasure.id = erasure_id LEFT JOIN opening ON opening.id = opening_id
          WHERE subject = ?
          """,
        arguments: [subject])
      while let row = try rows.next() {
        let opening: String? = try row.value("opening")
        findings.append(
          ExaminationFinding(
            .erasedSince(
              kind: try row.value("kind"), opening: opening, at: try row.value("at"), by: try row.value("erased_by"))))
      }
    }
  }

  /// Names what got another candidate's id or spelling behind a position: interviews, debriefs, and holds, which a candidate
  /// may lose when two exchange their ids.
  private mutating func noteSpellings(behind expected: Int, _ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT first.kind, first.subject, first.sequence, first.position
        FROM seal AS later
        JOIN record AS spelling ON later.kind = 'record' AND spelling.id = later.subject AND spelling.kind = 'spelling'
        JOIN seal AS first ON first.sequence <= 1 AND (
          first.subject = spelling.subject OR first.subject IN (
            SELECT id FROM record AS hold
            WHERE hold.kind = 'hold' AND hold.subject IN (substr(spelling.old, 1, 36), substr(spelling.new, 1, 36))))
        WHERE later.position > ?1 AND first.position <= ?1
        ORDER BY first.position
        """,
      arguments: [expected])
    while let row = try rows.next() {
      guard let sealed = Sealed(rawValue: try row.value("kind")) else { continue }
      let place = try sealed.place(of: row.value("subject"), row.value("sequence"), db)
      findings.append(ExaminationFinding(.respelledSince, at: place))
    }
  }
}
