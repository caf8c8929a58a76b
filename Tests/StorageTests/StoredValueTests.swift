import Foundation
import GRDB
import Testing

@testable import Storage

/// Values are read exactly as they are stored, or not at all.
@Suite struct StoredValueTests {
  private func first<Value: StoredValue>(_ sql: String, as type: Value.Type = Value.self) throws -> Value? {
    try DatabaseQueue().read { try Value.first($0, "SELECT " + sql) }
  }

  @Test func aValueOfTheRightTypeIsRead() throws {
    #expect(try first("'Ana é'") == "Ana é")
    #expect(try first("'a' || char(0) || 'b'") == "a\0b")
    #expect(try first("9223372036854775807") == Int.max)
    #expect(try first("x'00ff'") == Data([0, 255]))
    #expect(try first("NULL", as: String?.self) == .some(nil))
  }

  @Test(arguments: ["NULL", "7", "x'61'", "cast(x'5aeb' AS TEXT)", "1.5"])
  func anythingElseIsNoText(_ sql: String) {
    #expect(throws: RowDecodingError.self) { try first(sql, as: String.self) }
  }

  @Test(arguments: ["NULL", "'7'", "'abc'", "7.0", "x'07'"])
  func anythingElseIsNoNumber(_ sql: String) {
    #expect(throws: RowDecodingError.self) { try first(sql, as: Int.self) }
    if sql != "NULL" { #expect(throws: RowDecodingError.self) { try first(sql, as: Int?.self) } }
  }

  @Test func aMissingColumnThrows() throws {
    #expect(throws: RowDecodingError.self) {
      try DatabaseQueue().read { db in
        _ = try Row.fetchCursor(db, sql: "SELECT 1 AS there").map { try $0.value("missing") as Int? }.next()
      }
    }
  }

  /// GRDB's error quotes the whole row.
  @Test func aFailureQuotesNothing() {
    do {
      _ = try first("cast(x'536563726574eb' AS TEXT)", as: String.self)
      Issue.record("read")
    } catch {
      #expect(StoreFailure(error, path: "x.sqlite") == .damaged(path: "x.sqlite"))
    }
  }
}
