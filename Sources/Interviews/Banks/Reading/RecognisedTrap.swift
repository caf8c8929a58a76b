/// What an author did that the parser could not follow, where, and how to read on behind it.
///
/// The parser says only where it gave up, which is often a line below the slip. Everything here is read from the text that
/// the parser saw, and quoted from the text that the author wrote.
struct RecognisedTrap {
  private(set) var trap = SyntaxTrap.unknown
  /// In the text that the parser saw.
  private(set) var mark: SourceText.Mark
  /// nil when what follows would be guesswork.
  private(set) var repair: Repair?

  private let text: SourceText
  private let source: SourceText

  init(_ failure: YAMLFailure, scan: YAMLScan, source: SourceText) {
    mark = failure.mark
    text = scan.sanitised
    self.source = source
    let at = failure.mark
    if failure.problem.contains("escape") || failure.problem.contains("hexdecimal") {
      recogniseEscape(at)
    } else if failure.context.contains("quoted scalar"), let start = failure.contextMark {
      recogniseOpenQuote(start)
    } else if let behind = scan.behind[at] {
      recogniseTextBehind(behind, at)
    } else if failure.context.contains("flow"), let start = failure.contextMark {
      recogniseInBrackets(start, at, scan)
    } else if failure.problem.contains("mapping values are not allowed") {
      recogniseColon(at)
    } else if failure.problem.contains("cannot start any token"), let here = text.scalar(at: at) {
      if here == "\t" {
        (trap, repair) = (.oddBlank(here), .overwrite([at], with: " "))
      } else {
        (trap, repair) = (.reserved(here, paste: written(at.line).withQuotedValue), .overwrite([at]))
      }
    } else if failure.problem.contains("block sequence entries are not allowed") {
      recogniseDash(at)
    } else if failure.problem.contains("could not find expected ':'"), let start = failure.contextMark {
      recogniseLineWithoutColon(start.line)
    } else if failure.problem.contains("duplicate key") {
      trap = .repeatedKeys
    } else if failure.problem.contains("did not find expected") {
      recogniseUnexpected(at, scan)
    }
    if repair == nil, trap == .unknown, text.lines.indices.contains(at.line), !line(at.line).isIdle {
      repair = .drop(line: at.line)
    }
  }

  /// A line as the parser saw it.
  private func line(_ number: Int) -> AuthoredLine {
    AuthoredLine(text.scalars(ofLine: number))
  }

  /// The same line as it was written.
  private func written(_ number: Int) -> AuthoredLine {
    AuthoredLine(source.scalars(ofLine: number))
  }

  private func place(_ line: Int, _ offset: Int) -> SourceText.Mark { SourceText.Mark(line: line, offset: offset) }

  // MARK: Quotes

  private mutating func recogniseEscape(_ at: SourceText.Mark) {
    let rest = text.scalars(ofLine: at.line).dropFirst(at.offset)
    let written = written(at.line)
    // In single quotes a backslash is a backslash.
    let value = written.value
    let inside = value.hasPrefix("\"") && value.hasSuffix("\"") ? value.dropFirst().dropLast() : ""
    let paste = inside.contains("\\\"") || inside.contains("\"") ? nil : written.withQuotedValue
    (trap, repair) = (.escape(SourceText.text(rest.prefix(2)), paste: paste), .overwrite([at]))
  }

  private mutating func recogniseOpenQuote(_ start: SourceText.Mark) {
    let quote = text.scalar(at: start) ?? "\""
    let written = written(start.line)
    (trap, mark, repair) = (.openQuote(quote, paste: written.withQuotedValue), start, .overwrite([start]))
  }

