/// The six intraclass correlations of a complete table of targets by judges, with their confidence limits.
///
/// Shrout and Fleiss, Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86 (1979),
/// 420-428; the limits as there and in McGraw and Wong, Psychological Methods 1 (1996), 30-46, table 7.
package struct IntraclassCorrelation: Equatable, Sendable {
  /// The design that a correlation is for, by Shrout and Fleiss's numbers.
  package enum Form: String, CaseIterable, Sendable {
    /// Each target has judges of its own.
    case oneWay = "ICC(1,1)"
    /// The same judges, a sample of those one might have had.
    case twoWayRandom = "ICC(2,1)"
    /// The same judges, the only ones that matter.
    case twoWayMixed = "ICC(3,1)"
    /// The same three, of the mean over all judges.
    case oneWayMean = "ICC(1,k)"
    case twoWayRandomMean = "ICC(2,k)"
    case twoWayMixedMean = "ICC(3,k)"
  }

  package struct Estimate: Equatable, Sendable {
    package let form: Form
    package let value: Double
    package let lower: Double
    package let upper: Double
  }

  /// Mean squares: between targets, between judges, residual, and within targets.
  package let targets: Double
  package let judges: Double
  package let residual: Double
  package let within: Double
  package let estimates: [Estimate]

  /// `table` has a row for each target (2 or more), each with one score of each judge (2 or more); nil where it has not,
  /// or where all targets have the same scores throughout.
  package init?(_ table: [[Double]], confidence: Double = 0.95) {
    let n = table.count
    guard let k = table.first?.count, n > 1, k > 1, table.allSatisfy({ $0.count == k }) else { return nil }
    let (rows, columns) = (Double(n), Double(k))
    let grand = table.joined().reduce(0, +) / (rows * columns)
    var (betweenTargets, betweenJudges, total) = (0.0, 0.0, 0.0)
    for row in table {
      let mean = row.reduce(0, +) / columns
      betweenTargets += columns * (mean - grand) * (mean - grand)
      for score in row { total += (score - grand) * (score - grand) }
    }
    for judge in 0..<k {
      let mean = table.reduce(0) { $0 + $1[judge] } / rows
      betweenJudges += rows * (mean - grand) * (mean - grand)
    }
    guard total > 0 else { return nil }
    targets = betweenTargets / (rows - 1)
    judges = betweenJudges / (columns - 1)
    residual = max(0, total - betweenTargets - betweenJudges) / ((rows - 1) * (columns - 1))
    within = (total - betweenTargets) / (rows * (columns - 1))
    let (b, j, e, w) = (targets, judges, residual, within)
    let tail = 1 - (1 - confidence) / 2

    // The limits of a mean over k judges from those of a single one: Spearman and Brown's formula.
    func ofMean(_ value: Double) -> Double { columns * value / (1 + (columns - 1) * value) }

    let one = (b - w) / (b + (columns - 1) * w)
    let oneF = b / w
    let oneLow = oneF / FDistribution.quantile(tail, rows - 1, rows * (columns - 1))
    let oneHigh = oneF * FDistribution.quantile(tail, rows * (columns - 1), rows - 1)

    let two = (b - e) / (b + (columns - 1) * e + columns * (j - e) / rows)
    let (twoLow, twoHigh) = Self.twoWayLimits(two, b, j, e, rows, columns, tail)

    let three = (b - e) / (b + (columns - 1) * e)
    let threeF = b / e
    let threeLow = threeF / FDistribution.quantile(tail, rows - 1, (rows - 1) * (columns - 1))
    let threeHigh = threeF * FDistribution.quantile(tail, (rows - 1) * (columns - 1), rows - 1)

    func single(_ f: Double) -> Double { f.isFinite ? (f - 1) / (f + columns - 1) : 1 }
    func mean(_ f: Double) -> Double { f.isFinite ? 1 - 1 / f : 1 }
    estimates = [
      Estimate(form: .oneWay, value: one, lower: single(oneLow), upper: single(oneHigh)),
      Estimate(form: .twoWayRandom, value: two, lower: twoLow, upper: twoHigh),
      Estimate(form: .twoWayMixed, value: three, lower: single(threeLow), upper: single(threeHigh)),
      Estimate(form: .oneWayMean, value: (b - w) / b, lower: mean(oneLow), upper: mean(oneHigh)),
      Estimate(
        form: .twoWayRandomMean, value: (b - e) / (b + (j - e) / rows), lower: ofMean(twoLow), upper: ofMean(twoHigh)),
      Estimate(form: .twoWayMixedMean, value: (b - e) / b, lower: mean(threeLow), upper: mean(threeHigh)),
    ]
  }

  /// Limits of ICC(2,1) with Satterthwaite's degrees of freedom (Shrout and Fleiss 1979, p. 424).
  private static func twoWayLimits(
    _ value: Double, _ b: Double, _ j: Double, _ e: Double, _ n: Double, _ k: Double, _ tail: Double
  ) -> (Double, Double) {
    guard e > 0 else { return j > 0 ? limits(of: value, b, j, e, n, k, tail, degrees: k - 1) : (1, 1) }
    let f = j / e
    let left = k * value * f + n * (1 + (k - 1) * value) - k * value
    let numerator = (n - 1) * (k - 1) * left * left
    let right = n * (1 + (k - 1) * value) - k * value
    let denominator = (n - 1) * k * k * value * value * f * f + right * right
    return limits(of: value, b, j, e, n, k, tail, degrees: numerator / denominator)
  }

  private static func limits(
    of value: Double, _ b: Double, _ j: Double, _ e: Double, _ n: Double, _ k: Double, _ tail: Double, degrees: Double
  ) -> (Double, Double) {
    let upperF = FDistribution.quantile(tail, n - 1, degrees)
    let lowerF = FDistribution.quantile(tail, degrees, n - 1)
    let spread = k * j + (k * n - k - n) * e
    return (n * (b - upperF * e) / (upperF * spread + n * b), n * (lowerF * b - e) / (spread + n * lowerF * b))
  }
}
