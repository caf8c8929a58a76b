import GRDB

/// What an erasure left of a sealed content: nothing, or a text without the name of who was erased.
///
/// Erasures are sealed themselves, so that nobody can pass off as one what they took out by hand.
enum Erased {
  /// The position of the sealed erasure that explains why a content doesn't match its seal; nil if none does.
  ///
  /// - Parameter digest: the digest of the content as it is now; nil if it is gone.
  static func explains(
    _ digest: String?, of sealed: Sealed, subject: String, sequence: Int, _ db: Database
  ) throws -> Int? {
    guard let digest else { return try position(ofErasing: subject, sealed, db) }
    guard let redaction = try lastRedaction(of: subject, sequence, db), redaction.digest == digest else { return nil }
    return redaction.position
  }

  private static func position(ofErasing subject: String, _ sealed: Sealed, _ db: Database) throws -> Int? {
    let kind: String
    switch sealed {
    case .event: kind = "interview"
    case .debriefEvent: kind = "debrief"
    case .record: kind = "record"
    case .opening, .erasure: return nil
    }
    return try position(ofErasing: subject, kind: kind, db)
  }

  private static func position(ofErasing subject: String, kind: String, _ db: Database) throws -> Int? {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT seal.position FROM erased_record JOIN seal ON seal.subject = erasure_id AND seal.kind = 'erasure'
          WHERE erased_record.subject = ? AND erased_record.kind = ?
          """),
      arguments: [subject, kind]
    ).map { try $0.value("position") as Int }.next()
  }

  /// How the last redaction left a content, and the position of its erasure.
  private static func lastRedaction(of subject: String, _ sequence: Int, _ db: Database) throws
    -> (digest: String?, position: Int)?
  {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT redaction.digest, seal.position
          FROM redaction JOIN seal ON seal.subject = erasure_id AND seal.kind = 'erasure'
          WHERE event_id IN (SELECT id FROM event WHERE interview_id = ?1 AND sequence = ?2
                             UNION ALL SELECT id FROM debrief_event WHERE debrief_id = ?1 AND sequence = ?2
                             UNION ALL SELECT ?1 WHERE ?2 = 0)
          ORDER BY seal.position DESC LIMIT 1
          """),
      arguments: [subject, sequence]
    ).map { (try $0.value("digest"), try $0.value("position")) }.next()
  }
}
