package import Interviews
package import Text

/// One event as its row holds it: for whoever is to see everything that was saved, also what was reworded, taken back or
/// rated anew. What is null does not belong to the event.
package struct SavedLine: Encodable, Equatable, Sendable {
  package let at: String
  /// As the tables `event_kind` and `debrief_event_kind` list them.
  package let kind: String
  @OrNull package var question: String?
  @OrNull package var competency: String?
  @OrNull package var noteKind: String?
  /// In a debrief, whose estimate or answer it is.
  @OrNull package var member: String?
  @OrNull package var score: Int?
  @OrNull package var decision: String?
  @OrNull package var text: String?
  @OrNull package var reason: String?

  package init(_ event: Event) {
    let row = EventRow(event.action)
    (at, kind, question, noteKind) = (event.at.text, row.kind, row.question, row.noteKind)
    (score, text, reason) = (row.score, row.text, row.reason)
    (competency, member, decision) = (nil, nil, nil)
  }

  package init(_ event: DebriefEvent) {
    let row = DebriefRow(event.action)
    (at, kind, competency, member) = (event.at.text, row.kind, row.competency, row.member)
    (score, decision, text) = (row.score, row.decision, row.text)
    (question, noteKind, reason) = (nil, nil, nil)
  }
}
