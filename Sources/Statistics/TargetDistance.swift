/// How far measured levels lie below and above their targets: two numbers, never netted.
///
/// Both are weighted means in scale points: shortfall = sum w max(0, t - x) / sum w, and surplus likewise with x - t.
/// A strength in one place does not hide a weakness in another, as it would in a difference of totals.
package struct TargetDistance: Equatable, Sendable {
  /// One level with its target; the weight is positive.
  package struct Item: Sendable {
    package let level: Double
    package let target: Double
    package let weight: Double

    package init(level: Double, target: Double, weight: Double) {
      self.level = level
      self.target = target
      self.weight = weight
    }
  }

  package let shortfall: Double
  package let surplus: Double

  /// nil where there is nothing to compare, or no weight.
  package init?(_ items: [Item]) {
    let weights = items.reduce(0) { $0 + $1.weight }
    guard weights > 0 else { return nil }
    shortfall = items.reduce(0) { $0 + $1.weight * max(0, $1.target - $1.level) } / weights
    surplus = items.reduce(0) { $0 + $1.weight * max(0, $1.level - $1.target) } / weights
  }
}
