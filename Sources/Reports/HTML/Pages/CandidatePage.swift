package import Interviews
import QuestionBanks
import Text

/// The page of `report candidate`: the panel's evidence on one candidate, competency by competency, side by side; after a
/// debrief also what was said, how estimates moved, and the decision.
///
/// It shows what a `Debrief`, the submitted cards and a `Comparison` of this candidate say.
package struct CandidatePage: Sendable {
  let candidate: String
  let opening: Opening
  let debrief: Debrief
  /// The submitted interviews, by the id of their card.
  let interviews: [Identity: Interview]
  let comparison: Comparison
  /// Whose cards are begun and not in.
  let drafts: [String]

  /// `debrief` has the submitted cards of the candidate, whether it has begun or not.
  package init(
    _ candidate: String, for opening: Opening, debrief: Debrief, interviews: [Identity: Interview],
    comparison: Comparison, drafts: [String]
  ) {
    self.candidate = candidate
    self.opening = opening
    self.debrief = debrief
    self.interviews = interviews
    self.comparison = comparison
    self.drafts = drafts
  }

  package func page(_ making: Page.Making?) -> Page {
    var sections: [Page.Section] = []
    if let last = debrief.decisions.last { sections.append(decision(last)) }
    if !debrief.cards.isEmpty { sections += [glance, evidence] }
    if debrief.shift.n > 0 { sections.append(shift) }
    let state = debrief.decisions.last.map { "decided: \($0.decision.choice.rawValue)" }
    return Page(
      kind: "The panel's evidence", title: candidate,
      facts: [
        ("Opening", opening.name), ("Submitted cards", String(debrief.cards.count)),
        ("Panel", debrief.cards.map(\.member).joined(separator: ", ")),
        ("Debrief", state ?? (debrief.openedAt == nil ? "not begun" : "begun")),
      ],
      warnings: draftWarning + comparison.warnings + lateWarning, sections: sections, making: making,
      endnote:
        "This page holds what interviewers wrote about a person. Hand it to nobody whose own card is not in, and "
        + "delete it when the decision is made. The program recommends nothing.")
  }

  private var draftWarning: [String] {
    drafts.isEmpty
      ? []
      : ["Not submitted yet: \(drafts.joined(separator: ", ")). Whoever owes a card must not see this page."]
  }

  private var lateWarning: [String] {
    debrief.openedAt == nil
      ? [] : debrief.lateCards.map { "The card of \($0.member) came in after the panel had begun to talk." }
  }

  // MARK: - The decision

  private func decision(_ made: Debrief.Made) -> Page.Section {
    let basis = made.decision.basis
    return Page.Section(Place("decision"), "The decision") {
      tag(.div, .style(.decision)) {
        tag(.p) {
          tag(.strong, text: made.decision.choice.rawValue)
          ", decided on \(made.at.day), typed by "
          bidi(made.by)
        }
        tag(.p, .ownDirection, text: made.decision.reason)
      }
      if debrief.decisions.count > 1 {
        tag(.p, text: "It follows \(counted(debrief.decisions.count - 1, "earlier decision")); the last one stands.")
        tag(.ul) {
          for earlier in debrief.decisions.dropLast() {
            tag(.li, text: "\(earlier.at.day), \(earlier.decision.choice.rawValue): \(earlier.decision.reason)")
          }
        }
      }
      tag(.details) {
        tag(.summary, text: "The numbers that it rests on, as they were then")
        basisTable(basis)
        tag(.p) {
          "Shortfall \(basis.shortfall.map { decimal($0) } ?? "none"), surplus "
            + "\(basis.surplus.map { decimal($0) } ?? "none")."
        }
        if !basis.warnings.isEmpty { tag(.ul) { for warning in basis.warnings { tag(.li, text: warning) } } }
      }
    }
  }

  private func basisTable(_ basis: DecisionBasis) -> HTML {
    var table = DataTable(
      "\(counted(basis.interviews, "submitted card")), \(counted(basis.ratings, "rating"))",
      label: "The numbers behind the decision",
      [("Competency", .words), ("Mean", .number), ("n", .number), ("Target", .number)])
    for row in basis.competencies {
      table.row(
        row.title,
        [row.mean.map { decimal($0) } ?? "not rated", String(row.n), row.target.map { decimal($0) } ?? "none"])
    }
    return table.html
  }

  // MARK: - At a glance

  private var glance: Page.Section {
    Page.Section(Place("glance"), "Means against the targets") {
      if let result = comparison.candidates.first {
        tag(.p) {
          "Raw means of the panel's scores, each counting one. The dot is the mean, the upright stroke the target"
            + (result.competencies.contains { $0.standardError != nil }
              ? "; the line reaches two standard errors to either side." : ".")
        }
        means(result)
        if !result.adds.isEmpty {
          tag(
            .p,
            text: "Adds what the team lacks: " + result.adds.map { comparison.title($0) }.joined(separator: ", ") + ".")
        }
      }
    }
  }

  private func means(_ result: CandidateResult) -> HTML {
    var table = DataTable(
      "Means of the panel's scores by competency",
      [
        ("Competency", .words), ("Scale", .strip), ("Mean", .number), ("n", .number), ("Target", .number),
        ("Difference", .number),
      ])
    for one in result.competencies {
      table.row(
        .text(comparison.title(one.competency)),
        [
          [meanStrip(one.mean, standardError: one.standardError, target: one.target)],
          [.text(one.mean.map { decimal($0) } ?? "not rated")], [.text(String(one.n))],
          [.text(one.target.map { decimal($0) } ?? "none")], [.text(one.difference.map(points) ?? "")],
        ])
    }
    return table.html
  }

  // MARK: - How estimates moved

  private var shift: Page.Section {
    Page.Section(Place("shift"), "How estimates moved in the talk") {
      shifts("Member", debrief.members.map { ($0, debrief.shift(of: $0)) })
      shifts(
        "Competency",
        debrief.walk.map { (opening.kit.title($0), debrief.shift(on: $0)) } + [("All", debrief.shift)])
      tag(.p, .style(.fineprint)) {
        "Second estimates less first, in scale points. Moved: more than half a point off. Towards and away from the mean of "
          + "the group's first estimates; nearer by: how much, of those that moved towards it. This says what happened in "
          + "one talk, and not whether it made the estimates better."
      }
      if let note = debrief.note, !note.isEmpty {
        tag(.h3, text: "The group's note on the whole")
        tag(.p, .ownDirection, text: note)
      }
    }
  }

  private func shifts(_ of: String, _ shifts: [(name: String, shift: Shift)]) -> HTML {
    var table = DataTable(
      "Shift by \(of.lowercased())",
      [
        (of, .words), ("Estimates", .number), ("Mean shift", .number), ("Moved", .number), ("Towards", .number),
        ("Away", .number), ("Nearer by", .number),
      ])
    for (name, shift) in shifts where shift.n > 0 {
      table.row(
        name,
        [
          String(shift.n), shift.mean.map(points) ?? "", String(shift.moved), String(shift.towards),
          String(shift.away), shift.approach.map { decimal($0) } ?? "",
        ])
    }
    return table.html
  }
}
