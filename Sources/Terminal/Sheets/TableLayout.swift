/// The rows of a table laid out: columns aligned, taken apart or shortened where the screen is narrow.
struct TableLayout {
  private let table: Table
  private let columns: Int
  private let style: Style
  private let isASCII: Bool
  /// Whether the level of a cell is drawn before it.
  private var drawsLevels = true
  private static let gap = 2
  /// Where words go on that did not fit.
  private static let deep = 4
  /// Columns that words in the last column are given, if they take as many, before the first one is cut.
  private static let lastColumn = 30

  init(_ table: Table, columns: Int, style: Style, isASCII: Bool = false) {
    (self.table, self.columns, self.style, self.isASCII) = (table, columns, style, isASCII)
  }

  private func shown(_ cell: Table.Cell) -> String {
    guard drawsLevels else { return cell.shown }
    return cell.level.map { "\(LevelSign.sign($0, isASCII: isASCII)) \(cell.shown)" } ?? cell.shown
  }

  var lines: [String] {
    // A column in which nothing is shown, since it is only said, takes no room.
    let all = table.columns.indices.filter { column in
      column == 0 || table.hasHeader || table.rows.contains { !$0.cells[column].shown.isEmpty }
    }
    guard let repeating = table.repeating, repeating < all.count else { return block(all) }
    // One block without drawn levels is easier to read than several with them.
    if drawsLevels, needed(all) > columns {
      var plain = self
      plain.drawsLevels = false
      if plain.needed(all) <= columns { return plain.block(all) }
    }
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
        return [line.wrapped(to: columns, indent: Self.deep)]
          + (last.isEmpty ? [] : [(blank(Self.deep) + last.isolated).wrapped(to: columns, indent: Self.deep)])
      }
      let padded = last.isEmpty ? line : line.padded(to: start) + last.isolated
      return [padded.wrapped(to: columns, indent: start)]
    }
    let header = table.hasHeader ? row(shown.map { table.columns[$0].header }).map(style.bold) : []
    let rows = header + table.rows.flatMap { cells in row(shown.map { self.shown(cells.cells[$0]) }) }
    return rows.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Whether the last column is words, which may be broken.
  private func endsInWords(_ shown: [Int]) -> Bool {
    shown.count > 1 && shown.last.map { !table.columns[$0].isNumber } ?? false
  }

  /// What the names in the first column are never cut below: a third of the screen.
  private func leastOfFirst(_ width: Int) -> Int { min(width, max(12, columns / 3)) }

  private func width(_ column: Int) -> Int {
    let header = table.hasHeader ? table.columns[column].header.displayWidth : 0
    let width = table.rows.reduce(header) { max($0, shown($1.cells[column]).displayWidth) }
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
