import Text

/// Slips in lists and keys that stand on one line, in brackets and braces.
extension RecognisedTrap {
  mutating func recogniseInBrackets(_ start: SourceText.Mark, _ at: SourceText.Mark, _ scan: YAMLScan) {
    let bracket = text.scalar(at: start) ?? "["
    let scalars = text.scalars(ofLine: at.line)
    if at.line == start.line, bracket == "{", let colon = colon(behind: at) {
      // `1: Waits 3: Acts` lacks a comma; `1: Waits: refuses` has a colon too many.
      let begin = (scalars[..<colon].lastIndex { $0 == "," || $0 == "{" } ?? -1) + 1
      let blank = scalars[begin..<colon].lastIndex(of: " ")
      let key = SourceText.text(scalars[((blank ?? begin - 1) + 1)..<colon])
      if let offset = blank, scalars[begin..<offset].contains(":"), Tree.wholeNumber(key) != nil {
        (trap, mark) = (.missingComma(key), place(at.line, offset + 1))
        repair = .rewrite(offset..<offset, line: at.line, with: ",")
      } else {
        mark = place(at.line, colon)
        (trap, repair) = (.colonInBrackets(paste: entry(around: at, from: start)), .overwrite([mark]))
      }
      return
    }
    mark = start
    let written = written(start.line)
    let inside = written.scalars.dropFirst(start.offset + 1)
    let isText = !inside.contains { $0 == "," || $0 == ":" } && start.offset == written.valueStart
    if isText {
      (trap, repair) = (.openBracket(bracket, paste: written.withQuotedValue), .overwrite([start]))
      return
    }
    guard let missing = closers(for: start) else {
      trap = .openBracket(bracket, paste: nil)
      return
    }
    let end = text.scalars(ofLine: start.line).count
    let paste = SourceText.text(written.scalars.dropFirst(written.indentation)).trimmed + missing
    (trap, repair) = (
      .openBracket(bracket, paste: paste.count <= 160 ? paste.visible() : nil),
      .rewrite(end..<end, line: start.line, with: missing)
    )
  }

  /// The next colon with a blank behind it, before a comma or a bracket.
  private func colon(behind mark: SourceText.Mark) -> Int? {
    let scalars = text.scalars(ofLine: mark.line)
    guard mark.offset < scalars.count else { return nil }
    var offset = mark.offset
    while offset < scalars.count, !",[]{}".unicodeScalars.contains(scalars[offset]) {
      if scalars[offset] == ":", offset + 1 == scalars.count || scalars[offset + 1] == " " { return offset }
      offset += 1
    }
    return nil
  }

  /// `1: "Waits: refuses"` for the entry of a mapping in brackets around a mark.
  private func entry(around mark: SourceText.Mark, from start: SourceText.Mark) -> String? {
    let scalars = source.scalars(ofLine: mark.line)
    guard mark.offset < scalars.count, start.offset < mark.offset else { return nil }
    let before = scalars[(start.offset + 1)..<mark.offset]
    let begin = (before.lastIndex { $0 == "," } ?? start.offset) + 1
    let end = scalars[mark.offset...].firstIndex { $0 == "," || $0 == "}" } ?? scalars.count
    let entry = SourceText.text(scalars[begin..<end]).trimmed
    return AuthoredLine(Array(entry.unicodeScalars)).withQuotedValue
  }

  /// The brackets that lack at the end of a line; nil where the line below goes on with the value.
  private func closers(for start: SourceText.Mark) -> String? {
    var open: [Unicode.Scalar] = []
    for scalar in text.scalars(ofLine: start.line).dropFirst(start.offset) {
      switch scalar {
      case "[": open.append("]")
      case "{": open.append("}")
      case "]", "}": if !open.isEmpty { open.removeLast() }
      default: break
      }
    }
    let below = text.lines.indices.dropFirst(start.line + 1).first { !line($0).isIdle }.map { line($0) }
    let goesOn = below.map { $0.key == nil && $0.dash == nil } ?? false
    return open.isEmpty || goesOn ? nil : String(open.reversed().map(Character.init))
  }
}
