/// A name for one thing that no two machines give twice: a UUID (RFC 9562) in lower case, of version 7 where it was made by
/// the clock, of version 8 where it was made from texts.
///
/// Files of several people are put together one day, so nothing is ever named by its row number.
package struct Identity: Hashable, Sendable, CustomStringConvertible {
  /// 36 characters, such as `019aa1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b`.
  package let description: String

  /// Takes a UUID's text; nil unless it has the form 8-4-4-4-12 of hexadecimal digits.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isHexDigit } })
    else { return nil }
    description = text.lowercased()
  }

  /// A version 7 UUID: 48 bits of milliseconds, then 74 of the random bits given (RFC 9562, section 5.7).
  package init(at moment: Moment, random: (UInt64, UInt64)) {
    let high = UInt64(bitPattern: moment.milliseconds) << 16 | 0x7000 | random.0 & 0x0fff
    self.init(high: high, low: 0x8000_0000_0000_0000 | random.1 & 0x3fff_ffff_ffff_ffff)
  }

  /// A version 8 UUID that is made of texts, the same wherever it is made (RFC 9562, section 5.8).
  ///
  /// 106 bits of FNV-1a in 128 (http://www.isthe.com/chongo/tech/comp/fnv/), behind 16 bits that are set: so it comes after
  /// every name that the clock made, and a candidate who is known already keeps theirs.
  init(derivedFrom texts: [String]) {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for text in texts {
      // No UTF-8 has the byte 255, so that no two lists of texts make one row of bytes.
      for byte in Array(text.utf8) + [255] {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
      }
    }
    let high = UInt64(truncatingIfNeeded: hash >> 84)
    let low = UInt64(truncatingIfNeeded: hash >> 22)
    self.init(
      high: 0xffff_0000_0000_8000 | (high >> 12 & 0xffff_ffff) << 16 | high & 0x0fff,
      low: 0x8000_0000_0000_0000 | low & 0x3fff_ffff_ffff_ffff)
  }

  /// Whether it was made from texts.
  var isDerived: Bool { description.dropFirst(14).first == "8" }

  /// The 128 bits of a UUID.
  private init(high: UInt64, low: UInt64) {
    let digits = Array((Self.hexadecimal(high) + Self.hexadecimal(low)).utf8)
    let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    description = cuts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
