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
