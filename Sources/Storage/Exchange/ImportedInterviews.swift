import Exchange
import GRDB
import Interviews
import Text

/// Scorecards that were imported from elsewhere, in an archive: two people who import one file give it different ids.
///
/// Before such an archive is taken in, a card with the same content as an existing one gets that card's ids, also where a
/// debrief refers to it. Ids that an earlier version computed from a card's content are replaced, since an erasure keeps ids.
struct ImportedInterviews {
  private let db: Database
  /// What must not be compared.
  private let hidden: HiddenRecords?
  /// Candidates whose id was computed from a card, by the key of the name.
  private var renamedCandidates: [String: ArchivedCandidate] = [:]

  init(_ db: Database, hiding hidden: HiddenRecords?) { (self.db, self.hidden) = (db, hidden) }

  /// The archive in the form in which it can be taken in here.
  mutating func adopted(_ archive: OpeningArchive) throws -> OpeningArchive {
    var archive = archive
    var replaced: [Identity: Identity] = [:]
    archive.candidates = try archive.candidates.map { try renamed($0) }
    archive.interviews = try archive.interviews.map { interview in
      let candidate = try renamed(interview.candidate, asSealedIn: interview.id)
      var adopted = ArchivedInterview(
        id: interview.id, candidate: candidate, interviewer: interview.interviewer, events: interview.events)
      if interview.isFromElsewhere, try !isKnown(interview.id) {
        adopted = try twin(of: adopted, in: archive) ?? adopted.renamed()
        replaced[interview.id] = adopted.id
      }
      return adopted
    }
    archive.debriefs = try archive.debriefs.map { debrief in
      ArchivedDebrief(
        id: debrief.id, candidate: try renamed(debrief.candidate, asSealedIn: debrief.id),
        events: debrief.events.map { $0.renamingCards { replaced[$0] ?? $0 } })
    }
    return archive
  }

  /// The interview with the ids that it has here, if an imported one here has the same content or the beginning of it.
  private func twin(of interview: ArchivedInterview, in archive: OpeningArchive) throws -> ArchivedInterview? {
    let opening = archive.opening.id.description
    guard hidden?.reason(toHide: interview.candidate.name, in: opening) == nil else { return nil }
    let here = try String.all(
      db,
      """
      SELECT interview.id FROM interview JOIN candidate ON candidate.id = interview.candidate_id
      WHERE opening_id = ? AND candidate.name_key = ? AND interviewer_key = ? AND substr(interview.id, 15, 1) = '4'
      """,
      [opening, interview.candidate.name.nameKey, interview.interviewer.nameKey])
    guard let id = try here.first.map({ try Identity(orCorrupt: $0) }) else { return nil }
    let events = try Store.events(of: id, db)
    let redacted = try Store.identities(db, "SELECT event_id FROM redaction").union(archive.redacted)
    let overlap = Overlap(here: events, there: interview.events) {
      $0.isTwin(of: $1, withoutWords: redacted.contains($0.id) || redacted.contains($1.id))
    }
    if case .differs = overlap { return nil }
    return ArchivedInterview(
      id: id, candidate: try sealedCandidate(of: id) ?? interview.candidate, interviewer: interview.interviewer,
      events: events.prefix(interview.events.count) + interview.events.dropFirst(events.count).map { $0.renamed() })
  }

  // MARK: Candidates

  /// A candidate under an id that reveals nothing about them.
  private mutating func renamed(
    _ candidate: ArchivedCandidate, asSealedIn record: Identity? = nil
  ) throws -> ArchivedCandidate {
    guard candidate.id.isDerived else { return candidate }
    if let record, let sealed = try sealedCandidate(of: record) { return sealed }
    let key = candidate.name.nameKey
    let here = try Row.fetchCursor(db, sql: "SELECT id, name FROM candidate WHERE name_key = ?", arguments: [key])
      .map { try ArchivedCandidate($0) }.next()
    let renamed = here ?? renamedCandidates[key] ?? ArchivedCandidate(id: .new(), name: candidate.name)
    renamedCandidates[key] = renamed
    return renamed
  }

  /// The id and name under which the candidate of a record was known where it was sealed.
  private func sealedCandidate(of record: Identity) throws -> ArchivedCandidate? {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Store.asSealed)
        FROM (SELECT id, candidate_id FROM interview UNION ALL SELECT id, candidate_id FROM debrief) AS record
        JOIN candidate ON candidate.id = record.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = record.id WHERE record.id = ?
        """,
      arguments: [record.description]
    ).map { try ArchivedCandidate($0) }.next()
  }

  private func isKnown(_ id: Identity) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM interview WHERE id = ?1) OR EXISTS (SELECT 1 FROM erased_record WHERE subject = ?1)
        """,
      arguments: [id.description]) ?? false
  }
}

extension ArchivedInterview {
  /// The interview without ids that were computed from its content.
  fileprivate func renamed() -> ArchivedInterview {
    guard id.isDerived else { return self }
    return ArchivedInterview(
      id: .new().imported, candidate: candidate, interviewer: interviewer, events: events.map { $0.renamed() })
  }
}

extension Event {
  /// Whether the content is the same, whatever the id. If a name was erased from the words of either, the words don't count.
  fileprivate func isTwin(of other: Event, withoutWords: Bool) -> Bool {
    Event(id: other.id, at: at, action: action).isSame(as: other, withoutWords: withoutWords)
  }

  /// The same event under an id that reveals nothing about it.
  fileprivate func renamed() -> Event {
    id.isDerived ? Event(id: .new().imported, at: at, action: action) : self
  }
}

extension DebriefEvent {
  fileprivate func renamingCards(_ name: (Identity) -> Identity) -> DebriefEvent {
    guard case .opened(let cards) = action else { return self }
    return DebriefEvent(id: id, at: at, by: by, action: .opened(cards: cards.map(name)))
  }
}
