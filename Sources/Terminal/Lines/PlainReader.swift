// Lines from a pipe or a file.
//
// readline would echo what it reads into the output, so standard input that is not a terminal is read here: bytes in
// blocks, cut at line ends. Nothing is printed. Bytes that are not UTF-8 are never repaired: reading ends before their line,
// or before the first line of a file, which is checked as a whole.

package import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The reader of a descriptor that is not a terminal.
@MainActor
package final class PlainReader: LineReader {
  /// The longest line that is kept whole, in bytes.
  nonisolated package static let longestLine = 1 << 20

  package let isInteractive = false
  package private(set) var lineNumber = 0
  package var completer = Completer.nothing
  package var chores: [Chore] = []

  private let descriptor: Int32
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  private var lastLineWasCut = false
  package private(set) var fault: NotUTF8?
  /// A line that was looked at and not read yet.
  private var ahead: [UInt8]?

  /// A reader of `descriptor`, which stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    fault = Self.fault(inFile: descriptor)
  }

  package func read(prompt: String, prefill: String?) -> LineInput {
    guard fault == nil, var bytes = ahead ?? nextLine() else { return .endOfInput }
    ahead = nil
    if lineNumber == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    lineNumber += 1
    if lastLineWasCut { return .tooLong(limit: Self.longestLine) }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    do throws(NotUTF8) { return .line(try String(utf8: bytes)) } catch {
      fault = NotUTF8(error, inLine: lineNumber)
      lineNumber -= 1
      return .endOfInput
    }
  }

  package func lookAhead() {
    guard fault == nil, ahead == nil, let line = nextLine() else { return }
    ahead = line
    do throws(NotUTF8) { _ = try String(utf8: line) } catch { fault = NotUTF8(error, inLine: lineNumber + 1) }
  }

  /// Files larger than this many bytes are checked line by line, like pipes.
  private static let largestLookedAt = 1 << 26

  /// What is not UTF-8 in the rest of a file, without moving the reading position; nil for anything but a file.
  private static func fault(inFile descriptor: Int32) -> NotUTF8? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let begun = lseek(descriptor, 0, SEEK_CUR)
    guard begun >= 0, Int(status.st_size) - Int(begun) <= largestLookedAt else { return nil }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= largestLookedAt {
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, $0.count, begun + off_t(bytes.count))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return NotUTF8(bytes)
  }

  /// The bytes up to the next `\n`, or to the end of the file if any are left; nil after that.
  private func nextLine() -> [UInt8]? {
    var line: [UInt8] = []
    lastLineWasCut = false
    while true {
      if position == end, !fill() { return line.isEmpty ? nil : line }
      let rest = block[position..<end]
      let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n"))
      let piece = rest[..<(lineEnd ?? end)]
      let room = Self.longestLine - line.count
      if piece.count > room { lastLineWasCut = true }
      line += piece.prefix(room)
      position = lineEnd.map { $0 + 1 } ?? end
      if lineEnd != nil { return line }
    }
  }

  /// Reads the next block; false at the end of the file or when the descriptor cannot be read.
  private func fill() -> Bool {
    while !isAtEnd {
      let count = unsafe block.withUnsafeMutableBytes { unsafe systemRead(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        (position, end) = (0, count)
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        waitUntilReady(descriptor, for: POLLIN)
        continue
      }
      isAtEnd = true
    }
    return false
  }
}

// Outside the type, where `read` is the system's.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, bytes, count)
}
