/// Kendall's W: how far judges agree on the order of the same things; 0 not at all, 1 wholly.
///
/// Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939), 275-287, corrected for ties (Kendall, Rank
/// Correlation Methods, 1948).
package enum KendallsW {
  /// `table` has a row for each thing (2 or more), with one score of each judge (2 or more); nil where it has not, or
  /// where every judge ranks all things equal.
  package static func value(_ table: [[Double]]) -> Double? {
    guard let judges = table.first?.count, table.count > 1, judges > 1, table.allSatisfy({ $0.count == judges }) else {
      return nil
    }
    let n = Double(table.count)
    let m = Double(judges)
    var sums = [Double](repeating: 0, count: table.count)
    var ties = 0.0
    for judge in 0..<judges {
      let ranked = ranks(table.map { $0[judge] })
      for (place, rank) in ranked.ranks.enumerated() { sums[place] += rank }
      ties += ranked.ties
    }
    let mean = m * (n + 1) / 2
    let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let largest = m * m * (n * n * n - n) - m * ties
    return largest > 0 ? 12 * squares / largest : nil
  }

  /// Ranks from 1, equal values sharing the mean of theirs; and the sum of t^3 - t over groups of t equal values.
  static func ranks(_ values: [Double]) -> (ranks: [Double], ties: Double) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var ties = 0.0
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      let size = Double(end - start + 1)
      ties += size * size * size - size
      start = end + 1
    }
    return (ranks, ties)
  }
}
