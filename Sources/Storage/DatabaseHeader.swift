import Foundation

extension Store {
  /// Whether a file begins as this program's databases do; it is not opened as one.
  ///
  /// Never call this for a database that is open: closing a file takes away the locks that SQLite has on it in this
  /// program.
  package static func isDatabase(at path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 100), header.count == 100 else { return false }
    guard header.starts(with: Data("SQLite format 3\0".utf8)) else { return false }
    return header[68..<72].reduce(0) { $0 << 8 | Int32($1) } == Schema.applicationID
  }
}
