import GRDB
import Interviews

/// How an event lies in the table: its action spread over the columns kind, question, note_kind, score and text.
struct EventRow: Equatable {
  var kind: String
  var question: String?
  var noteKind: String?
  var score: Int?
  var text: String?

  init(
    kind: String, question: String? = nil, noteKind: String? = nil, score: Int? = nil, text: String? = nil
  ) {
    self.kind = kind
    self.question = question
    self.noteKind = noteKind
    self.score = score
    self.text = text
  }

  init(_ action: Event.Action) {
    self =
      switch action {
      case .began: EventRow(kind: "began")
      case .paused: EventRow(kind: "paused")
      case .resumed: EventRow(kind: "resumed")
      case .noted(let question, let kind, let text):
        EventRow(kind: "noted", question: question, noteKind: kind.rawValue, text: text)
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
      }
  }

  /// The action that the columns state; nil for a combination that no version writes.
  var action: Event.Action? {
    switch (kind, question, text) {
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
