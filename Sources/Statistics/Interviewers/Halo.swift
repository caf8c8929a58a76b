/// How far the columns of one judge's table go together: the mean of the correlations between them.
///
/// Where a general impression colours every competency they all go together (halo; measured so by Saal, Downey and Lahey,
/// Psychological Bulletin 88 (1980), 413-428). Some of it is true, since who does one thing well often does another well;
/// so it tells something only beside the figure of other judges of the same candidates.
package struct Halo: Equatable, Sendable {
  /// -1 to 1.
  package let correlation: Double
  /// How many pairs of columns the mean is of, and how many rows have two columns or more.
  package let pairs: Int
  package let rows: Int

  /// `table` has a row for each candidate and a column for each competency; nil where no two columns with `fewest` common
  /// rows both vary.
  package init?(_ table: [[Double?]], fewest: Int) {
    let columns = table.first?.count ?? 0
    var correlations: [Double] = []
    for one in 0..<columns {
      for other in 0..<one {
        let both = table.compactMap { row in
          if let a = row[one], let b = row[other] { (a, b) } else { nil }
        }
        guard both.count >= fewest, let value = Statistics.correlation(both.map(\.0), both.map(\.1)) else { continue }
        correlations.append(value)
      }
    }
    guard let average = mean(correlations) else { return nil }
    correlation = average
    pairs = correlations.count
    rows = table.count { row in row.count { $0 != nil } > 1 }
  }
}