  private mutating func recogniseTextBehind(_ value: YAMLScan.ClosedValue, _ at: SourceText.Mark) {
    let closing = text.scalar(at: value.closed) ?? "\""
    let isQuote = closing == "'" || closing == "\""
    if isQuote, value.opened.line < value.closed.line {
      // An apostrophe or a quote far below closed it.
      return recogniseOpenQuote(value.opened)
    }
    let paste = value.opened.offset == written(at.line).valueStart ? written(at.line).withQuotedValue : nil
    let before = text.scalar(at: place(value.closed.line, value.closed.offset - 1))
    let isInWord = at.offset == value.closed.offset + 1 && before?.properties.isAlphabetic ?? false
    if closing == "'", isInWord, value.opened.offset + 1 < value.closed.offset {
      (trap, mark, repair) = (.apostrophe(paste: paste), value.closed, .overwrite([value.closed]))
    } else {
      (trap, repair) = (.textBehind(closing, paste: paste), .overwrite([value.opened, value.closed]))
    }
  }

  // MARK: Brackets

  private mutating func recogniseInBrackets(_ start: SourceText.Mark, _ at: SourceText.Mark, _ scan: YAMLScan) {
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
      .openBracket(bracket, paste: paste.count <= 160 ? paste.visible : nil),
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

  // MARK: Colons and keys

  /// A colon stands where no key can: inside a text, or behind a key that is indented too far.
  private mutating func recogniseColon(_ at: SourceText.Mark) {
    let here = line(at.line)
    if let key = here.key, key.colon < at.offset {
      (trap, repair) = (.colonInText(paste: written(at.line).withQuotedValue), .overwrite([at]))
      return
    }
    guard let above = above(at.line) else {
      (trap, mark) = (.indentation, place(at.line, here.start))
      return
    }
    // The line above has no colon, so that this key became part of its text.
    if line(above).key == nil, line(above).start == here.indentation || line(above).start == here.start,
      recogniseLineWithoutColon(above)
    {
      return
    }
    recogniseIndentation(at.line)
  }

  /// The nearest line above that says something.
  private func above(_ number: Int) -> Int? {
    var number = min(number, text.lines.count) - 1
    while number >= 0 {
      if !line(number).isIdle { return number }
      number -= 1
    }
    return nil
  }

  /// `ask What`, `ask:What`, `ask：What`, `ask = What`, `-What`, and a no-break space behind a colon or a dash.
  @discardableResult
  private mutating func recogniseLineWithoutColon(_ number: Int) -> Bool {
    let here = line(number)
    let written = written(number)
    let scalars = here.scalars
    mark = place(number, here.start)
    func corrected(_ range: Range<Int>, _ replacement: String) -> String {
      var scalars = written.scalars
      guard scalars.count >= range.upperBound else { return "" }
      scalars.replaceSubrange(range, with: Array(replacement.unicodeScalars))
      return SourceText.text(scalars.dropFirst(written.indentation)).trimmed.visible
    }
    guard here.start < scalars.count else {
      (trap, repair) = (.unknown, .drop(line: number))
      return false
    }
    if scalars[here.start] == "-", here.start + 1 < scalars.count {
      let next = here.start + 1
      if scalars[next].isOddBlank {
        (trap, mark, repair) = (
          .oddBlank(scalars[next]), place(number, next), .overwrite([place(number, next)], with: " ")
        )
      } else {
        trap = .dashWithoutBlank(paste: corrected(next..<next, " "))
        repair = .rewrite(next..<next, line: number, with: " ")
      }
      return true
    }
    let (word, end) = here.word
    let next = end < scalars.count ? scalars[end] : nil
    let sign = scalars[end...].firstIndex { !$0.isBlank } ?? scalars.count
    if !word.isEmpty, next == ":", end + 1 < scalars.count {
      let behind = end + 1
      if scalars[behind].isOddBlank {
        (trap, mark) = (.oddBlank(scalars[behind]), place(number, behind))
        repair = .overwrite([mark], with: " ")
      } else {
        trap = .missingBlank(word, paste: corrected(behind..<behind, " "))
        repair = .rewrite(behind..<behind, line: number, with: " ")
      }
      return true
    }
    if !word.isEmpty, next == "\u{FF1A}" {
      (trap, mark) = (.wideColon(paste: corrected(end..<behindBlanks(end + 1, scalars), ": ")), place(number, end))
      repair = .rewrite(end..<behindBlanks(end + 1, scalars), line: number, with: ": ")
      return true
    }
    if !word.isEmpty, sign < scalars.count, scalars[sign] == "=" {
      let rest = behindBlanks(sign + 1, scalars)
      (trap, mark) = (.equalsSign(paste: corrected(end..<rest, ": ")), place(number, sign))
      repair = .rewrite(end..<rest, line: number, with: ": ")
      return true
    }
    if BankFormat.keys.contains(word) || TeamFormat.keys.contains(word) {
      trap = .missingColon(written.text, paste: corrected(end..<end, ":"))
      repair = .rewrite(end..<end, line: number, with: end == sign ? ": " : ":")
      return true
    }
    (trap, repair) = (.missingColon(written.text, paste: nil), .drop(line: number))
    return true
  }

  private func behindBlanks(_ offset: Int, _ scalars: [Unicode.Scalar]) -> Int {
    scalars[min(offset, scalars.count)...].firstIndex { !$0.isBlank && !$0.isOddBlank } ?? scalars.count
  }

  // MARK: Dashes and columns

  private mutating func recogniseDash(_ at: SourceText.Mark) {
    let written = written(at.line)
    guard let key = written.key, key.colon < at.offset else { return recogniseIndentation(at.line) }
    let item = SourceText.text(written.scalars.dropFirst(at.offset + 1)).trimmed
    let paste = item.isEmpty ? nil : "\(key.name.visible):\n  - \(item.visible)"
    (trap, repair) = (.dashInValue(paste: paste), .conceal(at))
  }

  private mutating func recogniseUnexpected(_ at: SourceText.Mark, _ scan: YAMLScan) {
    let here = line(at.line)
    guard here.start == at.offset || here.dash == at.offset || here.indentation == at.offset else {
      if at.offset >= here.scalars.count, let above = above(at.line), text.lines.indices.contains(above) {
        return recogniseIndentation(above)
      }
      return
    }
    if here.key == nil, here.dash == nil, recogniseLineWithoutColon(at.line) { return }
    recogniseIndentation(at.line)
  }

  /// A key or a dash in a column where nothing begins.
  private mutating func recogniseIndentation(_ number: Int) {
    let here = line(number)
    let column = here.indentation
    mark = place(number, column)
    trap = .indentation
    guard here.scalars.count > column else { return }
    let isDash = here.dash != nil
    guard let like = nearestColumn(to: column, above: number, ofDashes: isDash), like.column != column else {
      trap = isDash ? .dashWithoutList : .indentation
      repair = .drop(line: number)
      return
    }
    let word = isDash ? "-" : here.key?.name ?? here.text
    let shift = like.column - column
    if shift < 0 {
      trap = .indentedTooFar(word, column: like.column + 1, like: like.line + 1)
      var last = number
      while last + 1 < text.lines.count, line(last + 1).isIdle || line(last + 1).indentation >= column { last += 1 }
      repair = .indent(number...last, by: shift)
    } else {
      trap = .indentedTooLittle(word, column: like.column + 1, like: like.line + 1)
      repair = .indent(number...number, by: shift)
    }
  }

  /// The nearest column in which a key, or a dash, of those above begins; of two, the one further right.
  private func nearestColumn(to column: Int, above number: Int, ofDashes: Bool) -> (column: Int, line: Int)? {
    var best: (column: Int, line: Int)?
    var reached = Int.max
    var number = number
    while reached > 0, let above = self.above(number) {
      let line = self.line(above)
      number = above
      var columns: [Int] = []
      if ofDashes { if let dash = line.dash { columns = [dash] } } else if line.key != nil { columns = [line.start] }
      // Where the list of this column ended, older dashes are of another one.
      if ofDashes, line.dash == nil, line.key != nil, line.indentation < column { return best }
      for candidate in columns where candidate < reached {
        reached = candidate
        if best.map({ abs(candidate - column) < abs($0.column - column) }) ?? true { best = (candidate, above) }
        if candidate < column, let best, column - candidate > abs(best.column - column) { return best }
      }
      if ofDashes, line.indentation == 0 { break }
    }
    return best
  }
}
