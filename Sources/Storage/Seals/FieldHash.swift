import Crypto
import Foundation
import GRDB

/// A SHA-256 of a sequence of fields, written so that no two sequences give the same bytes.
///
/// NULL counts as `-`; any other value as the number of its bytes, a colon and the bytes. Numbers count as their digits, and
/// a BLOB as its SHA-256 in hexadecimal. The form is frozen: Database.md documents how to compute it.
struct FieldHash {
  private var hash = SHA256()

  /// 64 hexadecimal digits in lower case.
  var text: String { hash.finalize().hexadecimal }

  mutating func add(_ text: String) { add(Data(text.utf8)) }

  mutating func add(_ row: Row, _ columns: Range<Int>) throws {
    for column in columns { try add(row, column) }
  }

  private mutating func add(_ row: Row, _ column: Int) throws {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .null: hash.update(data: Data("-".utf8))
    case .blob(let blob): add(SHA256.hash(data: blob).hexadecimal)
    // The exact bytes in SQLite, which a String might change.
    case .string, .int64, .double: try row.withUnsafeData(atIndex: column) { add($0 ?? Data()) }
    }
  }

  private mutating func add(_ bytes: Data) {
    hash.update(data: Data("\(bytes.count):".utf8))
    hash.update(data: bytes)
  }
}

extension Digest {
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
