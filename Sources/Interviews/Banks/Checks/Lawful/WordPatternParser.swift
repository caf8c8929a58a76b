/// Reads a `WordPattern` as an author writes it.
struct WordPatternParser {
  private var rest: Substring
  private let lists: [String: [WordPattern]]

  init(_ text: String, lists: [String: [WordPattern]]) {
    rest = (text.utf8.contains(0x2E) ? text.replacing("...", with: "…") : text)[...]
    self.lists = lists
  }

  /// The whole pattern: something that no text matches by accident, with words at both ends.
  mutating func pattern() throws(WordPattern.Fault) -> [WordPattern.Part] {
    let parts = try sequence()
    if let stray = rest.first { throw stray == "|" ? .loneBar : .notOpened(stray) }
    guard !Self.mayBeEmpty(parts) else { throw .nothing }
    let beginnings = WordPattern.beginnings(of: parts).found
    guard parts.last != .gap, !beginnings.contains(where: { $0 == .gap || $0 == .stem("") }) else {
      throw .gapAtEnd
    }
    return parts
  }

  private static func mayBeEmpty(_ parts: [WordPattern.Part]) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .word, .stem: false
      case .gap: true
      case .choice(let options): options.contains(where: mayBeEmpty)
      }
    }
  }

  /// Parts up to a bar, a closing bracket or the end.
  private mutating func sequence() throws(WordPattern.Fault) -> [WordPattern.Part] {
    var parts: [WordPattern.Part] = []
    while let next = rest.first {
      switch next {
      case "|", ")", "]": return parts
      case "(":
        parts.append(.choice(try options(until: ")")))
      case "[":
        parts.append(.choice(try options(until: "]") + [[]]))
      case "<": parts.append(.choice(try list().map(\.parts)))
      case "…":
        rest.removeFirst()
        if parts.last != .gap { parts.append(.gap) }
      default:
        let text = rest.prefix { !Self.endsWord($0) }
        rest.removeFirst(max(text.count, 1))
        parts += try words(String(text))
      }
    }
    return parts
  }

  private static func endsWord(_ character: Character) -> Bool {
    // Rules are ASCII but for a few characters, and what Unicode says of a character takes long to look up.
    guard let ascii = character.asciiValue else { return character == "…" || character.isWhitespace }
    return "|()[]< \t\n\r\u{B}\u{C}".utf8.contains(ascii)
  }

  private mutating func options(until closing: Character) throws(WordPattern.Fault) -> [[WordPattern.Part]] {
    let opening = rest.removeFirst()
    var options: [[WordPattern.Part]] = []
    while true {
      let option = try sequence()
      guard !option.isEmpty else {
        if rest.isEmpty { throw .notClosed(opening) }
        throw .emptyOption
      }
      options.append(option)
      guard let end = rest.first else { throw .notClosed(opening) }
      rest.removeFirst()
      if end == closing { return options }
      guard end == "|" else { throw .notOpened(end) }
    }
  }

  /// The entries of the list that is named between `<` and `>`.
  private mutating func list() throws(WordPattern.Fault) -> [WordPattern] {
    rest.removeFirst()
    let name = String(rest.prefix { $0 != ">" })
    guard rest.count > name.count else { throw .notClosed("<") }
    rest.removeFirst(name.count + 1)
    guard let entries = lists[name] else {
      throw .unknownList(name, nearest: nearest(to: name, among: lists.keys.sorted()))
    }
    return entries
  }

  /// One written word, which a hyphen or full stop may part into several; a star ends the last.
  private func words(_ text: String) throws(WordPattern.Fault) -> [WordPattern.Part] {
    if text == "*" { return [.stem("")] }
    let isStem = text.hasSuffix("*")
    let plain = isStem ? String(text.dropLast()) : text
    guard !plain.contains("*") else { throw .starInside(text) }
    var parts = Words(plain).all.map { WordPattern.Part.word($0.text) }
    if isStem {
      guard case .word(let last) = parts.popLast() else { throw .starInside(text) }
      parts.append(.stem(last))
    }
    return parts
  }
}
