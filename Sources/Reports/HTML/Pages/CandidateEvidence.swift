// The panel's evidence on one candidate: by competency, by question, each interviewer beside the others.

import Interviews
import QuestionBanks
import Text

extension CandidatePage {
  /// Competencies as the panel talks about them, the largest disagreement first; before that, in the kit's order.
  private var order: [Competency.ID] {
    let all = opening.kit.competencies.map(\.id)
    return debrief.walk + all.filter { !debrief.walk.contains($0) }
  }

  var evidence: Page.Section {
    Page.Section(Place("evidence"), "Evidence by competency") {
      if debrief.openedAt != nil { tag(.p, text: "The largest disagreement first, as the panel talked about them.") }
      for (place, competency) in order.enumerated() {
        tag(.article, .labelled(by: Place("k", place))) {
          tag(.h3, .id(Place("k", place)), text: opening.kit.title(competency))
          if let definition = opening.kit.items.first(where: { $0.competency.id == competency })?.competency.definition
          {
            tag(.p, .style(.fineprint), text: definition.onOneLine)
          }
          estimates(competency)
          for (number, item) in opening.kit.items.enumerated() where item.competency.id == competency {
            tag(.h4) {
              "Q\(number + 1) "
              item.question.ask.onOneLine
            }
            tag(.div, .style(.side)) { for card in debrief.cards { self.card(card, on: item.question.id) } }
          }
          said(on: competency)
        }
      }
    }
  }

  // MARK: - Estimates

  /// Each member's estimate, and the second one once all are shown.
  private func estimates(_ competency: Competency.ID) -> HTML {
    let isShown = debrief.openedAt != nil && debrief.isShown(competency)
    let title = opening.kit.title(competency)
    var table = DataTable(
      isShown ? "First estimates (rings), and second ones after the talk (dots)" : "First estimates",
      label: "Estimates of the members: \(title)",
      [("Member", .words), ("Scale", .strip), ("First", .number)]
        + (isShown ? [("Second", .number), ("Shift", .number)] : []))
    for card in debrief.cards {
      let first = card.first(competency, in: opening.kit)
      let second = debrief.second(competency, of: card.member)
      let pair = debrief.pair(competency, of: card.member)
      table.row(
        bidi(card.member),
        [
          [shiftStrip(first: first.mean, second: second?.score.map(Double.init))],
          [.text(first.mean.map { decimal($0) } ?? "not assessed")],
        ]
          + (isShown
            ? [[.text(second?.inNumbers ?? "none")], [.text(pair.map { points($0.second - $0.first) } ?? "")]] : []))
    }
    return table.html
  }

  // MARK: - One interviewer on one question

  private func card(_ card: PanelCard, on question: Question.ID) -> HTML {
    let rating = card.standing[question]
    let notes = interviews[card.id]?.notes(on: question).filter { $0.kind.isEvidence } ?? []
    return tag(.div, .style(.card)) {
      tag(.p) {
        mark(of: rating)
        " "
        tag(.bdi, .style(.who), text: card.member)
        switch rating {
        case .score?: ""
        case .notAssessed?: ", not assessed"
        case nil: ", not asked"
        }
      }
      switch rating {
      case .score(_, let evidence)?: tag(.p, .ownDirection, text: evidence)
      case .notAssessed(let reason)?: tag(.p, .ownDirection, text: reason)
      case nil: tag(.p, .ownDirection, text: card.skipped[question] ?? "never reached")
      }
      if let reason = card.amendments[question] {
        tag(.p, .style(.before)) {
          "Amended: \(reason)\nAs submitted: "
          switch card.independent[question] {
          case .score(let score, let evidence)?: "\(score), \(evidence)"
          case .notAssessed(let reason)?: "not assessed, \(reason)"
          case nil: "not asked"
          }
        }
      }
      if !notes.isEmpty {
        tag(.ul) {
          for note in notes {
            tag(.li) {
              tag(.span) {
                tag(.span, .unspoken, text: note.kind == .evidenceAgainst ? "\u{2212}" : note.kind.sign)
                tag(.span, .style(.unseen), text: note.kind.facts.evidenceName.map { $0 + ": " } ?? "")
              }
              if note.kind == .quote {
                tag(.span, .style(.quote), .ownDirection, text: note.text)
              } else {
                tag(.span, .ownDirection, text: note.text)
              }
            }
          }
        }
      }
    }
  }

  // MARK: - What was said

  /// What would have moved the extremes' scores, and what the group keeps.
  private func said(on competency: Competency.ID) -> [HTML] {
    var parts: [HTML] = []
    for extreme in Extreme.allCases {
      for member in debrief.extreme(extreme, of: competency) {
        guard let answer = debrief.answer(extreme, of: member, on: competency), !answer.isEmpty else { continue }
        parts.append(
          tag(.li) {
            "What would have \(extreme == .lowest ? "raised" : "lowered") the score of "
            bidi(member)
            ": "
            bidi(answer)
          })
      }
    }
    for member in debrief.members {
      guard case .notAssessed(let reason)? = debrief.second(competency, of: member) else { continue }
      parts.append(
        tag(.li) {
          "After the talk, not assessed by "
          bidi(member)
          ": "
          bidi(reason)
        })
    }
    if let note = debrief.note(on: competency), !note.isEmpty {
      parts.append(
        tag(.li) {
          tag(.strong, text: "The group's note: ")
          bidi(note)
        })
    }
    return parts.isEmpty ? [] : [tag(.h4, text: "From the talk"), .element(.ul, [], parts)]
  }
}

extension Estimate {
  fileprivate var inNumbers: String {
    switch self {
    case .score(let score): String(score)
    case .notAssessed: "not assessed"
    }
  }
}
