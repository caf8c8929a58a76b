/// The action of an event of a debrief spread over named fields: how it lies in the table, and in an exported file.
package struct DebriefRow: Equatable, Sendable {
  package var kind: String
  package var member: String?
  package var competency: String?
  package var score: Int?
  package var decision: String?
  package var text: String?
  package var basis: String?

  package init(
    kind: String, member: String? = nil, competency: String? = nil, score: Int? = nil, decision: String? = nil,
    text: String? = nil, basis: String? = nil
  ) {
    self.kind = kind
    self.member = member
    self.competency = competency
    self.score = score
    self.decision = decision
    self.text = text
    self.basis = basis
  }

  package init(_ action: DebriefEvent.Action) {
    self =
      switch action {
      case .opened(let cards): DebriefRow(kind: "opened", text: cards.map(\.description).joined(separator: " "))
      case .answered(let extreme, let member, let competency, let text):
        DebriefRow(kind: extreme == .lowest ? "raise" : "lower", member: member, competency: competency, text: text)
      case .talked(let competency, let way): DebriefRow(kind: "talked", competency: competency, text: way.rawValue)
      case .estimated(let member, let competency, .score(let score)):
        DebriefRow(kind: "estimated", member: member, competency: competency, score: score)
      case .estimated(let member, let competency, .notAssessed(let reason)):
        DebriefRow(kind: "estimated", member: member, competency: competency, text: reason)
      case .shown(let competency): DebriefRow(kind: "shown", competency: competency)
      case .noted(let competency, let text): DebriefRow(kind: "noted", competency: competency, text: text)
      case .closed(let reason): DebriefRow(kind: "closed", text: reason)
      case .decided(let decision):
        DebriefRow(
          kind: "decided", decision: decision.choice.rawValue, text: decision.reason, basis: decision.basis.text)
      }
  }

  /// The action that the columns state; nil for a combination that no version writes.
  package var action: DebriefEvent.Action? {
    switch (kind, member, competency, text) {
    case ("opened", _, _, let text?): .opened(cards: text.split(separator: " ").compactMap { Identity(String($0)) })
    case ("raise", let member?, let competency?, let text?): .answered(.lowest, member: member, competency, text)
    case ("lower", let member?, let competency?, let text?): .answered(.highest, member: member, competency, text)
    case ("talked", _, let competency?, let text?): SecondEstimates(rawValue: text).map { .talked(competency, $0) }
    case ("estimated", let member?, let competency?, nil):
      score.map { .estimated(member: member, competency, .score($0)) }
    case ("estimated", let member?, let competency?, let reason?):
      .estimated(member: member, competency, .notAssessed(reason: reason))
    case ("shown", _, let competency?, _): .shown(competency)
    case ("noted", _, let competency, let text?): .noted(competency, text)
    case ("closed", _, _, let reason?): .closed(reason: reason)
    case ("decided", _, _, let reason?):
      decision.flatMap(Decision.Choice.init).flatMap { choice in
        basis.flatMap { DecisionBasis(text: $0) }.map { .decided(Decision(choice, reason: reason, basis: $0)) }
      }
    default: nil
    }
  }
}
