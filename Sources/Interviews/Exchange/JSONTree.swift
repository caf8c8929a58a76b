import Text

/// JSON whose values know their places, so that a problem of a file is named with line, column and path.
///
/// All of RFC 8259 and nothing more: no comments, no trailing commas; a member that is there twice is a fault.
struct JSONTree: Sendable {
  enum Content: Sendable {
    case object([Member])
    case list([JSONTree])
    case text(String)
    /// As it is written.
    case number(String)
    case truth(Bool)
    case null
  }

  struct Member: Sendable {
    let name: String
    let value: JSONTree
  }

  let content: Content
  /// Where it begins, in bytes.
  let offset: Int

  /// What makes a text no JSON, and where.
  struct Fault: Error, Equatable {
    enum Kind: Equatable {
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
      case goesOn
    }
    let kind: Kind
    let offset: Int
  }

  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONTree {
    var parser = JSONParser(bytes)
    return try parser.readAll()
  }

  /// What it is, in words.
  var kind: String {
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

private struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private static let deepest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func readAll() throws(JSONTree.Fault) -> JSONTree {
    // What is no UTF-8 would be read as something else.
    if let place = bytes.firstInvalidUTF8 { throw JSONTree.Fault(kind: .notUTF8, offset: place) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try readValue(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw fault(.goesOn) }
    return value
  }

  private mutating func readValue(depth: Int) throws(JSONTree.Fault) -> JSONTree {
    skipBlanks()
    guard index < bytes.count else { throw fault(.endsEarly) }
    let start = index
    let content: JSONTree.Content
    switch bytes[index] {
    case UInt8(ascii: "{"): content = .object(try readMembers(depth: depth + 1))
    case UInt8(ascii: "["): content = .list(try readList(depth: depth + 1))
    case UInt8(ascii: "\""): content = .text(try readText())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try readNumber())
    case UInt8(ascii: "t"): content = try readWord("true", .truth(true))
    case UInt8(ascii: "f"): content = try readWord("false", .truth(false))
    case UInt8(ascii: "n"): content = try readWord("null", .null)
    default: throw fault(.valueExpected)
    }
    return JSONTree(content: content, offset: start)
  }

  private mutating func readMembers(depth: Int) throws(JSONTree.Fault) -> [JSONTree.Member] {
    guard depth <= Self.deepest else { throw fault(.tooDeep) }
    index += 1
    var members: [JSONTree.Member] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return [] }
    while true {
      skipBlanks()
      guard index < bytes.count else { throw fault(.endsEarly) }
      guard bytes[index] == UInt8(ascii: "\"") else {
        throw fault(.expected("the name of a member, in quotation marks,"))
      }
      let start = index
      let name = try readText()
      guard names.insert(name).inserted else { throw JSONTree.Fault(kind: .memberTwice(name), offset: start) }
      skipBlanks()
      guard take(":") else { throw expected("a colon") }
      members.append(JSONTree.Member(name: name, value: try readValue(depth: depth)))
      skipBlanks()
      if take("}") { return members }
      guard take(",") else { throw expected("a comma or }") }
    }
  }

  private mutating func readList(depth: Int) throws(JSONTree.Fault) -> [JSONTree] {
    guard depth <= Self.deepest else { throw fault(.tooDeep) }
    index += 1
    var members: [JSONTree] = []
    skipBlanks()
    if take("]") { return [] }
    while true {
      members.append(try readValue(depth: depth))
      skipBlanks()
      if take("]") { return members }
      guard take(",") else { throw expected("a comma or ]") }
    }
  }

  private mutating func readText() throws(JSONTree.Fault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    var run = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text += bytes[run..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<index]
        text += Array(String(try readEscape()).utf8)
        run = index
      case 0..<0x20: throw fault(.controlCharacter)
      default: index += 1
      }
    }
    throw JSONTree.Fault(kind: .textNotClosed, offset: start)
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

  private mutating func readNumber() throws(JSONTree.Fault) -> String {
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
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readWord(_ word: String, _ content: JSONTree.Content) throws(JSONTree.Fault) -> JSONTree.Content
  {
    guard bytes[index...].starts(with: word.utf8) else { throw fault(.valueExpected) }
    index += word.utf8.count
    return content
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func expected(_ what: String) -> JSONTree.Fault { fault(index < bytes.count ? .expected(what) : .endsEarly) }

  private func fault(_ kind: JSONTree.Fault.Kind) -> JSONTree.Fault { JSONTree.Fault(kind: kind, offset: index) }
}

extension [UInt8] {
  /// The first byte that is in no UTF-8; nil if there is none.
  var firstInvalidUTF8: Int? { NotUTF8.firstInvalid(span) }
}
