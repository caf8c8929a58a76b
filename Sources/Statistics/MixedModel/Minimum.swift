/// The lowest point of the restricted likelihood's criterion: Newton's steps with the average information, held back where
/// they overshoot, with ratios that would fall below zero held at zero.
///
/// A ratio is held at a tiny value while its slope says that it wants to be zero, and in the end set to zero exactly: so a
/// component that is not there costs nothing and is reported as none.
struct Minimum {
  let point: RestrictedLikelihood.Point

  /// As near to zero as a ratio comes while it is being looked for.
  private static let floor = 1e-10
  /// A step that promises less than this of the criterion ends the search.
  private static let promise = 1e-12

  init(of likelihood: RestrictedLikelihood) throws(Cholesky.NotPositiveDefinite) {
    let start = Self.start(likelihood.table)
    var best = try Self.descend(likelihood, from: start)
    // A second start costs little where ratings are few, and finds a lower point if there are two; many ratings leave one.
    if likelihood.table.rest < 200, likelihood.table.ratings < 10_000 {
      let other = try Self.descend(likelihood, from: start.map { _ in 0.05 })
      if other.criterion < best.criterion - 1e-7 { best = other }
    }
    point = best
  }

  /// Near the lowest point where ratings are many: how far apart the levels' mean scores are, by what that leaves of the
  /// scores' spread.
  private static func start(_ table: CrossTabulation) -> [Double] {
    let spreads = table.levelMeans.map { means in means.reduce(0) { $0 + $1 * $1 } / Double(means.count) }
    let total = table.base[table.rest + 1, table.rest + 1] / Double(table.ratings)
    let left = max(total - spreads.reduce(0, +), total / 10)
    return spreads.map { min(max($0 / left, 0.01), 100) }
  }

  private static func descend(_ likelihood: RestrictedLikelihood, from start: [Double])
    throws(Cholesky.NotPositiveDefinite) -> RestrictedLikelihood.Point
  {
    var point = try likelihood.point(start)
    for _ in 0..<100 {
      let slopes = likelihood.slopes(at: point)
      let free = start.indices.filter { point.ratios[$0] > floor || slopes.gradient[$0] < 0 }
      guard !free.isEmpty else { break }
      let step = step(slopes, free)
      let promised = -zip(free, step).reduce(0) { $0 + slopes.gradient[$1.0] * $1.1 }
      if promised < promise { break }
      guard let next = try improve(likelihood, point, free, step, promised) else { break }
      point = next
    }
    // What rests on the floor is none, unless none is worse.
    let settled = point.ratios.map { $0 <= floor * 2 ? 0 : $0 }
    guard settled != point.ratios else { return point }
    return try likelihood.point(settled)
  }

  /// Walks along the step, half as far each time it does not go down.
  private static func improve(
    _ likelihood: RestrictedLikelihood, _ point: RestrictedLikelihood.Point, _ free: [Int], _ step: [Double],
    _ promised: Double
  ) throws(Cholesky.NotPositiveDefinite) -> RestrictedLikelihood.Point? {
    var length = 1.0
    for _ in 0..<40 {
      var ratios = point.ratios
      for (place, factor) in free.enumerated() { ratios[factor] = max(floor, ratios[factor] + length * step[place]) }
      if ratios == point.ratios { return nil }
      let next = try likelihood.point(ratios)
      // Close to the end the criterion's own rounding is larger than what is gained.
      if next.criterion <= point.criterion + 1e-12 * abs(point.criterion) { return next }
      length /= 2
    }
    return nil
  }

  /// -H^-1 g over the free ratios, with as much added to H's diagonal as it needs to point down.
  private static func step(_ slopes: Slopes, _ free: [Int]) -> [Double] {
    var added = 0.0
    while true {
      var matrix = DenseMatrix(order: free.count)
      for (row, one) in free.enumerated() {
        for (column, other) in free.enumerated() { matrix[row, column] = slopes.curvature[one][other] }
        matrix[row, row] += added * (matrix[row, row] + 1)
      }
      let gradient = free.map { -slopes.gradient[$0] }
      if let cholesky = try? Cholesky(matrix, tolerance: 1e-10) {
        let step = cholesky.transposeSolved(cholesky.solved(gradient))
        if step.allSatisfy(\.isFinite) { return step }
      }
      added = max(1e-8, added * 10)
      if added > 1e12 { return gradient }
    }
  }
}
