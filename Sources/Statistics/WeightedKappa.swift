/// Agreement of two raters on an ordered scale beyond what their own habits would give by chance: Cohen's kappa with
/// quadratic weights. At most 1; 0 is what chance gives; nil where it is not defined.
///
/// A pair of scores disagrees by the square of their distance, so that two points apart count four times one:
/// kappa = 1 - (sum of d² over the pairs) / (sum of d² over all combinations of a first and a second score) · n. It is not
/// defined for no pairs, and where both give one and the same score throughout. (Cohen 1968; in this form it is the
/// intraclass correlation of Fleiss and Cohen 1973)
package func quadraticWeightedKappa(_ pairs: [(Int, Int)]) -> Double? {
  func squared(_ a: Int, _ b: Int) -> Double { Double((a - b) * (a - b)) }
  let observed = pairs.reduce(0) { $0 + squared($1.0, $1.1) }
  let byChance = pairs.reduce(0) { sum, one in pairs.reduce(sum) { $0 + squared(one.0, $1.1) } }
  return byChance > 0 ? 1 - observed * Double(pairs.count) / byChance : nil
}
