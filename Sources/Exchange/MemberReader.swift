import Interviews
import Text

/// Takes members out of JSON, and notes what is not as it has to be with its path and what was expected.
struct MemberReader {
  /// A value with the path to it.
  struct Node {
    let json: JSONTree
    let path: String
  }

  /// The elements of a list, each made with its path when it is reached.
  struct Nodes: Sequence {
    fileprivate let elements: JSONTree.Elements?
    fileprivate let path: String

    var count: Int { elements?.reduce(0) { count, _ in count + 1 } ?? 0 }

    func makeIterator() -> Iterator { Iterator(elements: elements?.makeIterator(), path: path) }

    struct Iterator: IteratorProtocol {
      fileprivate var elements: JSONTree.Elements.Iterator?
      fileprivate let path: String
      private var index = -1

      fileprivate init(elements: JSONTree.Elements.Iterator?, path: String) {
        (self.elements, self.path) = (elements, path)
      }

      mutating func next() -> Node? {
        guard let json = elements?.next() else { return nil }
        index += 1
        return Node(json: json, path: "\(path)[\(index)]")
      }
    }
  }

  /// The root value of a file.
  let root: Node
  private let bytes: [UInt8]
  private let now: Moment?
  private(set) var problems: [ImportProblem] = []
  /// Problems beyond the most that are listed.
  private(set) var unlisted = 0
  /// Doubtful dates.
  private(set) var doubts = DoubtfulDates()
  /// Unknown members, by their path without list positions, and how often each occurs.
  private(set) var unknown: [(path: String, count: Int)] = []
  private static let most = 20

  /// - Parameter now: the current moment, for finding doubtful dates; nil accepts every date.
  init(_ json: JSONTree, at now: Moment? = nil) {
    root = Node(json: json, path: "")
    (bytes, self.now) = (json.bytes, now)
  }

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

  /// Counts the members of an object that the reader does not know.
  mutating func countUnknown(_ object: Node, besides known: Set<String>) {
    guard case .object(let members) = object.json.content else { return }
    for name in members.lazy.map(\.name) where !known.contains(name) {
      // A number in brackets is a position in a list.
      var isNumber = false
      let parent = object.path.filter { sign in
        if sign == "]" { isNumber = false }
        defer { if sign == "[" { isNumber = true } }
        return !isNumber
      }
      let path = parent.isEmpty ? name : "\(parent).\(name)"
      if let place = unknown.firstIndex(where: { $0.path == path }) {
        unknown[place].count += 1
      } else if unknown.count < Self.most {
        unknown.append((path, 1))
      }
    }
  }

  static let help = "Export it again; in a file that was written by hand, put this right."

  /// The node of an object's member; nil where it is absent or null, which is noted if it is needed.
  mutating func member(_ name: String, of object: Node, isNeeded: Bool = true) -> Node? {
    guard case .object(let members) = object.json.content else {
      expected("an object", at: object)
      return nil
    }
    if let found = members[name] {
      if case .null = found.content, !isNeeded { return nil }
      return Node(json: found, path: object.path.isEmpty ? name : "\(object.path).\(name)")
    }
    if isNeeded { note(object, "the member \(name) is missing.", help: Self.help) }
    return nil
  }

  /// The members of a list; none where it is absent and not needed.
  mutating func list(_ name: String, of object: Node, isNeeded: Bool = true) -> Nodes {
    guard let node = member(name, of: object, isNeeded: isNeeded) else { return Nodes(elements: nil, path: "") }
    guard case .list = node.json.content else {
      expected("a list", at: node)
      return Nodes(elements: nil, path: "")
    }
    return Self.elements(of: node)
  }

  /// The elements of a list; empty for any other value.
  static func elements(of node: Node) -> Nodes {
    if case .list(let elements) = node.json.content { return Nodes(elements: elements, path: node.path) }
    return Nodes(elements: nil, path: "")
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

  /// A moment as the program itself writes it.
  mutating func moment(_ name: String, of object: Node, isNeeded: Bool = true) -> Moment? {
    guard let node = member(name, of: object, isNeeded: isNeeded), let text = text(node) else { return nil }
    guard let moment = Moment(text), moment.text == text else {
      note(
        node, "a moment was expected here, in UTC with milliseconds: 2026-10-05T09:00:00.000Z.", help: Self.help)
      return nil
    }
    return believed(moment, text, at: node)
  }

  /// A moment as other programs write it, with its time zone; nil if it is invalid, absent or null.
  mutating func momentFromElsewhere(_ name: String, of object: Node) -> Moment? {
    guard let node = member(name, of: object, isNeeded: false), let text = text(node) else { return nil }
    do throws(Moment.Fault) { return believed(try Moment(iso: text), text, at: node) } catch {
      note(node, "\(text.quoted(limit: 60)) is not a moment: \(error.reason).", help: Moment.Fault.help)
      return nil
    }
  }

  private mutating func believed(_ moment: Moment, _ text: String, at node: Node) -> Moment {
    if let doubt = now.flatMap(moment.doubt) {
      doubts.note(
        DelimitedText.Place(ofByte: node.json.offset, in: bytes), path: node.path,
        "\(text) \(doubt.reason).")
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
        help: "A name has 1 to 100 visible characters. \(Self.help)")
      return nil
    }
  }
}
