/// The text of a file as lines of Unicode scalars, with what had to be repaired to read it.
///
/// A byte-order mark is left out, `\r\n`, `\r` and `\n` all end a line, and bytes that are not UTF-8 become U+FFFD. Every
/// place inside the reader is a `Mark` into these lines; `position(of:)` turns it into what an editor shows.
package struct SourceText: Sendable {
  /// A place as line and scalar offset, both from 0: how a YAML parser counts.
  package struct Mark: Hashable, Comparable, Sendable {
    package var line: Int
    package var offset: Int

    package static func < (a: Mark, b: Mark) -> Bool { (a.line, a.offset) < (b.line, b.offset) }
  }

  package private(set) var lines: [[Unicode.Scalar]] = [[]]
  /// Where bytes stand that are not UTF-8, with the first of them.
  package private(set) var broken: [(mark: Mark, byte: UInt8)] = []
  /// The lines that have more in them than ASCII that can be printed.
  private(set) var oddLines: [Int] = []
  /// For each of them that has more than ASCII: the column of each scalar.
  private var columns: [Int: [Int]] = [:]
  /// For each line that was rewritten in another length: the offset in the file of each scalar, and of the line's end.
  private var origins: [Int: [Int]] = [:]

  package init(_ file: SourceFile) {
    let bytes = file.bytes
    lines = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isPlain = true
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x0A || byte == 0x0D else {
        if byte < 0x20 || byte >= 0x7F { isPlain = false }
        continue
      }
      // The second of CR LF ends no line of its own.
      if byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D { add(bytes[start..<index], isPlain) }
      start = index + 1
      isPlain = true
    }
    add(bytes[start...], isPlain)
  }

  /// Adds a line; most are plain ASCII, where a byte is a scalar and a column.
  private mutating func add(_ bytes: ArraySlice<UInt8>, _ isPlain: Bool) {
    guard !isPlain else { return lines.append(bytes.map { Unicode.Scalar($0) }) }
    oddLines.append(lines.count)
    decode(bytes)
  }

  /// Adds a line of UTF-8, or of what should have been.
  private mutating func decode(_ bytes: ArraySlice<UInt8>) {
    var line: [Unicode.Scalar] = []
    line.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (scalar, length) = Self.scalar(bytes[index...])
      if scalar == nil { broken.append((Mark(line: lines.count, offset: line.count), bytes[index])) }
      line.append(scalar ?? "\u{FFFD}")
      index += length
    }
    if bytes.contains(where: { $0 >= 0x80 }) { columns[lines.count] = Self.columns(of: line) }
    lines.append(line)
  }

  /// The first scalar of UTF-8 text and its length; nil, with a length to pass over, where the bytes are none.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, length: Int) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.prefix(4).makeIterator()
    return switch parser.parseScalar(from: &rest) {
    case .valid(let encoded): (Unicode.UTF8.decode(encoded), encoded.count)
    case .error(let length): (nil, length)
    case .emptyInput: (nil, 1)
    }
  }

  /// The column of each scalar, where a combining mark has the column of the character that it belongs to.
  private static func columns(of line: [Unicode.Scalar]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(line.count)
    for (index, character) in text(line).enumerated() {
      for _ in character.unicodeScalars { result.append(index + 1) }
    }
    return result
  }

  /// Line and column of a mark, both from 1; a mark behind the end of a line, or of the file, is drawn back to it.
  package func position(of mark: Mark) -> Position {
    let line = min(max(mark.line, 0), lines.count - 1)
    let offset = min(max(mark.offset, 0), lines[line].count)
    guard !columns.isEmpty, let columns = columns[line] else { return Position(line: line + 1, column: offset + 1) }
    return Position(line: line + 1, column: offset < columns.count ? columns[offset] : (columns.last ?? 0) + 1)
  }

  /// The mark of a position that `position(of:)` gave; nil where there is no such line.
  func mark(of position: Position) -> Mark? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    return Mark(line: position.line - 1, offset: offset(ofColumn: position.column, inLine: position.line - 1))
  }

  /// Where a column begins; the end of the line for one behind it.
  private func offset(ofColumn column: Int, inLine line: Int) -> Int {
    guard let columns = columns[line] else { return min(max(column - 1, 0), lines[line].count) }
    // The first scalar of this column, by halves: a line may be long, and many places asked for.
    var range = 0..<columns.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = columns[middle] < column ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  package func scalar(at mark: Mark) -> Unicode.Scalar? {
    guard lines.indices.contains(mark.line), lines[mark.line].indices.contains(mark.offset) else { return nil }
    return lines[mark.line][mark.offset]
  }

  /// The scalars of a line, none where there is no such line.
  func scalars(ofLine line: Int) -> [Unicode.Scalar] { lines.indices.contains(line) ? lines[line] : [] }

  /// Writes part of a line in another way and another length; `origin(of:)` leads from there back to the file.
  mutating func rewrite(_ range: Range<Int>, inLine line: Int, with scalars: [Unicode.Scalar]) {
    guard lines.indices.contains(line), lines[line].count >= range.upperBound else { return }
    var offsets = origins[line] ?? Array(0...lines[line].count)
    offsets.replaceSubrange(range, with: repeatElement(offsets[range.lowerBound], count: scalars.count))
    lines[line].replaceSubrange(range, with: scalars)
    origins[line] = offsets
  }

  /// Where in the file stands what is at a mark of the rewritten text.
  func origin(of mark: Mark) -> Mark {
    guard !origins.isEmpty, let offsets = origins[mark.line], offsets.indices.contains(mark.offset) else { return mark }
    return Mark(line: mark.line, offset: offsets[mark.offset])
  }

  /// Writes something else of the same length, so that marks stay what they were.
  package mutating func replace(_ range: Range<Int>, inLine line: Int, with scalar: Unicode.Scalar) {
    guard lines.indices.contains(line) else { return }
    for offset in range where lines[line].indices.contains(offset) { lines[line][offset] = scalar }
  }

  package mutating func dropLines(from line: Int) {
    lines.removeSubrange(line...)
    if lines.isEmpty { lines = [[]] }
  }

  package mutating func blankLine(_ line: Int) {
    guard lines.indices.contains(line) else { return }
    lines[line] = []
    origins[line] = nil
  }

  /// Scalars in all lines.
  var length: Int { lines.reduce(0) { $0 + $1.count } }

  /// One string, lines ended by `\n`.
  package var joined: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      for scalar in line {
        if scalar.isASCII {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if let encoded = UTF8.encode(scalar) {
          bytes.append(contentsOf: encoded)
        }
      }
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line as a person reads it, number from 1.
  package func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? Self.text(lines[number - 1]) : nil
  }

  /// Some columns of a line as a person reads them, line and columns from 1.
  package func text(ofLine number: Int, columns: Range<Int>) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    let start = offset(ofColumn: columns.lowerBound, inLine: number - 1)
    return Self.text(lines[number - 1][start..<offset(ofColumn: columns.upperBound, inLine: number - 1)])
  }

  package static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
