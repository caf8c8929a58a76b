import Crypto
import Foundation
import GRDB
import Interviews

/// Replaces the ids (UUID version 8) that earlier versions computed from an imported scorecard with random ids.
///
/// Anyone who has such an id can try names and scores until it matches, even after an erasure, which keeps the ids. So the
/// ids are removed, and so is every digest that was made with one. Seals that were broken before stay broken.
struct DerivedIdentities {
  private let db: Database
  /// What each seal covers, with its digest and link.
  private struct Link {
    let position: Int
    let sealed: Sealed?
    let subject: String
    let sequence: Int
    let digest: String
    let link: String
    /// Whether an id in its content is replaced, and if so, whether the content still matches its seal.
    var isAffected = false
    var wasIntact = false
    /// Whether an erasure took a name out of it, so that its digest fits nothing.
    var wasRedacted = false
  }

  init(_ db: Database) { self.db = db }

  /// Returns the position of the first seal that was replaced; nil if there are no such ids.
  func replace() throws -> Int? {
    try db.execute(
      sql: """
        CREATE TEMP TABLE derived AS
        SELECT DISTINCT id AS old, '' AS new FROM (
          SELECT id FROM interview UNION SELECT id FROM event UNION SELECT id FROM candidate
          UNION SELECT subject FROM erased_record UNION SELECT subject FROM seal UNION SELECT event_id FROM redaction
          UNION SELECT candidate_id FROM sealed_candidate UNION SELECT subject FROM sealed_candidate)
        WHERE substr(id, 15, 1) = '8'
        """)
    defer { try? db.execute(sql: "DROP TABLE temp.derived") }
    let olds = try String.all(db, "SELECT old FROM temp.derived")
    guard !olds.isEmpty else { return nil }
    for old in olds {
      try db.execute(
        sql: "UPDATE temp.derived SET new = ? WHERE old = ?", arguments: [Identity.new().imported.description, old])
    }
    try db.execute(sql: "CREATE UNIQUE INDEX temp.derived_by_old ON derived (old)")
    var links = try self.links()
    try replaceIdentities()
    return try setAnew(&links)
  }

  // MARK: Before

  private func links() throws -> [Link] {
    var links = try Array(
      Row.fetchCursor(db, sql: "SELECT position, kind, subject, sequence, digest, link FROM seal ORDER BY position").map
      {
        Link(
          position: try $0.value("position"), sealed: Sealed(rawValue: try $0.value("kind")),
          subject: try $0.value("subject"), sequence: try $0.value("sequence"), digest: try $0.value("digest"),
          link: try $0.value("link"))
      })
    let affected = Set(
      try String.all(
        db,
        """
        SELECT old || ' -1' FROM temp.derived
        UNION ALL
        SELECT id || ' 1' FROM interview WHERE candidate_id IN (SELECT old FROM temp.derived)
        UNION ALL
        SELECT id || ' 1' FROM debrief WHERE candidate_id IN (SELECT old FROM temp.derived)
        UNION ALL
        SELECT subject || ' 1' FROM sealed_candidate WHERE candidate_id IN (SELECT old FROM temp.derived)
        UNION ALL
        SELECT debrief_id || ' ' || sequence FROM debrief_event, temp.derived WHERE kind = 'opened' AND instr(text, old)
        UNION ALL
        SELECT erasure_id || ' 0' FROM erased_record WHERE subject IN (SELECT old FROM temp.derived)
        UNION ALL
        SELECT erasure_id || ' 0' FROM redaction WHERE event_id IN (SELECT old FROM temp.derived)
        """))
    for (index, link) in links.enumerated()
    where affected.contains("\(link.subject) -1") || affected.contains("\(link.subject) \(link.sequence)") {
      guard let sealed = link.sealed else { continue }
      links[index].isAffected = true
      let digest = try FormerSeal.digest(of: sealed, link.subject, link.sequence, db)
      let isExplained =
        try Erased.explains(digest, of: sealed, subject: link.subject, sequence: link.sequence, db) != nil
      links[index].wasRedacted = digest != nil && digest != link.digest && isExplained
      links[index].wasIntact = digest == link.digest || isExplained
    }
    return links
  }

  // MARK: The ids

  private func replaceIdentities() throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let columns = [
      ("interview", "id"), ("interview", "candidate_id"), ("candidate", "id"), ("event", "id"),
      ("event", "interview_id"), ("event", "target"), ("debrief", "candidate_id"), ("hold", "candidate_id"),
      ("erased_record", "subject"), ("redaction", "event_id"), ("seal", "subject"),
      ("sealed_candidate", "subject"), ("sealed_candidate", "candidate_id"),
    ]
    for (table, column) in columns {
      try db.execute(
        sql: """
          UPDATE \(table) SET \(column) = (SELECT new FROM temp.derived WHERE old = \(column))
          WHERE \(column) IN (SELECT old FROM temp.derived)
          """)
    }
    let openings = try Array(
      Row.fetchCursor(
        db,
        sql: """
          SELECT debrief_event.id, text FROM debrief_event
          WHERE kind = 'opened' AND EXISTS (SELECT 1 FROM temp.derived WHERE instr(text, old))
          """
      ).map { (id: try $0.value("id") as String, cards: try $0.value("text") as String) })
    for opening in openings {
      let cards = try opening.cards.split(separator: " ").map { card -> String in
        try String.first(db, "SELECT new FROM temp.derived WHERE old = ?", [String(card)]) ?? String(card)
      }
      try db.execute(
        sql: "UPDATE debrief_event SET text = ? WHERE id = ?",
        arguments: [cards.joined(separator: " "), opening.id])
    }
  }

  // MARK: The seals

  private func setAnew(_ links: inout [Link]) throws -> Int? {
    let replaced: [String: String] = Dictionary(
      try Row.fetchCursor(db, sql: "SELECT old, new FROM temp.derived").map { row -> (String, String) in
        (try row.value("old"), try row.value("new"))
      }.reduce(into: [(String, String)]()) { $0.append($1) }, uniquingKeysWith: { first, _ in first })
    var first: Int?
    var (former, formerBefore) = ("", "")
    for link in links {
      let digest = link.isAffected ? try self.digest(of: link, replaced) : link.digest
      let wasLinked = link.link == FormerSeal.link(after: formerBefore, link.digest)
      let text = wasLinked ? FormerSeal.link(after: former, digest) : link.link
      if text != link.link || digest != link.digest {
        first = first ?? link.position
        try db.execute(
          sql: "UPDATE seal SET digest = ?, link = ? WHERE position = ?", arguments: [digest, text, link.position])
      }
      (former, formerBefore) = (text, link.link)
    }
    return first
  }

  /// The digest of the content with its new ids. Deleted content gets a random digest.
  private func digest(of link: Link, _ replaced: [String: String]) throws -> String {
    guard let sealed = link.sealed, link.wasIntact else { return link.digest }
    let subject = replaced[link.subject] ?? link.subject
    let random = sha256(Identity.new().description + Salt.new().base64EncodedString())
    guard let digest = try FormerSeal.digest(of: sealed, subject, link.sequence, db) else { return random }
    guard link.wasRedacted else { return digest }
    // The old digest would let somebody guess at the name; what the row reads now, the redaction says.
    try db.execute(
      sql: """
        UPDATE redaction SET digest = ?1 WHERE event_id IN
          (SELECT id FROM event WHERE interview_id = ?2 AND sequence = ?3
           UNION ALL SELECT id FROM debrief_event WHERE debrief_id = ?2 AND sequence = ?3)
        """,
      arguments: [digest, subject, link.sequence])
    return random
  }
}
