/// Why somebody is not given all that is stored of a candidate: they still judge, or others do and nobody asked.
///
/// What is stored of a person is theirs to know, so it is all or nothing. But whoever gives it out reads it, and with it
/// the others' cards: who still has a judgment of their own to make is never the one. Once the candidate has asked, anybody
/// else may, whatever is still open; without that, judging comes first.
package enum AccessRefusal: Error, Equatable, Sendable {
  /// The viewer has begun a card that is not submitted.
  case cardOwed
  /// The viewer sits on the panel of a debrief that has not decided.
  case onThePanel
  /// The candidate has not asked, and something is still to come.
  case undecided([Open])

  /// What is still to come.
  package enum Open: Equatable, Sendable {
    /// Begun cards that are not submitted, by their interviewers' names.
    case drafts([String])
    /// The viewer has no card, and fewer are in than the panel needs.
    case panelIncomplete
    case debrief
  }

  /// Whether a viewer may be given it; `hasAsked` says that the candidate asked for it.
  package static func check(
    owesCard: Bool, sitsOnOpenPanel: Bool, open: [Open], hasAsked: Bool
  ) throws(AccessRefusal) {
    if owesCard { throw .cardOwed }
    if sitsOnOpenPanel { throw .onThePanel }
    if !hasAsked, !open.isEmpty { throw .undecided(open) }
  }

  /// What stands in the way and, without the command, what to do.
  package var sentence: String {
    switch self {
    case .cardOwed:
      "your own card on them is not submitted, and this would show you the others'. "
        + "Submit it first, or let somebody answer who owes none."
    case .onThePanel:
      "you sit on a panel that has not decided about them, and this would show you what the others estimated. "
        + "Decide first, or let somebody answer who is not on it."
    case .undecided(let open):
      "judging goes on: \(open.map(\.words).joined(separator: "; ")). It comes first, unless they have asked."
    }
  }
}

extension AccessRefusal.Open {
  fileprivate var words: String {
    switch self {
    case .drafts(let names):
      "the \(names.count == 1 ? "card" : "cards") of \(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") not submitted"
    case .panelIncomplete: "their panel is not complete, and you may be the next to interview"
    case .debrief: "the debrief has not decided"
    }
  }
}
