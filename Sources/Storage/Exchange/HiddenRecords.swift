import Exchange
import GRDB
import Interviews
import Text

/// The records that are hidden from a person who imports files, as of before the import.
///
/// This depends on who has begun and submitted which card, which `list` shows to everybody, and never on what is in a card.
struct HiddenRecords {
  private let viewer: String
  /// The reasons why candidates are hidden, by opening and key of the name.
  private var reasons: [String: [String: Intake.Hidden]] = [:]
  /// Drafts of other interviewers: the interviewer's name by the id of the interview.
  private var drafts: [String: String] = [:]

  init(from viewer: String, _ db: Database) throws {
    self.viewer = viewer.nameKey
    let candidates = try String.all(db, "SELECT name FROM candidate")
    for id in try String.all(db, "SELECT id FROM opening") {
      guard let opening = try Store.opening(id, db) else { continue }
      let blinding = try Store.blinding(for: viewer, of: opening, db)
      for name in candidates {
        reasons[id, default: [:]][name.nameKey] = blinding.reason(toHide: name).map(Intake.Hidden.init)
      }
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, interviewer FROM interview
        WHERE interviewer_key <> ? AND NOT EXISTS
          (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')
        """,
      arguments: [viewer.nameKey])
    while let row = try rows.next() { drafts[try row.value("id")] = try row.value("interviewer") as String }
  }

  /// Why everything about a candidate is hidden; nil if it is not.
  func reason(toHide candidate: String, in opening: String) -> Intake.Hidden? {
    reasons[opening]?[candidate.nameKey]
  }

  /// Why an interview is hidden; nil if it is not. Your own interviews are never hidden from you.
  func reason(toHide interview: String, with candidate: String, by interviewer: String, in opening: String)
    -> Intake.Hidden?
  {
    if interviewer.nameKey == viewer { return nil }
    return reason(toHide: candidate, in: opening) ?? drafts[interview].map { Intake.Hidden.draft(interviewer: $0) }
  }
}
