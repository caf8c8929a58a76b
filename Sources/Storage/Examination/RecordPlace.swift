import GRDB
import Interviews
import Text

/// Where in the record something stands: whose interview or which debrief, which event, when. Nothing that was noted or
/// rated is in it, so that anybody may read it.
package struct RecordPlace: Equatable, Sendable {
  package var opening: String?
  package var candidate: String?
  package var interviewer: String?
  /// Number of the event in its interview, from 1; nil where it is not about one event.
  package var event: Int?
  /// What kind of event it is, as far as that tells nothing of what was rated; nil where it is gone.
  package var kind: String?
  /// When it was saved, as the table says.
  package var at: String?
  /// Whether it is in the debrief on the candidate, and in nobody's interview.
  package var isDebrief = false

  package var text: String {
    let what = [kind, at].compactMap { $0 }.joined(separator: ", ")
    let which = event.map { "event \($0)" }
    if isDebrief {
      let debrief = "the debrief on \(candidate ?? "somebody who is gone")" + (opening.map { " for \($0)" } ?? "")
      return which.map { "\($0) of \(debrief) (\(what.isEmpty ? "gone" : what))" } ?? debrief
    }
    if kind == "erasure" { return "the erasure of \(at ?? "somebody, which is gone")" }
    if let kind, kind.hasPrefix("record"), interviewer == nil, candidate == nil, opening == nil {
      return at.map { "the \(kind) of \($0)" } ?? "a record that is gone"
    }
    switch (interviewer, candidate, opening) {
    case (let interviewer?, let candidate, let opening):
      let interview =
        "\(interviewer)'s interview with \(candidate ?? "somebody who is gone")" + (opening.map { " for \($0)" } ?? "")
      return which.map { "\($0) of \(interview) (\(what.isEmpty ? "gone" : what))" } ?? interview
    case (nil, let candidate?, _): return "candidate \(candidate)"
    case (nil, nil, let opening?): return "opening \(opening)"
    case (nil, nil, nil): return which.map { "\($0) of an interview that is gone" } ?? "an opening that is gone"
    }
  }
}

extension RecordPlace {
  /// The interview of an id, with one of its events if that is wanted.
  static func interview(_ id: String, event sequence: Int? = nil, _ db: Database) throws -> RecordPlace {
    var place = RecordPlace(event: sequence)
    let records = try Row.fetchCursor(
      db,
      sql: """
        SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer
        FROM interview LEFT JOIN opening ON opening.id = interview.opening_id
        LEFT JOIN candidate ON candidate.id = interview.candidate_id
        WHERE interview.id = ?
        """,
      arguments: [id])
    if let row = try records.next() {
      (place.opening, place.candidate) = (row.shown("opening"), row.shown("candidate"))
      place.interviewer = row.shown("interviewer")
    }
    let events = try Row.fetchCursor(
      db, sql: "SELECT kind, at FROM event WHERE interview_id = ? AND sequence = ?", arguments: [id, sequence])
    if let row = try events.next() {
      (place.kind, place.at) = (row.shown("kind").map(shown(kind:)), row.shown("at").flatMap(shown(at:)))
    }
    return place
  }

  /// The debrief of an id, with one of its events if that is wanted; what kind of event it is would tell how far it came.
  static func debrief(_ id: String, event sequence: Int? = nil, _ db: Database) throws -> RecordPlace {
    var place = RecordPlace(event: sequence, isDebrief: true)
    let records = try Row.fetchCursor(
      db,
      sql: """
        SELECT opening.name AS opening, candidate.name AS candidate
        FROM debrief LEFT JOIN opening ON opening.id = debrief.opening_id
        LEFT JOIN candidate ON candidate.id = debrief.candidate_id
        WHERE debrief.id = ?
        """,
      arguments: [id])
    if let row = try records.next() {
      (place.opening, place.candidate) = (row.shown("opening"), row.shown("candidate"))
    }
    place.at = try shown(
      "SELECT at FROM debrief_event WHERE debrief_id = ? AND sequence = ?", [id, sequence], db
    ).flatMap(shown(at:))
    return place
  }

  /// The erasure of an id, by when it was made.
  static func erasure(_ id: String, _ db: Database) throws -> RecordPlace {
    RecordPlace(
      kind: "erasure", at: try shown("SELECT at FROM erasure WHERE id = ?", [id], db).flatMap(shown(at:)))
  }

  /// The place of a sealed record: what it did, and when.
  static func record(_ id: String, _ db: Database) throws -> RecordPlace {
    let rows = try Row.fetchCursor(db, sql: "SELECT kind, at FROM record WHERE id = ?", arguments: [id])
    guard let row = try rows.next() else { return RecordPlace(kind: "record") }
    return RecordPlace(kind: row.shown("kind").map { "record of \($0)" } ?? "record", at: row.shown("at"))
  }

  static func opening(_ id: String, _ db: Database) throws -> RecordPlace {
    RecordPlace(opening: try shown("SELECT name FROM opening WHERE id = ?", [id], db))
  }

  /// The first value of a query; nil if there is no value that can be shown.
  private static func shown(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> String? {
    try Row.fetchCursor(db, sql: sql, arguments: arguments).map { $0.shown() }.next() ?? nil
  }

  /// A moment as it is stored; nil for anything else in its place, which could be a note.
  private static func shown(at text: String) -> String? { Moment(text) == nil ? nil : text }

  /// Whether a question was assessed is part of what was rated, and hidden like the rest.
  private static func shown(kind: String) -> String {
    switch kind {
    case "scored", "rated", "set-aside", "not-assessed", "kept": "rating"
    case "amended": "amendment"
    case "noted", "revised", "withdrawn": "note"
    case "began", "paused", "resumed", "moved", "follow-ups-listed", "skipped", "end-requested", "end-declined",
      "end-confirmed", "returned", "overall", "submitted", "probed", "undone", "redone", "answered":
      kind
    // The value in its place could be a note.
    default: "unknown"
    }
  }
}

extension Row {
  /// A column's text; nil where it is NULL or cannot be read, which is another finding.
  fileprivate func shown(_ column: String) -> String? { (try? value(column) as String)?.shown }

  /// The first column's text.
  func shown() -> String? { (try? firstValue() as String)?.shown }
}

extension String {
  /// A name from a possibly damaged file, safe to show: at most 120 characters, and no control characters.
  var shown: String {
    let hidden: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]
    guard count > 120 || unicodeScalars.contains(where: { hidden.contains($0.properties.generalCategory) }) else {
      return self
    }
    var text = ""
    for scalar in unicodeScalars.prefix(240) {
      if hidden.contains(scalar.properties.generalCategory) {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text.count > 120 ? text.prefix(119) + "…" : text
  }
}
