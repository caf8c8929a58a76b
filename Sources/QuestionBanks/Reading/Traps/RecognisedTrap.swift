/// What an author did that the parser could not follow, where, and how to read on behind it.
///
/// The parser says only where it gave up, which is often a line below the slip. Everything here is read from the text that
/// the parser saw, and quoted from the text that the author wrote.
struct RecognisedTrap {
  var trap = SyntaxTrap.unknown
  /// In the text that the parser saw.
  var mark: SourceText.Mark
  /// nil when what follows would be guesswork.
  var repair: Repair?

  let text: SourceText
  let source: SourceText

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
  func line(_ number: Int) -> AuthoredLine {
    AuthoredLine(text.scalars(ofLine: number))
  }

  /// The same line as it was written.
  func written(_ number: Int) -> AuthoredLine {
    AuthoredLine(source.scalars(ofLine: number))
  }

  func place(_ line: Int, _ offset: Int) -> SourceText.Mark { SourceText.Mark(line: line, offset: offset) }

  /// The nearest line above that says something.
  func above(_ number: Int) -> Int? {
    var number = min(number, text.lines.count) - 1
    while number >= 0 {
      if !line(number).isIdle { return number }
      number -= 1
    }
    return nil
  }

  // MARK: Quotes

  mutating func recogniseEscape(_ at: SourceText.Mark) {
    let rest = text.scalars(ofLine: at.line).dropFirst(at.offset)
    let written = written(at.line)
    // In single quotes a backslash is a backslash.
    let value = written.value
    let inside = value.hasPrefix("\"") && value.hasSuffix("\"") ? value.dropFirst().dropLast() : ""
    let paste = inside.contains("\\\"") || inside.contains("\"") ? nil : written.withQuotedValue
    (trap, repair) = (.escape(SourceText.text(rest.prefix(2)), paste: paste), .overwrite([at]))
  }

  mutating func recogniseOpenQuote(_ start: SourceText.Mark) {
    let quote = text.scalar(at: start) ?? "\""
    let written = written(start.line)
    (trap, mark, repair) = (.openQuote(quote, paste: written.withQuotedValue), start, .overwrite([start]))
  }

  mutating func recogniseTextBehind(_ value: YAMLScan.ClosedValue, _ at: SourceText.Mark) {
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
}
