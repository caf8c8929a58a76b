import GRDB
package import Interviews
package import Text

/// A hold: a candidate's data must be kept, for a reason, until it is released.
package struct Hold: Equatable, Sendable {
  package let candidate: String
  package let reason: String
  package let placedAt: Moment
  package let placedBy: String
  /// nil while it stands.
  package let releasedAt: Moment?
  package let releasedBy: String?

  init?(_ row: Row) throws {
    guard let placedAt = Moment(try row.value("placed_at")) else { return nil }
    (candidate, reason, placedBy) = try (row.value("candidate"), row.value("reason"), row.value("placed_by"))
    self.placedAt = placedAt
    let releasedAt: String? = try row.value("released_at")
    self.releasedAt = releasedAt.flatMap { Moment($0) }
    releasedBy = try row.value("released_by")
  }

  /// The one that stands on the candidate of an id.
  static func standing(on id: String, _ db: Database) throws -> Hold? {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT candidate.name AS candidate, reason, at AS placed_at, made_by AS placed_by, released_at, released_by
        FROM standing_hold JOIN candidate ON candidate.id = candidate_id
        WHERE candidate_id = ? AND released_at IS NULL
        """,
      arguments: [id]
    ).compactMap { try Hold($0) }.next()
  }
}

extension Store {
  /// All holds, or those on one candidate, released ones among them, the oldest first.
  package func holds(on candidate: String? = nil) throws(StoreFailure) -> [Hold] {
    try read { db in
      try Array(Row.fetchCursor(db, sql: "SELECT * FROM holds ORDER BY placed_at, hold_id").compactMap { try Hold($0) })
        .filter { candidate == nil || $0.candidate.nameKey == candidate?.nameKey }
    }
  }

  /// Puts a hold on a candidate. Throws `.held` where one stands already.
  package func hold(
    _ candidate: String, because reason: String, as id: Identity, at moment: Moment, by who: String
  ) throws(StoreFailure) {
    try write { db in
      guard let person = try StoredCandidate(candidate, db) else { throw StoreFailure.alreadyErased }
      if let hold = try Hold.standing(on: person.id, db) { throw StoreFailure.held(hold) }
      try SealedRecord(
        id: id.description, at: moment.text, by: who, kind: .hold, subject: person.id, reason: reason
      ).save(db)
    }
  }

  /// Releases the hold that stands on a candidate; false where none does.
  package func release(_ candidate: String, at moment: Moment, by who: String) throws(StoreFailure) -> Bool {
    try write { db in
      let hold = try String.first(
        db,
        """
        SELECT standing_hold.id FROM standing_hold JOIN candidate ON candidate.id = candidate_id
        WHERE candidate.name_key = ? AND released_at IS NULL
        """,
        [candidate.nameKey])
      guard let hold else { return false }
      try SealedRecord(.released, of: hold, at: moment, by: who).save(db)
      return true
    }
  }
}
