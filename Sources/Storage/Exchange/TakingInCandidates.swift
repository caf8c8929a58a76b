import Exchange
import GRDB
import Interviews
import Text

/// One row for one candidate, whatever ids and spellings they have elsewhere.
///
/// Of all ids that a candidate has in the files that met, the smallest stands, with its spelling: it is the oldest, and
/// the same in every order of merging. Records that were sealed under another keep it in `sealed_candidate`.
extension TakingIn {
  /// Makes the candidate known here, or gives the row that is here their older id; false for one that is somebody else's.
  mutating func settle(_ candidate: ArchivedCandidate, for opening: Opening, from source: String) throws -> Bool {
    let key = candidate.name.nameKey
    let id = candidate.id.description
    func isElsewhere() throws -> String? {
      try String.first(db, "SELECT name FROM candidate WHERE id = ? AND name_key <> ?", [id, key])
    }
    if let other = try isElsewhere() {
      intake.note(
        IntakeConflict(.candidateDiffers(here: other), in: source, opening: opening.name, candidate: candidate.name),
        key)
      return false
    }
    guard let here = try self.candidate(key) else {
      // The oldest of several files', though none of their interviews may be taken in.
      if let known = newcomers[key], known.id.description <= id { return true }
      newcomers[key] = candidate
      return true
    }
    intake.note(.candidate, key, .alreadyHere)
    guard id < here.id.description else { return true }
    try rekey(here, to: candidate)
    if here.name != candidate.name {
      intake.note(.candidate, key, .continued(events: 0))
      intake.note(.respelled(from: here.name, to: candidate.name))
    }
    return true
  }

  func candidate(_ key: String) throws -> ArchivedCandidate? {
    try Row.fetchCursor(db, sql: "SELECT id, name FROM candidate WHERE name_key = ?", arguments: [key])
      .map { try ArchivedCandidate($0) }.next()
  }

  /// The candidate's row, added if it is not there, whose interview of this moment is being taken in.
  mutating func row(of candidate: ArchivedCandidate, at moment: Moment) throws -> ArchivedCandidate {
    let key = candidate.name.nameKey
    meet(key)
    if let here = try self.candidate(key) { return here }
    let new = newcomers[key] ?? candidate
    try db.execute(
      sql: "INSERT INTO candidate (id, name, name_key, added_at) VALUES (?, ?, ?, ?)",
      arguments: [new.id.description, new.name, key, moment.text])
    intake.note(.candidate, key, .new)
    return new
  }

  /// Remembers how a record's candidate was known where its first event was sealed, where that is not how they are here.
  func rememberSealed(_ candidate: ArchivedCandidate, of subject: Identity, here: ArchivedCandidate) throws {
    guard candidate != here else { return }
    try remember(candidate.asRecorded, of: subject.description, now: here)
  }

  private func remember(_ sealed: String, of subject: String, now candidate: ArchivedCandidate) throws {
    try SealedRecord(.spelling, of: subject, at: moment, by: who, old: sealed, new: candidate.asRecorded).save(db)
  }

  private func rekey(_ here: ArchivedCandidate, to older: ArchivedCandidate) throws {
    let (old, new) = (here.id.description, older.id.description)
    let parts = try String.all(
      db,
      """
      SELECT id FROM interview WHERE candidate_id = ?1 UNION ALL SELECT id FROM debrief WHERE candidate_id = ?1
      UNION ALL SELECT id FROM standing_hold WHERE candidate_id = ?1
      """,
      [old])
    for part in parts {
      let sealed = try String?.first(db, "SELECT min(old) FROM record WHERE subject = ? AND kind = 'spelling'", [part])
      try remember((sealed ?? nil) ?? here.asRecorded, of: part, now: older)
    }
    try db.execute(
      sql: "UPDATE candidate SET id = ?, name = ? WHERE id = ?", arguments: [new, older.name, old])
    for record in ["interview", "debrief"] {
      try db.execute(
        sql: "UPDATE \(record) SET candidate_id = ? WHERE candidate_id = ?", arguments: [new, old])
    }
  }
}

extension ArchivedCandidate {
  /// Id and name in the form used in records of spellings.
  fileprivate var asRecorded: String { "\(id) \(name)" }
}
