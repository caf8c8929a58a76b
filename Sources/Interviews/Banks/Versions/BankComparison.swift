/// What differs between two versions of a bank: by competency, by question and by field; what they share is left out.
///
/// Competencies and questions are known by their ids. Comments and layout of the files make no difference.
package struct BankComparison: Equatable, Sendable {
  /// Fields of the bank itself.
  package let bank: [FieldChange]
  /// In the order after; those that went stand where they stood.
  package let competencies: [PartChange]
  package let questions: [PartChange]

  package var isSame: Bool { bank.isEmpty && competencies.isEmpty && questions.isEmpty }

  package init(from before: Bank, to after: Bank) {
    bank =
      FieldChange.changes(from: before.heading, to: after.heading)
      + FieldChange.changes(from: before.waivers.named, to: after.waivers.named)
    competencies = PartChange.changes(from: before.competencies, to: after.competencies) { old, new in
      FieldChange.changes(from: old?.named ?? [], to: new?.named ?? [])
    }
    questions = PartChange.changes(from: before.questions, to: after.questions) { old, new in
      FieldChange.changes(from: old?.framing ?? [], to: new?.framing ?? [])
        + FieldChange.changes(inList: "probe", from: old?.probeTexts ?? [], to: new?.probeTexts ?? [])
        + FieldChange.changes(from: old?.anchorTexts ?? [], to: new?.anchorTexts ?? [])
        + FieldChange.changes(from: old?.remarks ?? [], to: new?.remarks ?? [])
        + FieldChange.changes(from: old?.waivers.named ?? [], to: new?.waivers.named ?? [])
    }
  }
}

/// A competency or question that is not the same in two versions of its bank.
package struct PartChange: Equatable, Sendable {
  package let id: String
  /// Its place, from 1, in the version before; nil if it was added.
  package let placeBefore: Int?
  /// Its place, from 1, in the version after; nil if it was removed.
  package let placeAfter: Int?
  /// Whether it stands elsewhere among those that both versions have.
  package let isMoved: Bool
  /// What differs in it; of one that was added or removed, all it has.
  package let fields: [FieldChange]

  static func changes<Part: Equatable & Identifiable>(
    from before: [Part], to after: [Part], fields: (Part?, Part?) -> [FieldChange]
  ) -> [PartChange] where Part.ID == String {
    let (old, new) = (before.map(\.id), after.map(\.id))
    let common = Set(old).intersection(new)
    let order = ListDifference(from: old.filter(common.contains), to: new.filter(common.contains))
    let stayed = new.filter(common.contains)
    let moved = Set(order.steps.compactMap { if case .inserted(let place) = $0 { stayed[place] } else { nil } })
    return ListDifference(from: old, to: new).steps.compactMap { step in
      switch step {
      case .removed(let place):
        // One that moved is told of where it stands now.
        guard !common.contains(old[place]) else { return nil }
        return PartChange(
          id: old[place], placeBefore: place + 1, placeAfter: nil, isMoved: false, fields: fields(before[place], nil))
      case .kept(_, let place), .inserted(let place):
        let part = after[place]
        guard let earlier = old.firstIndex(of: part.id) else {
          return PartChange(
            id: part.id, placeBefore: nil, placeAfter: place + 1, isMoved: false, fields: fields(nil, part))
        }
        let change = PartChange(
          id: part.id, placeBefore: earlier + 1, placeAfter: place + 1, isMoved: moved.contains(part.id),
          fields: fields(before[earlier], part))
        return change.isMoved || !change.fields.isEmpty ? change : nil
      }
    }
  }
}

extension Bank {
  fileprivate var heading: [NamedText] {
    [
      NamedText("bank", id), NamedText("title", title), NamedText("language", language), NamedText("about", about),
      NamedText("scoring", scoring?.rawValue),
    ]
  }
}

extension Competency {
  fileprivate var named: [NamedText] {
    [
      NamedText("title", title), NamedText("definition", definition), NamedText("job_link", jobLink?.wrappedValue),
    ]
  }
}

extension Question {
  fileprivate var framing: [NamedText] {
    [
      NamedText("competency", competency), NamedText("type", kind.rawValue), NamedText("minutes", String(minutes)),
      NamedText("scenario", scenario), NamedText("ask", ask),
    ]
  }

  fileprivate var probeTexts: [String] { probes.map(\.wrappedValue) }

  fileprivate var anchorTexts: [NamedText] {
    // All scores, so that one that was added stands between its neighbours.
    BankFormat.scores.map { score in NamedText("anchor \(score)", anchors.first { $0.score == score }?.behaviour) }
  }

  fileprivate var remarks: [NamedText] {
    [NamedText("overuse", overuse?.wrappedValue), NamedText("source", source?.wrappedValue)]
  }
}

extension [Waiver] {
  fileprivate var named: [NamedText] {
    map { NamedText("allow \($0.check)", $0.reason) }.sorted { $0.name < $1.name }
  }
}
