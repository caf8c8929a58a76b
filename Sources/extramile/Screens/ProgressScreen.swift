import Terminal

/// How far the openings have come: who interviewed whom, and what is still missing.
func progressSheet(_ openings: [OpeningProgress]) -> Sheet {
  var sheet = Sheet()
  for (index, opening) in openings.enumerated() {
    if index > 0 { sheet.gap() }
    sheet.heading(
      "Opening", opening.opening,
      [
        .init("State", opening.closed ? "closed" : "open"), .init("Team", opening.team, shown: "team \(opening.team)"),
        .init("Panel", "at least \(opening.panel)", shown: "panel of at least \(opening.panel)"),
      ])
    if opening.candidates.isEmpty { sheet.prose("No interview has begun.") }
    var table = Table([.words("Candidate"), .words("Cards"), .words("Missing")])
    for candidate in opening.candidates {
      let missing = candidate.missing.joined(separator: "; ")
      table.row([
        Table.Cell(candidate.candidate),
        Table.Cell(candidate.interviews.map { "\($0.interviewer) \($0.status)" }.joined(separator: ", ")),
        missing.isEmpty ? Table.Cell("complete", said: "nothing") : Table.Cell("missing: \(missing)", said: missing),
      ])
    }
    sheet.table(table)
  }
  return sheet
}
