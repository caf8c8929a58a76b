package import QuestionBanks
import Statistics
package import Text

/// One candidate in a comparison.
package struct CandidateResult: Equatable, Sendable {
  /// One competency: its raw mean over n ratings against the target.
  package struct CompetencyResult: Equatable, Sendable {
    package let competency: Competency.ID
    /// 1 to 5; nil where nothing was rated.
    package let mean: Double?
    package let n: Int
    /// What the work needs; nil where the team profile says nothing.
    package let target: Double?

    /// How far another panel's mean on other questions may lie from this one; nil where that cannot be told.
    package let standardError: Double?
    /// How probable it is that the candidate truly is at or above the target; nil where that cannot be told.
    package let probability: Double?

    /// Mean less target; nil where either is missing.
    package var difference: Double? {
      guard let mean, let target else { return nil }
      return mean - target
    }
  }

  /// How far a profile of means lies from that of the targets, over the competencies that have both.
  package struct Distance: Equatable, Encodable, Sendable {
    package let competencies: Int
    /// The root mean square of mean less target, in scale points.
    package let points: Double
    /// The same with the noise of the means taken out; nil where that cannot be told.
    @OrNull package var withoutNoise: Double?
    /// The sum of squared differences, and what of it comes from level, spread and shape.
    package let squared: Double
    package let elevation: Double
    package let scatter: Double
    package let shape: Double
    @OrNull package var correlation: Double?
    @OrNull package var doubleEntry: Double?
  }

  package let candidate: String
  /// Submitted cards.
  package let interviews: Int
  /// Scores on those cards; "not assessed" is none.
  package let ratings: Int
  package let competencies: [CompetencyResult]
  /// How far the means lie below their targets, in scale points, weighted as the team profile says; over the
  /// competencies that were rated and have a target, nil where there is none.
  package let shortfall: Double?
  /// Likewise above; the two are never netted.
  package let surplus: Double?
  /// nil where fewer than two competencies have a mean and a target: one makes no profile.
  package let distance: Distance?
  /// Competencies where the team is below its target and the candidate meets it.
  package let adds: [Competency.ID]

  /// `cards` are the ratings of each submitted card.
  init(
    _ candidate: String, ratings cards: [[Question.ID: Rating]], competencies: [Competency.ID], kit: Kit,
    team: TeamProfile, _ uncertainty: RawUncertainty?
  ) {
    var scores: [Competency.ID: [Double]] = [:]
    for item in kit.items {
      for card in cards {
        guard let score = card[item.question.id]?.score else { continue }
        scores[item.competency.id, default: []].append(Double(score))
      }
    }
    self.candidate = candidate
    interviews = cards.count
    ratings = scores.values.reduce(0) { $0 + $1.count }
    self.competencies = competencies.map { id in
      let scores = scores[id] ?? []
      let (mean, target) = (mean(scores), team.target(id)?.level)
      let level = mean.flatMap { uncertainty?.level(candidate, id, lessTarget: $0 - (target ?? $0)) }
      return CompetencyResult(
        competency: id, mean: mean, n: scores.count, target: target, standardError: level?.standardDeviation,
        probability: target == nil ? nil : level?.probabilityAboveZero)
    }
    let apart = TargetDistance(
      self.competencies.compactMap { result in
        guard let level = result.mean, let target = team.target(result.competency) else { return nil }
        return TargetDistance.Item(level: level, target: target.level, weight: target.weight)
      })
    shortfall = apart?.shortfall
    surplus = apart?.surplus
    let both = self.competencies.filter { $0.difference != nil }
    let errors = both.compactMap(\.standardError)
    let apartInAll = both.count > 1 ? ProfileDistance(both.compactMap(\.mean), both.compactMap(\.target)) : nil
    distance = apartInAll.map { Distance($0, standardErrors: errors.count == both.count ? errors : nil) }
    adds = self.competencies.filter { team.hasGap($0.competency) && ($0.difference ?? -1) >= 0 }.map(\.competency)
  }

  /// What a reader must know before relying on these numbers.
  func warnings(titles: [Competency.ID: String], team: TeamProfile) -> [String] {
    let below = Dictionary(minimumWarnings(titles: titles, team: team)) { first, _ in first }
    var warnings: [String] = []
    if interviews < team.panelMinimum {
      warnings.append("\(candidate): \(interviews) of at least \(team.panelMinimum) cards are in.")
    }
    for result in competencies {
      if result.n == 0, let title = titles[result.competency] {
        warnings.append("\(candidate): \(title) was not rated, so it is left out of shortfall, surplus and adds.")
      }
      if let warning = below[result.competency] { warnings.append(warning) }
    }
    return warnings
  }

  /// A warning for each mean below the team's minimum.
  func minimumWarnings(titles: [Competency.ID: String], team: TeamProfile) -> [(Competency.ID, String)] {
    belowMinimum(of: team).compactMap { result, minimum in
      guard let title = titles[result.competency], let mean = result.mean else { return nil }
      return (
        result.competency, "\(candidate): \(title) \(decimal(mean)) is below the minimum of \(decimal(minimum))."
      )
    }
  }
}

extension CandidateResult.Distance {
  init(_ distance: ProfileDistance, standardErrors: [Double]?) {
    self.init(
      competencies: distance.count, points: distance.points,
      withoutNoise: standardErrors.map(distance.pointsWithoutNoise), squared: distance.squared,
      elevation: distance.elevation, scatter: distance.scatter, shape: distance.shape,
      correlation: distance.correlation, doubleEntry: distance.doubleEntry)
  }
}

extension CandidatePair {
  /// The difference of weighted raw means over the competencies with a target that both have; nil where there is none.
  init?(_ one: CandidateResult, _ other: CandidateResult, _ team: TeamProfile, _ uncertainty: RawUncertainty) {
    let common = zip(one.competencies, other.competencies).compactMap { a, b -> (Competency.ID, Double, Double)? in
      guard let mean = a.mean, let second = b.mean, let target = team.target(a.competency) else { return nil }
      return (a.competency, target.weight, mean - second)
    }
    let all = common.reduce(0) { $0 + $1.1 }
    guard all > 0 else { return nil }
    let difference = common.reduce(0) { $0 + $1.1 * $1.2 } / all
    let mixture = uncertainty.difference(
      one.candidate, other.candidate, weights: common.map { ($0.0, $0.1 / all) }, difference)
    self.init(
      a: one.candidate, b: other.candidate, difference: difference, standardError: mixture.standardDeviation,
      probability: mixture.probabilityAboveZero)
  }
}
