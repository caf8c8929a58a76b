/// A comparison as other programs read it: the members of `compare --json`, every one always there.
package struct ComparisonReport: Encodable, Sendable {
  struct Candidate: Encodable, Sendable {
    let candidate: String
    let interviews: Int
    let ratings: Int
    let competencies: [Competency]
    @OrNull var shortfall: Double?
    @OrNull var surplus: Double?
    let adds: [String]
  }

  struct Competency: Encodable, Sendable {
    let competency: String
    @OrNull var mean: Double?
    let n: Int
    @OrNull var target: Double?
    @OrNull var difference: Double?
  }

  let opening: String
  let team: String
  let asSubmitted: Bool
  let amended: Int
  let candidates: [Candidate]
  let warnings: [String]

  package init(_ comparison: Comparison) {
    opening = comparison.opening
    team = comparison.team.id
    asSubmitted = comparison.isAsSubmitted
    amended = comparison.amended
    candidates = comparison.candidates.map { candidate in
      Candidate(
        candidate: candidate.candidate, interviews: candidate.interviews, ratings: candidate.ratings,
        competencies: candidate.competencies.map {
          Competency(competency: $0.competency, mean: $0.mean, n: $0.n, target: $0.target, difference: $0.difference)
        },
        shortfall: candidate.shortfall, surplus: candidate.surplus, adds: candidate.adds)
    }
    warnings = comparison.warnings
  }
}
