import GRDB

/// One link of the chain that shows when the record was bent: made from what it seals and from the link before it.
///
/// Seals are set in the transaction that saves what they seal. To change, add, move or take out anything behind the
/// program's back shows at its own seal; to set that seal anew shows in every link after it, the last of which somebody
/// may have noted down. The content's own random id is in its digest and not in the seal: once the content is erased,
/// nobody can guess it back from the digest.
struct Seal: Equatable, Sendable {
  /// How a seal is made: as in versions 2 to 4, or as in later ones.
  enum Form: Int, Sendable { case former = 1, current = 2 }

  /// Place in the chain, from 1.
  let position: Int
  /// A case of `Sealed`, unless a newer version set it.
  let kind: String
  /// The opening, erasure or record, or the interview or debrief that an event belongs to.
  let subject: String
  /// The event's number; 0 for anything else.
  let sequence: Int
  /// SHA-256 of the content, in hexadecimal.
  let digest: String
  /// SHA-256 of the previous link and of this seal's fields.
  let link: String
  let form: Form

  /// nil for an unknown form.
  init?(_ row: Row) throws {
    guard let form = Form(rawValue: try row.value("form")) else { return nil }
    (position, kind, subject) = try (row.value("position"), row.value("kind"), row.value("subject"))
    (sequence, digest, link) = try (row.value("sequence"), row.value("digest"), row.value("link"))
    self.form = form
  }

  /// The link that this seal must have after another link, which is empty for the first seal.
  func link(after former: String) -> String {
    switch form {
    case .former: FormerSeal.link(after: former, digest)
    case .current: Self.link(after: former, kind: kind, subject: subject, sequence: sequence, digest: digest)
    }
  }

  static func link(after former: String, kind: String, subject: String, sequence: Int, digest: String) -> String {
    var hash = FieldHash()
    for field in [former, kind, subject, String(sequence), digest] { hash.add(field) }
    return hash.text
  }

  /// Seals what was just saved, as the next link: event number `sequence` of a subject, or something that isn't an event.
  ///
  /// Throws `StoreFailure.sealedBefore` where that number has a seal already: what it sealed was taken out.
  static func set(_ sealed: Sealed, on subject: String, number sequence: Int = 0, _ db: Database) throws {
    guard let digest = try SealedContent(of: sealed, subject, sequence, db)?.digest else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "nothing to seal")
    }
    let last = try last(db)
    guard last.position < Int.max else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let link = link(after: last.link, kind: sealed.rawValue, subject: subject, sequence: sequence, digest: digest)
    do {
      try db.cachedStatement(
        sql: "INSERT INTO seal (position, kind, subject, sequence, digest, link, form) VALUES (?, ?, ?, ?, ?, ?, 2)"
      ).execute(arguments: [last.position + 1, sealed.rawValue, subject, sequence, digest, link])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreFailure.sealedBefore
    }
  }

  /// The end of the chain; position 0 and no link if nothing is sealed.
  static func last(_ db: Database) throws -> (position: Int, link: String) {
    try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT position, link FROM seal ORDER BY position DESC LIMIT 1")
    ).map { (try $0.value("position"), try $0.value("link")) }.next() ?? (0, "")
  }
}
