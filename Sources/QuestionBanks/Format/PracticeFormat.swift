/// Format 1 of a file of sample answers.
enum PracticeFormat {
  static let version = 1

  /// Every key that the format has.
  static let keys = Set([record, answer, reason].flatMap { $0.fields.map(\.key) })

  static let record = Record(
    name: "a file of sample answers",
    fields: [
      .required("format", .version(version), "The version of this format.", example: "format: 1"),
      .required(
        "bank", .reference, "The id of the bank whose questions are answered.", example: "bank: empowerment"),
      .optional(
        "about", .text, "Where the answers and their keys come from.", example: "about: Invented by the panel."),
      .required(
        "answers", .list(.record(answer), minimum: 1), "The sample answers; a practice shuffles them.",
        example: """
          answers:
            - id: late-but-told
              question: double-billed
          """),
    ])

  static let answer = Record(
    name: "a sample answer",
    fields: [
      .required("id", .slug(kind: "answer id"), "The id of the answer.", example: "id: late-but-told"),
      .required(
        "question", .reference, "The id of the question that is answered.", example: "question: double-billed"),
      .required("candidate", .text, "What the invented candidate is called.", example: "candidate: Ines"),
      .required(
        "score", .wholeNumber(BankFormat.scores, check: .types), "The key: what the answer is worth.",
        example: "score: 4"),
      .required("answer", .text, "What was said.", example: "answer: I would first look at the account."),
      .required(
        "because", .list(.record(reason), minimum: 1), "What the key rests on.",
        example: """
          because:
            - quote: first look at the account
              shows: Checks the charge before refunding.
          """),
      .optional(
        "not_lower", .text, "Why it is not one point less.", example: "not_lower: The lead hears of it unasked."),
      .optional(
        "not_higher", .text, "Why it is not one point more.",
        example: "not_higher: Who decides the rest is left open."),
      .optional(
        "overuse", .text, "What in it is too much of the competency.", example: "overuse: Refunds past the limit."),
    ])

  static let reason = Record(
    name: "a reason",
    fields: [
      .required(
        "quote", .text, "Words of the answer, as they stand there.", example: "quote: first look at the account"),
      .required(
        "shows", .text, "The behaviour that they show, or lack.", example: "shows: Checks the charge before refunding."),
    ])
}
