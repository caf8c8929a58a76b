/// JSON whose values know their places, so that a problem of a file is named with line, column and path.
///
/// Exactly RFC 8259: no comments, no trailing commas; a duplicate member is a fault. The tree keeps the bytes unchanged, plus
/// eight for each value and each name: it makes lists, objects and texts on demand, so it needs only a few times as much
/// memory as the file is large.
package struct JSONTree: Sendable {
  package enum Content: Sendable {
    case object(Members)
    case list(Elements)
    case text(String)
    /// As it is written.
    case number(String)
    case truth(Bool)
    case null
  }

  package struct Member: Sendable {
    package let name: String
    package let value: JSONTree
  }

  fileprivate let document: JSONDocument
  /// The index of its entry in the document.
  fileprivate let place: Int

  /// Where it begins, in bytes.
  package var offset: Int { document.offset(of: place) }

  package var content: Content {
    switch document.bytes[offset] {
    case UInt8(ascii: "{"): .object(Members(tree: self))
    case UInt8(ascii: "["): .list(Elements(tree: self))
    case UInt8(ascii: "\""): .text(document.text(at: place))
    case UInt8(ascii: "t"): .truth(true)
    case UInt8(ascii: "f"): .truth(false)
    case UInt8(ascii: "n"): .null
    default: .number(document.number(at: place))
    }
  }

  /// What makes a text no JSON, and where.
  package struct Fault: Error, Equatable {
    package enum Kind: Equatable {
      case notUTF8
      case endsEarly
      case valueExpected
      /// These were expected.
      case expected(String)
      case textNotClosed
      case unknownEscape
      case controlCharacter
      case malformedNumber
      case memberTwice(String)
      case tooDeep
      case tooManyMembers(limit: Int)
      case tooLarge
      case goesOn
    }
    package let kind: Kind
    package let offset: Int

    package init(kind: Kind, offset: Int) {
      self.kind = kind
      self.offset = offset
    }
  }

  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONTree {
    var parser = JSONParser(bytes)
    return JSONTree(document: try parser.readAll(), place: 0)
  }

  /// The bytes that it was read from.
  package var bytes: [UInt8] { document.bytes }

  /// What it is, in words.
  package var kind: String {
    switch content {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .truth: "true or false"
    case .null: "null"
    }
  }
}

extension JSONTree {
  /// The elements of a list, each made when it is reached.
  package struct Elements: Sequence, Sendable {
    fileprivate let tree: JSONTree

    package func makeIterator() -> Iterator { Iterator(tree) }

    package struct Iterator: IteratorProtocol {
      private let document: JSONDocument
      private var place: Int
      private let end: Int

      fileprivate init(_ tree: JSONTree) {
        (document, place, end) = (tree.document, tree.place + 1, tree.document.next(after: tree.place))
      }

      package mutating func next() -> JSONTree? {
        guard place < end else { return nil }
        defer { place = document.next(after: place) }
        return JSONTree(document: document, place: place)
      }
    }
  }

  /// The members of an object in their order in the file.
  package struct Members: Sequence, Sendable {
    fileprivate let tree: JSONTree

    package func makeIterator() -> AnyIterator<Member> {
      var entries = Elements.Iterator(tree)
      return AnyIterator {
        guard let name = entries.next(), let value = entries.next() else { return nil }
        return Member(name: name.document.text(at: name.place), value: value)
      }
    }

    /// The value of the member with a name; nil if there is none.
    package subscript(name: String) -> JSONTree? {
      var entries = Elements.Iterator(tree)
      while let key = entries.next(), let value = entries.next() {
        if key.document.text(at: key.place, is: name) { return value }
      }
      return nil
    }
  }

  /// The value of an object's member; nil if there is none or this is not an object.
  package subscript(name: String) -> JSONTree? { if case .object(let members) = content { members[name] } else { nil } }
}

