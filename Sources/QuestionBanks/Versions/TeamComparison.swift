/// What differs between two versions of a team profile: by competency, the target with its weight and minimum, where the
/// team stands and whether that is a gap; what they share is left out.
///
/// A weight or a panel that one version leaves out is the one that it stands for. Comments and layout of the files make no
/// difference.
package struct TeamComparison: Equatable, Sendable {
  /// Fields of the profile itself.
  package let team: [FieldChange]
  /// Competencies with a target or a level of the team, in the order after; those that went stand where they stood.
  package let competencies: [PartChange]

  package var isSame: Bool { team.isEmpty && competencies.isEmpty }

  package init(from before: TeamProfile, to after: TeamProfile) {
    team =
      FieldChange.changes(from: before.heading, to: after.heading)
      + FieldChange.changes(
        inList: "bank", from: before.banks.map(\.wrappedValue), to: after.banks.map(\.wrappedValue))
    competencies = PartChange.changes(from: before.needs, to: after.needs) { old, new in
      FieldChange.changes(from: old?.named ?? [], to: new?.named ?? [])
    }
  }
}

/// What a profile says of one competency.
private struct Need: Equatable, Identifiable {
  let id: Competency.ID
  let target: Target?
  /// Where the team stands.
  let level: Double?
  let isGap: Bool

  var named: [NamedText] {
    [
      NamedText("target", target?.level.written), NamedText("weight", target?.weight.written),
      NamedText("minimum", target?.minimum?.wrappedValue.written), NamedText("team level", level?.written),
      NamedText("gap", isGap ? "the team is below its target" : nil),
    ]
  }
}

extension TeamProfile {
  fileprivate var heading: [NamedText] {
    [NamedText("team", id), NamedText("title", title), NamedText("panel minimum", String(panelMinimum))]
  }

  /// In the order of the targets, then of levels without a target.
  fileprivate var needs: [Need] {
    let ids = targets.map(\.competency)
    return (ids + levels.map(\.competency).filter { !ids.contains($0) }).map { id in
      Need(id: id, target: target(id), level: level(id), isGap: hasGap(id))
    }
  }
}
