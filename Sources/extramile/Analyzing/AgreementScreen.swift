import Interviews
import Terminal
import Text

/// How far the interviewers of an opening agree; how whoever asks rates; and, where they may know, how the others do.
func agreementSheet(_ report: AgreementReport) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Opening", report.opening,
    [
      .init("Candidates", String(report.candidates), shown: counted(report.candidates, "candidate")),
      .init("Ratings", String(report.ratings), shown: counted(report.ratings, "rating")),
    ])
  if let agreement = report.agreement {
    sheet.agreement(agreement, kappa: report.kappa, kendallW: report.kendallW, alpha: report.alphaInterval)
  }
  if let own = report.interviewers.first, own.isViewer { sheet.habits(own) }
  if report.ratings > 0 { sheet.others(report) }
  sheet.cautions(report.warnings)
  return sheet
}

// MARK: - Sections

extension Sheet {
  /// The viewer's own figures, each in a sentence.
  fileprivate mutating func habits(_ own: AgreementReport.Interviewer) {
    gap()
    heading(
      "About you", "",
      [
        .init("Interviewer", own.interviewer),
        .init("Candidates", String(own.candidates), shown: counted(own.candidates, "candidate")),
        .init("Ratings", String(own.ratings), shown: counted(own.ratings, "rating")),
      ])
    let missing = own.missing
    figure("Severity", own.severity?.sentence, missing.severity)
    figure("Spread", own.spread?.sentence, missing.spread)
    figure("Halo", own.halo?.sentence, missing.halo)
    figure("Drift", own.drift?.sentence, missing.drift)
  }

  private mutating func figure(_ name: String, _ sentence: String?, _ missing: String?) {
    let mark = name.padded(to: 10)
    fact(name, sentence ?? "not estimable. \(missing ?? "")", mark: mark)
  }

  fileprivate mutating func others(_ report: AgreementReport) {
    gap()
    heading("The other interviewers")
    guard report.othersShown else {
      prose(
        "How they rate is shown when the opening is closed, or when you are on its panel and all your cards are in.")
      return
    }
    let others = report.interviewers.filter { !$0.isViewer }
    guard !others.isEmpty else {
      prose("Nobody else has a card that you may see.")
      return
    }
    var table = Table(
      [
        .words("Interviewer"), .number("Candidates", header: "Cards"), .number("Ratings", header: "n"),
        .number("Severity"), .number("Spread"), .number("Halo"),
        .number("Drift"),
      ], hasHeader: true)
    for one in others {
      table.row([
        .init(one.interviewer.visible()), .init(String(one.candidates)), .init(String(one.ratings)),
        cell(one.severity.map { (signed($0.points), $0.standardError) }, one.missing.severity),
        one.spread.map { spread in
          .init(
            "\(decimal(spread.own)) of \(decimal(spread.others))",
            said: "\(decimal(spread.own)), the others \(decimal(spread.others))")
        } ?? none(one.missing.spread),
        one.halo.map { .init(decimal($0.correlation)) } ?? none(one.missing.halo),
        cell(one.drift.map { (signed($0.pointsPerTen), $0.standardError) }, one.missing.drift),
      ])
    }
    self.table(table)
    gap(inside: true)
    prose(
      "n: scores. Severity: points below others, + is harsh; in brackets give or take. Spread: of the scores, against the others' of "
        + "the same answers. Halo: how far competencies go together. Drift: points per 10 interviews, + is milder. "
        + "none: too few cards to tell.")
    severities(report)
  }

  /// Everybody's severity under one another, where there is something to hold against something.
  private mutating func severities(_ report: AgreementReport) {
    let known = report.interviewers.compactMap { one in one.severity.map { (one.interviewer, $0) } }
    guard known.count > 1 else { return }
    let widest = known.map { abs($0.1.points) + 1.96 * $0.1.standardError }.max() ?? 1
    let end = max(1, widest.rounded(.up))
    var line = NumberLine(
      -end...end, ticks: [(-end, "-\(Int(end))"), (0, "0"), (end, "+\(Int(end))")],
      legend: .init(value: "severity in points: left is lenient, right harsh", range: "95 % interval"))
    line.group("Severity")
    for (name, severity) in known {
      let reach = 1.96 * severity.standardError
      line.row(
        .init(
          name.visible(), figures: "\(signed(severity.points)) ±\(decimal(severity.standardError))",
          value: severity.points, range: (severity.points - reach)...(severity.points + reach),
          said: "\(signed(severity.points)), give or take \(decimal(severity.standardError))"))
    }
    gap(inside: true)
    inLayout { $0.numberLine(line) }
  }

  private func cell(_ value: (String, Double)?, _ missing: String?) -> Table.Cell {
    guard let (points, error) = value else { return none(missing) }
    return .init("\(points) (\(decimal(error)))", said: "\(points), give or take \(decimal(error))")
  }

  private func none(_ missing: String?) -> Table.Cell { .init("none", said: "not estimable. \(missing ?? "")") }
}
