import GRDB

/// What a content reads now, as its seal covers it: the facts, and a digest of the words.
///
/// The words of an event are the texts that people typed; its facts are everything else. An erasure may take a name out of
/// the words. It drops their salt and keeps their digest, so the seal still proves the facts.
struct SealedContent: Equatable, Sendable {
  /// What the seal has to say: SHA-256 of the facts and of the digest of the words.
  let digest: String
  /// The digest of the words as they were saved; nil where the content has none, or has lost it.
  let words: String?
  /// The digest of the words as they read now, without a salt; nil while they are as they were saved.
  let redacted: String?

  /// nil where the content is gone.
  init?(of sealed: Sealed, _ subject: String, _ sequence: Int, _ db: Database) throws {
    var facts = FieldHash()
    var isThere = false
    var (words, redacted): (String?, String?)
    // Of an event after the first, the first query says all.
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
