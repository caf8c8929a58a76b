import GRDB
import Interviews
import QuestionBanks

/// Every interview replayed from its events, and what the views say of it held against that.
extension Examination {
  /// - Parameter comparingViews: false where the views are not this program's, which is a finding already.
  static func replays(_ db: Database, comparingViews: Bool) throws -> (
    findings: [ExaminationFinding], drafts: [DraftInterview]
  ) {
    let views = comparingViews ? try ViewedCards(db) : nil
    var findings: [ExaminationFinding] = []
    var drafts: [DraftInterview] = []
    for opening in try String.all(db, "SELECT id FROM opening ORDER BY opened_at, id") {
      // One whose kit is gone is a finding of the rows.
      guard let kit = try? Store.opening(opening, db)?.kit else { continue }
      let interviews = try String.all(db, "SELECT id FROM interview WHERE opening_id = ? ORDER BY id", [opening])
      for id in interviews {
        var interview = Interview(kit: kit)
        guard let events = try replay(id, on: &interview, db, &findings) else { continue }
        if !interview.isSubmitted, let draft = try draft(id, interview, events, db) { drafts.append(draft) }
        for view in views?.thatDiffer(from: interview, id) ?? [] {
          try findings.note(.viewDiffers(view), at: .interview(id, db))
        }
      }
    }
    return (findings, drafts)
  }

  private static func draft(_ id: String, _ interview: Interview, _ events: [Event], _ db: Database) throws
    -> DraftInterview?
  {
    let place = try RecordPlace.interview(id, db)
    guard let id = Identity(id), let opening = place.opening, let candidate = place.candidate,
      let interviewer = place.interviewer
    else { return nil }
    return DraftInterview(
      id: id, opening: opening, candidate: candidate, interviewer: interviewer, interview: interview, events: events)
  }

  /// The events, if every one was taken.
  private static func replay(
    _ id: String, on interview: inout Interview, _ db: Database, _ findings: inout [ExaminationFinding]
  ) throws -> [Event]? {
    var events: [Event] = []
    let rows = try Store.eventRows(of: id, db)
    while let row = try rows.next() {
      let sequence: Int? = try? row.value("sequence")
      guard sequence != nil, let event = try? Store.event(row) else {
        try findings.note(.eventUnreadable, at: .interview(id, event: sequence, db))
        return nil
      }
      do throws(Refusal) { try interview.apply(event) } catch {
        try findings.note(.refused, at: .interview(id, event: sequence, db))
        return nil
      }
      events.append(event)
    }
    return events
  }
}

/// What the views say of all cards.
private struct ViewedCards {
  private struct Card: Equatable {
    var notes: [String] = []
    var ratings: [Question.ID: Rating] = [:]
    var independent: [Question.ID: Rating] = [:]
    var status = "draft"
    var overall = ""
    var amendments = 0
  }

  private var cards: [String: Card] = [:]

  init(_ db: Database) throws {
    let notes = try Row.fetchCursor(
      db, sql: "SELECT interview_id, note_id, kind, text FROM notes ORDER BY interview_id, sequence")
    while let row = try notes.next() {
      let note = try Self.note(row.value("note_id"), row.value("kind"), row.value("text"))
      cards[try row.value("interview_id"), default: Card()].notes.append(note)
    }
    try read("ratings", into: \.ratings, db)
    try read("independent_ratings", into: \.independent, db)
    let scorecards = try Row.fetchCursor(db, sql: "SELECT interview_id, status, overall, amendments FROM scorecards")
    while let row = try scorecards.next() {
      let id: String = try row.value("interview_id")
      cards[id, default: Card()].status = try row.value("status")
      let overall: String? = try row.value("overall")
      cards[id, default: Card()].overall = overall ?? ""
      cards[id, default: Card()].amendments = try row.value("amendments")
    }
  }

  private mutating func read(_ view: String, into ratings: WritableKeyPath<Card, [Question.ID: Rating]>, _ db: Database)
    throws
  {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT interview_id, question, score, evidence, not_assessed_reason FROM \(view)")
    while let row = try rows.next() {
      cards[try row.value("interview_id"), default: Card()][keyPath: ratings][try row.value("question")] =
        try Rating(row) ?? .notAssessed(reason: "")
    }
  }

  /// The views that do not say what the interview is.
  func thatDiffer(from interview: Interview, _ id: String) -> [String] {
    let seen = cards[id] ?? Card()
    var views: [String] = []
    if seen.notes != interview.notes.map({ Self.note($0.id.description, $0.kind.rawValue, $0.text) }) {
      views.append("notes")
    }
    if seen.ratings != interview.ratings { views.append("ratings") }
    if seen.independent != interview.independentRatings { views.append("independent_ratings") }
    let status = interview.isSubmitted ? "submitted" : "draft"
    if (seen.status, seen.overall, seen.amendments) != (status, interview.overall, interview.amendments.count) {
      views.append("scorecards")
    }
    return views
  }

  private static func note(_ id: String, _ kind: String, _ text: String) -> String { "\(id) \(kind) \(text)" }
}
