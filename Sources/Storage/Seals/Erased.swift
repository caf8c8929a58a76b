import GRDB

/// What an erasure left of a sealed content: nothing, or a text without the name of who was erased.
///
/// Erasures are sealed themselves, so that nobody can pass off as one what they took out by hand.
enum Erased {
  /// Whether a content that is not what its seal says is so because of an erasure; `digest` is nil where it is gone.
  static func explains(_ digest: String?, _ seal: Seal, _ db: Database) throws -> Bool {
    guard let digest else {
      return try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM erased_record JOIN seal ON seal.subject = erasure_id AND seal.kind = 'erasure'
                           WHERE erased_record.subject = ?)
            """),
        arguments: [seal.subject]) ?? false
    }
    return try digest == redacted(seal, db)
  }

  /// The digest of an event as its last redaction left it; nil where there was none.
  private static func redacted(_ seal: Seal, _ db: Database) throws -> String? {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT redaction.digest FROM redaction JOIN seal ON seal.subject = erasure_id AND seal.kind = 'erasure'
          WHERE event_id IN (SELECT id FROM event WHERE interview_id = ?1 AND sequence = ?2
                             UNION ALL SELECT id FROM debrief_event WHERE debrief_id = ?1 AND sequence = ?2)
          ORDER BY seal.position DESC LIMIT 1
          """),
      arguments: [seal.subject, seal.sequence]
    ).map { try $0.firstValue() as String? }.next() ?? nil
  }
}
