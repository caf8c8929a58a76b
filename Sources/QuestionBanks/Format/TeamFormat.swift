/// Format 1 of a team profile.
enum TeamFormat {
  static let version = 1

  static let panelSizes = 1...50
  /// A level on the rating scale; fractions are allowed.
  static let level = Shape.Bounds(lower: 1, includesLower: true, upper: 5, words: "a number from 1 to 5")
  static let weight = Shape.Bounds(lower: 0, includesLower: false, upper: 1000, words: "above 0 and at most 1000")

  /// Every key that the format has.
  static let keys = Set([record, panel, target].flatMap { $0.fields.map(\.key) })

  static let record = Record(
    name: "a team profile",
    fields: [
      .required("format", .version(version), "The version of this format.", example: "format: 1"),
      .required("team", .slug(kind: "team id"), "The id of the team.", example: "team: support"),
      .required("title", .text, "What the team is called.", example: "title: Customer support, first line"),
      .required(
        "bank", .oneOrMore(.reference), "The id of the bank whose competencies are targets, or a list of ids.",
        example: "bank: empowerment"),
      .optional("panel", .record(panel), "Who interviews.", example: "panel: {minimum: 2}"),
      .required(
        "targets", .dictionary(.references, .record(target)), "What the work needs, by competency.",
        example: "targets:\n  empowerment: {level: 4, weight: 3}"),
      .optional(
        "team_levels", .dictionary(.references, .number(level, check: .types)),
        "Where the team stands today, by competency.", example: "team_levels:\n  empowerment: 2.5"),
    ])

  static let panel = Record(
    name: "a panel",
    fields: [
      .optional(
        "minimum", .wholeNumber(panelSizes, check: .types), "The fewest interviewers that a candidate meets.",
        example: "minimum: 2")
    ])

  static let target = Record(
    name: "a target",
    fields: [
      .required("level", .number(level, check: .types), "The level that the work needs.", example: "level: 4"),
      .optional(
        "weight", .number(weight, check: .weightsPositive), "How much it counts; 1 when left out.",
        example: "weight: 1"),
      .optional(
        "minimum", .number(level, check: .types), "The least that is acceptable; not above the level.",
        example: "minimum: 3"),
    ])
}
