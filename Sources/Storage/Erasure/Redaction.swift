import GRDB
import Interviews

/// The names of one candidate, taken out of the texts about others.
///
/// An ambiguous name is removed only where somebody confirmed the place. A changed text keeps its seal, which no longer
/// matches the words; a row of `redaction` has the digest of the new words, and is sealed with its erasure. So a redaction
/// can be told apart from a text that somebody changed by hand, before or after it.
struct Redaction {
  /// What was done to the texts that the viewer may read.
  struct Outcome {
    /// How many texts were changed.
    var redacted = 0
    /// Places of ambiguous names that nobody confirmed.
    var left: [NamedPlace] = []
  }

  let names: ErasedNames
  private let mentions: Mentions
  private let candidate: StoredCandidate
  private let others: OthersTexts
  /// Places of ambiguous names that are changed because somebody confirmed them.
  private let confirmed: Set<NamedPlace.ID>

  /// - Parameter viewer: the person who erases; the result covers only texts that they may read.
  init(
    of names: [String], about candidate: StoredCandidate, for viewer: String, confirmed: Set<NamedPlace.ID> = [],
    _ db: Database
  ) throws {
    let others = try OthersTexts(except: candidate.id, for: viewer, db)
    self.names = try ErasedNames(names, visibleTexts: { try Self.forEachVisibleText(others, db, $0) }, db)
    mentions = self.names.mentions
    (self.candidate, self.others, self.confirmed) = (candidate, others, confirmed)
  }

  /// Every place that the viewer may read, in order: interviews, debriefs, holds.
  func places(_ db: Database) throws -> [NamedPlace] {
    try events(db).flatMap(\.visible) + debriefEvents(db).flatMap(\.visible) + records(db).flatMap(\.visible)
  }

  /// How many texts that the viewer may read have an ambiguous name in another case, which is not searched for.
  func inOtherCase(_ db: Database) throws -> Int {
    guard !names.ambiguous.isEmpty else { return 0 }
    let anyCase = names.ambiguousInAnyCase
    var count = 0
    try Self.forEachVisibleText(others, db) { text in
      let found = anyCase.mentions(in: text).count
      if found > 0, found > mentions.mentions(in: text).count { count += 1 }
    }
    return count
  }

  /// Removes the names, and records the events that were changed.
  func carryOut(for erasure: String, _ db: Database) throws -> Outcome {
    let (events, debriefEvents, records) = (try events(db), try debriefEvents(db), try records(db))
    for found in events where found.isChanged {
      try redact(found.place, .event, erasure, db) {
        try db.execute(
          sql: "UPDATE event SET text = ?, reason = ? WHERE id = ?",
          arguments: [found.row.text, found.row.reason, found.place.id])
      }
    }
    for found in debriefEvents where found.isChanged {
      try redact(found.place, .debriefEvent, erasure, db) {
        try db.execute(
          sql: "UPDATE debrief_event SET text = ?, basis = ? WHERE id = ?",
          arguments: [found.row.text, found.row.basis, found.place.id])
      }
    }
    for found in records where found.isChanged {
      try redact(found.place, .record, erasure, db) {
        try db.execute(
          sql: "UPDATE record SET reason = ?, new = ? WHERE id = ?",
          arguments: [found.row.reason, found.row.new, found.place.id])
      }
    }
    var outcome = Outcome()
    for (isChanged, visible) in events.map({ ($0.isChanged, $0.visible) })
      + debriefEvents.map({ ($0.isChanged, $0.visible) }) + records.map({ ($0.isChanged, $0.visible) })
    {
      if isChanged, !visible.isEmpty { outcome.redacted += 1 }
      outcome.left += visible.filter { $0.isAmbiguous && !confirmed.contains($0.id) }
    }
    return outcome
  }

