import GRDB

/// The current content behind a seal: the facts, and a digest of the words.
///
/// The words of an event are the texts that people typed; its facts are everything else. An erasure may remove a name from
/// the words. It deletes their salt and keeps their digest, so the seal still proves the facts.
struct SealedContent: Equatable, Sendable {
  /// The digest that the seal must have: SHA-256 of the facts and of the digest of the words.
  let digest: String
  /// The digest of the words as they were saved; nil if the content has none, or has lost it.
  let words: String?
  /// The digest of the words as they are now, without a salt; nil as long as they are unchanged.
  let redacted: String?

  /// nil if the content is gone.
  init?(of sealed: Sealed, _ subject: String, _ sequence: Int, _ db: Database) throws {
    var facts = FieldHash()
    var isThere = false
    var (words, redacted): (String?, String?)
    // For an event after the first, the first query is enough.
    for query in sequence > 1 ? Array(sealed.queries.prefix(1)) : sealed.queries {
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: query.sql), arguments: ["subject": subject, "sequence": sequence])
      while let row = try rows.next() {
        isThere = true
        let end = row.count - query.wordColumns
        try facts.add(row, 0..<end)
        guard query.wordColumns > 0 else { continue }
        var hash = FieldHash()
        try hash.add(row, end + 1..<row.count)
        let kept: String? = try row.value(at: end)
        let isSalted = !row.hasNull(atIndex: end + 1)
        words = isSalted ? hash.text : kept
        redacted = isSalted || kept == nil ? nil : hash.text
      }
      guard isThere else { return nil }
    }
    guard isThere else { return nil }
    if sealed.hasWords { facts.add(words ?? "") } else { redacted = nil }
    (digest, self.words, self.redacted) = (facts.text, words, redacted)
  }
}
