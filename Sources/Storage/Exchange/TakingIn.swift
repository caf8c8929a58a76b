import GRDB
package import Interviews

/// An archive, and what the file it came from is called.
package struct IncomingArchive: Sendable {
  package let source: String
  package let archive: OpeningArchive

  package init(_ archive: OpeningArchive, from source: String) {
    (self.archive, self.source) = (archive, source)
  }
}

extension Store {
  /// Takes archives into this database in one transaction: all of what is new in them, or nothing.
  ///
  /// Everything goes by identity, event by event, so that taking in twice is taking in once, and the order of files does
  /// not matter. What conflicts with what is here is named; then nothing is saved, unless `keepingHere` leaves it out.
  /// A trial does all of it and takes it back.
  ///
  /// - Parameter viewer: whoever takes them in. Where a record in a file meets one here that is hidden from them, the two
  ///   are not compared, so that nothing of what is hidden can be told from the outcome. nil compares everything.
  package func takeIn(
    _ archives: [IncomingArchive], asTrial isTrial: Bool = false, keepingHere: Bool = false, for viewer: String? = nil
  ) throws(StoreFailure) -> Intake {
    try write { db in
      // A candidate who gets another id is named by interviews until these are changed, too.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let hidden = try viewer.map { try HiddenRecords(from: $0, db) }
      var taking = TakingIn(db, Intake(isTrial: isTrial, keepingHere: keepingHere), hidden)
      try db.inSavepoint {
        try taking.take(archives)
        return taking.intake.isSaved ? .commit : .rollback
      }
      return taking.intake
    }
  }
}

/// The taking in of archives, from the first row to the last seal.
struct TakingIn {
  let db: Database
  var intake: Intake
  /// What was added and needs a seal, with its moment.
  private var unsealed: [(at: String, sealed: Sealed, subject: String, sequence: Int)] = []
  /// Names of candidates, by key, who were erased here and are not to come back.
  private var erased: Set<String> = []
  /// Candidates to be added with the first interview that is taken in, by the key of the name.
  var newcomers: [String: ArchivedCandidate] = [:]
  /// Keys of candidates who got an interview.
  private var met: Set<String> = []
  /// What was hidden from whoever takes them in before anything was; nil where nothing is.
  let hidden: HiddenRecords?
  /// Interviews and debriefs that were added here, which hide nothing that the files do not say.
  var added: Set<String> = []

  init(_ db: Database, _ intake: Intake, _ hidden: HiddenRecords?) {
    (self.db, self.intake, self.hidden) = (db, intake, hidden)
  }

  mutating func take(_ archives: [IncomingArchive]) throws {
    try findErased(archives)
    for incoming in archives { try take(incoming.archive, from: incoming.source) }
    for key in met.sorted() { try dateCandidate(key) }
    // By when it happened, whatever the order of the files.
    let order = unsealed.sorted { ($0.at, $0.subject, $0.sequence) < ($1.at, $1.subject, $1.sequence) }
    for content in order { try Seal.set(content.sealed, on: content.subject, number: content.sequence, db) }
  }

  private mutating func take(_ archive: OpeningArchive, from source: String) throws {
    guard try take(archive.opening, from: source) else { return }
    let opening = archive.opening
    var refused: Set<String> = []
    for candidate in archive.candidates {
      let key = candidate.name.nameKey
      if erased.contains(key) {
        intake.note(.candidate, key, .skipped(.erased))
        intake.note(.erasedHere(candidate: candidate.name, source: source))
      } else if try !settle(candidate, for: opening, from: source) {
        refused.insert(key)
      }
    }
    for interview in archive.interviews {
      let key = interview.candidate.name.nameKey
      if erased.contains(key) {
        intake.note(.interview, interview.id.description, .skipped(.erased))
      } else if !refused.contains(key) {
        try take(interview, of: archive, from: source)
      }
    }
    for debrief in archive.debriefs {
      let key = debrief.candidate.name.nameKey
      if erased.contains(key) {
        intake.note(.debrief, debrief.id.description, .skipped(.erased))
      } else if !refused.contains(key) {
        try take(debrief, of: archive, from: source)
      }
    }
    try tellErasedThere(archive, source)
  }

  mutating func seal(_ sealed: Sealed, _ subject: Identity, number sequence: Int = 0, at moment: Moment) {
    unsealed.append((moment.text, sealed, subject.description, sequence))
  }

  mutating func meet(_ key: String) { met.insert(key) }

  // MARK: Openings

  /// Whether the opening is one with what is here.
  private mutating func take(_ opening: Opening, from source: String) throws -> Bool {
    let id = opening.id.description
    if let here = try Store.opening(id, db) {
      guard here.isSame(as: opening) else {
        intake.note(IntakeConflict(.openingDiffers, in: source, opening: opening.name), id)
        return false
      }
      intake.note(.opening, id, .alreadyHere)
    } else {
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM opening WHERE name_key = ?)", arguments: [opening.name.nameKey])
      guard taken != true else {
        intake.note(IntakeConflict(.otherOpening, in: source, opening: opening.name), id)
        return false
      }
      try Store.insert(opening, db)
      seal(.opening, opening.id, at: opening.openedAt)
      intake.note(.opening, id, .new)
    }
    // Closed anywhere is closed, and from the first time on.
    guard let closedAt = opening.closedAt else { return true }
    try db.execute(
      sql: "UPDATE opening SET closed_at = ?1 WHERE id = ?2 AND coalesce(closed_at > ?1, 1)",
      arguments: [closedAt.text, id])
    if db.changesCount > 0 {
      intake.note(.opening, id, .continued(events: 0))
      intake.note(.closed(opening: opening.name))
    }
    return true
  }

  // MARK: Who was erased

  /// Whoever had a record here that is erased, under the names that the archives have for them.
  private mutating func findErased(_ archives: [IncomingArchive]) throws {
    let gone = try Store.identities(db, "SELECT subject FROM erased_record")
    guard !gone.isEmpty else { return }
    for archive in archives.map(\.archive) {
      erased.formUnion(archive.interviews.filter { gone.contains($0.id) }.map(\.candidate.name.nameKey))
      erased.formUnion(archive.debriefs.filter { gone.contains($0.id) }.map(\.candidate.name.nameKey))
    }
  }

  /// Says who was erased there and is here.
  private mutating func tellErasedThere(_ archive: OpeningArchive, _ source: String) throws {
    for subject in archive.erased.map(\.description).sorted() {
      let name = try String.fetchOne(
        db,
        sql: """
          SELECT candidate.name FROM candidate JOIN
            (SELECT id, candidate_id FROM interview UNION ALL SELECT id, candidate_id FROM debrief) AS record
            ON record.candidate_id = candidate.id
          WHERE record.id = ?
          """,
        arguments: [subject])
      if let name { intake.note(.erasedThere(candidate: name, source: source)) }
    }
  }

  /// A candidate was added when the first of their interviews that are here began.
  private func dateCandidate(_ key: String) throws {
    try db.execute(
      sql: """
        UPDATE candidate SET added_at = (
          SELECT min(event.at) FROM event JOIN interview ON interview.id = event.interview_id
          WHERE interview.candidate_id = candidate.id AND event.sequence = 1)
        WHERE name_key = ?
        """,
      arguments: [key])
  }
}
