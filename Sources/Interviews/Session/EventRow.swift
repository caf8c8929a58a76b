/// An event's action spread over named fields: how it lies in the table, and in an exported file.
package struct EventRow: Equatable, Sendable {
  package var kind: String
  package var question: String?
  package var noteKind: String?
  package var score: Int?
  package var text: String?
  /// The event that this one is about.
  package var target: String?
  package var reason: String?

  package init(
    kind: String, question: String? = nil, noteKind: String? = nil, score: Int? = nil, text: String? = nil,
    target: String? = nil, reason: String? = nil
  ) {
    self.kind = kind
    self.question = question
    self.noteKind = noteKind
    self.score = score
    self.text = text
    self.target = target
    self.reason = reason
  }

  package init(_ action: Event.Action) {
    self =
      switch action {
      case .began: EventRow(kind: "began")
      case .paused: EventRow(kind: "paused")
      case .resumed: EventRow(kind: "resumed")
      case .noted(let question, let kind, let text):
        EventRow(kind: "noted", question: question, noteKind: kind.rawValue, text: text)
      case .revised(let note, let question, let kind, let text):
        EventRow(
          kind: "revised", question: question, noteKind: kind.rawValue, text: text, target: note.description)
      case .withdrawn(let note, let question):
        EventRow(kind: "withdrawn", question: question, target: note.description)
      case .probed(let question, let number): EventRow(kind: "probed", question: question, text: String(number))
      case .undone(let change): EventRow(kind: "undone", target: change.description)
      case .redone(let change): EventRow(kind: "redone", target: change.description)
      case .answered(let question): EventRow(kind: "answered", question: question)
      case .moved(let question): EventRow(kind: "moved", question: question)
      case .followUpsListed(let question): EventRow(kind: "follow-ups-listed", question: question)
      case .skipped(let question, let reason): EventRow(kind: "skipped", question: question, text: reason)
      case .endRequested: EventRow(kind: "end-requested")
      case .endDeclined: EventRow(kind: "end-declined")
      case .endConfirmed: EventRow(kind: "end-confirmed")
      case .scored(let question, let score): EventRow(kind: "scored", question: question, score: score)
      case .rated(let question, let score, let evidence):
        EventRow(kind: "rated", question: question, score: score, text: evidence)
      case .setAside(let question): EventRow(kind: "set-aside", question: question)
      case .notAssessed(let question, let reason): EventRow(kind: "not-assessed", question: question, text: reason)
      case .kept(let question): EventRow(kind: "kept", question: question)
      case .returned(let question): EventRow(kind: "returned", question: question)
      case .overall(let text): EventRow(kind: "overall", text: text)
      case .submitted: EventRow(kind: "submitted")
      case .amended(let question, .score(let score, let evidence), let reason):
        EventRow(kind: "amended", question: question, score: score, text: evidence, reason: reason)
      case .amended(let question, .notAssessed(let text), let reason):
        EventRow(kind: "amended", question: question, text: text, reason: reason)
      }
  }

  /// The action that the columns state; nil for a combination that no version writes.
  package var action: Event.Action? {
    switch (kind, question, text) {
    case ("revised", let question?, let text?):
      target.flatMap { Identity($0) }.flatMap { note in
        noteKind.flatMap(Note.Kind.init).map { .revised(note: note, question, $0, text) }
      }
    case ("withdrawn", let question?, _): target.flatMap { Identity($0) }.map { .withdrawn(note: $0, question) }
    case ("probed", let question?, let number?): Int(number).map { .probed(question, $0) }
    case ("undone", _, _): target.flatMap { Identity($0) }.map { .undone($0) }
    case ("redone", _, _): target.flatMap { Identity($0) }.map { .redone($0) }
    case ("answered", let question?, _): .answered(question)
    case ("amended", let question?, let text?):
      reason.map { reason in
        .amended(question, score.map { .score($0, evidence: text) } ?? .notAssessed(reason: text), reason: reason)
      }
    case ("began", _, _): .began
    case ("paused", _, _): .paused
    case ("resumed", _, _): .resumed
    case ("noted", let question?, let text?):
      noteKind.flatMap(Note.Kind.init).map { .noted(question, $0, text) }
    case ("moved", let question?, _): .moved(to: question)
    case ("follow-ups-listed", let question?, _): .followUpsListed(question)
    case ("skipped", let question?, let reason?): .skipped(question, reason: reason)
    case ("end-requested", _, _): .endRequested
    case ("end-declined", _, _): .endDeclined
    case ("end-confirmed", _, _): .endConfirmed
    case ("scored", let question?, _): score.map { .scored(question, $0) }
    case ("rated", let question?, let evidence?): score.map { .rated(question, $0, evidence: evidence) }
    case ("set-aside", let question?, _): .setAside(question)
    case ("not-assessed", let question?, let reason?): .notAssessed(question, reason: reason)
    case ("kept", let question?, _): .kept(question)
    case ("returned", let question?, _): .returned(to: question)
    case ("overall", _, let text?): .overall(text)
    case ("submitted", _, _): .submitted
    default: nil
    }
  }
}
