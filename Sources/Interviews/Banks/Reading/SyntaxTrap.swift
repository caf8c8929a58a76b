/// The ways in which text stops being YAML, told apart by what an author did.
enum SyntaxTrap: Equatable, Sendable {
  case tab(lines: Int)
  case openQuote(Unicode.Scalar)
  case openBracket(Unicode.Scalar)
  case textBehind(Unicode.Scalar)
  case colonInValue(key: String, value: String)
  case reserved(Unicode.Scalar)
  case missingColon(String)
  case missingBlank(String)
  case dashInValue
  case indentation
  case escape(String)
  case repeatedKeys
  /// Anything else, in the parser's own words.
  case other(String)
}

/// What an author did, where, and what may be written there so that the parser can read on.
struct RecognisedTrap {
  var trap: SyntaxTrap
  var mark: SourceText.Mark
  /// A place that can be overwritten to read on; nil when the rest would be guesswork.
  var repair: SourceText.Mark?

  /// From where the parser gave up to what the author did.
  init(_ failure: YAMLFailure, scan: YAMLScan, source: SourceText) {
    let at = failure.mark
    let here = source.scalar(at: at)
    let line = source.lines.indices.contains(at.line) ? source.lines[at.line] : []
    (trap, mark, repair) = (.other(failure.problem), at, nil)

    if let tabbed = scan.tabbedLines.first, tabbed <= at.line {
      let offset = source.lines[tabbed].firstIndex(of: "\t") ?? 0
      (trap, mark) = (.tab(lines: scan.tabbedLines.count), SourceText.Mark(line: tabbed, offset: offset))
    } else if failure.problem.contains("escape") || failure.problem.contains("hexdecimal") {
      trap = .escape(SourceText.text(line[min(at.offset, line.count)...].prefix(2)))
    } else if failure.context.contains("quoted scalar"), let start = failure.contextMark {
      (trap, mark, repair) = (.openQuote(source.scalar(at: start) ?? "\""), start, start)
    } else if failure.context.contains("flow"), let start = failure.contextMark {
      (trap, mark) = (.openBracket(source.scalar(at: start) ?? "["), start)
    } else if failure.problem.contains("mapping values are not allowed") {
      let key = Self.key(of: line)
      if let key, key.colon < at.offset, line.indices.contains(at.offset) {
        let value = SourceText.text(line[(key.colon + 1)...].drop { $0 == " " })
        (trap, repair) = (.colonInValue(key: key.name, value: value), at)
      } else {
        (trap, mark) = (.indentation, Self.firstOfLine(at.line, source))
      }
    } else if failure.problem.contains("cannot start any token"), let here {
      (trap, repair) = (here == "\t" ? .tab(lines: 1) : .reserved(here), here == "\t" ? nil : at)
    } else if failure.problem.contains("block sequence entries are not allowed") {
      trap = .dashInValue
    } else if failure.problem.contains("could not find expected ':'"), let start = failure.contextMark {
      let text = SourceText.text(source.lines[start.line][start.offset...])
      let word = text.prefix { $0 != ":" && $0 != " " }
      let hasColon = text.dropFirst(word.count).first == ":"
      (trap, mark) = (hasColon ? .missingBlank(String(word)) : .missingColon(text), start)
    } else if failure.problem.contains("duplicate key") {
      trap = .repeatedKeys
    } else if failure.problem.contains("did not find expected") {
      let end = line.prefix(at.offset).lastIndex { $0 != " " }
      let before = end.map { line[$0] }
      if let end, let opened = scan.longQuotes[SourceText.Mark(line: at.line, offset: end)] {
        // An apostrophe far below closed it.
        (trap, mark, repair) = (.openQuote(source.scalar(at: opened) ?? "'"), opened, opened)
      } else if let before, "\"']}".unicodeScalars.contains(before) {
        trap = .textBehind(before)
      } else {
        trap = .indentation
      }
    }
  }

  /// The key that a line begins with, and the offset of its colon.
  private static func key(of line: [Unicode.Scalar]) -> (name: String, colon: Int)? {
    let start = line.firstIndex { $0 != " " && $0 != "-" } ?? line.count
    var offset = start
    while offset + 1 < line.count {
      if line[offset] == ":", line[offset + 1] == " " { return (SourceText.text(line[start..<offset]), offset) }
      offset += 1
    }
    return nil
  }

  private static func firstOfLine(_ line: Int, _ source: SourceText) -> SourceText.Mark {
    SourceText.Mark(line: line, offset: source.lines[line].firstIndex { $0 != " " } ?? 0)
  }
}
