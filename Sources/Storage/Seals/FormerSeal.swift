import GRDB

/// Seals of versions 2 to 4: the digest covers the whole content, and the link covers only the digest.
///
/// They stay in people's files and will always be checked, so nothing here ever changes.
enum FormerSeal {
  static func link(after former: String, _ digest: String) -> String { sha256(former + digest) }

  /// The SHA-256 of the content in the database; nil if it is not there, or if no former version sealed this kind.
  static func digest(of sealed: Sealed, _ subject: String, _ sequence: Int, _ db: Database) throws -> String? {
    var hash = FieldHash()
    var isThere = false
    // For an event after the first, the first query is enough.
    for query in sequence > 1 ? Array(queries(sealed).prefix(1)) : queries(sealed) {
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: query), arguments: ["subject": subject, "sequence": sequence])
      while let row = try rows.next() {
        isThere = true
        try hash.add(row, 0..<row.count)
      }
      guard isThere else { return nil }
    }
    return isThere ? hash.text : nil
  }

  /// Seals content that was saved before there were seals, as the next link.
  static func set(_ sealed: Sealed, on subject: String, number sequence: Int = 0, _ db: Database) throws {
    guard let digest = try digest(of: sealed, subject, sequence, db) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "nothing to seal")
    }
    let last = try Seal.last(db)
    try db.execute(
      sql: "INSERT INTO seal (position, kind, subject, sequence, digest, link) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        last.position + 1, sealed.rawValue, subject, sequence, digest, link(after: last.link, digest),
      ])
  }

  private static func queries(_ sealed: Sealed) -> [String] {
    switch sealed {
    case .opening, .erasure: sealed.queries.map(\.sql)
    case .event:
      [
        """
        SELECT 'event', id, interview_id, sequence, at, kind, question, note_kind, score, text, target, reason
        FROM event WHERE interview_id = :subject AND sequence = :sequence
        """,
        Sealed.beginningOfInterview,
      ]
    case .debriefEvent:
      [
        """
        SELECT 'debrief_event', id, debrief_id, sequence, at, typed_by, kind, member, competency, score, decision, text,
               basis
        FROM debrief_event WHERE debrief_id = :subject AND sequence = :sequence
        """,
        Sealed.beginningOfDebrief,
      ]
    case .record: []
    }
  }
}
