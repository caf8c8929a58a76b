/// The lines of a number line on a screen: names, figures, and drawings under one scale.
struct NumberLineLayout {
  private let line: NumberLine
  private let columns: Int
  private let style: Style
  private let isASCII: Bool
  private var signs: DrawingSigns { isASCII ? .ascii : .unicode }

  private static let gap = 2
  private static let indent = 2
  /// Columns that a drawing takes at least and at most: beyond, eyes lose the line.
  private static let width = 21...81

  init(_ line: NumberLine, columns: Int, style: Style, isASCII: Bool) {
    (self.line, self.columns, self.style, self.isASCII) = (line, columns, style, isASCII)
  }

  var lines: [String] {
    line.groups.flatMap { group -> [String] in
      let title = group.title.truncated(to: columns).isolated
      let scale = blank(drawingStart) + scaleLine
      let begins = blank(drawingStart - Self.indent)
      // A title that reaches into the scale has a line of its own.
      let head =
        title.displayWidth + Self.indent <= begins.displayWidth
        ? [style.bold(title.padded(to: drawingStart)) + scaleLine] : [style.bold(title), scale]
      return head + group.rows.map(self.row)
    } + legendLines
  }

  private var rows: [NumberLine.Row] { line.groups.flatMap(\.rows) }

  private var names: Int {
    let widest = rows.reduce(0) { max($0, $1.name.isolated.displayWidth) }
    return min(widest, max(8, columns / 4))
  }

  private var figures: Int { rows.reduce(0) { max($0, written($1).displayWidth) } }

  private func written(_ row: NumberLine.Row) -> String {
    isASCII ? row.figures.replacing("±", with: "+-") : row.figures
  }

  private var drawingStart: Int { Self.indent + names + Self.gap + figures + Self.gap }

  private var width: Int {
    let room = min(Self.width.upperBound, max(Self.width.lowerBound, columns - drawingStart - 1))
    // As many columns between any two ticks.
    return room - (room - 1) % max(1, line.ticks.count - 1)
  }

  private func place(_ value: Double) -> Int {
    let share = (value - line.scale.lowerBound) / (line.scale.upperBound - line.scale.lowerBound)
    return Int((min(1, max(0, share)) * Double(width - 1)).rounded())
  }

  /// The labels of the ticks, each about its place.
  private var scaleLine: String {
    var text = ""
    for tick in line.ticks {
      let start = max(0, place(tick.value) - tick.label.displayWidth / 2)
      if start > text.displayWidth || text.isEmpty { text += blank(start - text.displayWidth) + tick.label }
    }
    return style.dim(text)
  }

  private func row(_ row: NumberLine.Row) -> String {
    let name = row.name.truncated(to: names).isolated.padded(to: names)
    let start = blank(Self.indent) + name + blank(Self.gap) + written(row).paddedAtStart(to: figures) + blank(Self.gap)
    return start + drawing(of: row)
  }

  private func drawing(of row: NumberLine.Row) -> String {
    var cells = [Character](repeating: " ", count: width)
    for tick in line.ticks { cells[place(tick.value)] = signs.tick }
    if let range = row.range {
      let (low, high) = (place(range.lowerBound), place(range.upperBound))
      for column in low...high { cells[column] = signs.line }
      if high > low {
        cells[low] = range.lowerBound < line.scale.lowerBound ? signs.beyondLeft : signs.left
        cells[high] = range.upperBound > line.scale.upperBound ? signs.beyondRight : signs.right
      }
    }
    if let target = row.target { cells[place(target)] = signs.target }
    if let value = row.value {
      cells[place(value)] = row.target.map(place) == place(value) ? signs.both : signs.value
    }
    while cells.last == " " { cells.removeLast() }
    return String(cells)
  }

  private var legendLines: [String] {
    legend.isEmpty
      ? []
      : [""] + legend.wrapped(to: columns).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What the marks are that occur.
  private var legend: String {
    let names = line.legend
    var parts = names.value.isEmpty ? [] : ["\(signs.value) \(names.value)"]
    if rows.contains(where: { $0.range != nil }), !names.range.isEmpty {
      parts.append("\(signs.left)\(signs.line)\(signs.right) \(names.range)")
    }
    if rows.contains(where: { $0.target != nil }), !names.target.isEmpty {
      parts.append("\(signs.target) \(names.target)")
      let isOnTarget = rows.contains { row in row.value.map { value in row.target.map(place) == place(value) } ?? false
      }
      if isOnTarget { parts.append("\(signs.both) both") }
    }
    return parts.joined(separator: "   ")
  }
}

/// How high a value stands, in one sign: a strip of them shows a profile at a glance.
enum LevelSign {
  /// `share` of the scale, from 0 to 1.
  static func sign(_ share: Double, isASCII: Bool) -> Character {
    let signs = Array(isASCII ? "_.:=+*%#" : "▁▂▃▄▅▆▇█")
    return signs[min(signs.count - 1, max(0, Int(share * Double(signs.count))))]
  }
}
