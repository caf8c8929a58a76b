package import QuestionBanks

/// Where a candidate stands against one target, as far as the ratings can tell.
///
/// With a probability, a target is met or missed from `CandidatePair.distinguishable` on, and unclear between. Without
/// one, the raw mean decides, and nothing is unclear.
package enum Standing: String, Encodable, Sendable {
  case meets
  case unclear
  case misses
}

extension CandidateResult.CompetencyResult {
  /// nil if the competency has no target or was not rated.
  package var standing: Standing? {
    guard let difference else { return nil }
    guard let probability else { return difference >= 0 ? .meets : .misses }
    if probability >= CandidatePair.distinguishable { return .meets }
    return 1 - probability >= CandidatePair.distinguishable ? .misses : .unclear
  }
}

extension CandidateResult {
  /// The competencies with this standing, in the order of the comparison.
  package func competencies(_ standing: Standing) -> [CompetencyResult] {
    competencies.filter { $0.standing == standing }
  }

  /// The competencies whose raw mean is below the team's minimum, each with that minimum.
  package func belowMinimum(of team: TeamProfile) -> [(result: CompetencyResult, minimum: Double)] {
    competencies.compactMap { result in
      guard let minimum = team.target(result.competency)?.minimum?.wrappedValue, let mean = result.mean, mean < minimum
      else { return nil }
      return (result, minimum)
    }
  }
}
