@testable import QuestionBanks
import Testing

@testable import Interviews

/// One change to a team profile, and what a comparison says of it.
@Suite struct TeamComparisonTests {
  private static let profile = """
    format: 1
    team: support
    title: Support
    bank: [empowerment, judgment]
    panel: {minimum: 2}
    targets:
      empowerment: {level: 4, weight: 3}
      judgment: {level: 4, weight: 1, minimum: 3}
    team_levels:
      empowerment: 2.5

    """

  @Test(arguments: [
    ("format: 1", "# a comment\nformat: 1", []),
    // What is left out is what it stands for.
    ("judgment: {level: 4, weight: 1, minimum: 3}", "judgment: {minimum: 3, level: 4.0}", []),
    ("title: Support", "title: Our support", ["team: title Support > Our support"]),
    ("panel: {minimum: 2}\n", "", ["team: panel minimum 2 > 1"]),
    ("[empowerment, judgment]", "[empowerment, judgment, people]", ["team: bank 3 + people"]),
    ("level: 4, weight: 3", "level: 4.5, weight: 3", ["empowerment: target 4 > 4.5"]),
    ("level: 4, weight: 3", "level: 4, weight: 2", ["empowerment: weight 3 > 2"]),
    (", minimum: 3", "", ["judgment: minimum - 3"]),
    ("empowerment: 2.5", "empowerment: 3.5", ["empowerment: team level 2.5 > 3.5"]),
    (
      "empowerment: 2.5", "empowerment: 4",
      ["empowerment: team level 2.5 > 4; gap - the team is below its target"]
    ),
    ("level: 4, weight: 3", "level: 2, weight: 3", ["empowerment: target 4 > 2; gap - the team is below its target"]),
    (
      "empowerment: 2.5\n", "empowerment: 2.5\n  judgment: 3.5\n",
      ["judgment: team level + 3.5; gap + the team is below its target"]
    ),
    (
      "  judgment: {level: 4, weight: 1, minimum: 3}\n", "",
      ["judgment 2>nil: target - 4; weight - 1; minimum - 3"]
    ),
    ("team_levels:\n", "  people: {level: 3}\nteam_levels:\n", ["people nil>3: target + 3; weight + 1"]),
    (
      "  empowerment: {level: 4, weight: 3}\n  judgment: {level: 4, weight: 1, minimum: 3}\n",
      "  judgment: {level: 4, weight: 1, minimum: 3}\n  empowerment: {level: 4, weight: 3}\n",
      ["empowerment 1>2: "]
    ),
    (
      "empowerment: 2.5", "people: 2",
      [
        "empowerment: team level - 2.5; gap - the team is below its target", "people nil>3: team level + 2",
      ]
    ),
  ])
  func says(_ old: String, _ new: String, _ gives: [String]) throws {
    try #require(Self.profile.contains(old))
    let changed = Self.profile.replacing(old, with: new, maxReplacements: 1)
    let there = TeamComparison(from: try team(Self.profile), to: try team(changed))
    #expect(said(there) == gives)
    #expect(there.isSame == gives.isEmpty)
    let back = TeamComparison(from: try team(changed), to: try team(Self.profile))
    #expect(there.competencies.flatMap(\.fields).count == back.competencies.flatMap(\.fields).count)
    #expect(there.team.count == back.team.count)
  }

  private func team(_ text: String) throws -> TeamProfile {
    try #require(TeamReader.readAlone(Sample.file(text)).team)
  }

  private func said(_ comparison: TeamComparison) -> [String] {
    comparison.team.map { "team: \($0.said)" }
      + comparison.competencies.map { part in
        func place(_ place: Int?) -> String { place.map(String.init) ?? "nil" }
        let isThere = part.placeBefore != nil && part.placeAfter != nil && !part.isMoved
        let places = isThere ? "" : " \(place(part.placeBefore))>\(place(part.placeAfter))"
        return "\(part.id)\(places): " + part.fields.map(\.said).joined(separator: "; ")
      }
  }
}
