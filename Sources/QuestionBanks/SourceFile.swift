/// A bank or team file as it was read: its name for messages, and its exact bytes.
package struct SourceFile: Equatable, Sendable {
  /// The most bytes that a bank or team file may have: far more than a thousand questions.
  package static let largest = 4 * 1_048_576

  /// The most lines, and the most bytes in a line, so that no file of this size takes long to read.
  static let mostLines = 100_000
  static let longestLine = 1_048_576

  /// The path as the user knows it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// What makes the file longer than any bank, and where.
  var excess: (problem: Problem, line: Int)? {
    var lines = 1
    var start = 0
    var previous: UInt8 = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      defer { (start, previous) = (index + 1, byte) }
      if byte == 0x0A, previous == 0x0D, start == index { continue }
      if index - start > Self.longestLine {
        return (.lineTooLong(bytes: index - start, limit: Self.longestLine), lines)
      }
      lines += 1
    }
    if bytes.count - start > Self.longestLine {
      return (.lineTooLong(bytes: bytes.count - start, limit: Self.longestLine), lines)
    }
    return lines > Self.mostLines ? (.tooManyLines(lines, limit: Self.mostLines), 1) : nil
  }

  /// A short name for exactly these bytes, shown wherever a version matters: 12 hexadecimal digits.
  ///
  /// It is a label for people, not a proof: equality is decided on the bytes. (FNV-1a, 64 bit, top 48 bits;
  /// http://www.isthe.com/chongo/tech/comp/fnv/)
  package var contentID: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
