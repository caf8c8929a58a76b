import Interviews
import Terminal

/// A comparison as a table: a row a competency, a column a candidate, the target beside them.
@MainActor
struct ComparisonTable {
  let comparison: Comparison
  let style: Style
  let columns: Int

  /// Cells are as wide as `4.25! (12)`, or as the longest name.
  private var cellWidth: Int { max(10, comparison.candidates.map { $0.candidate.displayWidth }.max() ?? 0) + 2 }

  private var label: Int {
    min(max(16, comparison.competencies.map { comparison.title($0).displayWidth }.max() ?? 0), max(16, columns / 3))
  }

  var text: String {
    var lines = [heading]
    if !comparison.candidates.isEmpty {
      let perBlock = max(1, (columns - label - 10) / cellWidth)
      for start in stride(from: 0, to: comparison.candidates.count, by: perBlock) {
        lines.append("")
        lines += block(Array(comparison.candidates[start..<min(start + perBlock, comparison.candidates.count)]))
      }
      lines += [""] + legend
    }
    if !comparison.warnings.isEmpty {
      lines += ["", style.bold("To know before relying on this")]
      lines += comparison.warnings.map { "- \($0.visible())".wrapped(to: columns, indent: 2) }
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  private var heading: String {
    let candidates = comparison.candidates
    let sizes =
      "\(counted(candidates.count, "candidate")), \(counted(candidates.reduce(0) { $0 + $1.interviews }, "submitted card")), "
      + counted(candidates.reduce(0) { $0 + $1.ratings }, "rating")
    return "\(style.bold(comparison.opening)), team \(comparison.team.id): \(sizes)".wrapped(to: columns)
  }

  private func block(_ candidates: [CandidateResult]) -> [String] {
    let names = candidates.map { $0.candidate.paddedAtStart(to: cellWidth) }.joined()
    var lines = [style.bold("".padded(to: label) + "target".paddedAtStart(to: 8) + names)]
    for (index, competency) in comparison.competencies.enumerated() {
      let target = comparison.team.target(competency).map { decimal($0.level) } ?? "none"
      let title = comparison.title(competency).truncated(to: label).padded(to: label)
      let cells = candidates.map { cell($0.competencies[index]).paddedAtStart(to: cellWidth) }.joined()
      lines.append(title + target.paddedAtStart(to: 8) + cells)
    }
    lines.append(row("Shortfall", candidates.map { $0.shortfall.map { decimal($0) } ?? "none" }))
    lines.append(row("Surplus", candidates.map { $0.surplus.map { decimal($0) } ?? "none" }))
    for candidate in candidates where !candidate.adds.isEmpty {
      let titles = candidate.adds.map { comparison.title($0) }.joined(separator: ", ")
      lines.append("\(candidate.candidate) adds what the team lacks: \(titles)".wrapped(to: columns, indent: 2))
    }
    return lines
  }

  /// A mean with its n: `4.25  (4)`; a sign between them says where it lies below target or minimum.
  private func cell(_ result: CandidateResult.CompetencyResult) -> String {
    guard let mean = result.mean else { return "not rated" }
    let minimum = comparison.team.target(result.competency)?.minimum?.wrappedValue
    let isBelowMinimum = minimum.map { mean < $0 } ?? false
    let isBelowTarget = (result.difference ?? 0) < 0
    let sign = isBelowMinimum ? "!" : isBelowTarget ? "-" : " "
    return "\(decimal(mean))\(sign) (\(result.n))"
  }

  private func row(_ title: String, _ cells: [String]) -> String {
    // The three columns after a number keep it in line with the means.
    title.padded(to: label + 8) + cells.map { "\($0)     ".paddedAtStart(to: cellWidth) }.joined()
  }

  private var legend: [String] {
    [
      "Raw means of scores from 1 to 5, each score counting one; in brackets how many there are.",
      "- below target   ! below the team's minimum",
      "Shortfall and surplus: how far below and above the targets, in scale points, weighted as the team profile says. "
        + "Candidates stand in the order of their names; small differences may be chance.",
    ].map { $0.wrapped(to: columns) }
  }
}
