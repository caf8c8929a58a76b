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
      case .gap(let isInside):
        lines.append("")
        if !isInside { indent = 0 }
      case .heading(let heading):
        lines.append(self.heading(heading))
        indent = Self.step
      case .line(let line): lines.append(self.line(line, indent + Self.step * line.depth))
      case .prose(let text):
        lines.append((blank(indent) + text).wrapped(to: screen.measure, indent: indent))
      case .table(let table):
        lines += indented(
          TableLayout(table, columns: screen.columns - indent, style: screen.style, isASCII: screen.isASCII).lines,
          indent)
      case .numberLine(let line):
        lines += indented(
          NumberLineLayout(line, columns: screen.columns - indent, style: screen.style, isASCII: screen.isASCII).lines,
          indent)
      case .only: break
      }
    }
    return lines
  }

  private func indented(_ lines: [String], _ indent: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : blank(indent) + $0 }
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

func blank(_ columns: Int) -> String { String(repeating: " ", count: max(0, columns)) }
