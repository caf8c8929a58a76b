package import QuestionBanks
package import Text

/// How the interviewers of one candidate meet them.
package enum Panel: String, CaseIterable, Sendable {
  /// Each in a conversation of their own.
  case separate
  /// All in one conversation, each with a card of their own.
  case joint
}

/// One position being filled: a team profile and a kit, both frozen as the files stood when it was made.
package struct Opening: Equatable, Sendable, Identifiable {
  package let id: Identity
  package let name: String
  package let openedAt: Moment
  package let closedAt: Moment?
  /// For how many months data are kept after a candidate's last event; nil for no end.
  package let retentionMonths: Int?
  package let kit: Kit
  package let team: TeamProfile
  package let panel: Panel
  /// The exact files that the kit and the team profile were read from.
  package let frozen: [FrozenFile]

  package init(
    id: Identity, name: String, openedAt: Moment, closedAt: Moment? = nil, kit: Kit, team: TeamProfile,
    panel: Panel = .separate, retentionMonths: Int? = nil, frozen: [FrozenFile]
  ) {
    self.id = id
    self.name = name
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.retentionMonths = retentionMonths
    self.kit = kit
    self.team = team
    self.panel = panel
    self.frozen = frozen
  }
}

/// A bank or team file as an opening keeps it, byte for byte.
package struct FrozenFile: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case bank, team

    package var file: FileKind { self == .bank ? .bank : .team }
  }

  package let kind: Kind
  /// The bank's or the team's own id.
  package let id: String
  package let source: SourceFile

  package init(kind: Kind, id: String, source: SourceFile) {
    self.kind = kind
    self.id = id
    self.source = source
  }
}
