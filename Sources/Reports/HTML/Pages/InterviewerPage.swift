package import Interviews
import Text

/// The page of `report interviewer`: how whoever asks rates, for their eyes: own scores, severity, spread, halo and drift,
/// and how far they agree with others, of whom none is named.
package struct InterviewerPage: Sendable {
  let viewer: String
  let agreement: AgreementReport
  /// nil where there is no own card that counts.
  let scores: OwnScores?

  package init(of viewer: String, agreement: AgreementReport, scores: OwnScores?) {
    self.viewer = viewer
    self.agreement = agreement
    self.scores = scores
  }

  private var own: AgreementReport.Interviewer? { agreement.interviewers.first(where: \.isViewer) }

  package func page(_ making: Page.Making?) -> Page {
    Page(
      kind: "How you rate", title: viewer,
      facts: [
        ("Opening", agreement.opening), ("Your submitted cards", String(scores?.cards.count ?? 0)),
        ("Your scores", String(scores?.all.scored ?? 0)),
        ("Ratings taken", agreement.asSubmitted ? "as submitted" : "as they stand"),
      ],
      warnings: agreement.warnings,
      sections: scores.map { scores in
        [habits, distribution(scores), cards(scores), others]
      } ?? [
        Page.Section(Place("none"), "Nothing to say yet") {
          tag(.p, text: "You have no submitted card with a score for \(agreement.opening) that counts yet.")
        }
      ], making: making,
      endnote:
        "For you: what it says is about one opening and a few cards. A practice leaves no record, so none of yours is "
        + "here; practise with: extramile practice.")
  }

  // MARK: - Habits

  private var habits: Page.Section {
    Page.Section(Place("habits"), "Beside the others") {
      if let own {
        let missing = own.missing
        tag(.dl) {
          habit("Severity", own.severity?.sentence, missing.severity)
          habit("Spread", own.spread?.sentence, missing.spread)
          habit("Halo", own.halo?.sentence, missing.halo)
          habit("Drift", own.drift?.sentence, missing.drift)
        }
      } else {
        tag(.p, text: "Your cards have no score that can be held against others' yet.")
      }
    }
  }

  private func habit(_ name: String, _ sentence: String?, _ missing: String?) -> [HTML] {
    [
      tag(.dt) { tag(.strong, text: name) },
      tag(.dd, text: sentence ?? "Not estimable. \(missing ?? "")"),
    ]
  }

  // MARK: - Own scores

  private func distribution(_ scores: OwnScores) -> Page.Section {
    Page.Section(Place("scores"), "How your scores lie") {
      tag(.figure) {
        scoreBars(scores.all.counts, "How often you gave each score")
        tag(.figcaption, text: "How often you gave each score from 1 to 5; the row All below has the numbers.")
      }
      counts(scores)
    }
  }

  private func counts(_ scores: OwnScores) -> HTML {
    var table = DataTable(
      "Your scores by competency",
      [("Competency", .words)] + (1...5).map { (String($0), .number) }
        + [("Not assessed", .number), ("Mean", .number)])
    for group in scores.competencies + [scores.all] {
      table.row(
        group.title,
        group.counts.map(String.init) + [String(group.notAssessed), group.mean.map { decimal($0) } ?? "none"])
    }
    return table.html
  }

  private func cards(_ scores: OwnScores) -> Page.Section {
    Page.Section(Place("cards"), "Card by card") {
      tag(.p, text: "Your mean on each card, in the order in which you submitted them. Candidates differ, so do these.")
      cardTable(scores)
    }
  }

  private func cardTable(_ scores: OwnScores) -> HTML {
    var table = DataTable(
      "Your submitted cards",
      [
        ("Candidate", .words), ("Scale", .strip), ("Mean", .number), ("n", .number), ("Not assessed", .number),
        ("Submitted", .number),
      ])
    for card in scores.cards {
      table.row(
        bidi(card.candidate),
        [
          [meanStrip(card.group.mean, standardError: nil, target: nil)],
          [.text(card.group.mean.map { decimal($0) } ?? "none")], [.text(String(card.group.scored))],
          [.text(String(card.group.notAssessed))], [.text(card.submittedAt.day)],
        ])
    }
    return table.html
  }

  // MARK: - Agreement

  private var others: Page.Section {
    let name = own?.interviewer ?? ""
    let kappas = (agreement.kappa ?? []).filter { $0.a == name || $0.b == name }
    return Page.Section(Place("others"), "How far you agree with others") {
      if kappas.isEmpty {
        tag(.p, text: "Nobody else has scored an answer that you scored as well.")
      } else {
        tag(.p) {
          "Cohen's kappa with each of the others, by the number of answers that you both scored; they are not named. 1 is "
            + "full agreement, 0 what chance would give. Quadratic weights count a miss of two points four times a miss of "
            + "one. Few answers say little."
        }
        kappaTable(kappas)
      }
      if let applies = agreement.agreement?.applies { tag(.p, text: "Of the whole panel: \(applies.why)") }
      if let ordinal = agreement.agreement?.alpha?.ordinal {
        tag(.p, text: "Krippendorff's alpha of all cards that you may see, ordinal: \(decimal(ordinal)).")
      }
    }
  }

  private func kappaTable(_ kappas: [AnalysisReport.Kappa]) -> HTML {
    var table = DataTable(
      "Your agreement with each other interviewer",
      [("With", .words), ("n", .number), ("Kappa", .number), ("Linear", .number), ("Quadratic", .number)])
    // By the number of answers, so that the order of the names tells nothing.
    for one in kappas.sorted(by: { ($0.n, $0.quadratic ?? 0) > ($1.n, $1.quadratic ?? 0) }) {
      table.row(
        "another",
        [String(one.n)] + [one.unweighted, one.linear, one.quadratic].map { $0.map { decimal($0) } ?? "none" })
    }
    return table.html
  }
}
