import GRDB
import Interviews
import QuestionBanks

/// Every debrief replayed from its events, on the cards that were submitted.
extension Examination {
  static func debriefReplays(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, opening_id, candidate_id FROM debrief ORDER BY id")
    while let row = try rows.next() {
      let (id, opening, candidate): (String, String, String) =
        try (row.value("id"), row.value("opening_id"), row.value("candidate_id"))
      // One whose kit is gone is a finding of the rows; a card that cannot be replayed is one of its interview.
      guard let kit = try? Store.opening(opening, db)?.kit else { continue }
      var debrief = Debrief(kit: kit, cards: try cards(of: candidate, for: opening, kit, db))
      try replay(id, on: &debrief, db, &findings)
    }
    return findings
  }

  private static func replay(
    _ id: String, on debrief: inout Debrief, _ db: Database, _ findings: inout [ExaminationFinding]
  ) throws {
    let rows = try Store.debriefRows(of: id, db)
    while let row = try rows.next() {
      let sequence: Int? = try? row.value("sequence")
      guard sequence != nil, let event = try? Store.debriefEvent(row) else {
        return try findings.note(.eventUnreadable, at: .debrief(id, event: sequence, db))
      }
      do throws(DebriefRefusal) { try debrief.apply(event) } catch {
        return try findings.note(.refused, at: .debrief(id, event: sequence, db))
      }
    }
  }

  /// The submitted cards of a candidate for an opening.
  static func cards(of candidate: String, for opening: String, _ kit: Kit, _ db: Database) throws -> [PanelCard] {
    let interviews = try Row.fetchCursor(
      db, sql: "SELECT id, interviewer FROM interview WHERE candidate_id = ? AND opening_id = ?",
      arguments: [candidate, opening])
    return try Array(
      interviews.compactMap { row in
        guard let id = Identity(try row.value("id")),
          let interview = try? Interview(kit: kit, replaying: try Store.events(of: id, db))
        else { return nil }
        return PanelCard(interview, id: id, member: try row.value("interviewer"))
      })
  }
}
