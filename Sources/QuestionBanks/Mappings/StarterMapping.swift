/// The text of a mapping to begin with: what only its user can decide is left open, and the reader asks for it.
package enum StarterMapping {
  /// - Parameter kit: whose questions are listed to be given the names that they have there.
  package static func text(_ system: HiringSystem, for kit: Kit? = nil) -> String {
    var text = """
      # What the scores and names of extramile are in \(system.name), and the other way round.
      # Look at every line before you use it: what is written here is what others will read.
      format: 1

      \(system.rawValue):

      """
    text += system.facts.starterScores
    text += attributes(system, kit)
    if system.facts.isImported { text += ignore }
    if system.hasCandidateIDs { text += candidates(system) }
    if system.hasRecommendation { text += decisions }
    return text
  }

  private static func attributes(_ system: HiringSystem, _ kit: Kit?) -> String {
    let intro = """

        # What is rated there, by its name there, with the question that it is about. What is not listed goes out under its
        # competency\(system.facts.isImported ? ", and cannot come in" : "").

      """
    guard let kit else {
      return intro + """
          # attributes:
          #   Using authority: double-billed-traveller

        """
    }
    let mapping = SystemMapping(
      system: system, scores: [:], decisions: [:], attributes: [], ignored: [], candidates: [])
    let lines = kit.items.map { item in
      "    \(YAMLText(mapping.name(of: item, in: kit))): \(item.question.id)\n"
    }
    return intro + "  attributes:\n" + lines.joined()
  }

  private static let ignore = """

      # What is rated there and not to be taken in.
      # ignore:
      #   - Typing speed

    """

  private static func candidates(_ system: HiringSystem) -> String {
    let incoming = system.facts.isImported ? ", and come in as \(system.rawValue)-12345" : ""
    return """

        # Candidates by their id there. Without, they go out under their names here\(incoming).
        # candidates:
        #   12345: C-0412

      """
  }

  private static let decisions = """

      # What a debrief decided, as overall_recommendation. Without, it is no_decision: it is never made from scores.
      # decisions: {hire: yes, no: no, hold: no_decision}

    """
}