/// The bytes of a valid JSON text, and the places of its values.
private final class JSONDocument: Sendable {
  /// A value, or the name of a member, followed by its value.
  struct Entry {
    private static let escapes: UInt32 = 1 << 31

    private let offsetAndEscapes: UInt32
    /// The index of the entry after this one and everything in it.
    var next: UInt32 = 0

    init(offset: Int) { offsetAndEscapes = UInt32(offset) }

    /// Makes the entry of a text that contains escapes.
    init(escapedAt offset: Int) { offsetAndEscapes = UInt32(offset) | Self.escapes }

    var offset: Int { Int(offsetAndEscapes & ~Self.escapes) }
    var hasEscapes: Bool { offsetAndEscapes & Self.escapes != 0 }
  }

  /// The largest offset, since offsets have 31 bits.
  static let largest = Int(Int32.max)

  let bytes: [UInt8]
  private let entries: [Entry]

  init(_ bytes: [UInt8], _ entries: [Entry]) { (self.bytes, self.entries) = (bytes, entries) }

  func offset(of place: Int) -> Int { entries[place].offset }
  func next(after place: Int) -> Int { Int(entries[place].next) }

  func text(at place: Int) -> String {
    let start = entries[place].offset
    if entries[place].hasEscapes { return JSONParser(bytes, at: start).text() }
    return String(decoding: raw(from: start + 1), as: UTF8.self)
  }

  /// Whether the text equals another one; compares the bytes if possible, without making the text.
  func text(at place: Int, is text: String) -> Bool {
    if entries[place].hasEscapes { return self.text(at: place) == text }
    var index = entries[place].offset + 1
    for byte in text.utf8 {
      // A text ends with its quotation mark, so this index stays within the bytes.
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return bytes[index] == UInt8(ascii: "\"")
  }

  func number(at place: Int) -> String {
    let start = entries[place].offset
    let end = bytes[start...].firstIndex { !"0123456789+-.eE".utf8.contains($0) } ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func raw(from start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix { $0 != UInt8(ascii: "\"") }
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var entries: [JSONDocument.Entry] = []
  private static let deepest = 64
  private static let mostMembers = 10_000

  init(_ bytes: [UInt8], at index: Int = 0) { (self.bytes, self.index) = (bytes, index) }

  mutating func readAll() throws(JSONTree.Fault) -> JSONDocument {
    guard bytes.count <= JSONDocument.largest else { throw fault(.tooLarge) }
    // What is no UTF-8 would be read as something else.
    if let place = bytes.firstInvalidUTF8 { throw JSONTree.Fault(kind: .notUTF8, offset: place) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    // An array that grows by doubling could need twice the memory in the end.
    entries.reserveCapacity(entryCount())
    try readValue(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw fault(.goesOn) }
    return JSONDocument(bytes, entries)
  }

  /// The greatest possible number of values and names: one before each comma and colon, and one after each bracket.
  private func entryCount() -> Int {
    var (count, isInText, isEscaped) = (2, false, false)
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isInText.toggle()
      } else if isInText {
        isEscaped = byte == UInt8(ascii: "\\")
      } else {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"): count += 1
        default: break
        }
      }
    }
    return count
  }

  private mutating func readValue(depth: Int) throws(JSONTree.Fault) {
    skipBlanks()
    guard index < bytes.count else { throw fault(.endsEarly) }
    let place = entries.count
    if bytes[index] == UInt8(ascii: "\"") { return try readText() }
    entries.append(JSONDocument.Entry(offset: index))
    switch bytes[index] {
    case UInt8(ascii: "{"): try readMembers(depth: depth + 1)
    case UInt8(ascii: "["): try readList(depth: depth + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "t"): try readWord("true")
    case UInt8(ascii: "f"): try readWord("false")
    case UInt8(ascii: "n"): try readWord("null")
    default: throw fault(.valueExpected)
    }
    entries[place].next = UInt32(entries.count)
  }

  private mutating func readMembers(depth: Int) throws(JSONTree.Fault) {
    guard depth <= Self.deepest else { throw fault(.tooDeep) }
    index += 1
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return }
    while true {
      skipBlanks()
      guard index < bytes.count else { throw fault(.endsEarly) }
      guard bytes[index] == UInt8(ascii: "\"") else {
        throw fault(.expected("the name of a member, in quotation marks,"))
      }
      let start = index
      try readText()
      let name = JSONParser(bytes, at: start).text()
      guard names.insert(name).inserted else { throw JSONTree.Fault(kind: .memberTwice(name), offset: start) }
      guard names.count <= Self.mostMembers else {
        throw JSONTree.Fault(kind: .tooManyMembers(limit: Self.mostMembers), offset: start)
      }
      skipBlanks()
      guard take(":") else { throw expected("a colon") }
      try readValue(depth: depth)
      skipBlanks()
      if take("}") { return }
      guard take(",") else { throw expected("a comma or }") }
    }
  }

