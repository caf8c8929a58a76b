/// All that the mixed model needs to know of the ratings: counts and sums, from one pass over them.
///
/// One factor, the one with the most levels, is kept apart as sparse rows: its block of the equations is diagonal, so it
/// can be eliminated, and only the small rest is ever factored. Scores are taken from their mean, for precision.
struct CrossTabulation: Sendable {
  /// The factor that is eliminated, and for the others where their levels begin in the rest.
  let eliminated: Int
  let offsets: [Int]
  /// How many levels the other factors have together. After them come the mean and the scores.
  let rest: Int

  let ratings: Int
  let meanScore: Double
  /// Of each eliminated level: how many ratings, and the sum of their scores.
  let counts: [Double]
  let sums: [Double]
  /// The sparse row of each eliminated level: `columns` and `values` from `starts[level]` to `starts[level + 1]`.
  let starts: [Int]
  let columns: [Int32]
  let values: [Double]
  /// The lower triangle of counts by rest and rest, bordered by the mean and the scores; of the order `rest + 2`.
  let base: DenseMatrix
  let levelCounts: [Int]

  init(_ data: CrossedRatings) {
    levelCounts = data.factors.map(\.count)
    let largest = data.factors.indices.max { data.factors[$0].count < data.factors[$1].count } ?? 0
    eliminated = largest
    var offsets: [Int] = []
    var rest = 0
    for (index, factor) in data.factors.enumerated() {
      offsets.append(rest)
      if index != largest { rest += factor.count }
    }
    (self.offsets, self.rest) = (offsets, rest)
    ratings = data.count
    let centre = data.scores.reduce(0, +) / Double(max(1, data.count))
    meanScore = centre

    var counts = [Double](repeating: 0, count: data.factors[largest].count)
    var sums = counts
    var base = DenseMatrix(order: rest + 2)
    let others = data.factors.indices.filter { $0 != largest }
    for row in 0..<data.count {
      let level = Int(data.factors[largest].levels[row])
      let score = data.scores[row] - centre
      counts[level] += 1
      sums[level] += score
      for (place, factor) in others.enumerated() {
        let one = offsets[factor] + Int(data.factors[factor].levels[row])
        base[one, one] += 1
        base[rest, one] += 1
        base[rest + 1, one] += score
        for other in others[..<place] { base[one, offsets[other] + Int(data.factors[other].levels[row])] += 1 }
      }
      base[rest + 1, rest] += score
      base[rest + 1, rest + 1] += score * score
    }
    base[rest, rest] = Double(data.count)
    (self.counts, self.sums, self.base) = (counts, sums, base)

    // Sparse rows: the ratings of each eliminated level, with equal columns put together.
    let byLevel = Self.rows(of: data.factors[largest])
    var starts = [0]
    var columns: [Int32] = []
    var values: [Double] = []
    columns.reserveCapacity(data.count)
    values.reserveCapacity(data.count)
    var tally = [Double](repeating: 0, count: rest)
    var touched: [Int32] = []
    for level in 0..<data.factors[largest].count {
      touched.removeAll(keepingCapacity: true)
      for row in byLevel.order[byLevel.starts[level]..<byLevel.starts[level + 1]] {
        for factor in others {
          let column = offsets[factor] + Int(data.factors[factor].levels[Int(row)])
          if tally[column] == 0 { touched.append(Int32(column)) }
          tally[column] += 1
        }
      }
      touched.sort()
      for column in touched {
        columns.append(column)
        values.append(tally[Int(column)])
        tally[Int(column)] = 0
      }
      starts.append(columns.count)
    }
    (self.starts, self.columns, self.values) = (starts, columns, values)
  }

  /// The rows of each level, one level after the other (a counting sort).
  private static func rows(of factor: CrossedRatings.Factor) -> (starts: [Int], order: [Int32]) {
    var starts = [Int](repeating: 0, count: factor.count + 1)
    for level in factor.levels { starts[Int(level) + 1] += 1 }
    for level in 0..<factor.count { starts[level + 1] += starts[level] }
    var next = starts
    var order = [Int32](repeating: 0, count: factor.levels.count)
    for (row, level) in factor.levels.enumerated() {
      order[next[Int(level)]] = Int32(row)
      next[Int(level)] += 1
    }
    return (starts, order)
  }

  /// The levels of a factor in the rest.
  func range(of factor: Int) -> Range<Int> { offsets[factor]..<offsets[factor] + levelCounts[factor] }

  /// The factor of each column of the rest.
  var others: [Int] { levelCounts.indices.filter { $0 != eliminated } }
}
