/// The 95 % confidence interval of a mean by Student's t, in the values' unit; nil where it says nothing.
///
/// That is for fewer than two values, and for values that are all the same: without spread the formula gives an interval
/// of no width, which would claim certainty. (Student 1908)
package func meanInterval(_ values: [Double]) -> ClosedRange<Double>? {
  guard let center = mean(values), let deviation = standardDeviation(values), deviation > 0 else { return nil }
  let half = studentQuantile(freedom: Double(values.count - 1)) * deviation / Double(values.count).squareRoot()
  return center - half...center + half
}

/// The t that 2.5 % of Student's distribution lie above, for a number of degrees of freedom of at least 1.
///
/// From the beta distribution: t² / (freedom + t²) has the parameters 1/2 and freedom/2 (DLMF 8.17; Abramowitz and Stegun
/// 26.5.27).
package func studentQuantile(freedom: Double) -> Double {
  let x = betaQuantile(0.95, 0.5, freedom / 2)
  return (freedom * x / (1 - x)).squareRoot()
}

/// The exact 95 % confidence interval of a proportion: `count` of `n`, which is at least 1. (Clopper and Pearson 1934)
package func proportionInterval(_ count: Int, of n: Int) -> ClosedRange<Double> {
  let (hits, misses) = (Double(count), Double(n - count))
  let lower = count == 0 ? 0 : betaQuantile(0.025, hits, misses + 1)
  let upper = count == n ? 1 : betaQuantile(0.975, hits + 1, misses)
  return lower...upper
}
