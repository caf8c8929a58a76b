/// Format 1 of a file of lawful rules.
enum LawfulFormat {
  static let version = 1

  static let record = Record(
    name: "a file of lawful rules",
    fields: [
      .required("format", .version(version), "The version of this format.", example: "format: 1"),
      .required("rules", .slug(kind: "id of rules"), "The id of this file.", example: "rules: general"),
      .required("title", .text, "What the rules are called.", example: "title: United Kingdom"),
      .required(
        "jurisdiction", .text, "Where they hold: general, or a code such as US, US-CA, UK.",
        example: "jurisdiction: US-CA"),
      .required("date", .text, "The day as of which they were looked up.", example: "date: 2026-11-01"),
      .required("about", .text, "What they rest on.", example: "about: Equality Act 2010. No legal advice."),
      .optional(
        "words", .dictionary(.slugs(kind: "name of a word list"), .list(.text, minimum: 1)),
        "Lists that patterns name in angle brackets.", example: "words:\n  language: [english, spanish]"),
      .optional(
        "others", .list(.text, minimum: 1),
        "Patterns of whom stories are about: a note that names one before a topic is not about the candidate.",
        example: "others: [customer*, guest*]"),
      .required(
        "topics", .list(.record(topic), minimum: 1), "The rules.",
        example: "topics:\n  - id: age\n    kind: block\n    why: Age is no measure of the work."),
    ])

  static let topic = Record(
    name: "a lawful rule",
    fields: [
      .required("id", .slug(kind: "rule id"), "The id; the check is called lawful-ID.", example: "id: age"),
      .required(
        "kind", .choice(LawfulRule.Kind.allCases.reversed().map(\.rawValue)),
        "Must not be asked, had better not, or stands in for likeness.", example: "kind: risky"),
      .optional("topic", .text, "The topic, as it follows 'touches'.", example: "topic: age and year of birth"),
      .required("why", .text, "Why, in one sentence.", example: "why: Age is no measure of the work."),
      .optional("law", .text, "The statutes or guidance, by name.", example: "law: Equality Act 2010, s. 5"),
      .optional(
        "instead", .text, "A question to ask in its place.", example: "instead: Can you work the posted hours?"),
      .optional(
        "match", .list(.text, minimum: 1), "Patterns that find the topic.", example: "match:\n  - how old are you"),
      .optional(
        "notes", .list(.text, minimum: 1), "Patterns that find the topic in a note about the candidate.",
        example: "notes:\n  - she is * years old"),
      .optional(
        "unless", .list(.text, minimum: 1), "Patterns of forms that are allowed.",
        example: "unless:\n  - over (18|21)"),
      .optional(
        "unless_job_names", .list(.text, minimum: 1),
        "Words that are allowed where a competency of the bank names them.",
        example: "unless_job_names:\n  - spanish"),
    ])
}
