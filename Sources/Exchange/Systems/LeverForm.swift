import Interviews
import QuestionBanks
import Text

/// Feedback as Lever's interface gives it (https://hire.lever.co/developer/documentation#feedback), times in milliseconds.
///
/// The whole card is one field of the type `scorecard`, whose scores and values stand in the same order.
enum LeverForm {
  static func feedback(_ card: HandedCard, _ mapping: SystemMapping) -> OrderedJSON {
    [
      "id": .text(card.id.description),
      "type": "interview",
      "text": .text("\(card.candidate), \(card.opening.name)"),
      "instructions": "",
      "fields": [scorecard(card, mapping), overall(card)],
      "baseTemplateId": .null,
      "interview": .text(card.id.description),
      "panel": .null,
      "user": .text(card.interviewer),
      "createdAt": time(card.began),
      "updatedAt": time(card.changed),
      "completedAt": time(card.submitted),
    ]
  }

  private static func scorecard(_ card: HandedCard, _ mapping: SystemMapping) -> OrderedJSON {
    [
      "id": "scorecard",
      "type": "scorecard",
      "text": "Scorecard",
      "description": "",
      "required": true,
      "scores": .list(
        card.lines.map { ["text": .text($0.name), "description": .text($0.item.question.ask)] }),
      "value": .list(
        card.lines.map { line in
          ["score": score(line, mapping), "comment": .text(line.outcome.words)]
        }),
    ]
  }

  private static func overall(_ card: HandedCard) -> OrderedJSON {
    [
      "id": "overall-impression",
      "type": "textarea",
      "text": .text(GreenhouseForm.overallImpression),
      "description": "",
      "required": false,
      "value": card.overall.map { .text($0) } ?? .null,
    ]
  }

  private static func time(_ moment: Moment) -> OrderedJSON { .number(Double(moment.milliseconds)) }

  /// 1 to 4, or null where there is no score.
  static func score(_ line: HandedCard.Line, _ mapping: SystemMapping) -> OrderedJSON {
    line.outcome.score.flatMap { mapping.rating($0) }.flatMap { Double($0) }.map { .number($0) } ?? .null
  }
}
