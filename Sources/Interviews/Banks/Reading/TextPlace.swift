extension SourceText {
  /// Where a character of a text stands in the file, if the text begins at `start`.
  ///
  /// Walks along the file and the text together and passes over what YAML puts between: quotes, the sign of a block,
  /// indentation, line ends. Where the two part, for example at an escape, the answer is `start`.
  func position(ofCharacter offset: Int, in text: String, from start: Position) -> Position {
    let wanted = Array(text.unicodeScalars)
    let target = text.prefix(offset).unicodeScalars.count
    guard var mark = mark(at: start), target < wanted.count else { return start }
    var quote: Unicode.Scalar?
    switch scalar(at: mark) {
    case "|", ">": mark = Mark(line: mark.line + 1, offset: 0)
    case "'", "\"":
      quote = scalar(at: mark)
      mark.offset += 1
    default: break
    }
    for index in 0...target where !wanted[index].properties.isWhitespace {
      guard let next = nextVisible(from: mark) else { return start }
      mark = next
      if quote == "\"", scalar(at: mark) == "\\" { mark.offset += 1 }
      guard scalar(at: mark) == wanted[index] else { return start }
      if index == target { return position(of: mark) }
      mark.offset += quote == "'" && wanted[index] == "'" ? 2 : 1
    }
    return start
  }

  /// The mark of a position that `position(of:)` gave.
  private func mark(at position: Position) -> Mark? {
    guard let text = line(position.line) else { return nil }
    let offset = text.prefix(position.column - 1).unicodeScalars.count
    return Mark(line: position.line - 1, offset: offset)
  }

  /// The first mark from here on where something shows.
  private func nextVisible(from start: Mark) -> Mark? {
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
