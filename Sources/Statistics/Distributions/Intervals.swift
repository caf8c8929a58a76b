/// The 95 % confidence interval of a mean by Student's t, in the values' unit; nil where it says nothing.
///
/// That is for fewer than two values, and for values that are all the same: without spread the formula gives an interval
/// of no width, which would claim certainty. (Student 1908)
package func meanInterval(_ values: [Double]) -> ClosedRange<Double>? {
  guard let center = mean(values), let deviation = standardDeviation(values), deviation > 0 else { return nil }
  let t = TDistribution.quantile(0.975, degrees: Double(values.count - 1))
  let half = t * deviation / Double(values.count).squareRoot()
  return center - half...center + half
}

/// The exact 95 % confidence interval of a proportion: `count` of `n`, which is at least 1. (Clopper and Pearson 1934)
package func proportionInterval(_ count: Int, of n: Int) -> ClosedRange<Double> {
  let (hits, misses) = (Double(count), Double(n - count))
  let lower = count == 0 ? 0 : BetaDistribution.quantile(0.025, hits, misses + 1).x
  let upper = count == n ? 1 : BetaDistribution.quantile(0.975, hits + 1, misses).x
  return lower...upper
}
