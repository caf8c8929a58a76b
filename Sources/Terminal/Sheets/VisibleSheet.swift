import Text

/// Every value of a sheet made visible, in one place, so that no screen can forget it.
///
/// Prose and the values of facts can have several lines; everything else has one.
extension Sheet.Part {
  var visible: Sheet.Part {
    switch self {
    case .gap: self
    case .heading(let heading):
      .heading(
        Sheet.Heading(
          name: heading.name.visible(), title: heading.title.visible(), mark: heading.mark.visible(),
          asides: heading.asides.map(\.visible)))
    case .line(let line): .line(line.visible)
    case .prose(let text): .prose(text.visible(keepingNewlines: true))
    case .table(let table): .table(table.visible)
    case .numberLine(let line): .numberLine(line.visible)
    case .only(let isPlain, let inner): .only(isPlain: isPlain, inner.map(\.visible))
    }
  }
}

extension Sheet.Line {
  fileprivate var visible: Sheet.Line {
    var line = self
    (line.name, line.mark) = (name.visible(), mark.visible())
    if !isStyled { line.value = isCommand ? value.visible() : value.visible(keepingNewlines: true) }
    line.aside = aside?.visible
    return line
  }
}

extension Sheet.Aside {
  fileprivate var visible: Sheet.Aside {
    var aside = self
    aside.name = name.visible()
    if !isStyled { (aside.value, aside.shown) = (value.visible(), shown.visible()) }
    return aside
  }
}

extension Table {
  fileprivate var visible: Table {
    func shown(_ column: Column) -> Column {
      Column(name: column.name.visible(), header: column.header.visible(), isNumber: column.isNumber)
    }
    var table = Table(columns.map(shown), hasHeader: hasHeader, repeating: repeating)
    for row in rows {
      table.row(
        row.cells.map { Cell($0.shown.visible(), said: $0.said.visible(), level: $0.level) }, as: row.name?.visible())
    }
    return table
  }
}

extension NumberLine {
  fileprivate var visible: NumberLine {
    var line = NumberLine(
      scale, ticks: ticks.map { ($0.value, $0.label.visible()) },
      legend: Legend(
        value: legend.value.visible(), range: legend.range.visible(), target: legend.target.visible()))
    for group in groups {
      line.group(group.title.visible())
      for row in group.rows {
        line.row(
          Row(
            row.name.visible(), figures: row.figures.visible(), value: row.value, range: row.range, target: row.target,
            said: row.said.visible()))
      }
    }
    return line
  }
}
