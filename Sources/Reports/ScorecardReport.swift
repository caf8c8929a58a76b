package import Interviews
import QuestionBanks
import Text

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
    /// Whether the rating that stands followed the submitted one.
    let amended: Bool
    let history: [PastRatingReport]
  }

  /// A rating as it was given at some time; the last of a question is the one that stands.
  struct PastRatingReport: Encodable {
    let at: String
    @OrNull var score: Int?
    @OrNull var evidence: String?
    @OrNull var notAssessedReason: String?
    @OrNull var amendmentReason: String?

    init(_ past: PastRating) {
      at = past.at.text
      (score, evidence, notAssessedReason) = past.rating.parts
      amendmentReason = past.amendmentReason
    }
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

  /// `history` is every rating that was ever given on the card.
  package init(
    _ interview: Interview, history: [PastRating], candidate: String, interviewer: String, opening: String
  ) {
    self.opening = opening
    self.candidate = candidate
    self.interviewer = interviewer
    status = interview.isSubmitted ? "submitted" : "draft"
    overall = interview.overall
    questions = interview.kit.items.map { item in
      let id = item.question.id
      let (score, evidence, reason) = interview.ratings[id]?.parts ?? (nil, nil, nil)
      let history = history.filter { $0.question == id }
      return Item(
        question: id, competency: item.competency.id,
        state: interview.asked.contains(id) ? "asked" : interview.skipped[id] != nil ? "skipped" : "not reached",
        notes: interview.notes(on: id).map { NoteReport(kind: $0.kind.rawValue, text: $0.text, minute: $0.minute) },
        score: score, evidence: evidence, notAssessedReason: reason, skippedReason: interview.skipped[id],
        amended: history.last?.amendmentReason != nil, history: history.map(PastRatingReport.init))
    }
  }
}

extension Rating {
  /// Score and evidence, or the reason it is not assessed; nil where there is none.
  fileprivate var parts: (score: Int?, evidence: String?, notAssessedReason: String?) {
    switch self {
    case .score(let score, let evidence): (score, evidence, nil)
    case .notAssessed(let reason): (nil, nil, reason)
    }
  }
}
