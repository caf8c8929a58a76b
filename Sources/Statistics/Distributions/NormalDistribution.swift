/// The standard normal distribution.
package enum NormalDistribution {
  /// P(X <= x).
  package static func probability(below x: Double) -> Double { 0.5 * Elementary.erfc(-x / 2.0.squareRoot()) }

  /// The x with P(X <= x) = p, for p between 0 and 1: Newton's steps with the density, from a bracket halved.
  package static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p <= 0 ? -.infinity : .infinity }
    if p > 0.5 { return -quantile(1 - p) }
    var (low, high) = (-40.0, 0.0)
    while high - low > 1e-3 {
      let middle = (low + high) / 2
      if probability(below: middle) < p { low = middle } else { high = middle }
    }
    var x = (low + high) / 2
    for _ in 0..<4 {
      let density = Elementary.exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      x -= (probability(below: x) - p) / density
    }
    return x
  }
}
