import GRDB
package import Interviews
import QuestionBanks
package import Text

/// An interview as the database holds it: who with whom, and the events.
package struct InterviewRecord: Equatable, Sendable {
  package let id: Identity
  /// As it was first written.
  package let candidate: String
  package let interviewer: String
  package let events: [Event]
}

/// Where an interview stands, without anything that was noted or rated in it.
package struct InterviewStatus: Equatable, Sendable {
  package let opening: String
  package let candidate: String
  package let interviewer: String
  package let beganAt: Moment
  /// nil while it is a draft.
  package let submittedAt: Moment?
}

extension Store {
  /// Saves the beginning of an interview, and the candidate if nobody of that name is known yet.
  package func begin(
    _ interview: Identity, candidate: String, interviewer: String, opening: Opening, with event: Event,
    newCandidate: Identity
  ) throws(StoreFailure) {
    try write { db in
      try db.execute(
        sql:
          "INSERT INTO candidate (id, name, name_key, added_at) VALUES (?, ?, ?, ?) ON CONFLICT (name_key) DO NOTHING",
        arguments: [newCandidate.description, candidate, candidate.nameKey, event.at.text])
      try Self.orMovedOn {
        try db.execute(
          sql: """
            INSERT INTO interview (id, opening_id, candidate_id, interviewer, interviewer_key)
            SELECT ?, ?, id, ?, ? FROM candidate WHERE name_key = ?
            """,
          arguments: [
            interview.description, opening.id.description, interviewer, interviewer.nameKey, candidate.nameKey,
          ])
        try Self.insert(event, as: 1, of: interview, db)
      }
      try Seal.set(.event, on: interview.description, number: 1, db)
    }
  }

  /// Saves one more event as number `sequence` of its interview (the first is 1), in one transaction.
  ///
  /// Throws `.movedOn` when another program has saved that number before: two windows on one interview never mix.
  package func append(_ event: Event, as sequence: Int, of interview: Identity) throws(StoreFailure) {
    try write { db in
      try Self.orMovedOn { try Self.insert(event, as: sequence, of: interview, db) }
      try Seal.set(.event, on: interview.description, number: sequence, db)
    }
  }

  /// The interview of an interviewer with a candidate for an opening; nil if it has not begun. Case does not count.
  package func interview(of candidate: String, by interviewer: String, for opening: Opening) throws(StoreFailure)
    -> InterviewRecord?
  {
    try read { db in
      try Row.fetchCursor(
        db,
        sql: """
          SELECT interview.id, candidate.name, interview.interviewer
          FROM interview JOIN candidate ON candidate.id = interview.candidate_id
          WHERE interview.opening_id = ? AND candidate.name_key = ? AND interview.interviewer_key = ?
          """,
        arguments: [opening.id.description, candidate.nameKey, interviewer.nameKey]
      ).compactMap { try Self.interviewRecord($0, db) }.next()
    }
  }

  /// All interviews for an opening, or those with one candidate, drafts among them, in the order of the names.
  package func interviews(with candidate: String? = nil, for opening: Opening) throws(StoreFailure) -> [InterviewRecord]
  {
    try read { db in
      try Array(
        Row.fetchCursor(
          db,
          sql: """
            SELECT interview.id, candidate.name, interview.interviewer
            FROM interview JOIN candidate ON candidate.id = interview.candidate_id
            WHERE interview.opening_id = ?1 AND (?2 IS NULL OR candidate.name_key = ?2)
            ORDER BY candidate.name, interview.interviewer
            """,
          arguments: [opening.id.description, candidate?.nameKey]
        ).compactMap { try Self.interviewRecord($0, db) })
    }
  }

  private static func interviewRecord(_ row: Row, _ db: Database) throws -> InterviewRecord? {
    guard let id = Identity(try row.value("id")) else { return nil }
    return InterviewRecord(
      id: id, candidate: try row.value("name"), interviewer: try row.value("interviewer"),
      events: try events(of: id, db))
  }

  /// Names of all candidates, in order.
  package func candidates() throws(StoreFailure) -> [String] {
    try read { db in try String.all(db, "SELECT name FROM candidate ORDER BY name") }
  }

  /// A candidate's name as it was first written; nil if nobody of that name is known. Case does not count.
  package func knownCandidate(_ name: String) throws(StoreFailure) -> String? {
    try read { db in
      try String.first(db, "SELECT name FROM candidate WHERE name_key = ?", [name.nameKey])
    }
  }

  /// Names of all interviewers who have begun an interview, in order.
  package func interviewers() throws(StoreFailure) -> [String] {
    try read { db in try String.all(db, "SELECT DISTINCT interviewer FROM interview ORDER BY interviewer") }
  }

  /// The interviews that are not submitted.
  package func drafts() throws(StoreFailure) -> Set<Identity> {
    try read { db in
      let ids = try String.all(
        db,
        """
        SELECT id FROM interview
        WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.interview_id = interview.id AND event.kind = 'submitted')
        """)
      return Set(ids.compactMap { Identity($0) })
    }
  }