  private mutating func readList(depth: Int) throws(JSONTree.Fault) {
    guard depth <= Self.deepest else { throw fault(.tooDeep) }
    index += 1
    skipBlanks()
    if take("]") { return }
    while true {
      try readValue(depth: depth)
      skipBlanks()
      if take("]") { return }
      guard take(",") else { throw expected("a comma or ]") }
    }
  }

  /// Skips a text and adds its entry.
  private mutating func readText() throws(JSONTree.Fault) {
    let start = index
    var hasEscapes = false
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        var entry = hasEscapes ? JSONDocument.Entry(escapedAt: start) : JSONDocument.Entry(offset: start)
        entry.next = UInt32(entries.count + 1)
        return entries.append(entry)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        _ = try readEscape()
      case 0..<0x20: throw fault(.controlCharacter)
      default: index += 1
      }
    }
    throw JSONTree.Fault(kind: .textNotClosed, offset: start)
  }

  /// The text that begins here, which was checked before.
  consuming func text() -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        guard let scalar = try? readEscape() else { break }
        text += Array(String(scalar).utf8)
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readEscape() throws(JSONTree.Fault) -> Unicode.Scalar {
    let start = index
    func unknown() -> JSONTree.Fault { JSONTree.Fault(kind: .unknownEscape, offset: start) }
    index += 1
    guard index < bytes.count else { throw unknown() }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = readUnit() else { throw unknown() }
      if let scalar = Unicode.Scalar(first) { return scalar }
      // The two halves of a character beyond the first 65,536.
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
        throw unknown()
      }
      index += 2
      guard (0xD800..<0xDC00).contains(first), let second = readUnit(), (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { throw unknown() }
      return scalar
    default: throw unknown()
    }
  }

  private mutating func readUnit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<(index + 4)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func readNumber() throws(JSONTree.Fault) {
    let start = index
    func digits() -> Bool {
      let first = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
      return index > first
    }
    func malformed() -> JSONTree.Fault { JSONTree.Fault(kind: .malformedNumber, offset: start) }
    _ = take("-")
    let whole = index
    guard digits(), bytes[whole] != UInt8(ascii: "0") || index == whole + 1 else { throw malformed() }
    if take("."), !digits() { throw malformed() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() else { throw malformed() }
    }
  }

  private mutating func readWord(_ word: String) throws(JSONTree.Fault) {
    guard bytes[index...].starts(with: word.utf8) else { throw fault(.valueExpected) }
    index += word.utf8.count
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private func expected(_ what: String) -> JSONTree.Fault { fault(index < bytes.count ? .expected(what) : .endsEarly) }

  private func fault(_ kind: JSONTree.Fault.Kind) -> JSONTree.Fault { JSONTree.Fault(kind: kind, offset: index) }
}

extension [UInt8] {
  /// The first byte that is in no UTF-8; nil if there is none.
  package var firstInvalidUTF8: Int? { NotUTF8.firstInvalid(span) }
}
