// Who can be told apart, and what scores adjusted for the panel say: the parts of the comparison that rest on the model.

import Interviews
import Text

extension ComparisonPage {
  /// A matrix of more candidates than this is no longer read.
  static let mostInMatrix = 12

  var pairs: Page.Section {
    let pairs = comparison.pairs
    let names = comparison.candidates.map(\.candidate)
    let all = names.count * (names.count - 1) / 2
    return Page.Section(Place("pairs"), "Who can be told apart") {
      if pairs.isEmpty {
        tag(.p, text: "No two candidates: the ratings do not tell how sure their difference is. The warnings say why.")
      } else {
        let apart = pairs.count(where: \.isDistinguishable)
        tag(.p) {
          "\(apart) of \(counted(all, "pair")), with a probability of \(chance(CandidatePair.distinguishable)) or more "
            + "that the one is truly above the other. Of the others the order may well be chance."
          if pairs.count < all {
            " \(counted(all - pairs.count, "pair")) cannot be compared at all: their panels share nobody, or they share no "
              + "competency with a target."
          }
        }
        if names.count <= Self.mostInMatrix {
          matrix(pairs, names)
          tag(.details) {
            tag(.summary, text: "The differences behind these probabilities")
            differences(pairs)
          }
        } else {
          tag(.details) {
            tag(.summary, text: "Candidate by candidate")
            above(pairs, names)
          }
        }
      }
    }
  }

  private func matrix(_ pairs: [CandidatePair], _ names: [String]) -> HTML {
    let byNames = Dictionary(uniqueKeysWithValues: pairs.map { ([$0.a, $0.b], $0) })
    var table = DataTable(
      "How probable it is that the candidate of the row is truly above the candidate of the column; marked * where the two "
        + "can be told apart", label: "Probabilities of each two candidates",
      [("Candidate", .words)] + names.map { ($0, .number) })
    for row in names {
      table.row(
        bidi(row),
        names.map { column in
          if row == column { return [tag(.span, .style(.none), text: "same")] }
          let (pair, isFirst) = (byNames[[row, column]] ?? byNames[[column, row]], byNames[[row, column]] != nil)
          guard let pair else { return [tag(.span, .style(.none), text: "not comparable")] }
          let text = chance(isFirst ? pair.probability : 1 - pair.probability)
          return pair.isDistinguishable ? [tag(.strong, text: "\(text)\u{A0}*")] : [.text(text)]
        })
    }
    return table.html
  }

  private func differences(_ pairs: [CandidatePair]) -> HTML {
    var table = DataTable(
      "Differences of the raw means over the competencies with a target that both have, weighted as the team profile says",
      [("Pair", .words), ("Difference", .number), ("Give or take", .number), ("Probability", .number)])
    for pair in pairs {
      let isAbove = pair.probability >= 0.5
      let (high, low) = isAbove ? (pair.a, pair.b) : (pair.b, pair.a)
      table.row(
        .group([bidi(high), .text(" above "), bidi(low)]),
        [
          [.text(decimal(abs(pair.difference)))], [.text(decimal(pair.standardError))],
          [.text(chance(isAbove ? pair.probability : 1 - pair.probability))],
        ])
    }
    return table.html
  }

  /// Of many candidates, only those who can be told apart; each pair stands once.
  private func above(_ pairs: [CandidatePair], _ names: [String]) -> HTML {
    var lower: [String: [String]] = [:]
    var (apart, compared): ([String: Int], [String: Int]) = ([:], [:])
    for pair in pairs {
      for name in [pair.a, pair.b] { compared[name, default: 0] += 1 }
      guard pair.isDistinguishable else { continue }
      let (high, low) = pair.probability > 0.5 ? (pair.a, pair.b) : (pair.b, pair.a)
      lower[high, default: []].append(low)
      for name in [high, low] { apart[name, default: 0] += 1 }
    }
    var table = DataTable(
      "Of each candidate, above whom they are",
      [("Candidate", .words), ("Compared with", .number), ("Not told apart", .number), ("Is above", .words)])
    for name in names {
      let (all, told) = (compared[name] ?? 0, apart[name] ?? 0)
      table.row(
        name, [String(all), String(all - told), (lower[name] ?? []).sorted().joined(separator: ", ")])
    }
    return table.html
  }

  // MARK: - Adjusted scores

  static func adjusted(_ report: AnalysisReport) -> Page.Section {
    Page.Section(Place("adjusted"), "Adjusted for who interviewed whom (advisory)") {
      tag(.p) {
        "Adjusted: the mean if all had met interviewers and questions of average severity, drawn towards the mean of all "
          + "where ratings are few. It advises; the raw mean is what was given. The ring is the raw mean, the dot the "
          + "adjusted one, the line its 95 % interval."
      }
      candidates(report)
      if let interviewers = report.interviewers, !interviewers.isEmpty { severities(interviewers) }
      cautions(report.warnings, heading: .h3, title: "To know of the adjusted scores")
    }
  }

  private static func candidates(_ report: AnalysisReport) -> HTML {
    var table = DataTable(
      "Raw means and adjusted scores",
      [
        ("Candidate", .words), ("Scale", .strip), ("n", .number), ("Mean", .number), ("Adjusted", .number),
        ("95 % interval", .number),
      ])
    for one in report.candidates {
      let cells: [[HTML]]
      if let adjusted = one.adjusted, let lower = one.lower, let upper = one.upper {
        cells = [
          [adjustedStrip(raw: one.mean, adjusted: adjusted, lower: lower, upper: upper)], [.text(String(one.n))],
          [.text(decimal(one.mean))], [.text(decimal(adjusted))], [.text("\(decimal(lower)) to \(decimal(upper))")],
        ]
      } else {
        cells = [
          [meanStrip(one.mean, standardError: nil, target: nil)], [.text(String(one.n))], [.text(decimal(one.mean))],
          [.text("none")], [.text("none")],
        ]
      }
      table.row(bidi(one.candidate), cells)
    }
    return table.html
  }

  private static func severities(_ interviewers: [AnalysisReport.Interviewer]) -> HTML {
    var table = DataTable(
      "Severity: how far below others somebody scores, in points; + is severe, \u{2212} lenient",
      [("Interviewer", .words), ("n", .number), ("Severity", .number), ("Give or take", .number)])
    for one in interviewers {
      table.row(
        one.interviewer,
        [
          String(one.n), one.severity.map(points) ?? "not estimable", one.standardError.map { decimal($0) } ?? "",
        ])
    }
    return table.html
  }
}
