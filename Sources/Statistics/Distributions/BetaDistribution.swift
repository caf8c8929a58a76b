/// The beta distribution, whose probabilities are the regularised incomplete beta function; t and F rest on it.
enum BetaDistribution {
  /// P(X <= x) for X ~ Beta(a, b), by the continued fraction (NIST Digital Library of Mathematical Functions 8.17.22),
  /// evaluated with Lentz's method; relative error about 1e-14.
  static func probability(below x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges quickly below the mean; above it the other tail is computed.
    if x > (a + 1) / (a + b + 2) { return 1 - probability(below: 1 - x, b, a) }
    let front = Elementary.exp(
      Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b) + a * Elementary.log(x)
        + b * Elementary.log1p(-x))
    let tiny = 1e-300
    var fraction = 1.0
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    fraction = d
    for m in 1...10_000 {
      let m = Double(m)
      for step in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + step * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + step / c
        c = abs(c) < tiny ? tiny : c
        fraction *= c * d
      }
      if abs(c * d - 1) < 1e-16 { break }
    }
    return front * fraction / a
  }

  /// The x with P(X <= x) = p, for p between 0 and 1, and 1 - x, by halving: each to its own last digits, near 0 too.
  static func quantile(_ p: Double, _ a: Double, _ b: Double) -> (x: Double, complement: Double) {
    if probability(below: 0.5, a, b) < p {
      let complement = smallQuantile(1 - p, b, a)
      return (1 - complement, complement)
    }
    let x = smallQuantile(p, a, b)
    return (x, 1 - x)
  }

  /// A quantile that is at most a half.
  private static func smallQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (0.0, 0.5)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return high }
      if probability(below: middle, a, b) < p { low = middle } else { high = middle }
    }
  }
}
