import GRDB
import Interviews
import QuestionBanks
import Text

/// What no seal holds, because it can be told from the rest: keys, the list of questions, labels, who belongs to whom.
extension Examination {
  static func rows(_ db: Database) throws -> [ExaminationFinding] {
    try keys(db) + kits(db) + persons(db) + spellings(db) + records(db) + erasedSeals(db) + numbers(db)
  }

  private static func keys(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    let openings = try Row.fetchCursor(db, sql: "SELECT name, name_key FROM opening")
    while let row = try openings.next() {
      guard try row.hasWrongKey("name") else { continue }
      try findings.note(.nameKey, at: RecordPlace(opening: row.value("name")))
    }
    let candidates = try Row.fetchCursor(db, sql: "SELECT name, name_key FROM candidate")
    while let row = try candidates.next() {
      guard try row.hasWrongKey("name") else { continue }
      try findings.note(.nameKey, at: RecordPlace(candidate: row.value("name")))
    }
    let interviews = try Row.fetchCursor(db, sql: "SELECT id, interviewer, interviewer_key FROM interview")
    while let row = try interviews.next() {
      guard try row.hasWrongKey("interviewer") else { continue }
      try findings.note(.nameKey, at: .interview(row.value("id"), db))
    }
    return findings
  }

  private static func kits(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    for id in try String.all(db, "SELECT id FROM opening ORDER BY opened_at, id") {
      guard let opening = try? Store.opening(id, db) else {
        findings.append(ExaminationFinding(.openingUnreadable, at: try .opening(id, db)))
        continue
      }
      let place = RecordPlace(opening: opening.name)
      let questions = try Row.fetchCursor(
        db, sql: "SELECT bank, question, competency FROM kit_question WHERE opening_id = ? ORDER BY position",
        arguments: [id])
      let listed: [[String]] = try Array(
        questions.map { try [$0.value("bank"), $0.value("question"), $0.value("competency")] })
      if listed != opening.kit.items.map({ [$0.bank, $0.question.id, $0.competency.id] }) {
        findings.append(ExaminationFinding(.kitQuestions, at: place))
      }
      let labels = try String.all(
        db, "SELECT content_id FROM frozen_file WHERE opening_id = ? ORDER BY kind, position", [id])
      for (file, label) in zip(opening.frozen, labels) where file.source.contentID != label {
        findings.append(ExaminationFinding(.versionLabel(file: file.source.name.shown), at: place))
      }
    }
    return findings
  }

