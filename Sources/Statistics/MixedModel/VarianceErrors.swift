extension MixedModel {
  /// The standard error of each factor's variance, by the average information; nil for a variance that is 0.
  ///
  /// A variance is its ratio by the residual variance. The ratios' covariances are twice the inverse of the criterion's
  /// curvature; given the ratios, the logarithm of the residual variance has the variance 2 / degrees about that of the sum
  /// of squares by the degrees, which moves with the ratios. With few levels a variance is skewed, and an interval of so many
  /// standard errors is rough.
  package var varianceErrors: [Double?] { errors.variances }

  /// The standard error of the residual variance.
  package var residualError: Double { errors.residual }

  private var errors: (variances: [Double?], residual: Double) {
    let free = point.ratios.indices.filter { point.ratios[$0] > 0 }
    var errors = [Double?](repeating: nil, count: point.ratios.count)
    let alone = residualVariance * (2 / likelihood.degrees).squareRoot()
    guard !free.isEmpty else { return (errors, alone) }
    let slopes = likelihood.slopes(at: point)
    var curvature = DenseMatrix(order: free.count)
    for (row, one) in free.enumerated() {
      for (column, other) in free.enumerated() { curvature[row, column] = slopes.curvature[one][other] / 2 }
    }
    guard let cholesky = try? Cholesky(curvature, tolerance: 1e-10) else { return (errors, alone) }
    func solved(_ right: [Double]) -> [Double] { cholesky.transposeSolved(cholesky.solved(right)) }
    let moves = free.map { slopes.squares[$0] }
    let shared = solved(moves)
    let logVariance = 2 / likelihood.degrees + zip(moves, shared).reduce(0) { $0 + $1.0 * $1.1 }
    for (place, factor) in free.enumerated() {
      let ratio = point.ratios[factor]
      let own = solved(free.indices.map { $0 == place ? 1 : 0 })[place]
      let square = own + 2 * ratio * shared[place] + ratio * ratio * logVariance
      errors[factor] = residualVariance * max(0, square).squareRoot()
    }
    return (errors, residualVariance * logVariance.squareRoot())
  }
}
