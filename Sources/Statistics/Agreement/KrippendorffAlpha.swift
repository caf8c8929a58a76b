/// Krippendorff's alpha: agreement beyond chance, for any number of judges, any metric, and with ratings missing.
///
/// Krippendorff, Computing Krippendorff's alpha-reliability (2011), sections C to E: alpha = 1 - observed disagreement by
/// the disagreement expected by chance. Pairs of values are counted within units for the one and over all for the other.
package struct KrippendorffAlpha: Equatable, Sendable {
  /// How far apart two values count.
  package enum Metric: String, CaseIterable, Sendable {
    case nominal, ordinal, interval, ratio
  }

  /// More distinct values than this make the ratio metric too slow: its expected disagreement goes through all pairs.
  private static let mostValuesForRatio = 5000

  /// The values that occur, in order, and how often each does.
  private let values: [Double]
  private let counts: [Double]
  /// Each unit's values by their place, with how often each occurs in it.
  private let units: [[(place: Int, count: Double)]]

  /// `units` are the things judged, each with the values that it was given; those with fewer than two tell nothing.
  package init(_ units: [[Double]]) {
    let pairable = units.filter { $0.count > 1 }
    values = Set(pairable.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    var counts = [Double](repeating: 0, count: values.count)
    self.units = pairable.map { unit in
      var own: [(place: Int, count: Double)] = []
      for place in unit.compactMap({ places[$0] }).sorted() {
        counts[place] += 1
        if own.last?.place == place { own[own.count - 1].count += 1 } else { own.append((place, 1)) }
      }
      return own
    }
    self.counts = counts
  }

  package static func == (one: KrippendorffAlpha, other: KrippendorffAlpha) -> Bool {
    one.values == other.values && one.counts == other.counts
      && one.units.elementsEqual(other.units) { $0.elementsEqual($1) { $0 == $1 } }
  }

  /// alpha by a metric; nil where there is nothing to compare, only one value ever occurs, or the metric does not apply
  /// (ratio: negative values, or more than 5,000 different ones).
  package func value(_ metric: Metric) -> Double? {
    let total = counts.reduce(0, +)
    guard values.count > 1 else { return nil }
    if metric == .ratio, (values.first ?? 0) < 0 || values.count > Self.mostValuesForRatio { return nil }
    let scale = metric == .ordinal ? middleRanks : values
    func distance(_ one: Int, _ other: Int) -> Double {
      switch metric {
      case .nominal: return 1
      case .ordinal, .interval:
        let difference = scale[one] - scale[other]
        return difference * difference
      case .ratio:
        let relative = (scale[one] - scale[other]) / (scale[one] + scale[other])
        return relative * relative
      }
    }
    var observed = 0.0
    for unit in units {
      let size = unit.reduce(0) { $0 + $1.count }
      var within = 0.0
      for (index, one) in unit.enumerated() {
        for other in unit[..<index] { within += one.count * other.count * distance(one.place, other.place) }
      }
      observed += within / (size - 1)
    }
    var expected = 0.0
    if metric == .ratio {
      for one in values.indices {
        for other in 0..<one { expected += counts[one] * counts[other] * distance(one, other) }
      }
    } else if metric == .nominal {
      expected = (total * total - counts.reduce(0) { $0 + $1 * $1 }) / 2
    } else {
      // The sum over all pairs of squared differences is the total times the sum of squares about the mean.
      let mean = zip(counts, scale).reduce(0) { $0 + $1.0 * $1.1 } / total
      expected = total * zip(counts, scale).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }

  /// Where each value stands among all that were given: the ordinal metric is the squared difference of these.
  private var middleRanks: [Double] {
    var below = 0.0
    return counts.map { count in
      defer { below += count }
      return below + count / 2
    }
  }
}
