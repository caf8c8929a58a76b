/// The restricted likelihood of score = mean + candidate + interviewer + question + residual, all but the mean random.
///
/// It is a function of one ratio for each factor, its variance by the residual variance; the residual variance and the
/// mean are profiled out. Notation and criterion follow Bates, Maechler, Bolker and Walker, Fitting linear mixed-effects
/// models using lme4, Journal of Statistical Software 67 (2015), equations 34 to 41: effects are scaled to unit variance,
/// so that a factor without variance simply drops out.
struct RestrictedLikelihood: Sendable {
  let table: CrossTabulation

  /// The likelihood's value at one point, with the factorisation that gave it.
  struct Point: Sendable {
    /// Variance ratios, one a factor, 0 or more.
    let ratios: [Double]
    /// -2 log of the restricted likelihood.
    let criterion: Double
    /// The factor of the bordered equations: the rest, the mean, the scores.
    let cholesky: Cholesky
    /// The root of the ratio that each column of the rest has; 1 for the mean and the scores.
    let scales: [Double]
    /// ratio / (1 + ratio n) of each eliminated level: the weight with which it is taken out.
    let weights: [Double]
    /// The penalised sum of squares.
    let residualSquares: Double
  }

  init(_ data: CrossedRatings) { table = CrossTabulation(data) }

  /// Degrees of freedom of the residuals: ratings less one, for the mean.
  var degrees: Double { Double(table.ratings - 1) }

  /// The value at a point; throws where the ratings leave no residual at all.
  func point(_ ratios: [Double]) throws(Cholesky.NotPositiveDefinite) -> Point {
    let rest = table.rest
    var matrix = table.base
    let own = ratios[table.eliminated]
    let weights = table.counts.map { own / (1 + own * $0) }
    var logDeterminant = 0.0
    for count in table.counts { logDeterminant += Elementary.log1p(own * count) }
    if own > 0 { table.rows.subtractOuterProducts(weights, from: &matrix) }
    var scales = [Double](repeating: 1, count: rest + 2)
    for factor in table.others {
      for column in table.range(of: factor) { scales[column] = ratios[factor].squareRoot() }
    }
    let order = matrix.order
    for row in 0..<order {
      let scale = scales[row]
      for column in 0...row { matrix.elements[row * order + column] *= scale * scales[column] }
      if row < rest { matrix.elements[row * order + row] += 1 }
    }
    let cholesky = try Cholesky(matrix)
    let last = cholesky.factor[rest + 1, rest + 1]
    let squares = last * last
    // Equation 41 of the paper, with one fixed effect.
    let criterion =
      logDeterminant + cholesky.logDeterminant(ofLeading: rest + 1)
      + degrees * (1 + Elementary.log(2 * Double.pi * squares / degrees))
    return Point(
      ratios: ratios, criterion: criterion, cholesky: cholesky, scales: scales, weights: weights,
      residualSquares: squares)
  }
}
