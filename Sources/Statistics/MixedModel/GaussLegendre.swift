#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gauss and Legendre's quadrature: places and weights that integrate polynomials of degree 2n - 1 exactly.
///
/// The places are the roots of the Legendre polynomial, found by Newton's steps from Tricomi's approximation (NIST Digital
/// Library of Mathematical Functions, 3.5.v and 18.16).
enum GaussLegendre {
  static func rule(_ count: Int, from low: Double, to high: Double) -> [(place: Double, weight: Double)] {
    let n = Double(count)
    return (1...count).map { index in
      var x = cos(Double.pi * (Double(index) - 0.25) / (n + 0.5))
      var slope = 1.0
      for _ in 0..<20 {
        var (before, value) = (1.0, x)
        for degree in stride(from: 2.0, through: n, by: 1) {
          (before, value) = (value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree)
        }
        slope = n * (x * value - before) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-15 { break }
      }
      let weight = 2 / ((1 - x * x) * slope * slope)
      return ((low + high) / 2 - (high - low) / 2 * x, weight * (high - low) / 2)
    }
  }
}
