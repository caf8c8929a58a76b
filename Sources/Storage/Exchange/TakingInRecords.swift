import Exchange
import GRDB
import Interviews
import Text

/// Interviews and debriefs, each held against what is here, event by event.
extension TakingIn {
  // MARK: Interviews

  mutating func take(_ interview: ArchivedInterview, of archive: OpeningArchive, from source: String) throws {
    let id = interview.id.description
    let opening = archive.opening
    let candidate = interview.candidate
    func conflict(_ kind: IntakeConflict.Kind) -> IntakeConflict {
      IntakeConflict(
        kind, in: source, opening: opening.name, candidate: candidate.name, interviewer: interview.interviewer)
    }
    guard let replayed = try? Interview(kit: opening.kit, replaying: interview.events), replayed.isSubmitted,
      let began = interview.events.first
    else { return intake.note(conflict(.interviewRefused), id) }
    if try passOver(interview, of: opening) { return }

    var events: [Event] = []
    if let here = try self.interview(id) {
      events = try Store.events(of: interview.id, db)
      let redacted = try self.redacted(archive)
      let overlap =
        here == Header(opening: opening.id.description, candidate: candidate, interviewer: interview.interviewer)
        ? Overlap(here: events, there: interview.events) { $0.isSame(as: $1, withoutWords: redacted.contains($0.id)) }
        : .differs(at: 1)
      switch overlap {
      case .covered: return intake.note(.interview, id, .alreadyHere)
      case .differs(let event):
        return intake.note(conflict(interview.isFromElsewhere ? .cardDiffers : .interviewDiffers(event: event)), id)
      case .continued: break
      }
    } else if let here = try card(on: candidate.name.nameKey, by: interview.interviewer, for: opening) {
      // Two of them were imported from one scorecard, which changed in between.
      let kind: IntakeConflict.Kind =
        !interview.isFromElsewhere ? .secondCard : here.isImported ? .cardDiffers : .cardHere
      return intake.note(conflict(kind), id)
    }
    let added = interview.events[events.count...]
    if let place = try elsewhere(added.map(\.id), in: "event") {
      return intake.note(conflict(.eventElsewhere(event: events.count + place)), id)
    }
    if events.isEmpty {
      let here = try row(of: candidate, at: began.at)
      try db.execute(
        sql: """
          INSERT INTO interview (id, opening_id, candidate_id, interviewer, interviewer_key) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          id, opening.id.description, here.id.description, interview.interviewer, interview.interviewer.nameKey,
        ])
      try rememberSealed(candidate, of: interview.id, here: here)
    }
    for (index, event) in zip(events.count..., added) {
      try Store.insert(event, as: index + 1, of: interview.id, db)
      seal(.event, interview.id, number: index + 1, at: event.at)
    }
    if events.isEmpty { self.added.insert(id) }
    intake.note(.interview, id, events.isEmpty ? .new : .continued(events: added.count))
  }

  /// Leaves out an interview that matches a hidden one here, whatever the two contain; false if it matches none.
  private mutating func passOver(_ interview: ArchivedInterview, of opening: Opening) throws -> Bool {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT interview.id, opening_id, opening.name AS opening, candidate.name AS candidate, interviewer
        FROM interview JOIN candidate ON candidate.id = candidate_id JOIN opening ON opening.id = opening_id
        WHERE interview.id = ?1 OR opening_id = ?2 AND candidate.name_key = ?3 AND interviewer_key = ?4
        ORDER BY interview.id
        """,
      arguments: [
        interview.id.description, opening.id.description, interview.candidate.name.nameKey,
        interview.interviewer.nameKey,
      ])
    while let row = try rows.next() {
      if try added.contains(row.text("id")) { continue }
      let (candidate, name) = (try row.text("candidate"), try row.text("opening"))
      let reason = try hidden?.reason(
        toHide: row.text("id"), with: candidate, by: row.text("interviewer"), in: row.text("opening_id"))
      guard let reason else { continue }
      intake.note(.interview, interview.id.description, .skipped(.hidden))
      intake.note(.hidden(candidate: candidate, opening: name, reason))
      return true
    }
    return false
  }

  /// What the seal of a first event is made from, besides the event.
  private struct Header: Equatable {
    let opening: String
    let candidate: ArchivedCandidate
    /// Empty for a debrief.
    var interviewer = ""
  }

  private func interview(_ id: String) throws -> Header? {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT interview.opening_id, interview.interviewer, \(Store.asSealed)
        FROM interview JOIN candidate ON candidate.id = interview.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = interview.id WHERE interview.id = ?
        """,
      arguments: [id]
    ).map { row in
      Header(
        opening: try row.value("opening_id"), candidate: try ArchivedCandidate(row),
        interviewer: try row.value("interviewer"))
    }.next()
  }

  /// The interview of an interviewer with a candidate that is here; nil where there is none.
  private func card(on candidate: String, by interviewer: String, for opening: Opening) throws -> Identity? {
    try String.first(
      db,
      """
      SELECT interview.id FROM interview JOIN candidate ON candidate.id = interview.candidate_id
      WHERE opening_id = ? AND candidate.name_key = ? AND interviewer_key = ?
      """,
      [opening.id.description, candidate, interviewer.nameKey]
    ).map { try Identity(orCorrupt: $0) }
  }

  // MARK: Debriefs

  mutating func take(_ debrief: ArchivedDebrief, of archive: OpeningArchive, from source: String) throws {
    let id = debrief.id.description
    let opening = archive.opening
    let candidate = debrief.candidate
    func conflict(_ kind: IntakeConflict.Kind) -> IntakeConflict {
      IntakeConflict(kind, in: source, opening: opening.name, candidate: candidate.name)
    }
    if try passOver(debrief, of: opening) { return }
    var events: [DebriefEvent] = []
    if let here = try self.debrief(id) {
      events = try Store.debriefEvents(of: debrief.id, db)
      let redacted = try self.redacted(archive)
      let overlap =
        here == Header(opening: opening.id.description, candidate: candidate)
        ? Overlap(here: events, there: debrief.events) { $0.isSame(as: $1, withoutWords: redacted.contains($0.id)) }
        : .differs(at: 1)
      switch overlap {
      case .covered: return intake.note(.debrief, id, .alreadyHere)
      case .differs(let event): return intake.note(conflict(.debriefDiffers(event: event)), id)
      case .continued: break
      }
    }
    // Without any of its cards there is nobody here whom it could be about.
    guard let here = try self.candidate(candidate.name.nameKey) else {
      return intake.note(conflict(.debriefRefused(event: 1)), id)
    }
    if events.isEmpty, try hasDebrief(on: here, for: opening) {
      return intake.note(conflict(.secondDebrief), id)
    }
    let drafts = try drafts(on: here, for: opening)
    guard drafts.isEmpty else {
      intake.note(.debrief, id, .skipped(.waitsForDrafts))
      return intake.note(.waitsForDrafts(candidate: here.name, opening: opening.name, interviewers: drafts))
    }
    let cards = try Examination.cards(of: here.id.description, for: opening.id.description, opening.kit, db)
    var replayed = Debrief(kit: opening.kit, cards: cards)
    for (index, event) in debrief.events.enumerated() {
      do throws(DebriefRefusal) { try replayed.apply(event) } catch {
        return intake.note(conflict(.debriefRefused(event: index + 1)), id)
      }
    }
    let added = debrief.events[events.count...]
    if let place = try elsewhere(added.map(\.id), in: "debrief_event") {
      return intake.note(conflict(.debriefEventElsewhere(event: events.count + place)), id)
    }
    if events.isEmpty {
      try db.execute(
        sql: "INSERT INTO debrief (id, opening_id, candidate_id) VALUES (?, ?, ?)",
        arguments: [id, opening.id.description, here.id.description])
      try rememberSealed(candidate, of: debrief.id, here: here)
    }
    for (index, event) in zip(events.count..., added) {
      try Store.insert(event, as: index + 1, of: debrief.id, db)
      seal(.debriefEvent, debrief.id, number: index + 1, at: event.at)
    }
    intake.note(.debrief, id, events.isEmpty ? .new : .continued(events: added.count))
  }

  /// Leaves out a debrief on a hidden candidate, or one that is here and about a hidden candidate: even whether there is a
  /// debrief here is hidden.
  private mutating func passOver(_ debrief: ArchivedDebrief, of opening: Opening) throws -> Bool {
    let known = try Row.fetchCursor(
      db,
      sql: """
        SELECT opening_id, opening.name AS opening, candidate.name AS candidate
        FROM debrief JOIN candidate ON candidate.id = candidate_id JOIN opening ON opening.id = opening_id
        WHERE debrief.id = ?
        """,
      arguments: [debrief.id.description]
    ).map { try (opening: $0.text("opening_id"), name: $0.text("opening"), candidate: $0.text("candidate")) }.next()
    var meetings = [(opening: opening.id.description, name: opening.name, candidate: debrief.candidate.name)]
    if let known { meetings.append(known) }
    for (id, name, candidate) in meetings {
      guard let reason = hidden?.reason(toHide: candidate, in: id), let here = try self.candidate(candidate.nameKey)
      else { continue }
      let waiting = id == opening.id.description ? try drafts(on: here, for: opening) : []
      intake.note(.debrief, debrief.id.description, .skipped(waiting.isEmpty ? .hidden : .waitsForDrafts))
      intake.note(
        waiting.isEmpty
          ? .hidden(candidate: here.name, opening: name, reason)
          : .waitsForDrafts(candidate: here.name, opening: name, interviewers: waiting))
      return true
    }
    return false
  }

  private func debrief(_ id: String) throws -> Header? {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT debrief.opening_id, \(Store.asSealed)
        FROM debrief JOIN candidate ON candidate.id = debrief.candidate_id
        LEFT JOIN sealed_candidate AS sealed ON sealed.subject = debrief.id WHERE debrief.id = ?
        """,
      arguments: [id]
    ).map { row in Header(opening: try row.value("opening_id"), candidate: try ArchivedCandidate(row)) }.next()
  }

  private func hasDebrief(on candidate: ArchivedCandidate, for opening: Opening) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM debrief WHERE opening_id = ? AND candidate_id = ?)",
      arguments: [opening.id.description, candidate.id.description]) ?? false
  }

  /// Who has begun a card on the candidate that is not submitted.
  private func drafts(on candidate: ArchivedCandidate, for opening: Opening) throws -> [String] {
    try String.all(
      db,
      """
      SELECT interviewer FROM interview WHERE opening_id = ? AND candidate_id = ?
        AND NOT EXISTS (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted')
      ORDER BY interviewer
      """,
      [opening.id.description, candidate.id.description])
  }

  // MARK: Events

  /// Events whose words are not as they were sealed, there or here.
  private func redacted(_ archive: OpeningArchive) throws -> Set<Identity> {
    archive.redacted.union(try Store.identities(db, "SELECT event_id FROM redaction"))
  }

  /// The place, from 1, of the first of these events that a table has already.
  private func elsewhere(_ events: [Identity], in table: String) throws -> Int? {
    let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)")
    return try events.firstIndex { try Bool.fetchOne(statement, arguments: [$0.description]) ?? false }.map { $0 + 1 }
  }
}
