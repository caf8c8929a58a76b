/// Cohen's kappa of two judges who rated the same things: agreement beyond what their own habits would give by chance.
///
/// Cohen, Educational and Psychological Measurement 20 (1960), 37-46; weighted: Psychological Bulletin 70 (1968), 213-220.
/// Disagreement weighs 1 (unweighted), the distance of the categories (linear) or its square (quadratic).
package struct CohensKappa: Sendable {
  package enum Weight: CaseIterable, Sendable { case unweighted, linear, quadratic }

  /// The table of counts, row by row: by the first judge's category and the second's.
  private let counts: [Double]
  /// Its margins: how often each judge gave each category.
  private let margins: (rows: [Double], columns: [Double])
  private let total: Double
  private let categories: [Double]

  /// `pairs` holds both judges' categories of each thing, by their places in `categories`, which are numbers on the scale:
  /// distances are those of the numbers.
  package init(_ pairs: [(Int, Int)], categories: [Double]) {
    var counts = [Double](repeating: 0, count: categories.count * categories.count)
    for (one, other) in pairs { counts[one * categories.count + other] += 1 }
    self.init(counts: counts, categories: categories)
  }

  /// `counts` is the table, row by row: how often the first judge gave the row's category and the second the column's.
  package init(counts: [Double], categories: [Double]) {
    (self.counts, self.categories) = (counts, categories)
    let size = categories.count
    var (rows, columns) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
    for row in 0..<size {
      for column in 0..<size {
        rows[row] += counts[row * size + column]
        columns[column] += counts[row * size + column]
      }
    }
    margins = (rows, columns)
    total = rows.reduce(0, +)
  }

  /// How many things both have rated.
  package var pairs: Int { Int(total) }

  /// kappa; nil where there are no pairs, or chance alone would agree wholly (both always gave one same category).
  package func value(_ weight: Weight) -> Double? {
    guard total > 0 else { return nil }
    let size = categories.count
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<size {
      for column in 0..<size {
        let distance = abs(categories[row] - categories[column])
        let disagreement =
          switch weight {
          case .unweighted: row == column ? 0.0 : 1.0
          case .linear: distance
          case .quadratic: distance * distance
          }
        observed += disagreement * counts[row * size + column]
        expected += disagreement * margins.rows[row] * margins.columns[column] / total
      }
    }
    return expected > 0 ? 1 - observed / expected : nil
  }
}
