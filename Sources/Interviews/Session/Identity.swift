package import Text

/// An identifier that no two machines make twice: a UUID (RFC 9562) in lower case, of version 7; of version 4 for something
/// that was imported from elsewhere.
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

  /// The same id, marked as part of a scorecard that was filled in elsewhere: version 4, with the first 16 bits set.
  package var imported: Identity {
    var digits = Array(description)
    digits.replaceSubrange(0..<4, with: "ffff")
    digits[14] = "4"
    return Identity(unchecked: String(digits))
  }

  /// Whether it identifies part of a scorecard that was filled in elsewhere.
  package var isImported: Bool { "48".contains(version) }

  /// Whether it was computed from the content, as earlier versions did for imported scorecards: anyone who has such an id
  /// can guess the scores.
  package var isDerived: Bool { version == "8" }

  private var version: Character { description[description.index(description.startIndex, offsetBy: 14)] }

  private init(unchecked description: String) { self.description = description }

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
