// How far the interviewers of an opening agree, as a part of a page: what `agreement` says, in the same bounds.

import Interviews
import Text

/// The index that applies and why, all indices, and how each interviewer rates as far as the viewer may know.
func agreementSection(_ report: AgreementReport) -> Page.Section {
  Page.Section(Place("agreement"), "How far the interviewers agree") {
    tag(.p) {
      "Of all \(counted(report.candidates, "candidate")) of the opening whom you may see, with "
        + "\(counted(report.ratings, "rating")). 1 is full agreement and 0 what chance would give; below 0.67 no "
        + "conclusion should rest on single scores."
    }
    if let agreement = report.agreement { indices(agreement, report) }
    tag(.h3, text: "How each interviewer rates")
    if report.interviewers.isEmpty, report.othersShown {
      tag(.p, text: "Nobody has a card that you may see.")
    } else {
      if !report.interviewers.isEmpty { habits(report.interviewers) }
      if !report.othersShown {
        tag(.p) {
          "How the others rate is shown when the opening is closed, or when you are on its panel and all your cards are "
            + "in."
        }
      }
    }
    cautions(report.warnings, heading: .h3, title: "To know of the agreement")
  }
}

private func indices(_ agreement: AnalysisReport.AgreementMembers, _ report: AgreementReport) -> [HTML] {
  var parts: [HTML] = []
  if let applies = agreement.applies { parts.append(tag(.p, text: applies.why)) }
  var table = DataTable(
    "Indices of agreement", [("Index", .words), ("Estimate", .number), ("95 % interval", .number)])
  let alpha = agreement.alpha
  for (name, value) in [("nominal", alpha?.nominal), ("ordinal", alpha?.ordinal), ("interval", alpha?.interval)] {
    guard let value else { continue }
    let interval = name == "ordinal" ? report.alphaInterval : nil
    table.row(
      "Krippendorff's alpha, \(name)",
      [decimal(value), interval.map { "\(decimal($0.lower)) to \(decimal($0.upper))" } ?? ""])
  }
  if let kendallW = report.kendallW { table.row("Kendall's W", [decimal(kendallW), ""]) }
  for one in agreement.icc ?? [] {
    table.row(
      "\(one.form)\(one.form == agreement.applies?.form ? ", which applies" : "")",
      [decimal(one.estimate), "\(decimal(one.lower)) to \(decimal(one.upper))"])
  }
  if !table.rows.isEmpty { parts.append(table.html) }
  if let interval = report.alphaInterval {
    parts.append(
      tag(
        .p, .style(.fineprint),
        text:
          "The interval of alpha is from \(interval.draws) draws of \(interval.answers) answers, seed \(interval.seed)."
      ))
  }
  if let kappa = report.kappa, !kappa.isEmpty, kappa.count <= 45 { parts.append(kappas(kappa)) }
  return parts
}

private func kappas(_ kappa: [AnalysisReport.Kappa]) -> HTML {
  var table = DataTable(
    "Cohen's kappa of each two interviewers",
    [
      ("Two interviewers", .words), ("n", .number), ("Kappa", .number), ("Linear", .number), ("Quadratic", .number),
    ])
  for one in kappa {
    table.row(
      .group([bidi(one.a), .text(", "), bidi(one.b)]),
      [[.text(String(one.n))]]
        + [one.unweighted, one.linear, one.quadratic].map { [.text($0.map { decimal($0) } ?? "none")] })
  }
  return table.html
}

private func habits(_ interviewers: [AgreementReport.Interviewer]) -> [HTML] {
  var table = DataTable(
    "Interviewers, the viewer first",
    [
      ("Interviewer", .words), ("Cards", .number), ("n", .number), ("Severity", .number), ("Spread", .number),
      ("Halo", .number), ("Drift", .number),
    ])
  func points(_ value: Double, _ error: Double) -> String {
    "\(Reports.points(value)) (\(decimal(error)))"
  }
  for one in interviewers {
    table.row(
      one.interviewer,
      [
        String(one.candidates), String(one.ratings), one.severity.map { points($0.points, $0.standardError) } ?? "none",
        one.spread.map { "\(decimal($0.own)) of \(decimal($0.others))" } ?? "none",
        one.halo.map { decimal($0.correlation) } ?? "none",
        one.drift.map { points($0.pointsPerTen, $0.standardError) } ?? "none",
      ])
  }
  return [
    table.html,
    tag(
      .p, .style(.fineprint),
      text: "n: scores. Severity: points below others, + is harsh; in brackets give or take. Spread: of the scores, "
        + "against the others' of the same answers. Halo: how far competencies go together. Drift: points per 10 "
        + "interviews, + is milder. none: too few cards to tell."),
  ]
}
