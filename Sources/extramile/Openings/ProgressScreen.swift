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
    var table = Table([.words("Candidate"), .words("Cards"), .words("Debrief"), .words("Missing")])
    for candidate in opening.candidates {
      let missing = candidate.missing.joined(separator: "; ")
      let debrief = candidate.decision.map { "decided: \($0)" } ?? candidate.debrief.map { "debrief \($0)" } ?? ""
      table.row([
        Table.Cell(candidate.candidate),
        Table.Cell(candidate.interviews.map { "\($0.interviewer) \($0.status)" }.joined(separator: ", ")),
        // Laid out it stands beside what is missing.
        Table.Cell("", said: debrief),
        Table.Cell(
          (missing.isEmpty ? "complete" : "missing: \(missing)") + (debrief.isEmpty ? "" : "; \(debrief)"),
          said: missing.isEmpty ? "nothing" : missing),
      ])
    }
    sheet.table(table)
    if opening.erased > 0 { sheet.prose("\(counted(opening.erased, "candidate")) erased.") }
  }
  return sheet
}
