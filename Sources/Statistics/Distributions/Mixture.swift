/// A mixture of t distributions, each moved and scaled: what integrating over variances leaves.
package struct Mixture: Equatable, Sendable {
  private let parts: [(weight: Double, centre: Double, scale: Double)]
  private let degrees: Double

  /// Weights add up to 1.
  init(_ parts: [(Double, Double, Double)], degrees: Double) {
    self.parts = parts.map { ($0.0, $0.1, $0.2) }
    self.degrees = degrees
  }

  package static func == (one: Mixture, other: Mixture) -> Bool {
    one.degrees == other.degrees && one.parts.elementsEqual(other.parts) { $0 == $1 }
  }

  package var mean: Double { parts.reduce(0) { $0 + $1.weight * $1.centre } }

  /// With few degrees of freedom a t distribution has no variance; the scales' is meant then.
  package var standardDeviation: Double {
    let widening = degrees > 2 ? degrees / (degrees - 2) : 1
    let mean = mean
    return parts.reduce(0) { sum, part in
      sum + part.weight * (part.scale * part.scale * widening + (part.centre - mean) * (part.centre - mean))
    }.squareRoot()
  }

  package func probability(below x: Double) -> Double {
    parts.reduce(0) { sum, part in
      guard part.scale > 0 else {
        return sum + (part.centre < x ? part.weight : part.centre == x ? part.weight / 2 : 0)
      }
      return sum + part.weight * TDistribution.probability(below: (x - part.centre) / part.scale, degrees: degrees)
    }
  }

  package var probabilityAboveZero: Double { 1 - probability(below: 0) }

  /// The interval with equal tails that holds this share.
  package func interval(_ share: Double = 0.95) -> (lower: Double, upper: Double) {
    (quantile((1 - share) / 2), quantile((1 + share) / 2))
  }

  /// Found by secants, held between bounds that have every part's tail outside.
  package func quantile(_ p: Double) -> Double {
    let reach = 40 * (parts.map(\.scale).max() ?? 0)
    var low = (parts.map(\.centre).min() ?? 0) - reach
    var high = (parts.map(\.centre).max() ?? 0) + reach
    let spread = standardDeviation
    guard spread > 0 else { return mean }
    var place = mean + NormalDistribution.quantile(p) * spread
    var earlier: (place: Double, excess: Double)?
    for _ in 0..<200 where high - low > 1e-10 * (spread + abs(low)) {
      let excess = probability(below: place) - p
      if excess == 0 { return place }
      if excess < 0 { low = max(low, place) } else { high = min(high, place) }
      var next = (low + high) / 2
      if let earlier, earlier.excess != excess {
        let secant = place - excess * (place - earlier.place) / (excess - earlier.excess)
        if secant > low, secant < high { next = secant }
      } else {
        // The first step from the place where a normal distribution would have its quantile.
        let step = place - excess * spread * 5
        if step > low, step < high { next = step }
      }
      if abs(next - place) < 1e-10 * spread { return next }
      earlier = (place, excess)
      place = next
    }
    return place
  }
}
