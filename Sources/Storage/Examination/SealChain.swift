import GRDB

/// The chain of seals, walked from its beginning: every content against its digest, every link against the one before.
///
/// Of each way in which it may be broken, the first place is told, and how many more there are.
struct SealChain {
  private(set) var count = 0
  private(set) var lastLink: String?
  /// Where the expected link stands; nil if it was not met.
  private(set) var expectedPosition: Int?
  private(set) var findings: [ExaminationFinding] = []

  /// - Parameter expected: a link that somebody noted, or its beginning.
  init(_ db: Database, expecting expected: String?) throws {
    var position = 0
    let rows = try Row.fetchCursor(
      db, sql: "SELECT position, kind, subject, sequence, digest, link FROM seal ORDER BY position")
    while let row = try rows.next() {
      let seal = try Seal(row)
      guard let sealed = Sealed(rawValue: seal.kind) else {
        findings.append(ExaminationFinding(.sealUnknown(kind: seal.kind.shown)))
        return
      }
      func place() throws -> RecordPlace { try sealed.place(of: seal.subject, seal.sequence, db) }
      let digest = try sealed.digest(of: seal.subject, seal.sequence, db)
      if try digest != seal.digest && !Erased.explains(digest, seal, db) {
        try findings.note(.content(digest == nil ? .missing : .changed), at: place())
      }
      if seal.position != position &+ 1 {
        try findings.note(.sealMissing, at: place())
      } else if seal.link != Seal.link(after: lastLink ?? "", seal.digest) {
        try findings.note(.chainBroken, at: place())
      }
      count += 1
      (position, lastLink) = (seal.position, seal.link)
      if let expected, expectedPosition == nil, seal.link.hasPrefix(expected) { expectedPosition = seal.position }
    }
    try findUnsealed(db)
    if expected != nil, expectedPosition == nil { findings.append(ExaminationFinding(.linkNotFound)) }
  }

  private mutating func findUnsealed(_ db: Database) throws {
    for sealed in Sealed.allCases {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT subject, sequence FROM (\(sealed.contents)) AS content
          WHERE NOT EXISTS (SELECT 1 FROM seal WHERE subject = content.subject AND sequence = content.sequence)
          """)
      while let row = try rows.next() {
        try findings.note(.content(.added), at: sealed.place(of: row.value("subject"), row.value("sequence"), db))
      }
    }
  }
}
