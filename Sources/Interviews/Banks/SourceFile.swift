/// A bank or team file as it was read: its name for messages, and its exact bytes.
package struct SourceFile: Equatable, Sendable {
  /// The most bytes that a bank or team file may have: far more than a thousand questions.
  package static let largest = 4 * 1_048_576

  /// The path as the user knows it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
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
