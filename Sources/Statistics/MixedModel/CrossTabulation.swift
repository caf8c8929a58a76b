/// All that the mixed model needs to know of the ratings: counts and sums.
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
  /// How many ratings each eliminated level has.
  let counts: [Double]
  /// A row for each eliminated level: its ratings by level of the rest, their number, the sum of their scores.
  let rows: SparseRows
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
    let scores = data.scores.map { $0 - centre }
    let others = data.factors.indices.filter { $0 != largest }.map {
      (offset: offsets[$0], levels: data.factors[$0].levels)
    }
    base = Self.base(others, scores, order: rest + 2)
    rows = Self.rows(of: data.factors[largest], others, scores, width: rest + 2)
    counts = rows.product([Double](repeating: 0, count: rest) + [1, 0])
  }

  /// `others` are the factors of the rest, each with the place where its levels begin.
  private static func base(_ others: [(offset: Int, levels: [Int32])], _ scores: [Double], order: Int) -> DenseMatrix {
    var base = DenseMatrix(order: order)
    let (mean, score) = (order - 2, order - 1)
    for (place, one) in others.enumerated() {
      var (counts, sums) = ([Double](repeating: 0, count: mean), [Double](repeating: 0, count: mean))
      for (level, score) in zip(one.levels, scores) {
        counts[one.offset + Int(level)] += 1
        sums[one.offset + Int(level)] += score
      }
      for column in 0..<mean where counts[column] > 0 {
        (base[column, column], base[mean, column], base[score, column]) = (counts[column], counts[column], sums[column])
      }
      for other in others[..<place] {
        for (row, column) in zip(one.levels, other.levels) {
          base.elements[(one.offset + Int(row)) * order + other.offset + Int(column)] += 1
        }
      }
    }
    base[mean, mean] = Double(scores.count)
    base[score, mean] = scores.reduce(0, +)
    base[score, score] = scores.reduce(0) { $0 + $1 * $1 }
    return base
  }

  private static func rows(
    of factor: CrossedRatings.Factor, _ others: [(offset: Int, levels: [Int32])], _ scores: [Double], width: Int
  ) -> SparseRows {
    let byLevel = Self.ratings(of: factor)
    var rows = SparseRows(width: width, capacity: scores.count + 2 * factor.count)
    var tally = [Double](repeating: 0, count: width)
    var touched: [Int] = []
    for level in 0..<factor.count {
      let own = byLevel.order[byLevel.starts[level]..<byLevel.starts[level + 1]]
      for other in others {
        for row in own {
          let column = other.offset + Int(other.levels[Int(row)])
          if tally[column] == 0 { touched.append(column) }
          tally[column] += 1
        }
      }
      touched.sort()
      for column in touched {
        rows.append(tally[column], at: column)
        tally[column] = 0
      }
      touched.removeAll(keepingCapacity: true)
      rows.append(Double(own.count), at: width - 2)
      rows.append(own.reduce(0) { $0 + scores[Int($1)] }, at: width - 1)
      rows.endRow()
    }
    return rows
  }

  /// The ratings of each level, one level after the other (a counting sort).
  private static func ratings(of factor: CrossedRatings.Factor) -> (starts: [Int], order: [Int32]) {
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

  /// The mean score of each level of each factor, from the mean of all.
  var levelMeans: [[Double]] {
    let sums = rows.product([Double](repeating: 0, count: rest + 1) + [1])
    return levelCounts.indices.map { factor in
      factor == eliminated
        ? zip(sums, counts).map { $0 / $1 } : range(of: factor).map { base[rest + 1, $0] / base[$0, $0] }
    }
  }

  /// The levels of a factor in the rest.
  func range(of factor: Int) -> Range<Int> { offsets[factor]..<offsets[factor] + levelCounts[factor] }

  /// The factor of each column of the rest.
  var others: [Int] { levelCounts.indices.filter { $0 != eliminated } }
}
