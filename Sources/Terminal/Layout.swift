/// A sheet laid out on a screen: indented under headings, broken between words, columns aligned.
struct Layout {
  let screen: Screen

  private static let step = 2
  /// Columns for what stands at the right margin.
  private static let margin = 8

  func lines(_ parts: [Sheet.Part]) -> [String] {
    var lines: [String] = []
    var indent = 0
    for part in parts {
      switch part {
      case .gap:
        lines.append("")
        indent = 0
      case .heading(let heading):
        lines.append(self.heading(heading))
        indent = Self.step
      case .line(let line): lines.append(self.line(line, indent + Self.step * line.depth))
      case .prose(let text):
        lines.append((blank(indent) + text).wrapped(to: screen.measure, indent: indent))
      case .table(let table):
        lines += TableLayout(table, columns: screen.columns - indent, style: screen.style).lines.map {
          $0.isEmpty ? "" : blank(indent) + $0
        }
      case .only: break
      }
    }
    return lines
  }

  private func heading(_ heading: Sheet.Heading) -> String {
    let words = heading.title.isEmpty ? heading.name : heading.title
    let title = screen.style.bold(heading.mark + words.isolated)
    let asides = heading.asides.map(\.shown.isolated).joined(separator: ", ")
    return (title + (asides.isEmpty ? "" : "  " + screen.style.dim("(\(asides))")))
      .wrapped(to: screen.measure, indent: Self.step)
  }

  private func line(_ line: Sheet.Line, _ indent: Int) -> String {
    if line.isCommand { return blank(indent) + line.mark + line.value }
    let mark = line.mark.displayWidth
    // Under the value, if its mark is short or fills a column; under a long name a step further in.
    let hanging = indent + (mark <= 8 || line.mark.hasSuffix("  ") ? mark : Self.step)
    let value = line.value.replacing("\n", with: "\n" + blank(hanging))
    let start = blank(indent) + line.mark
    let room = line.aside == nil ? screen.measure : max(20, screen.measure - Self.margin)
    var lines = (start + (line.isStrong ? screen.style.bold(value) : value)).wrapped(to: room, indent: hanging)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        let before = index == 0 ? start : blank(hanging)
        return line.hasPrefix(before) ? before + String(line.dropFirst(before.count)).isolated : String(line)
      }
    if let aside = line.aside {
      lines[0] = lines[0].padded(to: room) + screen.style.dim(aside.shown.paddedAtStart(to: Self.margin - 2))
    }
    return lines.joined(separator: "\n")
  }
}

/// The columns of a table.
struct TableLayout {
  private let table: Table
  private let columns: Int
  private let style: Style
  private static let gap = 2
  /// Columns that words in the last column are given, if they take as many, before the first one is cut.
  private static let lastColumn = 30

  init(_ table: Table, columns: Int, style: Style) {
    (self.table, self.columns, self.style) = (table, columns, style)
  }

  var lines: [String] {
    let all = Array(table.columns.indices)
    guard let repeating = table.repeating, repeating < all.count else { return block(all) }
    let fixed = Array(all.prefix(repeating))
    var blocks: [[Int]] = []
    for column in all.dropFirst(repeating) {
      if let last = blocks.last, needed(fixed + last + [column]) <= columns {
        blocks[blocks.count - 1].append(column)
      } else {
        blocks.append([column])
      }
    }
    return Array(blocks.map { block(fixed + $0) }.joined(separator: [""]))
  }

  private func block(_ shown: [Int]) -> [String] {
    var widths = shown.map(width)
    // The first column gets what the others leave.
    let spare = max(0, columns - needed(shown))
    widths[0] = min(widths[0], leastOfFirst(widths[0]) + spare)
    // Words in the last column go below their row where too little room is left beside it.
    let start = widths.dropLast().reduce(0) { $0 + $1 + Self.gap }
    let isLastBelow = endsInWords(shown) && columns - start < min(widths[widths.count - 1], Self.lastColumn)
    func row(_ cells: [String]) -> [String] {
      let line = aligned(cells, shown, widths)
      guard endsInWords(shown), let last = cells.last else { return [line] }
      if isLastBelow {
        return [line.wrapped(to: columns, indent: Layout.deep)]
          + (last.isEmpty ? [] : [(blank(Layout.deep) + last.isolated).wrapped(to: columns, indent: Layout.deep)])
      }
      let padded = last.isEmpty ? line : line.padded(to: start) + last.isolated
      return [padded.wrapped(to: columns, indent: start)]
    }
    let header = table.hasHeader ? row(shown.map { table.columns[$0].name }).map(style.bold) : []
    return header + table.rows.flatMap { cells in row(shown.map { cells.cells[$0].shown }) }
  }

  /// Whether the last column is words, which may be broken.
  private func endsInWords(_ shown: [Int]) -> Bool {
    shown.count > 1 && shown.last.map { !table.columns[$0].isNumber } ?? false
  }

  /// What the names in the first column are never cut below: a third of the screen.
  private func leastOfFirst(_ width: Int) -> Int { min(width, max(12, columns / 3)) }

  private func width(_ column: Int) -> Int {
    let header = table.hasHeader ? table.columns[column].name.displayWidth : 0
    let width = table.rows.reduce(header) { max($0, $1.cells[column].shown.displayWidth) }
    return table.columns[column].isNumber ? min(width, max(12, columns / 2)) : width
  }

  /// The columns that a row takes at least; words at its end may be broken.
  private func needed(_ shown: [Int]) -> Int {
    var widths = shown.map(width)
    widths[0] = leastOfFirst(widths[0])
    if endsInWords(shown) { widths[widths.count - 1] = min(widths[widths.count - 1], Self.lastColumn) }
    return widths.reduce(0, +) + Self.gap * (shown.count - 1)
  }

  /// The cells under each other, but for words in the last column.
  private func aligned(_ cells: [String], _ shown: [Int], _ widths: [Int]) -> String {
    let cells = endsInWords(shown) ? cells.dropLast() : cells[...]
    let line = cells.enumerated().map { place, cell in
      let text = cell.truncated(to: widths[place]).isolated
      return table.columns[shown[place]].isNumber
        ? text.paddedAtStart(to: widths[place]) : text.padded(to: widths[place])
    }.joined(separator: blank(Self.gap))
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension Layout {
  static let deep = 4
}

private func blank(_ columns: Int) -> String { String(repeating: " ", count: max(0, columns)) }
