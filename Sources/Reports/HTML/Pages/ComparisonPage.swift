package import Interviews
import QuestionBanks
import Text

/// The page of `report compare`: candidates by competency against the targets, who can be told apart, how far the
/// interviewers agree, and the evidence behind each number, one click away.
///
/// It shows what a `Comparison`, an adjusted report and an `AgreementReport` say, and computes nothing. Candidates stand in
/// the order of their names.
package struct ComparisonPage: Sendable {
  let comparison: Comparison
  let opening: Opening
  /// The cards that the viewer may see, of these candidates.
  let cards: [String: [Scorecard]]
  let adjusted: AnalysisReport?
  let agreement: AgreementReport

  /// `cards` are all of the opening; which of them may be seen is decided here, by `blinding`.
  package init(
    _ comparison: Comparison, of opening: Opening, cards: [Scorecard], adjusted: AnalysisReport?,
    agreement: AgreementReport, blinding: Blinding
  ) {
    self.comparison = comparison
    self.opening = opening
    self.adjusted = adjusted
    self.agreement = agreement
    let shown = Set(comparison.candidates.map(\.candidate))
    self.cards = Dictionary(
      grouping: blinding.visible(cards).filter { shown.contains($0.candidate) }, by: \.candidate)
  }

  package func page(_ making: Page.Making?) -> Page {
    let candidates = comparison.candidates
    var sections: [Page.Section] = []
    if !candidates.isEmpty {
      sections += [map, strips, gaps, pairs]
      if let adjusted { sections.append(Self.adjusted(adjusted)) }
      sections += [agreementSection(agreement), evidence]
    }
    return Page(
      kind: "Comparison of candidates", title: opening.name,
      facts: [
        ("Team", opening.team.title), ("Candidates", String(candidates.count)),
        ("Submitted cards", String(candidates.reduce(0) { $0 + $1.interviews })),
        ("Ratings", String(candidates.reduce(0) { $0 + $1.ratings })),
        ("Ratings taken", comparison.isAsSubmitted ? "as submitted" : "as they stand"),
      ],
      warnings: warnings, sections: sections, making: making,
      endnote: "This page holds what interviewers wrote about people. Hand it to nobody whose own card is not in, and "
        + "delete it when the decision is made. The program recommends nobody.")
  }

  /// What holds of the whole comparison comes before what is said of one candidate, which of many is folded.
  private var warnings: [String] {
    let names = comparison.candidates.map { "\($0.candidate): " }
    let isOfOne = { (warning: String) in names.contains { warning.hasPrefix($0) } }
    return comparison.warnings.filter { !isOfOne($0) } + comparison.warnings.filter(isOfOne)
  }

  // MARK: - The map of means

  private var map: Page.Section {
    let candidates = comparison.candidates
    return Page.Section(Place("map"), "Means by competency") {
      tag(.p) {
        "Raw means of scores from 1 to 5, each score counting one; n says how many there are. Then how far the mean lies "
          + "above (+) or below (\u{2212}) the target. The more a colour stands out from the page, the higher the mean. Each cell "
          + "leads to the evidence behind it. Candidates stand in the order of their names; small differences may be chance."
      }
      scrolling("Means by candidate and competency") {
        tag(.table, .style(.heat)) {
          tag(.caption, text: "Mean, number of scores, and difference from the target")
          tag(.thead) {
            tag(.tr) {
              tag(.th, .ofColumn, text: "Candidate")
              for competency in comparison.competencies {
                tag(.th, .ofColumn) {
                  comparison.title(competency)
                  tag(
                    .small,
                    text: comparison.team.target(competency).map { "target \(decimal($0.level))" } ?? "no target")
                }
              }
            }
          }
          tag(.tbody) {
            for (row, candidate) in candidates.enumerated() {
              tag(.tr, .id(Place("map", row))) {
                tag(.th, .ofRow) { tag(.a, .link(Place("c", row))) { bidi(candidate.candidate) } }
                for (column, result) in candidate.competencies.enumerated() { cell(result, row, column) }
              }
            }
          }
        }
      }
    }
  }

  private func cell(_ result: CandidateResult.CompetencyResult, _ row: Int, _ column: Int) -> HTML {
    guard let mean = result.mean else {
      let isAsked = opening.kit.items.contains { $0.competency.id == result.competency }
      return tag(.td, .style(.none)) {
        if isAsked {
          tag(.a, .link(Place("e", row, column)), text: "not rated")
        } else {
          tag(.small, text: "no question")
        }
      }
    }
    var notes = ["n\u{A0}\(result.n)"]
    if let difference = result.difference { notes.append(points(difference)) }
    return tag(.td, .style(.score(mean))) {
      tag(.a, .link(Place("e", row, column))) {
        decimal(mean)
        tag(.small, text: notes.joined(separator: "  "))
        if let minimum = comparison.team.target(result.competency)?.minimum?.wrappedValue, mean < minimum {
          tag(.small, text: "! below min \(decimal(minimum))")
        }
      }
    }
  }

  // MARK: - Each competency against its target

  private var strips: Page.Section {
    let isSure = comparison.candidates.contains { $0.competencies.contains { $0.standardError != nil } }
    return Page.Section(Place("strips"), "Each competency against its target") {
      tag(.p) {
        "The dot is the mean, the upright stroke the target."
        if isSure {
          " The line reaches two standard errors to either side: where the mean that another panel would give on other "
            + "questions may well lie. The probability is that the candidate truly is at or above the target."
        } else {
          " There is no line, since how sure the means are cannot be told; the warnings say why."
        }
      }
      for (column, competency) in comparison.competencies.enumerated()
      where comparison.candidates.contains(where: { $0.competencies[column].n > 0 }) {
        tag(.figure) {
          tag(.h3, text: comparison.title(competency))
          strips(of: column, comparison.title(competency), isSure: isSure)
        }
      }
    }
  }

  private func strips(of column: Int, _ title: String, isSure: Bool) -> HTML {
    let target = comparison.candidates.first?.competencies[column].target
    var table = DataTable(
      target.map { "Target \(decimal($0))" } ?? "No target", label: "\(title), each candidate",
      [("Candidate", .words), ("Scale", .strip), ("Mean", .number), ("n", .number), ("Difference", .number)]
        + (isSure ? [("Give or take", .number), ("Probability", .number)] : []))
    for candidate in comparison.candidates {
      let result = candidate.competencies[column]
      table.row(
        bidi(candidate.candidate),
        [
          [meanStrip(result.mean, standardError: result.standardError, target: result.target)],
          [.text(result.mean.map { decimal($0) } ?? "not rated")], [.text(String(result.n))],
          [.text(result.difference.map(points) ?? "")],
        ]
          + (isSure
            ? [
              [.text(result.standardError.map { decimal($0) } ?? "")], [.text(result.probability.map(chance) ?? "")],
            ] : []))
    }
    return table.html
  }

  // MARK: - What candidates add

  private var gaps: Page.Section {
    let team = comparison.team
    let candidates = comparison.candidates
    return Page.Section(Place("gaps"), "What the team lacks, and who adds it") {
      tag(.p) {
        "A gap is a competency on which the team is below its own target. A candidate whose mean meets the target there "
          + "adds what the team lacks."
      }
      let gaps = comparison.competencies.filter { team.hasGap($0) }
      if gaps.isEmpty {
        tag(.p, text: "The team profile has no gap.")
      } else {
        Self.table(
          "The team's gaps", ["Competency", "The team", "Target", "Met by"],
          gaps.map { competency in
            let met = candidates.filter { $0.adds.contains(competency) }.map(\.candidate)
            return [
              comparison.title(competency), team.level(competency).map { decimal($0) } ?? "",
              team.target(competency).map { decimal($0.level) } ?? "",
              met.isEmpty ? "nobody" : met.joined(separator: ", "),
            ]
          })
      }
      distances
      tag(.p, .style(.fineprint)) {
        "Shortfall and surplus: how far below and above the targets, in scale points, weighted as the team profile says; "
          + "they are never netted. Distance: the root mean square of mean less target; without noise, what is left when "
          + "the standard errors of the means are taken out. No one figure says who fits: it hides where the difference is."
      }
    }
  }

  private var distances: HTML {
    var table = DataTable(
      "How far each candidate lies from the targets",
      [
        ("Candidate", .words), ("Shortfall", .number), ("Surplus", .number), ("Distance", .number),
        ("Without noise", .number), ("Adds", .words),
      ])
    func shown(_ value: Double?) -> String { value.map { decimal($0) } ?? "none" }
    for candidate in comparison.candidates {
      table.row(
        candidate.candidate,
        [
          shown(candidate.shortfall), shown(candidate.surplus), shown(candidate.distance?.points),
          shown(candidate.distance?.withoutNoise), candidate.adds.map { comparison.title($0) }.joined(separator: ", "),
        ])
    }
    return table.html
  }

  /// A table of words.
  private static func table(_ caption: String, _ columns: [String], _ rows: [[String]]) -> HTML {
    var table = DataTable(caption, columns.map { ($0, .words) })
    for row in rows { table.row(row[0], Array(row.dropFirst())) }
    return table.html
  }
}

/// A difference with its sign, a minus as wide as a plus.
func points(_ value: Double) -> String { signed(value).replacing("-", with: "\u{2212}") }
