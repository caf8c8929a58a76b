/// Walks along a text and the file that it stands in together, to tell where a character of the one is in the other.
///
/// It passes over what YAML puts between: quotes, the sign of a block, indentation, line ends. Where the two part, for example
/// at an escape, the place of every character from there on is that of the text.
struct TextPlace {
  private let source: SourceText
  private let text: String
  private let start: Position
  private let wanted: [Unicode.Scalar]
  /// For each character its first scalar; empty where each is one.
  private let firsts: [Int]
  private let quote: Unicode.Scalar?
  /// Where the text begins, behind its quote or the sign of its block; nil where it is not in the file.
  private let beginning: SourceText.Mark?
  /// The next scalar to look for, and from where on.
  private var index = 0
  private var mark = SourceText.Mark(line: 0, offset: 0)
  private var hasParted = false

  init(of text: String, from start: Position, in source: SourceText) {
    (self.source, self.text, self.start) = (source, text, start)
    wanted = Array(text.unicodeScalars)
    var firsts: [Int] = []
    if !text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      var first = 0
      for character in text {
        firsts.append(first)
        first += character.unicodeScalars.count
      }
    }
    self.firsts = firsts
    let mark = source.mark(of: start)
    let sign = mark.flatMap { source.scalar(at: $0) }
    quote = sign == "'" || sign == "\"" ? sign : nil
    beginning = mark.map { mark in
      switch sign {
      case "|", ">": SourceText.Mark(line: mark.line + 1, offset: 0)
      case "'", "\"": SourceText.Mark(line: mark.line, offset: mark.offset + 1)
      default: mark
      }
    }
    if let beginning { self.mark = beginning }
  }

  /// Whether it is for the text that begins at a position.
  func isFor(_ text: String, at start: Position) -> Bool { self.start == start && self.text == text }

  /// Quick for one character after another; the walk begins anew for one that was passed.
  mutating func position(ofCharacter offset: Int) -> Position {
    let target = firsts.isEmpty ? offset : firsts.indices.contains(offset) ? firsts[offset] : wanted.count
    guard let beginning, target < wanted.count else { return start }
    if target < index { (index, mark, hasParted) = (0, beginning, false) }
    while !hasParted {
      defer { index += 1 }
      let scalar = wanted[index]
      if scalar.properties.isWhitespace {
        if index == target { return start }
        continue
      }
      guard let next = source.nextVisible(from: mark) else { break }
      mark = next
      if quote == "\"", source.scalar(at: mark) == "\\" { mark.offset += 1 }
      guard source.scalar(at: mark) == scalar else { break }
      let found = mark
      mark.offset += quote == "'" && scalar == "'" ? 2 : 1
      if index == target { return source.position(of: found) }
    }
    hasParted = true
    return start
  }
}

extension SourceText {
  /// The first mark from here on where something shows.
  fileprivate func nextVisible(from start: Mark) -> Mark? {
    var mark = start
    while lines.indices.contains(mark.line) {
      guard let scalar = scalar(at: mark) else {
        mark = Mark(line: mark.line + 1, offset: 0)
        continue
      }
      if !scalar.properties.isWhitespace { return mark }
      mark.offset += 1
    }
    return nil
  }
}
