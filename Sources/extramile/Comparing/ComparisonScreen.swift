import Interviews
import QuestionBanks
import Terminal
import Text

/// How much a comparison's screen shows.
enum ComparisonDetail {
  /// The means alone.
  case brief
  /// The means and what they say about the targets, the team's gaps and the candidates' differences.
  case summary
  /// Everything: intervals, pairs and distances, too.
  case full
}

/// A comparison: a row per competency, a column per candidate, next to the target; `adjusted` if it was asked for.
///
/// Whatever the detail, the means and the warnings are there.
func comparisonSheet(
  _ comparison: Comparison, adjusted: AnalysisReport? = nil, detail: ComparisonDetail = .summary, more: String? = nil
) -> Sheet {
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
    if detail == .summary { sheet.summary(comparison) }
    sheet.gap()
    sheet.table(comparison.table)
    if detail != .summary { sheet.additions(comparison) }
    sheet.gap()
    sheet.legend(comparison, detail: detail)
  }
  if !candidates.isEmpty, detail == .full {
    sheet.means(comparison)
    sheet.pairs(
      comparison.pairs, of: candidates.map(\.candidate),
      difference:
        "Difference of the raw means over the competencies with a target that both have, weighted as the team "
        + "profile says"
    ) { decimal($0) }
    sheet.distances(comparison)
  }
  if let adjusted { sheet.adjusted(adjusted) }
  sheet.cautions(detail == .summary ? comparison.otherWarnings : comparison.warnings)
  if let more {
    sheet.gap()
    sheet.prose(more)
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

  /// Whether standard errors can be told.
  fileprivate var isSure: Bool {
    candidates.contains { $0.competencies.contains { $0.standardError != nil } }
  }

  /// The means under one another, competency by competency, each with its interval and the target.
  fileprivate var means: NumberLine {
    var line = NumberLine(
      1...5, ticks: (1...5).map { (Double($0), String($0)) },
      legend: .init(
        value: "mean", range: "95 % interval",
        target: "target"))
    for (index, competency) in competencies.enumerated()
    where candidates.contains(where: { $0.competencies[index].mean != nil }) {
      line.group(title(competency))
      for candidate in candidates {
        line.row(row(candidate.candidate, candidate.competencies[index], team.target(competency)?.level))
      }
    }
    return line
  }

  private func row(_ name: String, _ result: CandidateResult.CompetencyResult, _ target: Double?) -> NumberLine.Row {
    guard let mean = result.mean else {
      return .init(name.visible(), figures: "not rated", value: nil, target: target, said: "not rated")
    }
    let goal = target.map { ", target \(decimal($0))" } ?? ""
    guard let error = result.standardError else {
      return .init(name.visible(), figures: decimal(mean), value: mean, target: target, said: decimal(mean) + goal)
    }
    let probability = result.probability.map { $0 > 0.995 ? ">.99" : $0 < 0.005 ? "<.01" : hundredths($0) } ?? ""
    let reach = 1.96 * error
    return .init(
      name.visible(), figures: "\(decimal(mean)) ±\(decimal(error)) \(probability.paddedAtStart(to: 4))", value: mean,
      range: (mean - reach)...(mean + reach), target: target,
      said: "\(decimal(mean)), give or take \(decimal(error))\(goal)"
        + (result.probability.map { ", at or above it with probability \(chance($0))" } ?? ""))
  }

  /// `.75`: two columns fewer than with its nought.
  private func hundredths(_ value: Double) -> String { String(decimal(value).drop { $0 == "0" }) }

  /// The distance of each profile, and what it is made of; nil where no candidate has one.
  fileprivate var distances: Table? {
    guard candidates.contains(where: { $0.distance != nil }) else { return nil }
    var table = Table([.words("Distance")] + candidates.map { .number($0.candidate) }, hasHeader: true, repeating: 1)
    func row(_ name: String, _ value: (CandidateResult) -> String?) {
      let values = candidates.map(value)
      guard values.contains(where: { $0 != nil }) else { return }
      table.row([Table.Cell(name)] + values.map { Table.Cell($0 ?? "-", said: $0 ?? "none") })
    }
    func share(_ part: Double, _ distance: CandidateResult.Distance) -> String? {
      distance.squared > 0 ? "\(Int((part / distance.squared * 100).rounded())) %" : nil
    }
    row("In points") { $0.distance.map { decimal($0.points) } }
    row("Without noise") { $0.distance?.withoutNoise.map { decimal($0) } }
    row("By level") { $0.distance.flatMap { share($0.elevation, $0) } }
    row("By spread") { $0.distance.flatMap { share($0.scatter, $0) } }
    row("By shape") { $0.distance.flatMap { share($0.shape, $0) } }
    row("Likeness") { $0.distance?.doubleEntry.map { decimal($0) } }
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
      "\(decimal(mean))\(sign) (\(result.n))", said: "\(decimal(mean)) from \(counted(result.n, "score"))\(words)",
      level: (mean - 1) / 4)
  }
}

extension Sheet {
  fileprivate mutating func additions(_ comparison: Comparison) {
    for candidate in comparison.candidates where !candidate.adds.isEmpty {
      let titles = candidate.adds.map { comparison.title($0) }.joined(separator: ", ")
      fact("\(candidate.candidate) adds what the team lacks", titles)
    }
  }

  fileprivate mutating func legend(_ comparison: Comparison, detail: ComparisonDetail) {
    inLayout {
      $0.prose("Mean score from 1 to 5 (number of scores)")
      $0.prose("- below the target   ! below the team's minimum")
    }
    inPlain { $0.prose("Mean scores from 1 to 5, each score counting one.") }
    if detail == .summary {
      let sure = chance(CandidatePair.distinguishable)
      prose(
        comparison.hasProbabilities
          ? "Meets and misses: with a probability of at least \(sure). Possibly, or can't be told apart: with less."
          : "Meets and misses go by the raw mean, which may be due to chance.")
    }
    prose(
      "Shortfall and surplus: how far below and above the targets, in scale points, weighted as the team profile says. "
        + "Candidates are in the order of their names; small differences may be due to chance.")
  }

  fileprivate mutating func means(_ comparison: Comparison) {
    gap()
    heading("Where the means lie")
    numberLine(comparison.means)
    guard comparison.isSure else { return }
    gap(inside: true)
    prose(
      "Beside the mean stand its standard error, how far the mean that another panel would give on other questions may lie "
        + "from this one, and the probability that the candidate truly is at or above the target.")
  }

  fileprivate mutating func distances(_ comparison: Comparison) {
    guard let table = comparison.distances else { return }
    gap()
    heading("How far the profiles lie from the targets'")
    self.table(table)
    gap(inside: true)
    prose(
      "The root mean square of mean less target, in points"
        + (!comparison.isSure
          ? ". " : "; without noise, what is left when the means' standard errors are taken out. ")
        + "It comes from the level of the profile, its spread and its shape. Likeness is 1 for equal profiles. No one "
        + "figure says who fits: it hides where the difference is.")
  }

  /// Scores adjusted for who interviewed whom, beside the raw ones, with the severity of interviewers.
  fileprivate mutating func adjusted(_ report: AnalysisReport) {
    let points = Points(places: 2)
    gap()
    candidates(report, points, heading: "Adjusted for who interviewed whom (advisory)")
    interviewers(report, points)
    cautions(report.warnings, heading: "To know of the adjusted scores")
  }
}
