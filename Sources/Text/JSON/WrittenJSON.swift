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
    return String(decoding: page.text.bytes, as: UTF8.self)
  }
}

/// The text, shared by the containers of Swift's encoding, which are values.
private final class JSONPage {
  private(set) var text = JSONText()

  /// Everything that is written at once is one change: an object's member is checked against other changes only once.
  @inline(__always)
  func write<Value>(_ change: (inout JSONText) throws -> Value) rethrows -> Value { try change(&text) }

  func encode(_ value: some Encodable) throws {
    let (level, begun) = (text.level, text.bytes.count)
    try value.encode(to: JSONEncoding(page: self))
    write {
      // Something that encodes nothing is an object without members.
      if $0.bytes.count == begun { _ = $0.begin("{", "}") }
      $0.close(to: level)
    }
  }
}

/// What is written so far, and which objects and lists are still open.
///
/// Encoding never says that a container is finished: it is when something is written at a level above it.
private struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// The closing signs of what is open, and whether it has a member yet.
  private var open: [(end: UInt8, hasMembers: Bool)] = []
  /// A line's end and the margin of the deepest level so far.
  private var margin = [UInt8(ascii: "\n")]

  var level: Int { open.count }

  mutating func begin(_ sign: Unicode.Scalar, _ end: Unicode.Scalar) -> Int {
    bytes.append(UInt8(ascii: sign))
    open.append((UInt8(ascii: end), false))
    if margin.count <= 2 * open.count { margin += [UInt8(ascii: " "), UInt8(ascii: " ")] }
    return open.count
  }

  /// Closes everything that was opened inside a level.
  mutating func close(to level: Int) {
    while open.count > level, let (end, hasMembers) = open.popLast() {
      if !hasMembers { bytes.append(UInt8(ascii: "\n")) }
      newLine()
      bytes.append(end)
    }
  }

  /// Begins the next member of the container at a level.
  mutating func beginMember(at level: Int) {
    close(to: level)
    if open[level - 1].hasMembers { bytes.append(UInt8(ascii: ",")) }
    open[level - 1].hasMembers = true
    newLine()
  }

  mutating func beginMember(_ key: some CodingKey, at level: Int) {
    beginMember(at: level)
    write(key.stringValue)
    bytes += " : ".utf8
  }

  private mutating func newLine() { bytes += margin[...(2 * open.count)] }

  // MARK: Values

  mutating func writeNull() { bytes += "null".utf8 }

  mutating func write(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  mutating func write(_ value: some BinaryInteger & CustomStringConvertible) { bytes += value.description.utf8 }

  mutating func write(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "JSON has no such number."))
    }
    bytes += value.description.utf8
    if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
  }

  mutating func write(_ value: String) { QuotedJSON.append(value, to: &bytes) }
}

/// The page as Swift's encoding knows it. Paths and user information are nobody's here.
private struct JSONEncoding: Encoder {
  let page: JSONPage
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObject(page: page, level: page.write { $0.begin("{", "}") }))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONList(page: page, level: page.write { $0.begin("[", "]") })
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValue(page: page) }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let page: JSONPage
  let level: Int
  var codingPath: [any CodingKey] { [] }

  /// A member that is written at once.
  private func member(_ key: Key, _ write: (inout JSONText) throws -> Void) rethrows {
    try page.write {
      $0.beginMember(key, at: level)
      try write(&$0)
    }
  }

  func encodeNil(forKey key: Key) { member(key) { $0.writeNull() } }
  func encode(_ value: Bool, forKey key: Key) { member(key) { $0.write(value) } }
  func encode(_ value: String, forKey key: Key) { member(key) { $0.write(value) } }
  func encode(_ value: Double, forKey key: Key) throws { try member(key) { try $0.write(value) } }
  func encode(_ value: Int, forKey key: Key) { member(key) { $0.write(value) } }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    page.write { $0.beginMember(key, at: level) }
    try page.encode(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    page.write { $0.beginMember(key, at: level) }
    return JSONEncoding(page: page).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    page.write { $0.beginMember(key, at: level) }
    return JSONEncoding(page: page).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONEncoding(page: page) }

  func superEncoder(forKey key: Key) -> any Encoder {
    page.write { $0.beginMember(key, at: level) }
    return JSONEncoding(page: page)
  }
}

private struct JSONList: UnkeyedEncodingContainer {
  let page: JSONPage
  let level: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(page: JSONPage, level: Int) { (self.page, self.level) = (page, level) }

  /// A member that is written at once.
  private mutating func member(_ write: (inout JSONText) throws -> Void) rethrows {
    count += 1
    try page.write {
      $0.beginMember(at: level)
      try write(&$0)
    }
  }

  private mutating func begin() { member { _ in } }

  mutating func encodeNil() { member { $0.writeNull() } }
  mutating func encode(_ value: Bool) { member { $0.write(value) } }
  mutating func encode(_ value: String) { member { $0.write(value) } }
  mutating func encode(_ value: Double) throws { try member { try $0.write(value) } }
  mutating func encode(_ value: Int) { member { $0.write(value) } }
  mutating func encode(_ value: some Encodable) throws { begin(); try page.encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    begin()
    return JSONEncoding(page: page).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    begin()
    return JSONEncoding(page: page).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    begin()
    return JSONEncoding(page: page)
  }
}

/// A value that is no object and no list. Integers and floats of other widths come here.
private struct JSONValue: SingleValueEncodingContainer {
  let page: JSONPage
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { page.write { $0.writeNull() } }
  func encode(_ value: Bool) { page.write { $0.write(value) } }
  func encode(_ value: String) { page.write { $0.write(value) } }
  func encode(_ value: Double) throws { try page.write { try $0.write(value) } }
  func encode(_ value: Float) throws { try page.write { try $0.write(Double(value)) } }
  func encode(_ value: Int) { page.write { $0.write(value) } }
  func encode(_ value: Int8) { page.write { $0.write(value) } }
  func encode(_ value: Int16) { page.write { $0.write(value) } }
  func encode(_ value: Int32) { page.write { $0.write(value) } }
  func encode(_ value: Int64) { page.write { $0.write(value) } }
  func encode(_ value: UInt) { page.write { $0.write(value) } }
  func encode(_ value: UInt8) { page.write { $0.write(value) } }
  func encode(_ value: UInt16) { page.write { $0.write(value) } }
  func encode(_ value: UInt32) { page.write { $0.write(value) } }
  func encode(_ value: UInt64) { page.write { $0.write(value) } }
  func encode(_ value: some Encodable) throws { try page.encode(value) }
}
