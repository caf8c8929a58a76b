/// One's own card, as other programs read it: the members of `scorecard --json`.
package struct ScorecardReport: Encodable, Sendable {
  struct Item: Encodable, Sendable {
    let question: String
    let competency: String
    /// `asked`, `skipped` or `not reached`.
    let state: String
    let notes: [NoteReport]
    @OrNull var score: Int?
    @OrNull var evidence: String?
    @OrNull var notAssessedReason: String?
    @OrNull var skippedReason: String?
  }

  struct NoteReport: Encodable, Sendable {
    let kind: String
    let text: String
    let minute: Int
  }

  let opening: String
  let candidate: String
  let interviewer: String
  /// `draft` or `submitted`.
  let status: String
  let questions: [Item]
  let overall: String

  package init(_ interview: Interview, candidate: String, interviewer: String, opening: String) {
    self.opening = opening
    self.candidate = candidate
    self.interviewer = interviewer
    status = interview.isSubmitted ? "submitted" : "draft"
    overall = interview.overall
    questions = interview.kit.items.map { item in
      let id = item.question.id
      var (score, evidence, reason): (Int?, String?, String?) = (nil, nil, nil)
      switch interview.ratings[id] {
      case .score(let number, let text)?: (score, evidence) = (number, text)
      case .notAssessed(let text)?: reason = text
      case nil: break
      }
      return Item(
        question: id, competency: item.competency.id,
        state: interview.asked.contains(id) ? "asked" : interview.skipped[id] != nil ? "skipped" : "not reached",
        notes: interview.notes(on: id).map { NoteReport(kind: $0.kind.rawValue, text: $0.text, minute: $0.minute) },
        score: score, evidence: evidence, notAssessedReason: reason, skippedReason: interview.skipped[id])
    }
  }
}
