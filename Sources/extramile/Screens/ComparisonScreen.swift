import Interviews
import Terminal

/// A comparison: a row a competency, a column a candidate, the target beside them.
func comparisonSheet(_ comparison: Comparison) -> Sheet {
  let candidates = comparison.candidates
  var sheet = Sheet()
  sheet.heading(
    "Opening", comparison.opening,
    [
      .init("Team", comparison.team.id, shown: "team \(comparison.team.id)"),
      .init("Candidates", String(candidates.count), shown: counted(candidates.count, "candidate")),
      counts(candidates.reduce(0) { $0 + $1.interviews }, "Submitted cards", "submitted card"),
      counts(candidates.reduce(0) { $0 + $1.ratings }, "Ratings", "rating"),
    ])
  if !candidates.isEmpty {
    sheet.gap()
    sheet.table(comparison.table)
    for candidate in candidates where !candidate.adds.isEmpty {
      let titles = candidate.adds.map { comparison.title($0) }.joined(separator: ", ")
      sheet.fact("\(candidate.candidate) adds what the team lacks", titles)
    }
    sheet.gap()
    sheet.legend()
  }
  if !comparison.warnings.isEmpty {
    sheet.gap()
    sheet.heading("To know before relying on this")
    for warning in comparison.warnings { sheet.fact("", warning.visible(), mark: "- ") }
  }
  return sheet
}

private func counts(_ number: Int, _ name: String, _ noun: String) -> Sheet.Aside {
  .init(name, String(number), shown: counted(number, noun))
}

extension Comparison {
  fileprivate var table: Table {
    var table = Table(
      [.words("Competency"), .number("Target")] + candidates.map { .number($0.candidate) }, hasHeader: true,
      repeating: 2)
    for (index, competency) in competencies.enumerated() {
      let target = team.target(competency)
      table.row(
        [Table.Cell(title(competency)), Table.Cell(target.map { decimal($0.level) } ?? "none")]
          + candidates.map { cell($0.competencies[index], minimum: target?.minimum?.wrappedValue) })
    }
    for (name, distance) in [("Shortfall", \CandidateResult.shortfall), ("Surplus", \.surplus)] {
      // The columns after a number keep it in line with the means.
      let cells = candidates.map { candidate in
        candidate[keyPath: distance].map { Table.Cell("\(decimal($0))     ", said: decimal($0)) } ?? Table.Cell("none")
      }
      table.row([Table.Cell(name), ""] + cells, as: "Distance from the targets")
    }
    return table
  }

  /// A mean with its n: `4.25  (4)`; a sign between them says where it lies below target or minimum.
  private func cell(_ result: CandidateResult.CompetencyResult, minimum: Double?) -> Table.Cell {
    guard let mean = result.mean else { return "not rated" }
    let (sign, words) =
      if let minimum, mean < minimum {
        ("!", ", below the team's minimum of \(decimal(minimum))")
      } else if (result.difference ?? 0) < 0 { ("-", ", below target") } else { (" ", "") }
    return Table.Cell(
      "\(decimal(mean))\(sign) (\(result.n))", said: "\(decimal(mean)) from \(counted(result.n, "score"))\(words)")
  }
}

extension Sheet {
  fileprivate mutating func legend() {
    inLayout {
      $0.prose("Raw means of scores from 1 to 5, each score counting one; in brackets how many there are.")
      $0.prose("- below target   ! below the team's minimum")
    }
    inPlain { $0.prose("Raw means of scores from 1 to 5, each score counting one.") }
    prose(
      "Shortfall and surplus: how far below and above the targets, in scale points, weighted as the team profile says. "
        + "Candidates stand in the order of their names; small differences may be chance.")
  }
}
