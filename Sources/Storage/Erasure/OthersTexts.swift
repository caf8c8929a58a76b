import GRDB
import Interviews
import Text

/// The texts about everybody except one candidate, with what is needed to tell where each text is and whether somebody may
/// read it.
///
/// A viewer may read their own texts, and those of submitted cards and debriefs on candidates who are not hidden from them
/// (`Store.blinding`). Second estimates count as hidden until the debrief has decided. Everybody may read holds.
struct OthersTexts {
  /// An interview or a debrief.
  struct Record {
    let opening: String
    let openingID: String
    let candidate: String
    /// nil for a debrief.
    let interviewer: String?
    let isVisible: Bool
    /// Whether second estimates may be read as well.
    let showsEstimates: Bool
  }

  let interviews: [String: Record]
  let debriefs: [String: Record]
  /// The numbers of the questions on the card, by opening and question.
  private let numbers: [String: [String: Int]]

  init(except candidate: String, for viewer: String, _ db: Database) throws {
    var blindings: [String: Blinding] = [:]
    for id in try String.all(db, "SELECT id FROM opening") {
      blindings[id] = try? Store.opening(id, db).map { try Store.blinding(for: viewer, of: $0, db) }
    }
    // If an opening cannot be read, nothing from it is shown.
    func hides(_ row: Row) throws -> Bool {
      try blindings[row.text("opening_id")]?.hides(row.text("candidate")) ?? true
    }
    interviews = try Self.records(
      """
      SELECT interview.id, opening_id, opening.name AS opening, candidate.name AS candidate, interviewer,
             interviewer_key,
             EXISTS (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted') AS finished
      FROM interview JOIN candidate ON candidate.id = candidate_id JOIN opening ON opening.id = opening_id
      WHERE candidate_id <> ?
      """, candidate, db
    ) { row, isFinished in
      let isVisible = try row.text("interviewer_key") == viewer.nameKey || isFinished && !hides(row)
      return try Record(row, interviewer: row.text("interviewer"), isVisible: isVisible, showsEstimates: isVisible)
    }
    debriefs = try Self.records(
      """
      SELECT debrief.id, opening_id, opening.name AS opening, candidate.name AS candidate,
             EXISTS (SELECT 1 FROM debrief_event WHERE debrief_id = debrief.id AND kind = 'decided') AS finished
      FROM debrief JOIN candidate ON candidate.id = candidate_id JOIN opening ON opening.id = opening_id
      WHERE candidate_id <> ?
      """, candidate, db
    ) { row, isFinished in
      let isVisible = try !hides(row)
      return try Record(row, interviewer: nil, isVisible: isVisible, showsEstimates: isVisible && isFinished)
    }
    var numbers: [String: [String: Int]] = [:]
    let questions = try Row.fetchCursor(db, sql: "SELECT opening_id, question, position FROM kit_question")
    while let row = try questions.next() {
      let (opening, question) = (try row.text("opening_id"), try row.text("question"))
      numbers[opening, default: [:]][question] = try row.value("position") as Int
    }
    self.numbers = numbers
  }

  private static func records(
    _ sql: String, _ candidate: String, _ db: Database, _ record: (Row, _ isFinished: Bool) throws -> Record
  ) throws -> [String: Record] {
    var records: [String: Record] = [:]
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [candidate])
    while let row = try rows.next() {
      records[try row.text("id")] = try record(row, row.value("finished") as Int != 0)
    }
    return records
  }

  /// A question's number on the card.
  func number(of question: String?, in record: Record) -> String? {
    question.map { id in numbers[record.openingID]?[id].map { "Q\($0)" } ?? id }
  }

  /// The kind of a text in an interview, as the screens call it; it doesn't reveal whether a question was assessed.
  static func kind(of event: String) -> String {
    switch event {
    case "rated", "not-assessed", "amended": "rating"
    case "overall": "overall impression"
    case "skipped": "reason for skipping"
    default: "note"
    }
  }
}

extension OthersTexts.Record {
  fileprivate init(_ row: Row, interviewer: String?, isVisible: Bool, showsEstimates: Bool) throws {
    self.init(
      opening: try row.text("opening"), openingID: try row.text("opening_id"), candidate: try row.text("candidate"),
      interviewer: interviewer, isVisible: isVisible, showsEstimates: showsEstimates)
  }
}

extension Row {
  /// The text of a column; throws if a damaged file has something else there.
  func text(_ column: String) throws -> String { try value(column) }

  func textIfAny(_ column: String) throws -> String? { try value(column) }
}
