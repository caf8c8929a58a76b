@testable import QuestionBanks

/// A file as a tree of what is typed in it, so that it can be changed at a place and written out.
indirect enum FileTree: Sendable {
  case value(String)
  case list([FileTree])
  case keyed([(key: String, value: FileTree)])

  /// A key, or the number of a member of a list.
  typealias Path = [String]

  /// The tree as YAML in block style.
  func written(indent: String = "") -> String {
    switch self {
    case .value(let text): text.replacing("\n", with: "\n" + indent)
    case .list(let members):
      members.map { indent + "- " + $0.written(indent: indent + "  ").drop { $0 == " " } }.joined(separator: "\n")
    case .keyed(let entries):
      entries.map { entry in
        switch entry.value {
        case .value(let text) where text.isEmpty: "\(indent)\(entry.key):"
        case .value: "\(indent)\(entry.key): \(entry.value.written(indent: indent))"
        default: "\(indent)\(entry.key):\n\(entry.value.written(indent: indent + "  "))"
        }
      }.joined(separator: "\n")
    }
  }

  enum Change: Sendable {
    case set(String)
    case drop
    case rename(String)
    /// The same key and value once more, behind it.
    case double
    case add(String, String)
  }

  /// The tree with a change at a path; nil where there is no such place.
  func changed(_ path: Path, _ change: Change) -> FileTree? {
    guard let step = path.first else {
      switch (change, self) {
      case (.set(let text), _): return .value(text)
      case (.add(let key, let text), .keyed(let entries)): return .keyed(entries + [(key, .value(text))])
      default: return nil
      }
    }
    let rest = Array(path.dropFirst())
    switch self {
    case .value: return nil
    case .list(var members):
      guard let index = Int(step), members.indices.contains(index) else { return nil }
      if rest.isEmpty, case .double = change {
        members.insert(members[index], at: index)
      } else if rest.isEmpty, case .drop = change {
        members.remove(at: index)
      } else {
        guard let member = members[index].changed(rest, change) else { return nil }
        members[index] = member
      }
      return .list(members)
    case .keyed(var entries):
      guard let index = entries.firstIndex(where: { $0.key == step }) else { return nil }
      switch change {
      case .drop where rest.isEmpty: entries.remove(at: index)
      case .rename(let name) where rest.isEmpty: entries[index].key = name
      case .double where rest.isEmpty: entries.insert(entries[index], at: index)
      default:
        guard let value = entries[index].value.changed(rest, change) else { return nil }
        entries[index].value = value
      }
      return .keyed(entries)
    }
  }
}

extension FileTree: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(stringLiteral value: String) { self = .value(value) }
  init(arrayLiteral elements: FileTree...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, FileTree)...) { self = .keyed(elements.map { ($0.0, $0.1) }) }
}
