package import Exchange
import GRDB
import Interviews
package import Text

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
  /// - Parameter viewer: the person who takes them in. If a record in a file matches one here that is hidden from them, the
  ///   two are not compared, so the outcome reveals nothing about hidden records. nil compares everything.
  package func takeIn(
    _ archives: [IncomingArchive], asTrial isTrial: Bool = false, keepingHere: Bool = false, at moment: Moment,
    by who: String, for viewer: String? = nil
  ) throws(StoreFailure) -> Intake {
    let body = { (db: Database) throws -> Intake in
      // A candidate who gets another id is named by interviews until these are changed, too.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let hidden = try viewer.map { try HiddenRecords(from: $0, db) }
      var taking = TakingIn(
        db, Intake(isTrial: isTrial, keepingHere: keepingHere), hiding: hidden, at: moment, by: who)
      try db.inSavepoint {
        try taking.take(archives)
        return taking.intake.isSaved ? .commit : .rollback
      }
      return taking.intake
    }
    return isTrial ? try trial(body) : try write(body)
  }

  /// Tries a change on a copy in memory, so that the file is not even locked.
  private func trial<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do {
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      return try copy.write(body)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }
}

/// The taking in of archives, from the first row to the last seal.
struct TakingIn {
  let db: Database
  /// When they are taken in, and by whom.
  let moment: Moment
  let who: String
  var intake: Intake
  /// What was added and needs a seal, with its moment.
  private var unsealed: [(at: String, sealed: Sealed, subject: String, sequence: Int)] = []
  /// Names of candidates, by key, who were erased here and are not to come back.
  private var erased: Set<String> = []
  /// Candidates to be added with the first interview that is taken in, by the key of the name.
  var newcomers: [String: ArchivedCandidate] = [:]
  /// Keys of candidates who got an interview.
  private var met: Set<String> = []
  /// The records that were hidden from the viewer before the import; nil if nothing is hidden.
  let hidden: HiddenRecords?
  /// Interviews and debriefs added by this import; they don't hide anything, since the files contain them.
  var added: Set<String> = []

  init(_ db: Database, _ intake: Intake, hiding hidden: HiddenRecords?, at moment: Moment, by who: String) {
    (self.db, self.intake, self.hidden, self.moment, self.who) = (db, intake, hidden, moment, who)
  }

  mutating func take(_ archives: [IncomingArchive]) throws {
    try findErased(archives)
    var imported = ImportedInterviews(db, hiding: hidden)
    for incoming in archives { try take(imported.adopted(incoming.archive), from: incoming.source) }
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
      } else if try refusesName(of: candidate, for: opening, from: source)
        || !settle(candidate, for: opening, from: source)
      {
        refused.insert(key)
      }
    }
    for interview in archive.interviews {
      let key = interview.candidate.name.nameKey
      if erased.contains(key) {
        intake.note(.interview, interview.id.description, .skipped(.erased))
      } else if try !refused.contains(key) && !refusesNames(in: interview, for: opening, from: source) {
        try take(interview, of: archive, from: source)
      }
    }
    for debrief in archive.debriefs {
      let key = debrief.candidate.name.nameKey
      if erased.contains(key) {
        intake.note(.debrief, debrief.id.description, .skipped(.erased))
      } else if try !refused.contains(key) && !refusesNames(in: debrief, for: opening, from: source) {
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
      if refusesName(of: opening, from: source) { return false }
      try Store.insert(opening, db)
      seal(.opening, opening.id, at: opening.openedAt)
      intake.note(.opening, id, .new)
    }
    // Closed anywhere is closed, and from the first time on.
    guard let closedAt = opening.closedAt else { return true }
    let here = try String?.first(db, "SELECT closed_at FROM standing_opening WHERE id = ?", [id]) ?? nil
    if here.map({ closedAt.text < $0 }) ?? true {
      try SealedRecord(.closed, of: id, at: closedAt, by: who).save(db)
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
      let name = try String.first(
        db,
        """
        SELECT candidate.name FROM candidate JOIN
          (SELECT id, candidate_id FROM interview UNION ALL SELECT id, candidate_id FROM debrief) AS record
          ON record.candidate_id = candidate.id
        WHERE record.id = ?
        """,
        [subject])
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
