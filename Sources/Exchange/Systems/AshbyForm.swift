import Interviews
import QuestionBanks
import Text

/// Feedback as Ashby's interface gives it (https://developers.ashbyhq.com/reference/applicationfeedbacklist): the form,
/// and what was submitted by the path of each field.
///
/// A question has two fields: its score, and under the same path with `.evidence` behind it what the score rests on.
enum AshbyForm {
  static func feedback(_ card: HandedCard, _ mapping: SystemMapping) -> OrderedJSON {
    let values: [(key: String, value: OrderedJSON)] =
      card.lines.flatMap { line in
        [
          (line.item.question.id, score(line, mapping)),
          (evidencePath(line), .text(line.outcome.words)),
        ]
      } + [(overallPath, card.overall.map { .text($0) } ?? .null)]
    return [
      "id": .text(card.id.description),
      "applicationId": .text(mapping.id(ofCandidate: card.candidate) ?? card.candidate),
      "feedbackFormDefinitionId": .text(card.opening.id.description),
      "interviewId": .text(card.id.description),
      "submittedAt": .text(card.submitted.text),
      "submittedByUser": ["id": .null, "firstName": .text(card.interviewer), "lastName": .null, "email": .null],
      "formDefinition": [
        "sections": [
          [
            "title": .text(card.opening.name),
            "fields": .list(
              card.lines.flatMap { line in
                [
                  field("Score", line.item.question.id, title: line.name, isRequired: false),
                  field("RichText", evidencePath(line), title: line.item.question.ask, isRequired: true),
                ]
              }),
          ],
          [
            "title": .text(GreenhouseForm.overallImpression),
            "fields": [
              field("RichText", overallPath, title: GreenhouseForm.overallImpression, isRequired: false)
            ],
          ],
        ]
      ],
      "submittedValues": .object(values),
    ]
  }

  // No id of a question has a dot.
  private static let overallPath = "overall.impression"
  private static func evidencePath(_ line: HandedCard.Line) -> String { line.item.question.id + ".evidence" }

  private static func field(_ type: String, _ path: String, title: String, isRequired: Bool) -> OrderedJSON {
    [
      "isRequired": .truth(isRequired),
      "field": ["id": .text(path), "type": .text(type), "path": .text(path), "title": .text(title)],
    ]
  }

  private static func score(_ line: HandedCard.Line, _ mapping: SystemMapping) -> OrderedJSON {
    let score = LeverForm.score(line, mapping)
    return if case .null = score { .null } else { ["score": score] }
  }
}
