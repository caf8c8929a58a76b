// Descriptive statistics of a list of numbers.

/// The arithmetic mean, or nil of nothing.
package func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

/// The median, the mean of the two in the middle where there is an even number of values; nil of nothing.
package func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// The standard deviation with n - 1, in the values' unit; nil of fewer than two.
package func standardDeviation(_ values: [Double]) -> Double? {
  guard values.count > 1, let center = mean(values) else { return nil }
  let squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  return (squares / Double(values.count - 1)).squareRoot()
}

/// Pearson's correlation of two lists of the same length; nil for fewer than two pairs, or where one does not vary.
package func correlation(_ one: [Double], _ other: [Double]) -> Double? {
  guard one.count == other.count, one.count > 1, let a = mean(one), let b = mean(other) else { return nil }
  let products = zip(one, other).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
  let squares = (one.reduce(0) { $0 + ($1 - a) * ($1 - a) }, other.reduce(0) { $0 + ($1 - b) * ($1 - b) })
  guard squares.0 > 0, squares.1 > 0 else { return nil }
  return products / (squares.0.squareRoot() * squares.1.squareRoot())
}

/// The straight line through values in their order, by least squares: how much they change from one to the next.
package struct LinearTrend: Equatable, Sendable {
  /// Points a step.
  package let slope: Double
  package let standardError: Double

  /// `values` stand one step apart, three at least; nil for fewer.
  package init?(_ values: [Double]) {
    guard values.count > 2, let center = mean(values) else { return nil }
    let middle = Double(values.count - 1) / 2
    var (products, squares) = (0.0, 0.0)
    for (step, value) in values.enumerated() {
      let distance = Double(step) - middle
      products += distance * (value - center)
      squares += distance * distance
    }
    let slope = products / squares
    let residual = values.enumerated().reduce(0) { sum, item in
      let left = item.element - center - slope * (Double(item.offset) - middle)
      return sum + left * left
    }
    self.slope = slope
    standardError = (residual / Double(values.count - 2) / squares).squareRoot()
  }
}
