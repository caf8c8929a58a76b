package import Interviews
import QuestionBanks
import Text

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
    @OrNull var distance: CandidateResult.Distance?
  }

  struct Competency: Encodable, Sendable {
    let competency: String
    @OrNull var mean: Double?
    let n: Int
    @OrNull var target: Double?
    @OrNull var difference: Double?
    @OrNull var standardError: Double?
    @OrNull var probability: Double?
    @OrNull var standing: Standing?
  }

  /// Scores adjusted for who interviewed whom.
  struct Adjusted: Encodable, Sendable {
    let candidates: [AnalysisReport.Candidate]
    @OrNull var interviewers: [AnalysisReport.Interviewer]?
    let warnings: [String]
  }

  let opening: String
  let team: String
  let asSubmitted: Bool
  let amended: Int
  let candidates: [Candidate]
  let pairs: [CandidatePair]
  let indistinguishable: [[String]]
  /// nil where it was not asked for.
  @OrNull var adjusted: Adjusted?
  let warnings: [String]

  package init(_ comparison: Comparison, adjusted: AnalysisReport? = nil) {
    self.adjusted = adjusted.map {
      Adjusted(candidates: $0.candidates, interviewers: $0.interviewers, warnings: $0.warnings)
    }
    opening = comparison.opening
    team = comparison.team.id
    asSubmitted = comparison.isAsSubmitted
    amended = comparison.amended
    candidates = comparison.candidates.map { candidate in
      Candidate(
        candidate: candidate.candidate, interviews: candidate.interviews, ratings: candidate.ratings,
        competencies: candidate.competencies.map {
          Competency(
            competency: $0.competency, mean: $0.mean, n: $0.n, target: $0.target, difference: $0.difference,
            standardError: $0.standardError, probability: $0.probability, standing: $0.standing)
        },
        shortfall: candidate.shortfall, surplus: candidate.surplus, adds: candidate.adds,
        distance: candidate.distance)
    }
    pairs = comparison.pairs
    indistinguishable = comparison.indistinguishable
    warnings = comparison.warnings
  }
}
