import Interviews
import Terminal
import Text

/// The statistics of a spreadsheet: who was rated how, who can be told apart, how interviewers and questions differ, how
/// far interviewers agree, and what to know before relying on any of it.
func analysisSheet(_ report: AnalysisReport, of name: String) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Ratings", name.visible(),
    [
      aside(report.ratings, "Ratings", "rating"),
      aside(report.candidates.count, "Candidates", "candidate"),
      report.interviewers.map { aside($0.count, "Interviewers", "interviewer") },
      report.questions.map { aside($0.count, "Questions", "question") },
    ].compactMap(\.self))
  let points = Points(report)
  sheet.gap()
  sheet.candidates(report, points)
  sheet.pairs(
    report.pairs ?? [], of: report.candidates.map(\.candidate), difference: "Difference of the adjusted scores",
    points.callAsFunction)
  sheet.interviewers(report, points)
  sheet.questions(report, points)
  sheet.variance(report, points)
  sheet.agreement(report.agreement, kappa: report.kappa, kendallW: report.kendallW)
  sheet.cautions(report.warnings)
  return sheet
}

private func aside(_ number: Int, _ name: String, _ noun: String) -> Sheet.Aside {
  .init(name, String(number), shown: counted(number, noun))
}

/// How many decimals scores of a scale need: the spread of the ratings to about three digits.
struct Points {
  let places: Int

  init(places: Int) { self.places = places }

  init(_ report: AnalysisReport) {
    let spread = report.variance.map { variance in
      (variance.candidate + (variance.interviewer ?? 0) + (variance.question ?? 0) + variance.residual).squareRoot()
    }
    var places = 2
    if var spread, spread > 0, spread.isFinite {
      while spread >= 10, places > 0 { (spread, places) = (spread / 10, places - 1) }
      while spread < 0.1, places < 12 { (spread, places) = (spread * 10, places + 1) }
    }
    self.places = places
  }

  func callAsFunction(_ value: Double) -> String { decimal(value, places: places) }

  /// With its sign.
  func signed(_ value: Double) -> String {
    let text = self(value)
    return text.hasPrefix("-") || !text.contains { "123456789".contains($0) } ? text : "+" + text
  }
}

// MARK: - Sections

extension Sheet {
  mutating func candidates(_ report: AnalysisReport, _ points: Points, heading title: String = "Candidates") {
    let isAdjusted = report.candidates.contains { $0.adjusted != nil }
    heading(title)
    var table = Table(
      [.words("Candidate"), .number("Ratings", header: "n"), .number("Mean")]
        + (isAdjusted ? [.number("Adjusted"), .number("95 % interval")] : []), hasHeader: true)
    for candidate in report.candidates {
      var cells: [Table.Cell] = [
        .init(candidate.candidate.visible()), .init(String(candidate.n)), .init(points(candidate.mean)),
      ]
      if let adjusted = candidate.adjusted, let lower = candidate.lower, let upper = candidate.upper {
        cells += [.init(points(adjusted)), .init("\(points(lower)) to \(points(upper))")]
      }
      table.row(cells)
    }
    self.table(table)
    guard isAdjusted else { return }
    gap(inside: true)
    prose(
      "Adjusted: the mean if all had met interviewers and questions of average severity, drawn towards the mean of all "
        + "where ratings are few. It advises; the mean is what was given. The interval holds the true value in 95 of 100 "
        + "cases, "
        + (report.integrated
          ? "averaged over what the variances may be." : "with the variances held at their estimates."))
  }

