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
    return effects[factor].indices.map { level in
      var product = [Double](repeating: 0, count: rest + 1)
      func add(_ column: Int, _ weight: Double) {
        guard weight != 0 else { return }
        let start = column * (rest + 1)
        for row in column...rest { product[row] += weight * inverse.elements[start + row] }
      }
      var own = 0.0
      var meanWeight = withMean ? 1.0 : 0
      if factor == table.eliminated {
        let weight = point.weights[level]
        own = weight
        for place in table.starts[level]..<table.starts[level + 1] {
          let column = Int(table.columns[place])
          add(column, -weight * table.values[place] * point.scales[column])
        }
        meanWeight -= weight * table.counts[level]
      } else {
        let column = table.offsets[factor] + level
        add(column, point.scales[column])
      }
      add(rest, meanWeight)
      return Prediction(
        value: base + effects[factor][level], own: own * residualVariance,
        shared: product.map { $0 * deviation })
    }
  }
}
