/// Takes members out of JSON, and notes what is not as it has to be with its path and what was expected.
struct MemberReader {
  /// A value with the path to it.
  struct Node {
    let json: JSONTree
    let path: String
  }

  private let bytes: [UInt8]
  private(set) var problems: [ImportProblem] = []
  /// Problems beyond the most that are listed.
  private(set) var unlisted = 0
  private static let most = 20

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func note(_ node: Node, _ message: String, help: String) {
    guard problems.count < Self.most else {
      unlisted += 1
      return
    }
    problems.append(
      ImportProblem(
        DelimitedText.Place(ofByte: node.json.offset, in: bytes), path: node.path, message, help: help))
  }

  private mutating func expected(_ what: String, at node: Node) {
    note(node, "\(what) was expected here, and this is \(node.json.kind).", help: Self.help)
  }

  static let help = "Export it again; in a file that was written by hand, put this right."

  /// The node of an object's member; nil where it is absent or null, which is noted if it is needed.
  mutating func member(_ name: String, of object: Node, isNeeded: Bool = true) -> Node? {
    guard case .object(let members) = object.json.content else {
      expected("an object", at: object)
      return nil
    }
    if let found = members.first(where: { $0.name == name }) {
      if case .null = found.value.content, !isNeeded { return nil }
      return Node(json: found.value, path: object.path.isEmpty ? name : "\(object.path).\(name)")
    }
    if isNeeded { note(object, "the member \(name) is missing.", help: Self.help) }
    return nil
  }

  /// The members of a list; none where it is absent and not needed.
  mutating func list(_ name: String, of object: Node, isNeeded: Bool = true) -> [Node] {
    guard let node = member(name, of: object, isNeeded: isNeeded) else { return [] }
    guard case .list(let members) = node.json.content else {
      expected("a list", at: node)
      return []
    }
    return members.enumerated().map { Node(json: $0.element, path: "\(node.path)[\($0.offset)]") }
  }

  mutating func text(_ name: String, of object: Node, isNeeded: Bool = true) -> String? {
    member(name, of: object, isNeeded: isNeeded).flatMap { text($0) }
  }

  mutating func text(_ node: Node) -> String? {
    guard case .text(let text) = node.json.content else {
      expected("a text", at: node)
      return nil
    }
    guard !text.utf8.contains(0) else {
      note(node, "the text holds a NUL character, which cannot be stored.", help: "Take it out.")
      return nil
    }
    return text
  }

  mutating func whole(_ name: String, of object: Node, isNeeded: Bool = true) -> Int? {
    guard let node = member(name, of: object, isNeeded: isNeeded) else { return nil }
    guard case .number(let text) = node.json.content, let number = Int(text) else {
      note(node, "a whole number was expected here.", help: Self.help)
      return nil
    }
    return number
  }

  /// Whether a member is true; absent is false.
  mutating func isTrue(_ name: String, of object: Node) -> Bool {
    guard let node = member(name, of: object, isNeeded: false) else { return false }
    guard case .truth(let isTrue) = node.json.content else {
      expected("true or false", at: node)
      return false
    }
    return isTrue
  }

  mutating func identity(_ name: String, of object: Node) -> Identity? {
    member(name, of: object).flatMap { identity($0) }
  }

  mutating func identity(_ node: Node) -> Identity? {
    guard let text = text(node) else { return nil }
    guard let id = Identity(text), id.description == text else {
      note(node, "an id was expected here: 32 hexadecimal digits in lower case, with hyphens.", help: Self.help)
      return nil
    }
    return id
  }

  mutating func moment(_ name: String, of object: Node, isNeeded: Bool = true) -> Moment? {
    guard let node = member(name, of: object, isNeeded: isNeeded), let text = text(node) else { return nil }
    guard let moment = Moment(text), moment.text == text else {
      note(
        node, "a moment was expected here, in UTC with milliseconds: 2026-10-05T09:00:00.000Z.", help: Self.help)
      return nil
    }
    return moment
  }

  /// One of a closed set of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, of object: Node, as _: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let node = member(name, of: object), let text = text(node) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      note(node, "one of these was expected here: \(words).", help: Self.help)
      return nil
    }
    return word
  }

  /// A name as the program stores them: see `PersonName`.
  mutating func name(_ name: String, of object: Node) -> String? {
    guard let node = member(name, of: object), let text = text(node) else { return nil }
    do throws(NameProblem) {
      return try PersonName(exactly: text).text
    } catch {
      note(
        node, "a name was expected here: \(error.message(about: "this one"))",
        help: "A name has 1 to 100 characters that can be seen. \(Self.help)")
      return nil
    }
  }
}
