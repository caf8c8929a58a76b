// The lines that the arrow keys walk, and the file that keeps them.
//
// The file is plain text, one line each, oldest first. Every line is appended at once: neither a kill nor a second
// program that runs at the same time loses any. It is the user's own (mode 0600 in a folder of mode 0700) and never
// reached through a link, since even commands name candidates. A history that cannot be kept is no reason to stop:
// failures are silent.

import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A list of earlier lines, kept in a file if it has one.
package struct History {
  /// As many lines as are kept.
  static let limit = 1000

  private(set) var lines: [String] = []
  let file: String?

  /// The history in `file`, which need not exist yet; without a file, an empty one.
  init(file: String?) {
    self.file = file
    guard let file, let all = Self.contents(of: file) else { return }
    lines = all.suffix(Self.limit)
    // Some slack, so that a full history is not rewritten at every start.
    if all.count > Self.limit + Self.limit / 10 { rewrite() }
  }

  /// Adds a line, unless it is blank or the same as the last; the result says whether it was added.
  mutating func append(_ line: String) -> Bool {
    let single = String(line.map { $0.isNewline ? " " : $0 })
    guard !single.allSatisfy(\.isWhitespace), single != lines.last else { return false }
    lines = (lines + [single]).suffix(Self.limit)
    if let file, let descriptor = Self.openToAppend(file) {
      try? Output(descriptor: descriptor).write(single + "\n")
      close(descriptor)
    }
    return true
  }

  /// Takes lines out of the list that the arrow keys walk.
  mutating func forget(_ isForgotten: (String) -> Bool) { lines.removeAll(where: isForgotten) }

  /// Takes lines out of a file of a history, which is rewritten; answers how many, or nil where it cannot be.
  package static func forget(in file: String, _ isForgotten: (String) -> Bool) -> Int? {
    guard let all = contents(of: file) else { return DiskFile.isThere(file) ? nil : 0 }
    let kept = all.filter { !isForgotten($0) }
    if kept.count == all.count { return 0 }
    return replace(file, by: kept) ? all.count - kept.count : nil
  }

  private func rewrite() { if let file { _ = Self.replace(file, by: lines) } }

  /// Puts these lines in a file's place; whoever reads it meanwhile sees the old or the new one whole.
  private static func replace(_ file: String, by lines: [String]) -> Bool {
    let text = lines.map { $0 + "\n" }.joined()
    return (try? DiskFile.put(file, Array(text.utf8), replacing: true)) != nil
  }

  /// The lines of a file; lines that aren't UTF-8 are left out, since this program didn't write them.
  private static func contents(of file: String) -> [String]? {
    DiskFile.privateContents(of: file).map { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? String(utf8: Array($0)) }
    }
  }

  /// Opens a file that only its owner may read, in folders that only their owner may enter; nil for a link.
  private static func openToAppend(_ file: String) -> Int32? {
    makeFolders(above: file)
    let descriptor = DiskFile.openOwn(file, O_WRONLY | O_APPEND | O_CREAT)
    guard descriptor >= 0 else { return nil }
    fchmod(descriptor, 0o600)
    return descriptor
  }

  private static func makeFolders(above file: String) {
    for (index, byte) in zip(file.utf8.indices, file.utf8) where byte == UInt8(ascii: "/") && index > file.startIndex {
      unsafe mkdir(String(file[..<index]), 0o700)
    }
  }
}
