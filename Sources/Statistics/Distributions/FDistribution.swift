/// The F distribution: the ratio of two mean squares.
package enum FDistribution {
  /// P(F <= x) with these degrees of freedom.
  package static func probability(below x: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard x > 0 else { return 0 }
    return BetaDistribution.probability(
      below: numerator * x / (numerator * x + denominator), numerator / 2, denominator / 2)
  }

  /// The x with P(F <= x) = p, for p between 0 and 1, by halving.
  package static func quantile(_ p: Double, _ numerator: Double, _ denominator: Double) -> Double {
    // Halved on the beta variable, which lies between 0 and 1, and is near 1 exactly where its complement is near 0.
    let complementIsSmall = BetaDistribution.probability(below: 0.5, numerator / 2, denominator / 2) < p
    let (a, b, target) =
      complementIsSmall ? (denominator / 2, numerator / 2, 1 - p) : (numerator / 2, denominator / 2, p)
    var (low, high) = (0.0, 0.5)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { break }
      if BetaDistribution.probability(below: middle, a, b) < target { low = middle } else { high = middle }
    }
    return complementIsSmall ? denominator / numerator * (1 - high) / high : denominator / numerator * high / (1 - high)
  }
}
