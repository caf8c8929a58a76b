/// The text of a team profile to begin with: a target for each competency that the banks ask for, and a comment at each
/// part that says what it is for.
package enum StarterTeam {
  /// The text for a team with this id, which must be a slug; without a title, one is made of the id.
  ///
  /// Where the schema lies beside it, the first line tells editors so.
  package static func text(id: String, title: String? = nil, banks: [Bank], hasSchema: Bool = false) -> String {
    let asked = Set(banks.flatMap(\.questions).map(\.competency))
    var seen: Set<Competency.ID> = []
    // A competency without a question could not be rated, so it can be no target.
    let competencies = banks.flatMap(\.competencies).filter { asked.contains($0.id) && seen.insert($0.id).inserted }
    let width = competencies.map(\.id.count).max() ?? 0
    let targets = competencies.map { competency in
      let blanks = String(repeating: " ", count: width - competency.id.count)
      return "  \(competency.id): \(blanks){level: 3.5, weight: 1}  # \(Self.comment(competency.title))\n"
    }
    let example = competencies.first?.id ?? "competency"
    let bank = banks.count == 1 ? banks[0].id : "[\(banks.map(\.id).joined(separator: ", "))]"
    let schema = hasSchema ? "# yaml-language-server: $schema=./team.schema.json\n" : ""
    return schema + """
      # A team profile: what the work needs of a new colleague, decided before anyone is interviewed.
      # Decide it with people who do the work. Write down here who did, and how.
      format: 1

      # The id that openings name; it stays, while the title may change.
      team: \(id)
      title: \(YAMLText(title ?? Slug.words(of: id)))

      # The banks that have the questions for these targets: an id, or a list of ids.
      bank: \(bank)

      # The fewest interviewers that each candidate meets.
      panel: {minimum: 2}

      # What the work needs on each competency.
      # level: 1 to 5, as in the anchors; halves are allowed. weight: how much it counts beside the others.
      # A minimum may be added where less cannot be made up for: {level: 4, weight: 2, minimum: 3}
      targets:
      \(targets.joined())
      # Where the team stands today, by the same anchors; leave out what nobody knows.
      # A competency below its target is a gap, and compare says which candidate adds it.
      # team_levels:
      #   \(example): 2.5

      """
  }

  private static func comment(_ title: String) -> String {
    title.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
