#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The regularised incomplete beta function I_x(a, b): the probability that a beta variable is at most x.
///
/// `a` and `b` are positive, `x` is from 0 to 1. To about 1e-14 for the arguments that small samples give. Computed by
/// the continued fraction of DLMF 8.17.22 with Lentz's method, on the side of x where it converges fast
/// (https://dlmf.nist.gov/8.17#v; Lentz 1976, as modified by Thompson and Barnett 1986).
package func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
  let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
  return front / betaFraction(x, a, b)
}

/// 1 + d1 / (1 + d2 / (1 + …)), DLMF 8.17.22.
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  var (value, numerator, denominator) = (1.0, 1.0, 0.0)
  for step in 1...500 {
    let m = Double(step / 2)
    let d =
      step % 2 == 0
      ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    denominator = 1 + d * denominator
    numerator = 1 + d / numerator
    if abs(denominator) < tiny { denominator = tiny }
    if abs(numerator) < tiny { numerator = tiny }
    denominator = 1 / denominator
    value *= numerator * denominator
    if abs(numerator * denominator - 1) < 1e-15 { break }
  }
  return value
}

/// The x at which `incompleteBeta` is `probability`, from 0 to 1, by halving: it rises with x.
package func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
  var (low, high) = (0.0, 1.0)
  // As often as a number between 0 and 1 has digits.
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if incompleteBeta(middle, a, b) < probability { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
