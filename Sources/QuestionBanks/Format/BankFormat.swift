/// Format 1 of a bank file.
package enum BankFormat {
  static let version = 1
  package static let scores = 1...5
  /// The scores that a question describes at least: the ends and the middle.
  package static let anchored = [1, 3, 5]
  /// A day's work; a question that takes longer is a slip of the finger.
  static let minutes = 1...480

  /// Every key that the format has.
  static let keys = Set([record, competency, question].flatMap { $0.fields.map(\.key) })

  static let record = Record(
    name: "a bank",
    fields: [
      .required("format", .version(version), "The version of this format.", example: "format: 1"),
      .required(
        "bank", .slug(kind: "bank id"), "The id of the bank, which team profiles and openings name.",
        example: "bank: empowerment"),
      .required("title", .text, "What the bank is called.", example: "title: Empowerment and judgment"),
      .optional("language", .text, "The language of the questions, as a BCP 47 tag.", example: "language: en"),
      .optional(
        "about", .text, "Who it is for, where it comes from, how long it takes.", example: "about: For agents."),
      .optional(
        "allow", .dictionary(.checks, .text), "Checks that do not apply here, each with the reason.",
        example: "allow:\n  total-minutes: Two sittings."),
      .optional(
        "scoring", .choice(Scoring.allCases.map(\.rawValue)),
        "When answers are scored: afterwards, or live after each.", example: "scoring: afterwards"),
      .optional("scale", .scale(5), "The highest score; 5 is the only scale.", example: "scale: 5"),
      .required(
        "competencies", .dictionary(.slugs(kind: "competency id"), .record(competency)),
        "What is rated, each under its id.",
        example: """
          competencies:
            judgment:
              title: Judgment
              definition: Decides well where no rule does.
          """),
      .required(
        "questions", .list(.record(question), minimum: 1), "What is asked, in this order.",
        example: """
          questions:
            - id: double-billed
              competency: judgment
          """),
    ])

  static let competency = Record(
    name: "a competency",
    fields: [
      .required("title", .text, "What the competency is called.", example: "title: Using authority"),
      .required(
        "definition", .text, "The behaviour that is meant.", example: "definition: Acts within the authority given."),
      .optional(
        "job_link", .text, "Why the work needs it.", example: "job_link: Agents may refund without asking."),
    ])

  static let question = Record(
    name: "a question",
    fields: [
      .required("id", .slug(kind: "question id"), "The id of the question.", example: "id: double-billed-traveller"),
      .required(
        "competency", .reference, "The id of the competency that the question elicits.",
        example: "competency: empowerment"),
      .required(
        "type", .choice(Question.Kind.allCases.map(\.rawValue)), "A dilemma to decide, or one occasion to tell of.",
        example: "type: situational"),
      .required("minutes", .wholeNumber(minutes, check: .positiveMinutes), "Planned minutes.", example: "minutes: 6"),
      .required("scenario", .text, "The situation, read aloud.", example: "scenario: A customer was billed twice."),
      .required("ask", .text, "The one question that the scenario ends in.", example: "ask: What do you do?"),
      .optional(
        "probes", .list(.text, minimum: 0), "Planned follow-ups, in order.",
        example: "probes:\n  - Whom do you tell, and when?"),
      .required(
        "anchors", .dictionary(.scores, .text), "The behaviour that a score stands for; at least 1, 3 and 5.",
        example: """
          anchors:
            1: Waits for permission.
            3: Acts once asked.
            5: Acts at once and tells the lead.
          """),
      .optional(
        "overuse", .text, "What too much of the competency looks like.", example: "overuse: Spends to please."),
      .optional("source", .text, "Where the question comes from.", example: "source: own"),
      .optional(
        "allow", .dictionary(.checks, .text), "Checks that do not apply to this question, each with the reason.",
        example: "allow:\n  absolute-words: The rule itself says never."),
    ])
}