  /// Between the two rows of `redaction` the triggers let the change through.
  private func redact(
    _ event: Place, _ kind: Sealed, _ erasure: String, _ db: Database, change: () throws -> Void
  ) throws {
    try db.execute(
      sql: "INSERT INTO redaction (event_id, erasure_id) VALUES (?, ?)", arguments: [event.id, erasure])
    try kind.dropSalt(of: event.subject, event.sequence, db)
    try change()
    let digest =
      try SealedContent(of: kind, event.subject, event.sequence, db)?.redacted
      ?? FormerSeal.digest(of: kind, event.subject, event.sequence, db)
    try db.execute(
      sql: "UPDATE redaction SET digest = ? WHERE event_id = ? AND erasure_id = ?",
      arguments: [digest, event.id, erasure])
  }

  // MARK: What names them

  private struct Place {
    let id: String
    let subject: String
    let sequence: Int

    init(_ row: Row, in record: String) throws {
      (id, subject, sequence) = try (row.value("id"), row.value(record), row.value("sequence"))
    }

    init(record: String) { (id, subject, sequence) = (record, record, 0) }
  }

  /// A text, or the texts of one event, with a name.
  private struct Found<Row> {
    let place: Place
    /// The text afterwards.
    let row: Row
    let isChanged: Bool
    /// The places in it, if the viewer may read it.
    let visible: [NamedPlace]
  }

