/// The F distribution: the ratio of two mean squares.
package enum FDistribution {
  /// P(F <= x) with these degrees of freedom.
  package static func probability(below x: Double, _ numerator: Double, _ denominator: Double) -> Double {
    guard x > 0 else { return 0 }
    return BetaDistribution.probability(
      below: numerator * x / (numerator * x + denominator), numerator / 2, denominator / 2)
  }

  /// The x with P(F <= x) = p, for p between 0 and 1.
  package static func quantile(_ p: Double, _ numerator: Double, _ denominator: Double) -> Double {
    let beta = BetaDistribution.quantile(p, numerator / 2, denominator / 2)
    return denominator / numerator * beta.x / beta.complement
  }
}
