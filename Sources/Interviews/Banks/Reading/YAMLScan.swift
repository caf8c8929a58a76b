/// A first look at a YAML text, before a parser sees it: finds what the format does not have, and makes the text safe to parse.
///
/// The scan follows just enough of YAML's grammar (quotes, comments, block text, brackets, where a value may begin) to tell an
/// alias from a word with a star. It never fails: where it loses its way the parser has the last word. What it finds and the
/// parser could stumble over is replaced in `sanitised` by something of the same length, so that the rest is still read and
/// every mark stays true.
struct YAMLScan {
  /// Lists and keyed values inside each other; a bank needs five.
  static let deepest = 20

  private(set) var findings = Findings()
  /// The text to parse.
  private(set) var sanitised: SourceText
  /// Where aliases stood.
  private(set) var aliases: Set<SourceText.Mark> = []
  /// Whether the text is too deep to be given to a parser.
  private(set) var isTooDeep = false
  /// Whether a second document was left out.
  private(set) var isCut = false
  /// Values in quotes or brackets that have text behind them, by where that text begins.
  private(set) var behind: [SourceText.Mark: ClosedValue] = [:]
  /// Lines of which an error was found, so that what the parser has against them is said already.
  private(set) var faultyLines: Set<Int> = []

  /// A value in quotes or brackets: where it was opened, and where it closed.
  struct ClosedValue {
    var opened: SourceText.Mark
    var closed: SourceText.Mark
  }

  /// Where the scan is.
  private enum Context {
    /// Between values; a new one may begin.
    case start
    /// Inside a value without quotes.
    case plain
    /// Behind a value; only `:`, `,`, a bracket or a comment may follow.
    case after
    case quote(Unicode.Scalar)
  }

  private let source: SourceText
  private var lines: [[Unicode.Scalar]]
  /// Lines of the first document that are indented with tabs.
  private var tabbedLines: [Int] = []
  private var hasMarker = false
  private var lastClosed: ClosedValue?
  private var context = Context.start
  /// Brackets open now, with their marks.
  private var brackets: [SourceText.Mark] = []
  /// Columns of the block lists and mappings open now.
  private var blocks: [Int] = []
  /// The column that block text must be indented beyond, and the indentation of its first line once that is known.
  private var blockText: (beyond: Int, indentation: Int?)?
  private var quoteOpened = SourceText.Mark(line: 0, offset: 0)
  private var hasContent = false
  private var mergesOnLine = false
  /// The line with a reserved sign that was last looked at as its author sees it.
  private var authored: (number: Int, line: AuthoredLine)?

  init(_ source: SourceText) {
    self.source = source
    lines = source.lines
    sanitised = source
    for line in lines.indices {
      if scan(line) { break }
    }
    isTooDeep = isTooDeep || sanitised.looksBottomless
    if let first = tabbedLines.first {
      let tab = source.lines[first].firstIndex(of: "\t") ?? 0
      find(.syntax(.tab(lines: tabbedLines.count)), at: SourceText.Mark(line: first, offset: tab))
      faultyLines.formUnion(tabbedLines)
    }
  }

  /// Changes what the parser could not pass.
  mutating func passOver(_ repair: Repair) {
    switch repair {
    case .overwrite(let marks, let scalar):
      for mark in marks { sanitised.replace(mark.offset..<(mark.offset + 1), inLine: mark.line, with: scalar) }
    case .conceal(let mark):
      sanitised.replace(mark.offset..<(mark.offset + 1), inLine: mark.line, with: "x")
      aliases.insert(sanitised.origin(of: mark))
    case .rewrite(let range, let line, let text):
      sanitised.rewrite(range, inLine: line, with: Array(text.unicodeScalars))
    case .indent(let lines, let shift):
      for line in lines where !sanitised.scalars(ofLine: line).isEmpty {
        let blanks = sanitised.scalars(ofLine: line).prefix { $0 == " " }.count
        let blank = [Unicode.Scalar](repeating: " ", count: max(0, shift))
        sanitised.rewrite(0..<min(max(0, -shift), blanks), inLine: line, with: blank)
      }
    case .drop(let line):
      sanitised.blankLine(line)
      isCut = true
    }
  }

