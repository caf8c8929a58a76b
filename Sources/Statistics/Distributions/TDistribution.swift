/// Student's t distribution.
package enum TDistribution {
  /// P(T <= x) with these degrees of freedom.
  package static func probability(below x: Double, degrees: Double) -> Double {
    let tail = BetaDistribution.probability(below: degrees / (degrees + x * x), degrees / 2, 0.5) / 2
    return x > 0 ? 1 - tail : tail
  }

  /// The x with P(T <= x) = p, for p between 0 and 1.
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    if p == 0.5 { return 0 }
    // T squared is F with 1 and as many degrees of freedom.
    let root = FDistribution.quantile(abs(2 * p - 1), 1, degrees).squareRoot()
    return p < 0.5 ? -root : root
  }
}