  private func events(_ db: Database) throws -> [Found<EventRow>] {
    var found: [Found<EventRow>] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT event.id, interview_id, sequence, at, kind, question, note_kind, score, text, target, reason
        FROM event JOIN interview ON interview.id = interview_id
        WHERE candidate_id <> ? AND text IS NOT NULL ORDER BY interview_id, sequence
        """,
      arguments: [candidate.id])
    while let row = try rows.next() {
      guard try [row.textIfAny("text"), row.textIfAny("reason")].contains(where: stands) else { continue }
      let subject = try row.text("interview_id")
      guard let action = try Store.event(row)?.action, let record = others.interviews[subject] else { continue }
      var reading = Reading(
        id: try row.text("id"), record: record,
        question: others.number(of: try row.textIfAny("question"), in: record),
        kind: OthersTexts.kind(of: try row.text("kind")))
      let changed = action.mapWords { redacted($0, &reading) }
      found.append(
        Found(
          place: try Place(row, in: "interview_id"),
          row: EventRow(changed), isChanged: changed != action, visible: record.isVisible ? reading.places : []))
    }
    return found
  }

  private func debriefEvents(_ db: Database) throws -> [Found<DebriefRow>] {
    var found: [Found<DebriefRow>] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT debrief_event.id, debrief_id, sequence, at, typed_by, kind, member, competency, score, decision, text,
               basis
        FROM debrief_event JOIN debrief ON debrief.id = debrief_id
        WHERE candidate_id <> ? AND text IS NOT NULL ORDER BY debrief_id, sequence
        """,
      arguments: [candidate.id])
    while let row = try rows.next() {
      // A basis is JSON, which may contain escaped characters, so its decoded words are searched.
      guard try row.textIfAny("basis") != nil || stands(in: row.textIfAny("text")) else { continue }
      let subject = try row.text("debrief_id")
      guard let action = try Store.debriefEvent(row)?.action, let record = others.debriefs[subject] else { continue }
      var reading = Reading(id: try row.text("id"), record: record, question: nil, kind: "debrief")
      let changed = action.mapWords { redacted($0, &reading) }
      guard !reading.places.isEmpty else { continue }
      let isEstimate = if case .estimated = action { true } else { false }
      found.append(
        Found(
          place: try Place(row, in: "debrief_id"),
          row: DebriefRow(changed), isChanged: changed != action,
          visible: (isEstimate ? record.showsEstimates : record.isVisible) ? reading.places : []))
    }
    return found
  }

  /// Reasons of holds on others, and paths of copies.
  private func records(_ db: Database) throws -> [Found<(reason: String?, new: String?)>] {
    var found: [Found<(reason: String?, new: String?)>] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT record.id, record.kind, record.reason, record.new, coalesce(candidate.name, '') AS candidate
        FROM record LEFT JOIN standing_hold ON standing_hold.id = record.id
        LEFT JOIN candidate ON candidate.id = standing_hold.candidate_id
        WHERE record.kind = 'backup' OR record.kind = 'hold' AND standing_hold.candidate_id <> ?
        ORDER BY record.at, record.id
        """,
      arguments: [candidate.id])
    while let row = try rows.next() {
      let (reason, new) = (try row.textIfAny("reason"), try row.textIfAny("new"))
      guard stands(in: reason) || stands(in: new) else { continue }
      var reading = Reading(
        id: try row.text("id"), candidate: try row.text("candidate"), kind: try row.text("kind"))
      let changed = (reason: reason.map { redacted($0, &reading) }, new: new.map { redacted($0, &reading) })
      found.append(
        Found(
          place: Place(record: reading.id), row: changed, isChanged: changed != (reason, new), visible: reading.places))
    }
    return found
  }

  private func stands(in text: String?) -> Bool { text.map { mentions.stand(in: $0) } ?? false }

  // MARK: Places in a text

  /// The texts of one event, read one after the other.
  private struct Reading {
    let id: String
    var record: OthersTexts.Record?
    let candidate: String
    var question: String?
    let kind: String
    /// How many texts were read so far.
    var texts = 0
    var places: [NamedPlace] = []

    init(id: String, record: OthersTexts.Record, question: String?, kind: String) {
      (self.id, self.record, self.question, self.kind) = (id, record, question, kind)
      candidate = record.candidate
    }

    init(id: String, candidate: String, kind: String) { (self.id, self.candidate, self.kind) = (id, candidate, kind) }
  }

  /// The text without the names that are not ambiguous, or that were confirmed at their place.
  private func redacted(_ text: String, _ reading: inout Reading) -> String {
    let found = mentions.mentions(in: text)
    var chosen: [Range<String.Index>] = []
    for (number, mention) in found.enumerated() {
      let place = NamedPlace(
        id: NamedPlace.ID(
          record: reading.id, text: reading.texts, number: number, count: found.count, name: mention.name.text),
        opening: reading.record?.opening, candidate: reading.candidate, interviewer: reading.record?.interviewer,
        question: reading.question, kind: reading.kind,
        before: NamedPlace.end(of: text[..<mention.range.lowerBound]), name: String(text[mention.range]),
        after: NamedPlace.beginning(of: text[mention.range.upperBound...]), isAmbiguous: mention.name.isAmbiguous)
      reading.places.append(place)
      if !place.isAmbiguous || confirmed.contains(place.id) { chosen.append(mention.range) }
    }
    reading.texts += 1
    return mentions.replaced(in: text) { chosen.contains($0.range) }
  }

  /// The texts that the viewer may read, one after the other.
  private static func forEachVisibleText(
    _ others: OthersTexts, _ db: Database, _ body: (String) throws -> Void
  ) throws {
    let events = try Row.fetchCursor(
      db, sql: "SELECT interview_id, text, reason FROM event WHERE text IS NOT NULL ORDER BY interview_id, sequence")
    while let row = try events.next() {
      guard try others.interviews[row.text("interview_id")]?.isVisible == true else { continue }
      for column in ["text", "reason"] { try row.textIfAny(column).map(body) }
    }
    let debriefs = try Row.fetchCursor(
      db, sql: "SELECT debrief_id, kind, text FROM debrief_event WHERE text IS NOT NULL ORDER BY debrief_id, sequence")
    while let row = try debriefs.next() {
      guard let record = try others.debriefs[row.text("debrief_id")] else { continue }
      let isVisible = try row.text("kind") == "estimated" ? record.showsEstimates : record.isVisible
      if isVisible { try row.textIfAny("text").map(body) }
    }
    for reason in try String.all(db, "SELECT reason FROM record WHERE kind = 'hold' ORDER BY at, id") {
      try body(reason)
    }
  }
}
