import Text

/// What stands in a line, as the scan follows it: where a value or a key may begin, its quotes and brackets, the comment behind
/// it, and the signs that the format does not have.
extension YAMLScan {
  /// Follows a line from an offset on; the state is left for the next line.
  mutating func scan(_ line: [Unicode.Scalar], _ number: Int, from start: Int) {
    var offset = start
    while offset < line.count {
      let scalar = line[offset]
      let isLast = offset + 1 >= line.count
      let spaceFollows = isLast || line[offset + 1] == " " || line[offset + 1] == "\t"
      if case .quote(let quote) = context {
        offset = scanQuoted(quote, line, number, offset)
        continue
      }
      if scalar == " " || scalar == "\t" {
        offset += 1
        continue
      }
      if scalar == "#", offset == 0 || line[offset - 1].isBlank {
        if case .plain = context {
          context = .after
          lastClosed = nil
          if isPartOfText(line, offset) {
            let paste = brackets.isEmpty ? AuthoredLine(line).withQuotedValue : nil
            find(.syntax(.commentInText(paste: paste)), number, offset)
          }
        }
        return
      }
      hasContent = true
      if !brackets.isEmpty, scanFlow(scalar, number, offset, spaceFollows) {
        offset += 1
        continue
      }
      if scalar == ":", spaceFollows {
        context = .start
        offset += 1
        continue
      }
      guard case .start = context else {
        if case .after = context {
          behind[SourceText.Mark(line: number, offset: offset)] = lastClosed
          context = .plain
        }
        offset += 1
        continue
      }
      offset = scanStart(scalar, line, number, offset, spaceFollows)
    }
  }

  /// Inside brackets: a bracket or a comma. False when the scalar is something else.
  private mutating func scanFlow(
    _ scalar: Unicode.Scalar, _ number: Int, _ offset: Int, _ spaceFollows: Bool
  ) -> Bool {
    switch scalar {
    case "]", "}":
      let opened = brackets.removeLast()
      lastClosed = ClosedValue(opened: opened, closed: SourceText.Mark(line: number, offset: offset))
      context = .after
      return true
    case ",":
      context = .start
      return true
    case ":" where !spaceFollows:
      // Behind a quoted key a colon needs no blank.
      if case .after = context {
        context = .start
        return true
      }
      return false
    default: return false
    }
  }

  /// Where a value or key may begin; gives the offset to go on from.
  private mutating func scanStart(
    _ scalar: Unicode.Scalar, _ line: [Unicode.Scalar], _ number: Int, _ offset: Int, _ spaceFollows: Bool
  ) -> Int {
    let mark = SourceText.Mark(line: number, offset: offset)
    if spaceFollows, brackets.isEmpty, Self.bullets.contains(scalar), line[..<offset].allSatisfy({ $0 == " " }) {
      let item = SourceText.text(line[(offset + 1)...]).trimmed
      find(.syntax(.bullet(scalar, paste: "- " + item.visible())), number, offset)
      sanitised.replace(offset..<(offset + 1), inLine: number, with: "-")
      open(mark)
      return offset + 1
    }
    switch scalar {
    case "-" where spaceFollows && brackets.isEmpty:
      open(mark)
      return offset + 1
    case "?" where spaceFollows, "*" where spaceFollows, "&" where spaceFollows:
      return scanReserved(scalar, line, mark)
    case "[", "{":
      brackets.append(mark)
      noteDepth(mark)
      return offset + 1
    case "\"", "'":
      if brackets.isEmpty, isKey(line, offset) { open(mark) }
      context = .quote(scalar)
      quoteOpened = mark
      return offset + 1
    case "*" where !spaceFollows:
      let end = endOfName(line, offset)
      if isText(behind: end, line) { return scanReserved(scalar, line, mark) }
      if !mergesOnLine { find(.alias(SourceText.text(line[(offset + 1)..<end])), number, offset) }
      aliases.insert(sanitised.origin(of: mark))
      // A word of the same length; an alias is one value, so that is what the parser shall see.
      sanitised.replace(offset..<end, inLine: number, with: "x")
      context = .after
      lastClosed = nil
      return end
    case "&" where !spaceFollows:
      let end = endOfName(line, offset)
      find(.anchor(SourceText.text(line[(offset + 1)..<end])), number, offset)
      blank(offset..<end, line, number)
      return end
    case "!":
      let end = line[offset...].firstIndex(where: \.isBlank) ?? line.count
      if line[offset...].dropFirst().first != "!", isText(behind: end, line) { return scanReserved(scalar, line, mark) }
      find(.tag(SourceText.text(line[offset..<end])), number, offset)
      blank(offset..<end, line, number)
      return end
    case "|" where brackets.isEmpty, ">" where brackets.isEmpty:
      guard isBlockHeader(line[(offset + 1)...]) else { return scanReserved(scalar, line, mark) }
      // A digit behind the bar gives the indentation; otherwise the first line does.
      let digit = line[(offset + 1)...].prefix(2).compactMap { Int(String($0)) }.first
      blockText = (blocks.last ?? -1, digit.map { max(blocks.last ?? 0, 0) + $0 })
      context = .start
      return line.count
    default:
      // Brackets are followed without looking ahead: all of a file may stand on one line.
      if brackets.isEmpty, isKey(line, offset) { open(mark) }
      if line[offset...].starts(with: ["<", "<", ":"]) {
        find(.mergeKey, number, offset)
        mergesOnLine = true
      }
      context = .plain
      return offset + 1
    }
  }

