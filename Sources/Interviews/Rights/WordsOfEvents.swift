/// The words that people typed, wherever they stand in an event: what a name is taken out of, and nothing else of it. Who
/// said them in a debrief is changed apart.
extension Event.Action {
  /// The same action with other words.
  package func mapWords(_ change: (String) -> String) -> Event.Action {
    switch self {
    case .noted(let question, let kind, let text): .noted(question, kind, change(text))
    case .revised(let note, let question, let kind, let text): .revised(note: note, question, kind, change(text))
    case .skipped(let question, let reason): .skipped(question, reason: change(reason))
    case .rated(let question, let score, let evidence): .rated(question, score, evidence: change(evidence))
    case .notAssessed(let question, let reason): .notAssessed(question, reason: change(reason))
    case .overall(let text): .overall(change(text))
    case .amended(let question, .score(let score, let evidence), let reason):
      .amended(question, .score(score, evidence: change(evidence)), reason: change(reason))
    case .amended(let question, .notAssessed(let text), let reason):
      .amended(question, .notAssessed(reason: change(text)), reason: change(reason))
    case .began, .paused, .resumed, .withdrawn, .probed, .undone, .redone, .moved, .followUpsListed, .answered,
      .endRequested, .endDeclined, .endConfirmed, .scored, .setAside, .kept, .returned, .submitted:
      self
    }
  }
}

extension DebriefEvent.Action {
  /// The same action with other words; who said them stays.
  package func mapWords(_ change: (String) -> String) -> DebriefEvent.Action {
    switch self {
    case .answered(let extreme, let member, let competency, let text):
      .answered(extreme, member: member, competency, change(text))
    case .estimated(let member, let competency, .notAssessed(let reason)):
      .estimated(member: member, competency, .notAssessed(reason: change(reason)))
    case .noted(let competency, let text): .noted(competency, change(text))
    case .closed(let reason): .closed(reason: change(reason))
    case .decided(let decision):
      .decided(Decision(decision.choice, reason: change(decision.reason), basis: decision.basis.mapWords(change)))
    case .opened, .talked, .estimated, .shown: self
    }
  }

  /// The same action by members under other names.
  package func mapMembers(_ change: (String) -> String) -> DebriefEvent.Action {
    switch self {
    case .answered(let extreme, let member, let competency, let text):
      .answered(extreme, member: change(member), competency, text)
    case .estimated(let member, let competency, let estimate):
      .estimated(member: change(member), competency, estimate)
    case .opened, .talked, .shown, .noted, .closed, .decided: self
    }
  }
}
