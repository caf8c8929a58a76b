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