  /// Who can be told apart; `difference` says what the differences are of.
  mutating func pairs(
    _ pairs: [CandidatePair], of candidates: [String], difference words: String, _ points: (Double) -> String
  ) {
    guard !pairs.isEmpty else { return }
    gap()
    heading("Who can be told apart")
    let apart = pairs.count(where: \.isDistinguishable)
    if pairs.count <= 15 {
      var table = Table(
        [.words("Pair"), .number("Difference"), .number("Give or take"), .number("Probability")], hasHeader: true)
      for pair in pairs {
        let isAbove = pair.probability >= 0.5
        let (high, low) = isAbove ? (pair.a, pair.b) : (pair.b, pair.a)
        table.row([
          .init("\(high.visible()) above \(low.visible())"), .init(points(abs(pair.difference))),
          .init(points(pair.standardError)), .init(chance(isAbove ? pair.probability : 1 - pair.probability)),
        ])
      }
      self.table(table)
      gap(inside: true)
      prose(
        "\(words), its standard error, and how probable it is that the first is truly above the second. Below "
          + "\(chance(CandidatePair.distinguishable)) the two are not to be told apart.")
      return
    }
    guard apart > 0 else {
      prose("No two candidates: every difference may well be chance.")
      return
    }
    var above: [String: [String]] = [:]
    for pair in pairs where pair.isDistinguishable {
      let (high, low) = pair.probability > 0.5 ? (pair.a, pair.b) : (pair.b, pair.a)
      above[high, default: []].append(low)
    }
    var table = Table([.words("Candidate"), .words("Is above")], hasHeader: true)
    for candidate in candidates {
      guard let others = above[candidate] else { continue }
      table.row([.init(candidate.visible()), .init(others.sorted().joined(separator: ", ").visible())])
    }
    self.table(table)
    gap(inside: true)
    prose(
      "With a probability of \(chance(CandidatePair.distinguishable)) or more: \(apart) of \(pairs.count) pairs. Of "
        + "the others the order may well be chance.")
  }

  mutating func interviewers(_ report: AnalysisReport, _ points: Points) {
    guard let interviewers = report.interviewers, !interviewers.isEmpty else { return }
    gap()
    heading("Interviewers")
    var table = Table(
      [.words("Interviewer"), .number("Ratings", header: "n"), .number("Severity"), .number("Give or take")],
      hasHeader: true)
    for one in interviewers {
      table.row([
        .init(one.interviewer.visible()), .init(String(one.n)),
        .init(one.severity.map(points.signed) ?? "not estimable"), .init(one.standardError.map { points($0) } ?? ""),
      ])
    }
    self.table(table)
    guard interviewers.contains(where: { $0.severity != nil }) else { return }
    gap(inside: true)
    prose("Severity: how far below others somebody scores, in points: + is severe, - lenient.")
  }

  fileprivate mutating func questions(_ report: AnalysisReport, _ points: Points) {
    guard let questions = report.questions else { return }
    gap()
    heading("Questions")
    var table = Table(
      [.words("Question"), .number("Ratings", header: "n"), .number("Difficulty")], hasHeader: true)
    for one in questions {
      table.row([
        .init(one.question.visible()), .init(String(one.n)),
        .init(one.difficulty.map(points.signed) ?? "not estimable"),
      ])
    }
    self.table(table)
    guard questions.contains(where: { $0.difficulty != nil }) else { return }
    gap(inside: true)
    prose("Difficulty: how far below others answers to it are scored, in points: + is hard, - easy.")
  }

  fileprivate mutating func variance(_ report: AnalysisReport, _ points: Points) {
    guard let variance = report.variance else { return }
    let parts: [(name: String, value: Double?)] = [
      ("Candidates", variance.candidate), ("Interviewers", variance.interviewer), ("Questions", variance.question),
      ("What is left", variance.residual),
    ]
    let all = parts.reduce(0) { $0 + ($1.value ?? 0) }
    guard all > 0 else { return }
    gap()
    heading("Where differences between scores come from")
    var table = Table(
      [.words("Source"), .number("Share"), .number("Standard deviation")], hasHeader: true)
    for (name, value) in parts {
      guard let value else { continue }
      table.row([.init(name), .init("\(Int((value / all * 100).rounded())) %"), .init(points(value.squareRoot()))])
    }
    self.table(table)
    gap(inside: true)
    prose("The larger the candidates' share, the more a single score says of the candidate.")
  }

  /// What to know before relying on the figures above.
  mutating func cautions(_ warnings: [String], heading title: String = "Before you rely on this") {
    guard !warnings.isEmpty else { return }
    gap()
    heading(title)
    for warning in warnings { fact("", warning.visible(), mark: "- ") }
  }
}
