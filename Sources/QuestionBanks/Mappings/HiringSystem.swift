/// The applicant-tracking systems that Extramile can export to; it can also import from Greenhouse.
///
/// `facts` holds the differences between the systems. Mappings, their checks and the starter mapping read them there.
package enum HiringSystem: String, CaseIterable, Sendable {
  case greenhouse, lever, ashby

  /// What a system is called, how it rates, and what its form can hold.
  struct Facts: Sendable {
    /// What people call the system.
    let name: String
    /// What a rating can be, the lowest first.
    let ratings: [String]
    /// Whether ratings are words; otherwise they are numbers from 1 on.
    let hasNamedRatings: Bool
    /// Whether its form names the candidate by an id.
    let hasCandidateIDs: Bool
    /// Whether its form has an overall recommendation.
    let hasRecommendation: Bool
    /// Whether its scorecards can be imported.
    let isImported: Bool
    /// The scores in the starter mapping.
    let starterScores: String
  }

  var facts: Facts {
    switch self {
    case .greenhouse: .greenhouse
    case .lever: .lever
    case .ashby: .ashby
    }
  }

  package var name: String { facts.name }
  package var ratings: [String] { facts.ratings }
  package var hasCandidateIDs: Bool { facts.hasCandidateIDs }
  package var hasRecommendation: Bool { facts.hasRecommendation }

  /// What a debrief can decide here.
  package static let decisions = ["hire", "no", "hold"]
  /// What Greenhouse's overall recommendation can be; the other two have none.
  static let recommendations = ["definitely_not", "no", "yes", "strong_yes", "no_decision"]
  /// Greenhouse's word for no rating, and for no recommendation.
  package static let noDecision = "no_decision"
}

extension HiringSystem.Facts {
  fileprivate static let greenhouse = HiringSystem.Facts(
    name: "Greenhouse", ratings: ["definitely_not", "no", "mixed", "yes", "strong_yes"], hasNamedRatings: true,
    hasCandidateIDs: true, hasRecommendation: true, isImported: true,
    starterScores: """
        # Scores stand for what the anchors describe, and Greenhouse's words for advice to hire. Is a 3 a mixed answer with
        # you, and a 5 a strong_yes? If not, write otherwise; two scores may become one word, but then cards cannot come back.
        scores:
          1: definitely_not
          2: no
          3: mixed
          4: yes
          5: strong_yes

      """)

  fileprivate static let lever = HiringSystem.Facts(
    name: "Lever", ratings: ["1", "2", "3", "4"], hasNamedRatings: false, hasCandidateIDs: false,
    hasRecommendation: false, isImported: false, starterScores: fourPoints)

  fileprivate static let ashby = HiringSystem.Facts(
    name: "Ashby", ratings: ["1", "2", "3", "4"], hasNamedRatings: false, hasCandidateIDs: true,
    hasRecommendation: false, isImported: false, starterScores: fourPoints)

  private static let fourPoints = """
      # Five scores go onto four: say which two become one, or how else. Write a number from 1 to 4 behind each.
      scores:
        1: 1
        2:
        3:
        4:
        5: 4

    """
}
