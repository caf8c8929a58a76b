import Crypto
import Foundation
import GRDB

/// One link of the chain that shows when the record was bent: made from what it seals and from the link before it.
///
/// Seals are set in the transaction that saves what they seal. To change, add, move or take out anything behind the
/// program's back shows at its own seal; to set that seal anew shows in every link after it, the last of which somebody
/// may have noted down. The content's own random id is in its digest and not in the seal: once the content is erased,
/// nobody can guess it back from the digest.
struct Seal: Equatable, Sendable {
  /// Place in the chain, from 1.
  let position: Int
  /// A case of `Sealed`, unless a newer version set it.
  let kind: String
  /// The opening, or the interview that an event is of.
  let subject: String
  /// The event's number; 0 for an opening.
  let sequence: Int
  /// SHA-256 of the content, in hexadecimal.
  let digest: String
  /// SHA-256 of the link before, which is empty for the first, and the digest, both as text.
  let link: String

  init(_ row: Row) throws {
    (position, kind, subject) = try (row.value("position"), row.value("kind"), row.value("subject"))
    (sequence, digest, link) = try (row.value("sequence"), row.value("digest"), row.value("link"))
  }

  static func link(after former: String, _ digest: String) -> String {
    SHA256.hash(data: Data((former + digest).utf8)).hexadecimal
  }

  /// Seals what was just saved, as the next link: an opening, or number `sequence` of a subject's events.
  ///
  /// Throws `StoreFailure.sealedBefore` where that number has a seal already: what it sealed was taken out.
  static func set(_ kind: Sealed, on subject: String, number sequence: Int = 0, _ db: Database) throws {
    guard let digest = try kind.digest(of: subject, sequence, db) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "nothing to seal")
    }
    let last: (position: Int, link: String)? = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT position, link FROM seal ORDER BY position DESC LIMIT 1")
    ).map { try ($0.value("position"), $0.value("link")) }.next()
    let (position, former) = last ?? (0, "")
    guard position < Int.max else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    do {
      try db.cachedStatement(
        sql: "INSERT INTO seal (position, kind, subject, sequence, digest, link) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [position + 1, kind.rawValue, subject, sequence, digest, link(after: former, digest)])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreFailure.sealedBefore
    }
  }
}