  /// Notes what was found at a place of the line as it is read now.
  private mutating func find(_ problem: Problem, _ line: Int, _ offset: Int) {
    find(problem, at: sanitised.origin(of: SourceText.Mark(line: line, offset: offset)))
    if problem.severity == .error { faultyLines.insert(line) }
  }

  private mutating func find(_ problem: Problem, at origin: SourceText.Mark) {
    findings.add(problem, at: source.position(of: origin))
  }

  /// Scans one line; true when the document ends before it.
  private mutating func scan(_ number: Int) -> Bool {
    normalizeIndentation(number)
    let line = lines[number]
    mergesOnLine = false
    let indentation = line.firstIndex { $0 != " " } ?? line.count
    let isBlank = line[indentation...].allSatisfy(\.isBlank)

    if isDocumentLine(line, "-"), hasContent {
      find(.severalDocuments, number, 0)
      sanitised.dropLines(from: number)
      isCut = true
      return true
    }
    if isDocumentLine(line, "-") {
      guard !hasMarker else {
        find(.syntax(.repeatedMarker), number, 0)
        sanitised.blankLine(number)
        return false
      }
      hasMarker = true
    }
    if isDocumentLine(line, ".") {
      // What follows the end of a document is another one, unless it is only comments.
      let next = lines[(number + 1)...].firstIndex { $0.first { $0 != " " && $0 != "\t" } ?? "#" != "#" }
      if let next {
        find(.severalDocuments, next, 0)
        isCut = true
      }
      sanitised.dropLines(from: number)
      return true
    }
    if line.first == "%", !hasContent {
      find(.directive, number, 0)
      sanitised.blankLine(number)
      return false
    }
    if let text = blockText {
      if isBlank { return false }
      if let known = text.indentation {
        if indentation >= known { return false }
      } else if indentation > text.beyond {
        blockText = (text.beyond, indentation)
        return false
      }
      blockText = nil
      context = .start
    }
    if isBlank { return false }

    var offset = indentation
    if isDocumentLine(line, "-") { offset = 3 }
    if case .quote = context {
      offset = 0
    } else if brackets.isEmpty {
      if continuesPlain(indentation) {
        if line[indentation] == "-", indentation + 1 < line.count, line[indentation + 1].isBlank {
          find(.syntax(.dashInsideText), number, indentation)
        }
      } else {
        while let last = blocks.last, last > indentation { blocks.removeLast() }
        context = .start
      }
    }
    scan(line, number, from: offset)
    if case .after = context, brackets.isEmpty { context = .start }
    return false
  }

  /// Whether a line goes on with the value without quotes that stands above it.
  private func continuesPlain(_ indentation: Int) -> Bool {
    if case .plain = context { indentation > (blocks.last ?? -1) } else { false }
  }

  /// Replaces tabs, and what only looks like a blank, in front of a line by blanks, and finds them.
  private mutating func normalizeIndentation(_ number: Int) {
    let line = lines[number]
    let blanks = line.firstIndex { $0 != " " } ?? line.count
    guard blanks < line.count, line[blanks] == "\t" || line[blanks].isOddBlank, brackets.isEmpty else { return }
    if case .quote = context { return }
    if let text = blockText, blanks >= text.indentation ?? (text.beyond + 1) { return }
    if blockText == nil, continuesPlain(blanks) { return }
    let end = line.firstIndex { !$0.isBlank && !$0.isOddBlank } ?? line.count
    guard end < line.count, line[end] != "#" || blockText != nil else {
      sanitised.replace(0..<end, inLine: number, with: " ")
      lines[number] = sanitised.lines[number]
      return
    }
    if let odd = line[..<end].firstIndex(where: \.isOddBlank) { find(.syntax(.oddBlank(line[odd])), number, odd) }
    if line[..<end].contains("\t") { tabbedLines.append(number) }
    let width = line[..<end].reduce(0) { $0 + ($1 == "\t" ? 2 : 1) }
    sanitised.rewrite(0..<end, inLine: number, with: [Unicode.Scalar](repeating: " ", count: width))
    lines[number] = sanitised.lines[number]
  }

  private mutating func scan(_ line: [Unicode.Scalar], _ number: Int, from start: Int) {
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
      find(.syntax(.bullet(scalar, paste: "- " + item.visible)), number, offset)
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
