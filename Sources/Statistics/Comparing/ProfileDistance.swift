/// How far a profile of levels lies from another over the same competencies, and of what kind the distance is.
///
/// Cronbach and Gleser, Assessing similarity between profiles, Psychological Bulletin 50 (1953), 456-473: the squared
/// distance is exactly the sum of what the means differ (elevation), of what the spreads differ (scatter), and of what the
/// shapes differ.
package struct ProfileDistance: Equatable, Sendable {
  /// The squared distance and its three parts, in squared points, summed over competencies.
  package let squared: Double
  package let elevation: Double
  package let scatter: Double
  package let shape: Double
  package let count: Int
  /// Pearson's correlation of the profiles, blind to level and spread; nil where either is flat.
  package let correlation: Double?
  /// The intraclass correlation of double entry: 1 - D2 / (k (vx + vt) + k d^2 / 2), with population variances; nil where
  /// both profiles are flat and equal, and where there are fewer than five competencies, since it is noise there.
  package let doubleEntry: Double?

  /// The distance in points of the scale: the root of the mean squared difference.
  package var points: Double { (squared / Double(count)).squareRoot() }

  /// The fewest competencies for which the double-entry correlation says anything.
  package static let fewestForDoubleEntry = 5

  /// Profiles of the same length, one competency or more; nil otherwise.
  package init?(_ levels: [Double], _ targets: [Double]) {
    guard !levels.isEmpty, levels.count == targets.count else { return nil }
    let k = Double(levels.count)
    let (meanX, meanT) = (levels.reduce(0, +) / k, targets.reduce(0, +) / k)
    let squaresX = levels.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let squaresT = targets.reduce(0) { $0 + ($1 - meanT) * ($1 - meanT) }
    let products = zip(levels, targets).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanT) }
    let (spreadX, spreadT) = (squaresX.squareRoot(), squaresT.squareRoot())
    count = levels.count
    squared = zip(levels, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    elevation = k * (meanX - meanT) * (meanX - meanT)
    scatter = (spreadX - spreadT) * (spreadX - spreadT)
    // 2 Sx St (1 - r), written so that a flat profile needs no correlation.
    shape = 2 * (spreadX * spreadT - products)
    correlation = spreadX > 0 && spreadT > 0 ? products / (spreadX * spreadT) : nil
    let difference = meanX - meanT
    let whole = squaresX + squaresT + k * difference * difference / 2
    doubleEntry = whole > 0 && levels.count >= Self.fewestForDoubleEntry ? 1 - squared / whole : nil
  }

  /// The distance in points with the noise of the levels taken out: D2 less the sum of squared standard errors, no less
  /// than 0. Errors of measurement always push profiles apart.
  package func pointsWithoutNoise(standardErrors: [Double]) -> Double {
    let noise = standardErrors.reduce(0) { $0 + $1 * $1 }
    return (max(0, squared - noise) / Double(count)).squareRoot()
  }
}
