/// Pearson's correlation of two lists of the same length; nil for fewer than two pairs, or where one does not vary.
package func correlation(_ one: [Double], _ other: [Double]) -> Double? {
  guard one.count == other.count, one.count > 1, let a = mean(one), let b = mean(other) else { return nil }
  let products = zip(one, other).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
  let squares = (one.reduce(0) { $0 + ($1 - a) * ($1 - a) }, other.reduce(0) { $0 + ($1 - b) * ($1 - b) })
  guard squares.0 > 0, squares.1 > 0 else { return nil }
  return products / (squares.0.squareRoot() * squares.1.squareRoot())
}
