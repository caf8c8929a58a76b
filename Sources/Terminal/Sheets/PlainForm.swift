/// A sheet as lines to be listened to: each fact on a line of its own, `name: value`, and nothing broken or aligned.
enum PlainForm {
  static func lines(_ parts: [Sheet.Part]) -> [String] {
    var lines: [String] = []
    var isAfterTable = false
    for part in parts {
      // Rows are paragraphs: they are kept apart from what stands around them, too.
      let isTable = part.isParagraph
      let isGap = if case .gap = part { true } else { false }
      if isTable || isAfterTable, !isGap, let last = lines.last, !last.isEmpty { lines.append("") }
      lines += self.lines(part)
      isAfterTable = isTable
    }
    return lines
  }

  private static func lines(_ part: Sheet.Part) -> [String] {
    switch part {
    case .gap: [""]
    case .heading(let heading):
      [line(heading.name, heading.title)] + heading.asides.map { line($0.name, $0.value) }
    case .line(let fact):
      [line(fact.name, fact.value) + (fact.aside.map { " (\($0.name) \($0.value))" } ?? "")]
    case .prose(let text): [text]
    case .table(let table): rows(table)
    case .numberLine(let drawn): drawn.groups.flatMap(lines)
    case .only: []
    }
  }

  /// The title, and each row with what its drawing shows.
  private static func lines(_ group: NumberLine.Group) -> [String] {
    (group.title.isEmpty ? [] : [group.title]) + group.rows.map { line($0.name, $0.said) }
  }

  /// The cells of each row one under the other, an empty line between two rows.
  private static func rows(_ table: Table) -> [String] {
    let rows = table.rows.map { row in
      zip(table.columns, row.cells).enumerated().compactMap { index, pair in
        pair.1.said.isEmpty ? nil : line(index == 0 ? row.name ?? pair.0.name : pair.0.name, pair.1.said)
      }
    }
    return Array(rows.joined(separator: [""]))
  }

  private static func line(_ name: String, _ value: String) -> String {
    let value = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return name.isEmpty ? value : value.isEmpty ? name : "\(name): \(value)"
  }
}

extension Sheet.Part {
  /// Whether its lines are kept apart from what stands around them.
  fileprivate var isParagraph: Bool {
    switch self {
    case .table, .numberLine: true
    default: false
    }
  }
}
