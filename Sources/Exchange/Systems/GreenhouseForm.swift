import Interviews
import QuestionBanks
import Text

/// A scorecard as Greenhouse's Harvest interface gives it (https://developers.greenhouse.io/harvest.html#scorecards).
///
/// What Greenhouse has and an opening has not, such as the id of an application, is null.
enum GreenhouseForm {
  static func scorecard(_ card: HandedCard, _ mapping: SystemMapping) -> OrderedJSON {
    let person: OrderedJSON = [
      "id": .null, "first_name": .null, "last_name": .null, "name": .text(card.interviewer), "employee_id": .null,
    ]
    return [
      "id": .text(card.id.description),
      "created_at": .text(card.began.text),
      "updated_at": .text(card.changed.text),
      "submitted_at": .text(card.submitted.text),
      "interviewed_at": .text(card.began.text),
      "interview": .text(card.opening.name),
      "interview_step": ["id": .null, "name": .text(card.opening.name)],
      "candidate_id": OrderedJSON(id: mapping.id(ofCandidate: card.candidate) ?? card.candidate),
      "application_id": .null,
      "submitted_by": person,
      "interviewer": person,
      "overall_recommendation": .text(recommendation(card, mapping)),
      "attributes": .list(card.lines.map { attribute($0, mapping) }),
      "ratings": .object(
        mapping.system.ratings.map { rating in
          (rating, OrderedJSON(card.lines.filter { self.rating($0, mapping) == rating }.map(\.name)))
        }),
      "questions": .list(
        [["id": .null, "question": .text(overallImpression), "answer": card.overall.map { .text($0) } ?? .null]]
          + card.lines.map { line in
            [
              "id": .text(line.item.question.id), "question": .text(line.item.question.ask),
              "answer": .text(line.outcome.words),
            ]
          }),
    ]
  }

  static let overallImpression = "Overall impression"

  private static func attribute(_ line: HandedCard.Line, _ mapping: SystemMapping) -> OrderedJSON {
    [
      "name": .text(line.name),
      "type": .text(line.item.competency.title),
      "note": .text(line.outcome.words),
      "rating": .text(rating(line, mapping) ?? HiringSystem.noDecision),
    ]
  }

  /// nil where there is no score: never a rating in the middle.
  private static func rating(_ line: HandedCard.Line, _ mapping: SystemMapping) -> String? {
    line.outcome.score.flatMap { mapping.rating($0) }
  }

  /// What people decided in the debrief, if the mapping says what that is there; never made from scores.
  private static func recommendation(_ card: HandedCard, _ mapping: SystemMapping) -> String {
    card.decision.flatMap { mapping.decisions[$0.rawValue] } ?? HiringSystem.noDecision
  }
}

extension OrderedJSON {
  /// An id of another system: a number where it is one.
  init(id: String) {
    let isNumber = !id.isEmpty && id.utf8.count <= 15 && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    self = isNumber && !(id.hasPrefix("0") && id != "0") ? .number(Double(id) ?? 0) : .text(id)
  }
}