  /// A sign that cannot begin a text, and does: the text behind it is still read.
  private mutating func scanReserved(
    _ sign: Unicode.Scalar, _ line: [Unicode.Scalar], _ mark: SourceText.Mark
  ) -> Int {
    // A long line can have thousands of them.
    if authored?.number != mark.line { authored = (mark.line, AuthoredLine(line)) }
    let paste = authored?.line.valueStart == mark.offset ? authored?.line.withQuotedValue : nil
    find(.syntax(.reserved(sign, paste: paste)), mark.line, mark.offset)
    sanitised.replace(mark.offset..<(mark.offset + 1), inLine: mark.line, with: "\u{FFFD}")
    if brackets.isEmpty, isKey(line, mark.offset) { open(mark) }
    context = .plain
    return mark.offset + 1
  }

  /// Whether a line goes on with text where the name of an alias ended: then it was none.
  private func isText(behind end: Int, _ line: [Unicode.Scalar]) -> Bool {
    guard let next = line[end...].firstIndex(where: { !$0.isBlank }) else { return false }
    return line[next] != "#" && line[next] != ":" && (brackets.isEmpty || !",]}".unicodeScalars.contains(line[next]))
  }

  /// Takes a tag or an anchor out of the way, unless what follows would then begin in another column.
  private mutating func blank(_ range: Range<Int>, _ line: [Unicode.Scalar], _ number: Int) {
    guard line[..<range.lowerBound].contains(where: { $0 != " " && $0 != "-" }) else { return }
    sanitised.replace(range, inLine: number, with: " ")
  }

  /// A list or mapping begins in this column, unless it was open already.
  private mutating func open(_ mark: SourceText.Mark) {
    while let last = blocks.last, last > mark.offset { blocks.removeLast() }
    if blocks.last != mark.offset { blocks.append(mark.offset) }
    noteDepth(mark)
  }

  private mutating func noteDepth(_ mark: SourceText.Mark) {
    if blocks.count + brackets.count > Self.deepest, !isTooDeep {
      isTooDeep = true
      find(.tooDeep(limit: Self.deepest), mark.line, mark.offset)
    }
  }

  /// Inside quotes; gives the offset to go on from.
  private mutating func scanQuoted(
    _ quote: Unicode.Scalar, _ line: [Unicode.Scalar], _ number: Int, _ offset: Int
  ) -> Int {
    if line[offset] == "\\", quote == "\"" {
      guard let escape = YAMLEscape(line[offset...]) else { return offset + 2 }
      if let scalar = escape.scalar, !scalar.isPrintable || scalar == "\r" {
        find(.unprintableEscape(SourceText.text(line[offset..<(offset + escape.length)]), scalar), number, offset)
      }
      return offset + escape.length
    }
    guard line[offset] == quote else { return offset + 1 }
    if quote == "'", offset + 1 < line.count, line[offset + 1] == "'" { return offset + 2 }
    context = .after
    lastClosed = ClosedValue(opened: quoteOpened, closed: SourceText.Mark(line: number, offset: offset))
    return offset + 1
  }
}
