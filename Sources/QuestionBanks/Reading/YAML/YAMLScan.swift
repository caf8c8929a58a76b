/// A first look at a YAML text, before a parser sees it: finds what the format does not have, and makes the text safe to parse.
///
/// The scan follows just enough of YAML's grammar (quotes, comments, block text, brackets, where a value may begin) to tell an
/// alias from a word with a star. It never fails: where it loses its way the parser has the last word. What it finds and the
/// parser could stumble over is replaced in `sanitised` by something of the same length, so that the rest is still read and
/// every mark stays true. This file goes from line to line; `YAMLValues.swift` follows what stands in each.
struct YAMLScan {
  /// Lists and keyed values inside each other; a bank needs five.
  static let deepest = 20

  private(set) var findings = Findings()
  /// The text to parse.
  var sanitised: SourceText
  /// Where aliases stood.
  var aliases: Set<SourceText.Mark> = []
  /// Whether the text is too deep to be given to a parser.
  var isTooDeep = false
  /// Whether a second document was left out.
  private(set) var isCut = false
  /// Values in quotes or brackets that have text behind them, by where that text begins.
  var behind: [SourceText.Mark: ClosedValue] = [:]
  /// Lines of which an error was found, so that what the parser has against them is said already.
  private(set) var faultyLines: Set<Int> = []

  /// A value in quotes or brackets: where it was opened, and where it closed.
  struct ClosedValue {
    var opened: SourceText.Mark
    var closed: SourceText.Mark
  }

  /// Where the scan is.
  enum Context {
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

  // What is handed on from value to value, and from line to line.
  var context = Context.start
  /// Brackets open now, with their marks.
  var brackets: [SourceText.Mark] = []
  /// Columns of the block lists and mappings open now.
  var blocks: [Int] = []
  /// The column that block text must be indented beyond, and the indentation of its first line once that is known.
  var blockText: (beyond: Int, indentation: Int?)?
  var quoteOpened = SourceText.Mark(line: 0, offset: 0)
  var lastClosed: ClosedValue?
  var hasContent = false
  var mergesOnLine = false
  /// The line with a reserved sign that was last looked at as its author sees it.
  var authored: (number: Int, line: AuthoredLine)?

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
  mutating func find(_ problem: Problem, _ line: Int, _ offset: Int) {
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
}
