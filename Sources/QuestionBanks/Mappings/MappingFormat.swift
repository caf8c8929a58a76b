/// Format 1 of a mapping: what the scores of an opening are in another system, and what else has another name there.
///
/// A section a system, so that one file can serve all of them.
enum MappingFormat {
  static let version = 1

  static let record = Record(
    name: "a mapping",
    fields: [
      .required("format", .version(version), "The version of this format.", example: "format: 1")
    ]
      + HiringSystem.allCases.map { system in
        .optional(
          system.rawValue, .record(section(of: system)), "What the scores and names are in \(system.name).",
          example: example(of: system))
      })

  /// What to paste for a system that has no section.
  static func example(of system: HiringSystem) -> String {
    let scores = BankFormat.scores.map { "    \($0): \(system.ratings[min($0, system.ratings.count) - 1])" }
    return "\(system.rawValue):\n  scores:\n" + scores.joined(separator: "\n")
  }

  static func section(of system: HiringSystem) -> Record {
    let scores = Field.required(
      "scores", .record(Self.scores(of: system)), "What each score from 1 to 5 is there.",
      example: "scores: {1: \(system.ratings[0]), …}")
    let common = [
      scores,
      .optional(
        "attributes", .dictionary(.references, .reference),
        "What is rated there, by its name, with the question that it is about, or the competency of one question.",
        example: "attributes:\n  Using authority: double-billed-traveller"),
    ]
    let candidates = Field.optional(
      "candidates", .dictionary(.references, .text), "Candidates by their id there, with their names here.",
      example: "candidates:\n  12345: C-0412")
    var fields = common
    if system.facts.isImported {
      fields.append(
        .optional(
          "ignore", .list(.text, minimum: 0), "What is rated there and not taken in.",
          example: "ignore:\n  - Typing speed"))
    }
    if system.hasCandidateIDs { fields.append(candidates) }
    if system.hasRecommendation {
      fields.append(
        .optional(
          "decisions", .record(decisions), "What the decision of a debrief is there; no_decision without.",
          example: "decisions: {hire: yes, no: no, hold: no_decision}"))
    }
    return Record(name: "the section \(system.rawValue)", fields: fields)
  }

  /// Every one of the five scores, so that none gets lost.
  private static func scores(of system: HiringSystem) -> Record {
    let shape: Shape =
      system.facts.hasNamedRatings
      ? .choice(system.ratings) : .wholeNumber(1...system.ratings.count, check: .types)
    return Record(
      name: "the scale of \(system.rawValue)",
      fields: BankFormat.scores.map { score in
        .required(
          String(score), shape, "What a \(score) is there.",
          example: "\(score): \(system.ratings[min(score, system.ratings.count) - 1])")
      })
  }

  private static let decisions = Record(
    name: "the decisions",
    fields: HiringSystem.decisions.map { choice in
      .optional(
        choice, .choice(HiringSystem.recommendations), "What \(choice) is there.", example: "\(choice): no_decision")
    })
}
