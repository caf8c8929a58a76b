/// A value as JSON text, written as it goes: each member of an object on a line, in the order in which it is encoded.
///
/// Foundation's encoder first builds a tree of the whole and sorts each object's members by name, or leaves them in no order
/// at all: a report of two thousand candidates spent a fifth of its time there, and none read like its documentation. Numbers
/// and texts come out as Foundation writes them, so that nothing but the order of members differs.
package struct WrittenJSON {
  /// The text of a value; throws `EncodingError` for a number that JSON does not know.
  package static func of(_ value: some Encodable) throws -> String {
    let page = JSONPage()
    try page.encode(value)
    return String(decoding: page.bytes, as: UTF8.self)
  }
}

/// What is written so far, and which objects and lists are still open.
///
/// Encoding never says that a container is finished: it is when something is written at a level above it.
private final class JSONPage {
  private(set) var bytes: [UInt8] = []
  /// The closing signs of what is open, and whether it has a member yet.
  private var open: [(end: UInt8, hasMembers: Bool)] = []

  var level: Int { open.count }

  func begin(_ sign: Unicode.Scalar, _ end: Unicode.Scalar) -> Int {
    bytes.append(UInt8(ascii: sign))
    open.append((UInt8(ascii: end), false))
    return open.count
  }

  /// Closes everything that was opened inside a level.
  func close(to level: Int) {
    while open.count > level, let (end, hasMembers) = open.popLast() {
      if !hasMembers { bytes.append(UInt8(ascii: "\n")) }
      newLine()
      bytes.append(end)
    }
  }

  /// Begins the next member of the container at a level.
  func beginMember(at level: Int) {
    close(to: level)
    if open[level - 1].hasMembers { bytes.append(UInt8(ascii: ",")) }
    open[level - 1].hasMembers = true
    newLine()
  }

  func beginMember(_ key: some CodingKey, at level: Int) {
    beginMember(at: level)
    write(key.stringValue)
    bytes += [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: " ")]
  }

  private func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<open.count * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Values

  func encode(_ value: some Encodable) throws {
    let level = level
    let begun = bytes.count
    try value.encode(to: JSONEncoding(page: self))
    // Something that encodes nothing is an object without members.
    if bytes.count == begun { _ = begin("{", "}") }
    close(to: level)
  }

  func writeNull() { bytes += "null".utf8 }

  func write(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  func write(_ value: some BinaryInteger & CustomStringConvertible) { bytes += value.description.utf8 }

  func write(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "JSON has no such number."))
    }
    let text = value.description.utf8
    bytes += text
    if text.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
  }

  func write(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// The page as Swift's encoding knows it. Paths and user information are nobody's here.
private struct JSONEncoding: Encoder {
  let page: JSONPage
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObject(page: page, level: page.begin("{", "}")))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { JSONList(page: page, level: page.begin("[", "]")) }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValue(page: page) }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let page: JSONPage
  let level: Int
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { page.beginMember(key, at: level); page.writeNull() }
  func encode(_ value: Bool, forKey key: Key) { page.beginMember(key, at: level); page.write(value) }
  func encode(_ value: String, forKey key: Key) { page.beginMember(key, at: level); page.write(value) }
  func encode(_ value: Double, forKey key: Key) throws { page.beginMember(key, at: level); try page.write(value) }
  func encode(_ value: Int, forKey key: Key) { page.beginMember(key, at: level); page.write(value) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    page.beginMember(key, at: level)
    try page.encode(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    page.beginMember(key, at: level)
    return JSONEncoding(page: page).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    page.beginMember(key, at: level)
    return JSONEncoding(page: page).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONEncoding(page: page) }

  func superEncoder(forKey key: Key) -> any Encoder {
    page.beginMember(key, at: level)
    return JSONEncoding(page: page)
  }
}

private struct JSONList: UnkeyedEncodingContainer {
  let page: JSONPage
  let level: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(page: JSONPage, level: Int) { (self.page, self.level) = (page, level) }

  private mutating func beginMember() {
    page.beginMember(at: level)
    count += 1
  }

  mutating func encodeNil() { beginMember(); page.writeNull() }
  mutating func encode(_ value: Bool) { beginMember(); page.write(value) }
  mutating func encode(_ value: String) { beginMember(); page.write(value) }
  mutating func encode(_ value: Double) throws { beginMember(); try page.write(value) }
  mutating func encode(_ value: Int) { beginMember(); page.write(value) }
  mutating func encode(_ value: some Encodable) throws { beginMember(); try page.encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    beginMember()
    return JSONEncoding(page: page).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    beginMember()
    return JSONEncoding(page: page).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    beginMember()
    return JSONEncoding(page: page)
  }
}

/// A value that is no object and no list. Integers and floats of other widths come here.
private struct JSONValue: SingleValueEncodingContainer {
  let page: JSONPage
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { page.writeNull() }
  func encode(_ value: Bool) { page.write(value) }
  func encode(_ value: String) { page.write(value) }
  func encode(_ value: Double) throws { try page.write(value) }
  func encode(_ value: Float) throws { try page.write(Double(value)) }
  func encode(_ value: Int) { page.write(value) }
  func encode(_ value: Int8) { page.write(value) }
  func encode(_ value: Int16) { page.write(value) }
  func encode(_ value: Int32) { page.write(value) }
  func encode(_ value: Int64) { page.write(value) }
  func encode(_ value: UInt) { page.write(value) }
  func encode(_ value: UInt8) { page.write(value) }
  func encode(_ value: UInt16) { page.write(value) }
  func encode(_ value: UInt32) { page.write(value) }
  func encode(_ value: UInt64) { page.write(value) }
  func encode(_ value: some Encodable) throws { try page.encode(value) }
}
