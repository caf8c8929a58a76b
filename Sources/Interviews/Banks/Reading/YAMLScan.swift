/// A first look at a YAML text, before a parser sees it: finds what the format does not have, and makes the text safe to parse.
///
/// The scan follows just enough of YAML's grammar (quotes, comments, block text, brackets, where a value may begin) to tell an
/// alias from a word with a star. It never fails: where it loses its way the parser has the last word. What it finds and the
/// parser could stumble over is replaced in `sanitised` by something of the same length, so that the rest is still read and
/// every mark stays true.
struct YAMLScan {
  /// Lists and keyed values inside each other; a bank needs five.
  static let deepest = 20

  private(set) var findings: [(mark: SourceText.Mark, problem: Problem)] = []
  /// The text to parse.
  private(set) var sanitised: SourceText
  /// Where aliases stood.
  private(set) var aliases: Set<SourceText.Mark> = []
  /// Whether the text is too deep to be given to a parser.
  private(set) var isTooDeep = false
  /// Whether a second document was left out.
  private(set) var isCut = false
  /// Quotes that go on over a line's end: where each closes, and where it was opened.
  private(set) var longQuotes: [SourceText.Mark: SourceText.Mark] = [:]
  /// Lines of the first document that are indented with tabs.
  private(set) var tabbedLines: [Int] = []

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

  private let lines: [[Unicode.Scalar]]
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

  init(_ source: SourceText) {
    lines = source.lines
    sanitised = source
    for line in lines.indices {
      if scan(line) { break }
    }
    isTooDeep = isTooDeep || sanitised.looksBottomless
  }

  /// Overwrites what the parser could not pass.
  mutating func passOver(_ mark: SourceText.Mark) {
    sanitised.replace(mark.offset..<(mark.offset + 1), inLine: mark.line, with: "\u{FFFD}")
  }

  private mutating func find(_ problem: Problem, _ line: Int, _ offset: Int) {
    findings.append((SourceText.Mark(line: line, offset: offset), problem))
  }

  /// Scans one line; true when the document ends before it.
  private mutating func scan(_ number: Int) -> Bool {
    let line = lines[number]
    mergesOnLine = false
    let indentation = line.prefix { $0 == " " }.count
    let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }

    if isDocumentLine(line, "-"), hasContent {
      find(.severalDocuments, number, 0)
      sanitised.dropLines(from: number)
      isCut = true
      return true
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
      if line[indentation] == "\t", line.first(where: { $0 != " " && $0 != "\t" }) != "#" { tabbedLines.append(number) }
      let continuesPlain = if case .plain = context { indentation > (blocks.last ?? -1) } else { false }
      if !continuesPlain {
        while let last = blocks.last, last > indentation { blocks.removeLast() }
        context = .start
      }
    }
    scan(line, number, from: offset)
    if case .after = context, brackets.isEmpty { context = .start }
    return false
  }

  /// `---` or `...` at the beginning of a line.
  private func isDocumentLine(_ line: [Unicode.Scalar], _ mark: Unicode.Scalar) -> Bool {
    line.starts(with: [mark, mark, mark]) && (line.count == 3 || line[3] == " " || line[3] == "\t")
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
      if scalar == "#", offset == 0 || line[offset - 1] == " " || line[offset - 1] == "\t" {
        if case .plain = context { context = .after }
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
        if case .after = context { context = .plain }
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
      brackets.removeLast()
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
    switch scalar {
    case "-" where spaceFollows && brackets.isEmpty, "?" where spaceFollows:
      if brackets.isEmpty { open(mark) }
      return offset + 1
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
      if !mergesOnLine { find(.alias(SourceText.text(line[(offset + 1)..<end])), number, offset) }
      aliases.insert(mark)
      // A word of the same length; an alias is one value, so that is what the parser shall see.
      sanitised.replace(offset..<end, inLine: number, with: "x")
      context = .after
      return end
    case "&" where !spaceFollows:
      let end = endOfName(line, offset)
      find(.anchor(SourceText.text(line[(offset + 1)..<end])), number, offset)
      return end
    case "!":
      let end = line[offset...].firstIndex { $0 == " " || $0 == "\t" } ?? line.count
      find(.tag(SourceText.text(line[offset..<end])), number, offset)
      return end
    case "|" where brackets.isEmpty, ">" where brackets.isEmpty:
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

  /// Whether what begins here ends in a colon on the same line.
  private func isKey(_ line: [Unicode.Scalar], _ start: Int) -> Bool {
    var offset = start
    if let quote = line[start] == "\"" || line[start] == "'" ? line[start] : nil {
      offset += 1
      while offset < line.count, line[offset] != quote { offset += line[offset] == "\\" && quote == "\"" ? 2 : 1 }
      offset += 1
      while offset < line.count, line[offset] == " " { offset += 1 }
      return offset < line.count && line[offset] == ":" && (offset + 1 == line.count || line[offset + 1] == " ")
    }
    while offset < line.count {
      if line[offset] == ":", offset + 1 == line.count || line[offset + 1] == " " { return true }
      if line[offset] == "#", offset > start, line[offset - 1] == " " { return false }
      offset += 1
    }
    return false
  }

  private func endOfName(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    line[(start + 1)...].firstIndex { " \t,[]{}".unicodeScalars.contains($0) } ?? line.count
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
    if quoteOpened.line < number { longQuotes[SourceText.Mark(line: number, offset: offset)] = quoteOpened }
    return offset + 1
  }
}
