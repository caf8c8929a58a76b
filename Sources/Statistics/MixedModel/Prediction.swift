/// What a fitted model says of one level of a factor, with its prediction error variance.
///
/// The variance of mean + effect includes the uncertainty of the mean (Henderson, Biometrics 31 (1975), 423-447), which
/// lme4's conditional variances leave out; variances are held at their estimates.
package struct Prediction: Equatable, Sendable {
  /// In points: mean + effect for candidates, the effect alone otherwise.
  package let value: Double
  /// The part of the prediction error variance that is its own, and the vector whose products give the rest.
  let own: Double
  let shared: [Double]

  package var standardError: Double { (own + shared.reduce(0) { $0 + $1 * $1 }).squareRoot() }

  /// Standard error of the difference of two levels of one factor.
  package func standardError(from other: Prediction) -> Double {
    (own + other.own + zip(shared, other.shared).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }).squareRoot()
  }
}

extension MixedModel {
  /// The adjusted scores of all candidates: mean + effect.
  package var adjustedScores: [Prediction] { predictions(of: 0, withMean: true) }

  /// The effects of a factor's levels, as distances from the mean.
  package func effects(of factor: Int) -> [Prediction] { predictions(of: factor, withMean: false) }

  private func predictions(of factor: Int, withMean: Bool) -> [Prediction] {
    let table = likelihood.table
    let rest = table.rest
    let inverse = point.cholesky.inverseFactor(ofLeading: rest + 1).transposed
    let deviation = residualVariance.squareRoot()
    let base = withMean ? mean : 0
    // The mean's own part.
    let meanPart = inverse[rest, rest]
    func prediction(_ level: Int, own: Double, _ shared: consuming [Double]) -> Prediction {
      if withMean { shared[rest] += meanPart }
      for place in shared.indices { shared[place] *= deviation }
      return Prediction(value: base + effects[factor][level], own: own * residualVariance, shared: shared)
    }
    guard factor == table.eliminated else {
      return effects[factor].indices.map { level in
        let column = table.offsets[factor] + level
        let row = inverse.elements[column * (rest + 1)..<(column + 1) * (rest + 1)]
        return prediction(level, own: 0, row.map { point.scales[column] * $0 })
      }
    }
    var predictions: [Prediction] = []
    predictions.reserveCapacity(table.counts.count)
    table.rows.forEachProduct(with: inverse.scalingRows(by: point.scales)) { level, product in
      let weight = point.weights[level]
      predictions.append(prediction(level, own: weight, product.map { -weight * $0 }))
    }
    return predictions
  }
}
