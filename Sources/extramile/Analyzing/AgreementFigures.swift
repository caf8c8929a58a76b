import Interviews
import Terminal
import Text

/// The indices of agreement, of an opening or of a spreadsheet: in figures, then drawn on one scale.
extension Sheet {
  /// How far interviewers agree; the index that applies first, and why.
  mutating func agreement(
    _ agreement: AnalysisReport.AgreementMembers, kappa: [AnalysisReport.Kappa]?, kendallW: Double?,
    alpha interval: AgreementReport.Interval? = nil
  ) {
    guard agreement.icc != nil || agreement.alpha?.ordinal != nil || kendallW != nil else { return }
    gap()
    heading("How far interviewers agree")
    if let applies = agreement.applies { prose(applies.why) }
    if let alpha = agreement.alpha {
      let forms = [("nominal", alpha.nominal), ("ordinal", alpha.ordinal), ("interval", alpha.interval)]
      let values = forms.compactMap { form in form.1.map { "\(decimal($0)) \(form.0)" } }
      if !values.isEmpty {
        fact("Krippendorff's alpha", values.joined(separator: ", "), mark: "Krippendorff's alpha  ")
      }
    }
    if let interval {
      fact(
        "Of these, ordinal",
        "95 % interval \(decimal(interval.lower)) to \(decimal(interval.upper)), from \(interval.draws) draws of "
          + "\(interval.answers) answers, seed \(interval.seed)",
        mark: "  ordinal             ")
    }
    if let kendallW { fact("Kendall's W", decimal(kendallW), mark: "Kendall's W           ") }
    if let icc = agreement.icc {
      var table = Table(
        [.words("Intraclass correlation"), .number("Estimate"), .number("95 % interval")], hasHeader: true)
      for one in icc {
        table.row([
          one.form == agreement.applies?.form
            ? .init("\(one.form)  applies", said: "\(one.form), which applies") : .init(one.form),
          .init(decimal(one.estimate)),
          .init("\(decimal(one.lower)) to \(decimal(one.upper))"),
        ])
      }
      gap(inside: true)
      self.table(table)
    }
    if let kappa, !kappa.isEmpty, kappa.count <= 45 {
      var table = Table(
        [
          .words("Two interviewers"), .number("Answers", header: "n"), .number("Kappa"), .number("Linear"),
          .number("Quadratic"),
        ], hasHeader: true)
      for one in kappa {
        let values = [one.unweighted, one.linear, one.quadratic].map { Table.Cell($0.map { decimal($0) } ?? "none") }
        table.row([.init("\(one.a.visible()), \(one.b.visible())"), .init(String(one.n))] + values)
      }
      gap(inside: true)
      self.table(table)
    }
    let drawn = NumberLine(agreement, alpha: interval)
    if !drawn.isEmpty {
      gap(inside: true)
      inLayout { $0.numberLine(drawn) }
    }
    gap(inside: true)
    prose("1 is full agreement and 0 what chance would give; below 0.67 no conclusion should rest on single scores.")
  }
}

extension NumberLine {
  /// The least agreement on which conclusions may rest, tentatively: Krippendorff, Content Analysis (2004), section 11.4.
  private static let least = 0.667

  /// Alpha and the intraclass correlations, as far as they are there; an alpha has its interval where it was drawn.
  fileprivate init(_ agreement: AnalysisReport.AgreementMembers, alpha interval: AgreementReport.Interval?) {
    self.init(
      -0.25...1, ticks: [(0, "0"), (0.25, ".25"), (0.5, ".50"), (0.75, ".75"), (1, "1")],
      legend: .init(value: "estimate", range: "95 % interval", target: "the least to conclude from"))
    let alphas = agreement.alpha.map { [("nominal", $0.nominal), ("ordinal", $0.ordinal), ("interval", $0.interval)] }
    for (form, value) in alphas ?? [] {
      guard let value else { continue }
      let range = form == "ordinal" ? interval.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil } : nil
      draw("alpha, \(form)", value, range)
    }
    for one in agreement.icc ?? [] {
      draw(one.form, one.estimate, one.lower <= one.upper ? one.lower...one.upper : nil)
    }
  }

  private mutating func draw(_ name: String, _ value: Double, _ range: ClosedRange<Double>?) {
    row(.init(name, figures: decimal(value), value: value, range: range, target: Self.least, said: decimal(value)))
  }
}
