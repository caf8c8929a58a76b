import Foundation

extension Store {
  /// Whether a file begins like this program's databases; it isn't opened as one.
  ///
  /// Never call this for a database that is open: closing a file releases the locks that SQLite holds on it in this
  /// program.
  package static func isDatabase(at path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 100), header.count == 100 else { return false }
    guard header.starts(with: Data("SQLite format 3\0".utf8)) else { return false }
    return header[68..<72].reduce(0) { $0 << 8 | Int32($1) } == Schema.applicationID
  }
}