  private static func persons(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT candidate.name, count(event.id) AS beginnings, count(CASE WHEN event.at = added_at THEN 1 END) AS fitting
        FROM candidate LEFT JOIN interview ON interview.candidate_id = candidate.id
        LEFT JOIN event ON event.interview_id = interview.id AND event.sequence = 1
        GROUP BY candidate.id ORDER BY candidate.id
        """)
    while let row = try rows.next() {
      let place = RecordPlace(candidate: try row.value("name"))
      let (beginnings, fitting): (Int, Int) = try (row.value("beginnings"), row.value("fitting"))
      if beginnings == 0 {
        findings.note(.candidateAlone, at: place)
      } else if fitting == 0 {
        findings.note(.candidateAdded, at: place)
      }
    }
    return findings
  }

  /// A candidate's id and name can differ from those under which something was sealed; then there is a record of it.
  private static func spellings(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT candidate.name, candidate.name_key, substr(spelling.old, 38) AS sealed_name,
               candidate.id || ' ' || candidate.name = (
                 SELECT new FROM record WHERE subject = part.id AND kind = 'spelling' ORDER BY at DESC, id DESC LIMIT 1)
               AND spelling.old = (SELECT min(old) FROM record WHERE subject = part.id AND kind = 'spelling')
               AND coalesce((SELECT subject = substr(spelling.old, 1, 36) FROM record
                             WHERE record.id = part.id AND kind = 'hold'), 1)
               AND NOT EXISTS (SELECT 1 FROM candidate AS other
                               WHERE other.id = substr(spelling.old, 1, 36) AND other.id <> candidate.id) AS fits
        FROM (SELECT id, candidate_id FROM interview UNION ALL SELECT id, candidate_id FROM debrief
              UNION ALL SELECT id, candidate_id FROM standing_hold) AS part
        JOIN candidate ON candidate.id = part.candidate_id
        JOIN record AS spelling ON spelling.subject = part.id AND spelling.kind = 'spelling'
        ORDER BY candidate.id
        """)
    while let row = try rows.next() {
      let (name, key, sealed): (String, String, String) = try (
        row.value("name"), row.value("name_key"), row.value("sealed_name")
      )
      let fits: Int? = try row.value("fits")
      if fits != 1 || sealed.nameKey != key { findings.note(.candidateRespelled, at: RecordPlace(candidate: name)) }
    }
    return findings
  }

  /// Of what was erased, as many seals are left as it had events.
  private static func erasedSeals(_ db: Database) throws -> [ExaminationFinding] {
    let erasures = try String.all(
      db,
      """
      SELECT erasure_id FROM erased_record WHERE kind <> 'record' AND (
        events <> (SELECT count(*) FROM seal WHERE subject = erased_record.subject)
        OR events <> (SELECT coalesce(max(sequence), 0) FROM seal WHERE subject = erased_record.subject))
      ORDER BY erasure_id
      """)
    var findings: [ExaminationFinding] = []
    for erasure in erasures { try findings.note(.erasedSeals, at: .erasure(erasure, db)) }
    return findings
  }

  /// Checks that the subject of each record exists.
  private static func records(_ db: Database) throws -> [ExaminationFinding] {
    let alone = try String.all(
      db,
      """
      SELECT kind FROM record WHERE CASE kind
        WHEN 'closed' THEN subject NOT IN (SELECT id FROM opening)
        WHEN 'retention' THEN subject NOT IN (SELECT id FROM opening)
        WHEN 'hold' THEN id NOT IN (SELECT id FROM standing_hold WHERE candidate_id IN (SELECT id FROM candidate))
        WHEN 'released' THEN subject NOT IN (SELECT id FROM record WHERE kind = 'hold')
        WHEN 'spelling' THEN subject NOT IN (SELECT id FROM interview UNION ALL SELECT id FROM debrief
                                             UNION ALL SELECT id FROM record WHERE kind = 'hold')
        WHEN 'compacted' THEN subject NOT IN (SELECT id FROM erasure)
        ELSE subject <> id END
      ORDER BY at, id
      """)
    var findings: [ExaminationFinding] = []
    for kind in alone { findings.note(.recordAlone(kind: kind), at: RecordPlace(kind: "record of \(kind)")) }
    return findings
  }

  private static func numbers(_ db: Database) throws -> [ExaminationFinding] {
    var findings: [ExaminationFinding] = []
    for (record, events) in [("interview", "event"), ("debrief", "debrief_event")] {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT record.id, count(event.id) AS events, max(event.sequence) AS last
          FROM \(record) AS record LEFT JOIN \(events) AS event ON event.\(record)_id = record.id
          GROUP BY record.id ORDER BY record.id
          """)
      while let row = try rows.next() {
        let (id, count, last): (String, Int, Int?) = try (row.value("id"), row.value("events"), row.value("last"))
        let kind: ExaminationFinding.Kind? =
          count == 0 ? .recordEmpty : last != count ? .numbersMissing : nil
        guard let kind else { continue }
        try findings.note(kind, at: record == "debrief" ? .debrief(id, db) : .interview(id, db))
      }
    }
    return findings
  }
}

extension Row {
  fileprivate func hasWrongKey(_ column: String) throws -> Bool {
    let (name, key): (String, String) = try (value(column), value(column + "_key"))
    return name.nameKey != key
  }
}
