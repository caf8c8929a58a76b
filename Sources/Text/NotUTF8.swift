/// Bytes that should be UTF-8 but aren't: where they are, and what they probably are.
///
/// Swift repairs such bytes to U+FFFD, which can turn different texts into the same one. So all input is checked first.
package struct NotUTF8: Error, Equatable, Sendable {
  /// What the bytes probably are.
  package enum Encoding: Equatable, Sendable {
    case windows1252
    case utf16
    /// UTF-8 that was cut off inside a character.
    case cutOff
    case unknown
  }

  /// The offset of the first byte that isn't part of a character, from 0.
  package let offset: Int
  /// Its line, from 1.
  package let line: Int
  /// Its column, from 1, counted in characters.
  package let column: Int
  package let byte: UInt8
  package let encoding: Encoding

  /// What is wrong with the bytes; nil for UTF-8, even with U+FFFD in it.
  package init?(_ bytes: [UInt8]) {
    if let place = Self.firstInvalid(bytes.span) {
      self.init(bytes, at: place, Self.encoding(of: bytes, at: place))
    } else {
      // English text in UTF-16 looks like UTF-8 with a NUL character in every other place.
      guard let place = bytes.firstIndex(of: 0), Self.looksLikeUTF16(bytes) else { return nil }
      self.init(bytes, at: place, .utf16)
    }
  }

  /// The same fault, found in a line of a longer text.
  package init(_ fault: NotUTF8, inLine line: Int) {
    (offset, column, byte, encoding) = (fault.offset, fault.column, fault.byte, fault.encoding)
    self.line = line
  }

  private init(_ bytes: [UInt8], at offset: Int, _ encoding: Encoding) {
    self.offset = offset
    self.encoding = encoding
    byte = bytes.indices.contains(offset) ? bytes[offset] : 0
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    let before = bytes[start..<offset]
    let text = before.starts(with: [0xEF, 0xBB, 0xBF]) ? before.dropFirst(3) : before
    column = String(decoding: text, as: UTF8.self).count + 1
  }

  /// What is wrong, worded to follow the place.
  package var message: String {
    let what =
      switch encoding {
      case .windows1252: "; it looks like Windows-1252"
      case .utf16: "; it looks like UTF-16"
      case .cutOff: "; the text ends inside a character"
      case .unknown: ""
      }
    let digits = String(byte, radix: 16, uppercase: true)
    return "this is not UTF-8 text (byte 0x\(digits.count < 2 ? "0" : "")\(digits))\(what)."
  }

  /// What to do about it, for a file.
  package var help: String {
    switch encoding {
    case .windows1252: "Convert the text first: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW-FILE"
    case .utf16: "Convert the text first: iconv -f UTF-16 -t UTF-8 FILE > NEW-FILE"
    case .cutOff: "The text was cut off while it was copied. Copy it again."
    case .unknown: "Save the text in UTF-8."
    }
  }

  // MARK: Checking bytes

  /// The first byte that isn't part of a character; nil if there is none.
  ///
  /// Overlong forms, halves of surrogate pairs and truncated sequences are not characters
  /// (https://www.unicode.org/versions/latest/, table 3-7).
  package static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch first {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
      for place in index + 2..<max(index + length, index + 2) where bytes[place] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  private static func encoding(of bytes: [UInt8], at offset: Int) -> Encoding {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16(bytes) { return .utf16 }
    let rest = bytes[offset...]
    let isCutOff = rest.count < 4 && rest[offset] >= 0xC2 && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    // A single byte at the end is more likely a letter.
    if isCutOff, rest.count > 1 { return .cutOff }
    // Windows-1252 leaves these undefined; a letter from its upper half is rarely followed by another one.
    if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(rest[offset]) { return .unknown }
    return rest.dropFirst().first.map { $0 & 0xC0 == 0x80 } ?? false ? .unknown : .windows1252
  }

  /// Whether at least every third byte is NUL, nearly all of them in even or in odd places.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    var counts = (even: 0, odd: 0, all: 0)
    for byte in bytes.prefix(4096) {
      if byte == 0 { if counts.all % 2 == 0 { counts.even += 1 } else { counts.odd += 1 } }
      counts.all += 1
    }
    guard counts.all > 1, min(counts.even, counts.odd) * 8 <= max(counts.even, counts.odd) else { return false }
    let most = max(counts.even, counts.odd)
    return most >= 2 && most * 3 >= counts.all
  }
}

extension String {
  /// The text of the bytes; throws `NotUTF8` rather than repairing them.
  package init(utf8 bytes: [UInt8]) throws(NotUTF8) {
    if let fault = NotUTF8(bytes) { throw fault }
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// The text of the bytes for a message; bytes that aren't UTF-8 appear as codes, such as `\xEB`.
  package init(showing bytes: [UInt8]) {
    var rest = bytes[...]
    var text = ""
    while let place = NotUTF8.firstInvalid(Array(rest).span) {
      let bad = rest.startIndex + place
      text += String(decoding: rest[..<bad], as: UTF8.self) + "\\x" + String(rest[bad], radix: 16, uppercase: true)
      rest = rest[(bad + 1)...]
    }
    self = text + String(decoding: rest, as: UTF8.self)
  }
}
