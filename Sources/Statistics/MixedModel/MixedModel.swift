/// What restricted maximum likelihood makes of ratings by candidates, interviewers and questions.
///
/// score = mean + candidate + interviewer + question + residual, all but the mean random and independent. The estimates are
/// those of lme4 on the same data; a component that the data do not show is exactly 0. Scores may be on any scale.
package struct MixedModel: Sendable {
  /// Variance of each factor, in the order of the ratings' factors, in squared points of the scale.
  package let variances: [Double]
  package let residualVariance: Double
  package let mean: Double
  /// -2 log of the restricted likelihood.
  package let criterion: Double
  /// Best linear unbiased predictions of the levels of each factor: distances from the mean, in points.
  package let effects: [[Double]]
  /// How many ratings each level of each factor has.
  package let counts: [[Int]]

  let likelihood: RestrictedLikelihood
  let point: RestrictedLikelihood.Point

  /// Why ratings have no such model.
  package enum Unidentified: Error, Equatable, Sendable {
    /// Fewer than two ratings, or a candidate alone.
    case tooFew
    /// All scores are equal, so that nothing varies.
    case allEqual
    /// Each level of a factor (by its place) has one rating: its variance and the residual's cannot be told apart.
    case oneRatingEach(factor: Int)
    /// Two factors (by place) have the same levels in all ratings: their variances cannot be told apart.
    case sameLevels(Int, Int)
    /// The model leaves no residual: every score is exactly what the levels say.
    case noResidual
  }

  package init(_ data: CrossedRatings) throws(Unidentified) {
    try Self.refuseUnidentified(data)
    let likelihood = RestrictedLikelihood(data)
    do throws(Cholesky.NotPositiveDefinite) {
      let point = try Minimum(of: likelihood).point
      self.init(likelihood, at: point)
    } catch {
      throw .noResidual
    }
  }

  init(_ likelihood: RestrictedLikelihood, at point: RestrictedLikelihood.Point) {
    let table = likelihood.table
    let effects = likelihood.effects(at: point)
    (self.likelihood, self.point) = (likelihood, point)
    criterion = point.criterion
    residualVariance = point.residualSquares / likelihood.degrees
    let residual = residualVariance
    variances = point.ratios.map { $0 * residual }
    mean = table.meanScore + effects.mean
    self.effects = table.levelCounts.indices.map { factor in
      factor == table.eliminated ? effects.eliminated : Array(effects.rest[table.range(of: factor)])
    }
    counts = table.levelCounts.indices.map { factor in
      factor == table.eliminated
        ? table.counts.map { Int($0) } : table.range(of: factor).map { Int(table.base[$0, $0]) }
    }
  }

  private static func refuseUnidentified(_ data: CrossedRatings) throws(Unidentified) {
    guard data.count > 1, let candidates = data.factors.first, candidates.count > 1 else { throw .tooFew }
    guard let first = data.scores.first, data.scores.contains(where: { $0 != first }) else { throw .allEqual }
    for (place, factor) in data.factors.enumerated() {
      if factor.count == data.count { throw .oneRatingEach(factor: place) }
      for earlier in 0..<place where areSame(data.factors[earlier], factor) { throw .sameLevels(earlier, place) }
    }
  }

  /// Whether each level of one factor goes with one level of the other, and the other way round.
  private static func areSame(_ one: CrossedRatings.Factor, _ other: CrossedRatings.Factor) -> Bool {
    guard one.count == other.count else { return false }
    var partner = [Int32](repeating: -1, count: one.count)
    for (mine, theirs) in zip(one.levels, other.levels) {
      if partner[Int(mine)] == -1 { partner[Int(mine)] = theirs }
      if partner[Int(mine)] != theirs { return false }
    }
    return true
  }
}