  /// Where all interviews stand, by opening and candidate.
  package func statuses() throws(StoreFailure) -> [InterviewStatus] {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT opening, candidate, interviewer, began_at, submitted_at FROM interviews ORDER BY 1, 2, 3")
      return try Array(
        rows.compactMap { row in
          guard let beganAt = Moment(try row.value("began_at")) else { return nil }
          let submittedAt: String? = try row.value("submitted_at")
          return InterviewStatus(
            opening: try row.value("opening"), candidate: try row.value("candidate"),
            interviewer: try row.value("interviewer"), beganAt: beganAt,
            submittedAt: submittedAt.flatMap { Moment($0) })
        })
    }
  }

  /// The cards of an opening, drafts among them, with the ratings that stand and those that were submitted.
  package func scorecards(of opening: Opening) throws(StoreFailure) -> [Scorecard] {
    try read { db in
      let ratings = try Self.ratings("ratings", of: opening, db)
      let independent = try Self.ratings("independent_ratings", of: opening, db)
      let rows = try Row.fetchCursor(
        db,
        sql:
          "SELECT interview_id, candidate, interviewer, submitted_at FROM interviews WHERE opening = ? ORDER BY 2, 3",
        arguments: [opening.name])
      return try Array(
        rows.map { row in
          let submittedAt: String? = try row.value("submitted_at")
          let id: String = try row.value("interview_id")
          return Scorecard(
            candidate: try row.value("candidate"), interviewer: try row.value("interviewer"),
            submittedAt: submittedAt.flatMap { Moment($0) }, ratings: ratings[id] ?? [:],
            independentRatings: independent[id])
        })
    }
  }

  /// The ratings that a view has of an opening, by interview and question.
  private static func ratings(_ view: String, of opening: Opening, _ db: Database) throws
    -> [String: [Question.ID: Rating]]
  {
    var ratings: [String: [Question.ID: Rating]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT interview_id, question, score, evidence, not_assessed_reason FROM \(view) WHERE opening = ?",
      arguments: [opening.name])
    while let row = try rows.next() {
      guard let rating = try Rating(row) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      ratings[try row.value("interview_id"), default: [:]][try row.value("question")] = rating
    }
    return ratings
  }

  /// What a viewer may see of an opening: candidates on whom they owe a card are hidden, whether it is closed or not; and
  /// those on whom they have none, until their panel is complete or the opening closed.
  package func blinding(for viewer: String, of opening: Opening) throws(StoreFailure) -> Blinding {
    try read { db in try Self.blinding(for: viewer, of: opening, db) }
  }

  /// The same within a transaction, for an existing opening.
  static func blinding(for viewer: String, of opening: Opening, _ db: Database) throws -> Blinding {
    let owed = try String.all(
      db,
      """
      SELECT candidate.name FROM interview JOIN candidate ON candidate.id = interview.candidate_id
      WHERE interview.interviewer_key = ?
        AND NOT EXISTS (SELECT 1 FROM event WHERE event.interview_id = interview.id AND event.kind = 'submitted')
      """,
      [viewer.nameKey])
    let incomplete = try String.all(
      db,
      """
      SELECT candidate.name FROM interview JOIN candidate ON candidate.id = interview.candidate_id
      LEFT JOIN event ON event.interview_id = interview.id AND event.kind = 'submitted'
      WHERE interview.opening_id = ?
        AND NOT EXISTS (SELECT 1 FROM record WHERE subject = interview.opening_id AND kind = 'closed')
      GROUP BY candidate.id HAVING count(event.id) < ? AND sum(interview.interviewer_key = ?) = 0
      """,
      [opening.id.description, opening.team.panelMinimum, viewer.nameKey])
    return Blinding(viewer: viewer, owed: Set(owed), incomplete: Set(incomplete))
  }
}

extension Rating {
  /// The rating that a row of the view `ratings`, or of one like it, states; nil for one that no version writes.
  init?(_ row: Row) throws {
    let (score, evidence, reason): (Int?, String?, String?) =
      try (row.value("score"), row.value("evidence"), row.value("not_assessed_reason"))
    switch (score, evidence, reason) {
    case (let score?, let evidence?, _) where (1...5).contains(score): self = .score(score, evidence: evidence)
    case (nil, _, let reason?): self = .notAssessed(reason: reason)
    default: return nil
    }
  }
}

// MARK: - Events

extension Store {
  static func insert(_ event: Event, as sequence: Int, of interview: Identity, _ db: Database) throws {
    let row = EventRow(event.action)
    // Compiled once: with the trigger and the checks that takes longer than the writing.
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO event (id, interview_id, sequence, at, kind, question, note_kind, score, text, target,
                           reason, salt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      event.id.description, interview.description, sequence, event.at.text, row.kind, row.question, row.noteKind,
      row.score, row.text, row.target, row.reason, Salt.new(),
    ])
  }

  static func events(of interview: Identity, _ db: Database) throws -> [Event] {
    try Array(
      eventRows(of: interview.description, db).map { row in
        guard let event = try event(row) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return event
      })
  }

  /// The rows of an interview's events, in their order.
  static func eventRows(of interview: String, _ db: Database) throws -> RowCursor {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, sequence, at, kind, question, note_kind, score, text, target, reason FROM event
          WHERE interview_id = ? ORDER BY sequence
          """),
      arguments: [interview])
  }

  /// The event that a row states; nil for one that no version writes.
  static func event(_ row: Row) throws -> Event? {
    let columns = try EventRow(
      kind: row.value("kind"), question: row.value("question"), noteKind: row.value("note_kind"),
      score: row.value("score"), text: row.value("text"), target: row.value("target"), reason: row.value("reason"))
    guard let id = Identity(try row.value("id")), let at = Moment(try row.value("at")), let action = columns.action
    else { return nil }
    return Event(id: id, at: at, action: action)
  }

  /// The number was taken, or the card submitted, by another program meanwhile.
  static func orMovedOn(_ body: () throws -> Void) throws {
    let codes: [ResultCode] = [.SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_TRIGGER]
    do { try body() } catch let error as DatabaseError where codes.contains(error.extendedResultCode) {
      // As the trigger says it.
      throw error.message == "the candidate was erased" ? StoreFailure.alreadyErased : .movedOn
    }
  }
}
