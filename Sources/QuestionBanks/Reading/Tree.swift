/// What a YAML file says, freed of the parser that read it: text, lists and keyed values, each with its mark.
package struct Tree: Equatable, Sendable {
  package enum Style: Sendable {
    /// Without quotes, on the line.
    case plain
    /// In single or double quotes.
    case quoted
    /// Indented under `|` or `>`.
    case block
  }

  package struct Entry: Equatable, Sendable {
    package var key: Tree
    package var value: Tree
    /// The key as text, or "" where it is not text.
    package var name: String { key.text ?? "" }
  }

  package indirect enum Content: Equatable, Sendable {
    case scalar(String, Style)
    case sequence([Tree])
    /// In file order; a key that is written twice is here twice.
    case mapping([Entry])
    /// Something stands here that was reported already, so that nothing more is to be said of it.
    case unreadable
  }

  package var content: Content
  package var mark: SourceText.Mark

  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing is written here: no value, or YAML's word for none in one of its spellings.
  package var isNothing: Bool {
    if case .scalar(let text, .plain) = content { ["", "~", "null", "Null", "NULL"].contains(text) } else { false }
  }

  package var isUnreadable: Bool { content == .unreadable }

  package var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The value under a key; the first where a key was written twice.
  package subscript(key: String) -> Tree? {
    entries.first { $0.key.text == key }?.value
  }
}
