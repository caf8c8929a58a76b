import GRDB
package import Interviews
package import Text

extension Store {
  /// Records how many months an opening's data are kept; nil for no limit.
  package func retain(_ opening: Opening, months: Int?, at moment: Moment, by who: String) throws(StoreFailure) {
    try write { db in
      try SealedRecord(
        .retention, of: opening.id.description, at: moment, by: who,
        old: try Self.retentionMonths(of: opening.id, db).map(String.init), new: months.map(String.init)
      ).save(db)
    }
  }

  private static func retentionMonths(of opening: Identity, _ db: Database) throws -> Int? {
    try Int?.first(db, "SELECT retention_months FROM standing_opening WHERE id = ?", [opening.description]) ?? nil
  }

  /// For how long the data of each candidate are kept, in the order of the names.
  package func retentions() throws(StoreFailure) -> [Retention] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT candidate.name AS candidate, opening.name AS opening, opening.retention_months, max(last) AS last
          FROM (SELECT candidate_id, opening_id, max(event.at) AS last
                FROM interview JOIN event ON event.interview_id = interview.id GROUP BY interview.id
                UNION ALL
                SELECT candidate_id, opening_id, max(debrief_event.at)
                FROM debrief JOIN debrief_event ON debrief_event.debrief_id = debrief.id GROUP BY debrief.id)
          JOIN candidate ON candidate.id = candidate_id JOIN standing_opening AS opening ON opening.id = opening_id
          GROUP BY candidate.id, opening.id ORDER BY candidate.name, opening.opened_at, opening.id
          """)
      var retentions: [Retention] = []
      while let row = try rows.next() {
        guard let last = Moment(try row.value("last")) else { continue }
        let candidate: String = try row.value("candidate")
        let part = Retention.Part(
          opening: try row.value("opening"), months: try row.months("retention_months"), lastEvent: last)
        let former = retentions.last?.candidate == candidate ? retentions.removeLast().parts : []
        retentions.append(Retention(candidate: candidate, parts: former + [part]))
      }
      return retentions
    }
  }
}

extension Row {
  /// A period in months; nil for no limit. Throws for a period that cannot be set.
  func months(_ column: String) throws -> Int? {
    let months: Int? = try value(column)
    guard months.map(Retention.months.contains) ?? true else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return months
  }
}
