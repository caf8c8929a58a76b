import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// All that is stored of a candidate, to be handed to them: cards and debriefs as the panel sees them, then everything as
/// it was saved.
@MainActor
func accessSheet(_ access: SubjectAccess) -> Sheet {
  var sheet = Sheet()
  sheet.heading("What is stored of", access.candidate.visible(), mark: "What is stored of ")
  if let day = access.requestedOn { sheet.fact("Asked for on", day, mark: "Asked for on ") }
  sheet.fact("As of", access.madeAt.inMinutes, mark: "As of ")
  sheet.prose(
    "Interviewers are numbered, and other candidates are not named. Scores go from 1 to 5; the evidence stands beside each."
  )
  if !access.ambiguousNames.isEmpty {
    sheet.prose(
      "Some names of other people are also words, or very short. They are removed only where they are written exactly "
        + "like the name.")
  }
  for part in access.openings { sheet.inOpening(part, of: access.candidate) }
  if !access.holds.isEmpty {
    sheet.gap()
    sheet.append(holdsSheet(access.holds))
  }
  for line in access.halfTyped {
    sheet.gap()
    sheet.fact("Half-typed, not saved", line.visible())
  }
  for part in access.openings {
    for card in part.cards {
      sheet.record(
        of: "the interview by \(card.interviewer) for \(part.opening.name)", card.events.map(SavedLine.init),
        part.opening.kit)
    }
    if !part.debriefEvents.isEmpty {
      sheet.record(of: "the debrief for \(part.opening.name)", part.debriefEvents.map(SavedLine.init), part.opening.kit)
    }
  }
  return sheet
}

extension Sheet {
  @MainActor
  fileprivate mutating func inOpening(_ part: SubjectAccess.InOpening, of candidate: String) {
    gap()
    heading("Opening", part.opening.name)
    fact("Kept", Retention.words(part.opening.retentionMonths), mark: "kept ")
    for card in part.cards {
      gap()
      append(scorecardSheet(card, withHistory: !card.interview.amendments.isEmpty))
    }
    if let debrief = part.debrief {
      gap()
      append(debriefSheet(debrief, candidate: candidate, opening: part.opening))
    }
  }

  /// Every event that says something, with its time.
  fileprivate mutating func record(of what: String, _ lines: [SavedLine], _ kit: Kit) {
    gap()
    heading("As it was saved", what, mark: "As it was saved: ")
    for line in lines {
      guard let words = line.words(kit) else { continue }
      fact("\(line.at.inMinutes)", words, mark: "\(line.at.inMinutes)  ")
    }
  }
}

extension SavedLine {
  /// What it says; nil for a step that says nothing of the candidate.
  fileprivate func words(_ kit: Kit) -> String? {
    let about = question.map { id in kit.index(of: id).map { "Q\($0 + 1)" } ?? id } ?? competency.map { kit.title($0) }
    // Which cards were laid on the table, how estimates were typed, and which probe was put, say nothing of the candidate.
    let isText = !["opened", "talked", "probed"].contains(kind)
    let says = [
      score.map { "\($0)" }, decision, text.flatMap { isText && !$0.isEmpty ? $0.visible() : nil },
      reason.map { "because: \($0.visible())" },
    ].compactMap(\.self)
    guard !says.isEmpty || ["withdrawn", "undone", "redone", "submitted"].contains(kind) else { return nil }
    let what = [member, kind, noteKind == "plain" ? nil : noteKind, about].compactMap(\.self).joined(separator: " ")
    return says.isEmpty ? what : "\(what): \(says.joined(separator: ", "))"
  }
}

extension Moment {
  fileprivate var inMinutes: String { text.inMinutes }
}

extension String {
  /// A moment as the tables write it, to the minute.
  fileprivate var inMinutes: String { prefix(16).replacing("T", with: " ") + " UTC" }
}
