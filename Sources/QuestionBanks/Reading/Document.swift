import Text

/// A file read as far as its text goes: the tree, and what was found on the way to it.
struct Document {
  var source: SourceText
  /// nil when there is nothing to go on with.
  var tree: Tree?
  var findings = Findings()
  /// Whether a second document was left out, or something else that keeps the tree from being the whole file.
  private(set) var isCut = false

  init(_ file: SourceFile) {
    source = SourceText(SourceFile(name: file.name, bytes: []))
    let start = Position(line: 1, column: 1)
    guard file.bytes.count <= SourceFile.largest else {
      findings.add(.tooLarge(bytes: file.bytes.count, limit: SourceFile.largest), at: start)
      return
    }
    guard !file.bytes.starts(with: [0xFE, 0xFF]), !file.bytes.starts(with: [0xFF, 0xFE]) else {
      findings.add(.utf16, at: start)
      return
    }
    if let (problem, line) = file.excess {
      findings.add(problem, at: Position(line: line, column: 1))
      return
    }
    source = SourceText(file)
    if let first = source.broken.first {
      let others = source.broken.count - 1
      findings.add(.notUTF8(byte: first.byte, others: others), at: source.position(of: first.mark))
    }
    var scan = YAMLScan(withoutUnprintable())
    findings.add(scan.findings)
    isCut = scan.isCut
    guard !scan.isTooDeep else {
      if !findings.hasErrors { findings.add(.tooDeep(limit: YAMLScan.deepest), at: start) }
      return
    }
    tree = parse(&scan)
    guard let read = tree else { return }
    if read.isNothing || read.text?.trimmed.isEmpty ?? false {
      tree = nil
      if !findings.hasErrors { findings.add(.empty, at: start) }
    }
  }

  /// The source with a replacement character for each that may not be printed, each line's first reported.
  private mutating func withoutUnprintable() -> SourceText {
    var printable = source
    for number in source.oddLines {
      let line = source.lines[number]
      guard let first = line.firstIndex(where: { !$0.isPrintable }) else { continue }
      let offsets = line.indices[first...].filter { !line[$0].isPrintable }
      let mark = SourceText.Mark(line: number, offset: first)
      findings.add(.unprintable(line[first], others: offsets.count - 1), at: source.position(of: mark))
      for offset in offsets { printable.replace(offset..<(offset + 1), inLine: number, with: "\u{FFFD}") }
    }
    return printable
  }

  /// Parses; where a slip can be passed over it is reported and the text behind it is still read.
  private mutating func parse(_ scan: inout YAMLScan) -> Tree? {
    defer { isCut = scan.isCut }
    var faultyLines = scan.faultyLines
    for _ in 0..<Self.readings(of: source) {
      do throws(YAMLFailure) {
        guard let tree = try yamlTree(scan) else {
          if !findings.hasErrors { findings.add(.empty, at: Position(line: 1, column: 1)) }
          return nil
        }
        return tree
      } catch {
        let recognised = RecognisedTrap(error, scan: scan, source: source)
        let mark = scan.sanitised.origin(of: recognised.mark)
        // What was reported already on this line is why the parser failed.
        if faultyLines.insert(mark.line).inserted {
          findings.add(.syntax(recognised.trap), at: source.position(of: mark))
        }
        guard let repair = recognised.repair else { return nil }
        scan.passOver(repair)
      }
    }
    return nil
  }

  /// How often a text is read at most, past one slip after another: the longer it is, the less often.
  private static func readings(of source: SourceText) -> Int { min(40, max(3, 1_000_000 / (source.length + 1))) }
}
