import Interviews
import Terminal
import Text

/// How reliable panels would be: where scores differ from, a table for each use of them, what is uncertain.
func planSheet(_ report: PlanReport) -> Sheet {
  var sheet = Sheet()
  if let ratings = report.ratings {
    sheet.heading(
      "Opening", report.opening ?? "",
      [
        .init("Candidates", String(ratings.candidates), shown: counted(ratings.candidates, "candidate")),
        .init("Interviewers", String(ratings.interviewers), shown: counted(ratings.interviewers, "interviewer")),
        .init("Questions", String(ratings.questions), shown: counted(ratings.questions, "question")),
        .init("Ratings", String(ratings.count), shown: counted(ratings.count, "rating")),
      ])
    sheet.gap()
  }
  sheet.components(report)
  sheet.panels(report, for: .relative, "Comparing candidates with each other")
  sheet.panels(report, for: .absolute, "Holding candidates against a target")
  let few = report.grid.first?.questions ?? 1
  sheet.inLayout {
    $0.gap()
    $0.prose(
      "x \(few): with \(counted(few, "question")), all asked by every interviewer.   * reaches "
        + decimal(report.target))
  }
  sheet.cautions(report.warnings)
  return sheet
}

extension Sheet {
  fileprivate mutating func components(_ report: PlanReport) {
    heading("Where differences between scores come from")
    let isEstimated = report.ratings != nil
    var table = Table(
      [.words("Source"), .number("Variance")] + (isEstimated ? [.number("Give or take")] : []) + [.number("Share")],
      hasHeader: true)
    for one in report.components {
      let share = Table.Cell("\(Int((one.share * 100).rounded())) %")
      let cells: [Table.Cell] =
        one.isHidden
        ? ["not told apart"] + (isEstimated ? [""] : []) + [""]
        : [.init(decimal(one.variance))]
          + (isEstimated ? [.init(one.standardError.map { decimal($0) } ?? "")] : []) + [share]
      table.row([.init(one.words)] + cells)
    }
    self.table(table)
  }

  fileprivate mutating func panels(_ report: PlanReport, for use: PanelPlan.Use, _ title: String) {
    gap()
    heading(title)
    let questions = Set(report.grid.map(\.questions)).sorted()
    var table = Table(
      [.words("Interviewers")] + questions.map { .number(counted($0, "question"), header: "x \($0) ") },
      hasHeader: true, repeating: 1)
    for interviewers in Set(report.grid.map(\.interviewers)).sorted() {
      let row = report.grid.filter { $0.interviewers == interviewers }
      table.row(
        [.init(String(interviewers))]
          + row.map { panel in
            let value = panel.value(for: use)
            return value >= report.target
              ? .init(decimal(value) + "*", said: "\(decimal(value)), reaches \(decimal(report.target))")
              : .init(below(value, report.target) + " ", said: below(value, report.target))
          })
    }
    self.table(table)
    gap(inside: true)
    inLayout { $0.numberLine(report.drawn(for: use)) }
    inLayout { $0.gap(inside: true) }
    prose(report.conclusion(for: use))
  }
}

/// A value that does not reach the target, even where it is the same to two decimals.
private func below(_ value: Double, _ target: Double) -> String {
  (decimal(value) == decimal(target) ? "<" : "") + decimal(value)
}

extension PlanReport.Component {
  fileprivate var words: String {
    switch component {
    case "candidate": "Candidates"
    case "interviewer": "Interviewers: severity"
    case "question": "Questions: difficulty"
    case VarianceSources.Interaction.candidateByInterviewer.rawValue: "Interviewers, by candidate"
    case VarianceSources.Interaction.candidateByQuestion.rawValue: "Questions, by candidate"
    default: "What is left"
    }
  }
}

extension PlanReport {
  /// The panels with the most questions, against what is to be reached; in the table they are said already.
  fileprivate func drawn(for use: PanelPlan.Use) -> NumberLine {
    var line = NumberLine(
      0...1, ticks: [(0, "0"), (0.25, ".25"), (0.5, ".50"), (0.75, ".75"), (1, "1")],
      legend: .init(value: "reliability", target: "to be reached"))
    let most = grid.map(\.questions).max() ?? 1
    line.group("x \(most)")
    for panel in grid where panel.questions == most {
      let value = panel.value(for: use)
      line.row(
        .init(
          String(panel.interviewers), figures: decimal(value), value: value, target: target, said: decimal(value)))
    }
    return line
  }

  /// The smallest panel that reaches the target, in words.
  fileprivate func conclusion(for use: PanelPlan.Use) -> String {
    let now = current.map { "This opening's \($0.words): \(decimal($0.value(for: use))). " } ?? ""
    return now + found(for: use)
  }

  private func found(for use: PanelPlan.Use) -> String {
    if let panel = use == .relative ? smallest.relative : smallest.absolute {
      return "Smallest panel that reaches \(decimal(target)): \(panel.words) (\(decimal(panel.value(for: use)))), "
        + "\(counted(panel.interviewers * panel.questions, "score")) a candidate."
    }
    guard let best = grid.max(by: { $0.value(for: use) < $1.value(for: use) }) else { return "" }
    return "None of these panels reaches \(decimal(target)); the best, \(best.words), has "
      + "\(decimal(best.value(for: use))). --interviewers and --questions look further."
  }
}

extension PlanReport.Panel {
  fileprivate var words: String {
    "\(counted(interviewers, "interviewer")) x \(counted(questions, "question"))"
  }
}
