package import Interviews
import Text

/// What somebody may hand on of an opening: of candidates who are hidden from them nothing, and of nobody a draft.
package struct OpeningExport: Equatable, Sendable {
  /// A candidate who is not in it, and why; nothing else of them is told.
  package struct LeftOut: Equatable, Sendable {
    package enum Reason: String, Sendable {
      case ownCardOwed = "own card owed"
      case panelIncomplete = "panel incomplete"
      case noSubmittedCard = "no submitted card"

      package var sentence: String {
        switch self {
        case .ownCardOwed: "your own card is not submitted."
        case .panelIncomplete: "fewer cards are in than the panel needs, and you have none."
        case .noSubmittedCard: "no card is submitted, and drafts stay where they are."
        }
      }
    }

    package let candidate: String
    package let reason: Reason
  }

  package let archive: OpeningArchive
  /// In the order of their names.
  package let leftOut: [LeftOut]

  /// - Parameter candidates: the names of all who have an interview for the opening, drafts among them.
  package init(_ whole: OpeningArchive, of candidates: Set<String>, for blinding: Blinding) {
    let submitted = Set(whole.candidates.map(\.name))
    leftOut = candidates.sorted().compactMap { name in
      switch blinding.reason(toHide: name) {
      case .ownCardOwed: LeftOut(candidate: name, reason: .ownCardOwed)
      case .panelIncomplete: LeftOut(candidate: name, reason: .panelIncomplete)
      case nil: submitted.contains(name) ? nil : LeftOut(candidate: name, reason: .noSubmittedCard)
      }
    }
    let hidden = Set(leftOut.map(\.candidate.nameKey))
    var archive = whole
    archive.candidates.removeAll { hidden.contains($0.name.nameKey) }
    archive.interviews.removeAll { hidden.contains($0.candidate.name.nameKey) }
    archive.debriefs = whole.debriefs.filter { !hidden.contains($0.candidate.name.nameKey) }.map {
      $0.beforeHiddenEstimates(in: whole)
    }
    let events = Set(archive.interviews.flatMap(\.events).map(\.id) + archive.debriefs.flatMap(\.events).map(\.id))
    archive.redacted.formIntersection(events)
    self.archive = archive
  }
}

extension ArchivedDebrief {
  /// The debrief up to the first second estimate that the panel has not seen yet. What follows comes with a later export.
  fileprivate func beforeHiddenEstimates(in archive: OpeningArchive) -> ArchivedDebrief {
    let kit = archive.opening.kit
    let cards = archive.interviews.filter { $0.candidate.name.nameKey == candidate.name.nameKey }.compactMap { card in
      (try? Interview(kit: kit, replaying: card.events)).flatMap {
        PanelCard($0, id: card.id, member: card.interviewer)
      }
    }
    var shown = self
    let debrief = try? Debrief(kit: kit, cards: cards, replaying: events)
    let hidden = events.firstIndex { event in
      guard case .estimated(_, let competency, _) = event.action else { return false }
      return debrief?.isShown(competency) != true
    }
    if let hidden { shown.events.removeLast(events.count - hidden) }
    return shown
  }
}
