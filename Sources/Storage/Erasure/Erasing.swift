import GRDB
package import Interviews
package import QuestionBanks
package import Text

/// Why a candidate is erased.
package enum ErasureCause: String, Sendable {
  /// Somebody asked for it.
  case asked
  /// The period of their openings is over.
  case retention
}

/// An interview, as what lies of it beside the database is found: half-typed lines, drafts of notes.
package struct InterviewTrace: Equatable, Sendable {
  package let id: Identity
  /// The questions of its opening.
  package let questions: [Question.ID]
}

/// What an erasure did to texts about others, as far as the person who erased may read them.
package struct ErasureOutcome: Equatable, Sendable {
  /// How many texts lost the name.
  package let redacted: Int
  /// The places where the name stays, since it could mean something else there and nobody confirmed the place.
  package let left: [NamedPlace]
}

extension Store {
  /// Takes all that is stored of a candidate out of the database, in one transaction: afterwards either everything is
  /// gone or nothing. What stays is that somebody was erased, sealed, and nothing of who it was.
  ///
  /// The names in texts about others become `[erased]`; `spellings` are spellings in addition to the stored ones. An
  /// ambiguous name stays unless its place is `confirmed`. The bytes are gone once `compact` has rewritten the file. Throws
  /// `.held` if there is a hold on the candidate.
  package func erase(
    _ candidate: String, spellings: [String] = [], confirmed: Set<NamedPlace.ID> = [], as erasure: Identity,
    at moment: Moment, by who: String, because cause: ErasureCause
  ) throws(StoreFailure) -> ErasureOutcome {
    // Freed bytes are overwritten with zeros.
    try outsideTransactions { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    return try write { db in
      guard let person = try StoredCandidate(candidate, db) else { throw StoreFailure.alreadyErased }
      if let hold = try Hold.standing(on: person.id, db) { throw StoreFailure.held(hold) }
      try db.execute(
        sql: "INSERT INTO erasure (id, at, erased_by, cause) VALUES (?, ?, ?, ?)",
        arguments: [erasure.description, moment.text, who, cause.rawValue])
      // Read before anything goes.
      let redaction = try Redaction(
        of: try person.names(db) + spellings, about: person, for: who, confirmed: confirmed, db)
      try deleteRecords(about: person, for: erasure.description, db)
      for (record, events) in [("interview", "event"), ("debrief", "debrief_event")] {
        try db.execute(
          sql: """
            INSERT INTO erased_record (subject, kind, erasure_id, opening_id, events)
            SELECT id, '\(record)', ?, opening_id, (SELECT count(*) FROM \(events) WHERE \(record)_id = record.id)
            FROM \(record) AS record WHERE candidate_id = ?
            """,
          arguments: [erasure.description, person.id])
        for id in try person.records(record, db) {
          try db.execute(sql: "DELETE FROM \(events) WHERE \(record)_id = ?", arguments: [id])
        }
        try db.execute(sql: "DELETE FROM \(record) WHERE candidate_id = ?", arguments: [person.id])
      }
      try db.execute(sql: "DELETE FROM candidate WHERE id = ?", arguments: [person.id])
      let outcome = try redaction.carryOut(for: erasure.description, db)
      try Seal.set(.erasure, on: erasure.description, db)
      return ErasureOutcome(redacted: outcome.redacted, left: outcome.left)
    }
  }

  /// Deletes the holds on a candidate and the spellings of their name; the ids of these records stay.
  private func deleteRecords(about person: StoredCandidate, for erasure: String, _ db: Database) throws {
    for id in try person.sealedRecords(db) {
      try db.execute(
        sql: "INSERT INTO erased_record (subject, kind, erasure_id, events) VALUES (?, 'record', ?, 0)",
        arguments: [id, erasure])
      try db.execute(sql: "DELETE FROM record WHERE id = ?", arguments: [id])
    }
  }

  /// Every interview that was ever erased here.
  package func erasedInterviews() throws(StoreFailure) -> [InterviewTrace] {
    try traces("SELECT subject AS id, opening_id FROM erased_record WHERE kind = 'interview'")
  }

  /// Every interview whose card is not submitted.
  package func draftInterviews() throws(StoreFailure) -> [InterviewTrace] {
    try traces(
      """
      SELECT id, opening_id FROM interview
      WHERE NOT EXISTS (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')
      """)
  }

  private func traces(_ sql: String) throws(StoreFailure) -> [InterviewTrace] {
    try read { db in
      let kits = try Row.fetchCursor(db, sql: "SELECT opening_id, question FROM kit_question")
      var questions: [String: [Question.ID]] = [:]
      while let row = try kits.next() {
        questions[try row.value("opening_id"), default: []].append(try row.value("question"))
      }
      return try Array(
        Row.fetchCursor(db, sql: sql).compactMap { row in
          let kit = questions[try row.value("opening_id")] ?? []
          return Identity(try row.value("id")).map { InterviewTrace(id: $0, questions: kit) }
        })
    }
  }
}
