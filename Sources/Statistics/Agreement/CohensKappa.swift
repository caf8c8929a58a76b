/// Cohen's kappa of two judges who rated the same things: agreement beyond what their own habits would give by chance.
///
/// Cohen, Educational and Psychological Measurement 20 (1960), 37-46; weighted: Psychological Bulletin 70 (1968), 213-220.
/// Disagreement weighs 1 (unweighted), the distance of the categories (linear) or its square (quadratic).
package struct CohensKappa: Equatable, Sendable {
  package enum Weight: CaseIterable, Sendable { case unweighted, linear, quadratic }

  /// The table of counts, by the first judge's category and the second's.
  private let counts: [[Double]]

  /// `pairs` holds both judges' categories of each thing, as whole numbers from 0 below `categories`.
  package init(_ pairs: [(Int, Int)], categories: Int) {
    var counts = [[Double]](repeating: [Double](repeating: 0, count: categories), count: categories)
    for (one, other) in pairs { counts[one][other] += 1 }
    self.counts = counts
  }

  /// kappa; nil where there are no pairs, or chance alone would agree wholly (both always gave one same category).
  package func value(_ weight: Weight) -> Double? {
    let total = counts.joined().reduce(0, +)
    guard total > 0 else { return nil }
    let rows = counts.map { $0.reduce(0, +) }
    let columns = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    var (observed, expected) = (0.0, 0.0)
    for row in counts.indices {
      for column in counts.indices {
        let distance = Double(abs(row - column))
        let disagreement =
          switch weight {
          case .unweighted: row == column ? 0.0 : 1.0
          case .linear: distance
          case .quadratic: distance * distance
          }
        observed += disagreement * counts[row][column]
        expected += disagreement * rows[row] * columns[column] / total
      }
    }
    return expected > 0 ? 1 - observed / expected : nil
  }
}
