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

  /// The values that may occur, in order, and how often each does.
  private let values: [Double]
  private let counts: [Double]
  /// The values of all units by their place, one unit after the other, in order within each; where each unit begins.
  private let places: [Int32]
  private let starts: [Int]

  /// `units` are the things judged, each with the values that it was given; those with fewer than two tell nothing.
  package init(_ units: [[Double]]) {
    self.init(Array(units.joined()), starts: units.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
  }

  /// The same with the values of all units one after the other; `starts` is where each begins, and the end.
  package init(_ judged: [Double], starts units: [Int]) {
    let (values, places) = judged.distinct
    self.init(places, of: values, starts: units)
  }

  /// The same with each value as its place among the different ones, `values`, which are in order.
  package init(_ judged: [Int32], of values: [Double], starts units: [Int]) {
    var places: [Int32] = []
    var starts = [0]
    var counts = [Double](repeating: 0, count: values.count)
    places.reserveCapacity(judged.count)
    starts.reserveCapacity(units.count)
    for (start, end) in zip(units, units.dropFirst()) where end - start > 1 {
      let begun = places.count
      places += judged[start..<end]
      places[begun...].sort()
      for place in places[begun...] { counts[Int(place)] += 1 }
      starts.append(places.count)
    }
    (self.values, self.places, self.starts, self.counts) = (values, places, starts, counts)
  }

  /// How many units have two ratings or more.
  package var units: Int { starts.count - 1 }

  /// The same of a selection of the units, by their places; one may be taken several times.
  func taking(_ units: [Int]) -> KrippendorffAlpha { KrippendorffAlpha(units, of: self) }

  private init(_ units: [Int], of all: KrippendorffAlpha) {
    values = all.values
    var counts = [Double](repeating: 0, count: values.count)
    var places: [Int32] = []
    var starts = [0]
    places.reserveCapacity(all.places.count)
    starts.reserveCapacity(units.count + 1)
    for unit in units {
      for place in all.places[all.starts[unit]..<all.starts[unit + 1]] {
        places.append(place)
        counts[Int(place)] += 1
      }
      starts.append(places.count)
    }
    (self.places, self.starts, self.counts) = (places, starts, counts)
  }

  /// alpha by a metric; nil where there is nothing to compare, only one value ever occurs, or the metric does not apply
  /// (ratio: negative values, or more than 5,000 different ones).
  package func value(_ metric: Metric) -> Double? { values(by: [metric])[0] }

  /// alpha by each of these metrics: the units are gone through once for all of them.
  package func values(by metrics: [Metric]) -> [Double?] {
    guard counts.count(where: { $0 > 0 }) > 1 else { return metrics.map { _ in nil } }
    let distances = metrics.map { Distance($0, scale: $0 == .ordinal ? middleRanks : values) }
    let observed = observed(by: distances)
    let total = counts.reduce(0, +)
    let lowest = zip(values, counts).first { $0.1 > 0 }?.0 ?? 0
    return zip(distances, observed).map { distance, observed in
      if distance.metric == .ratio, lowest < 0 || values.count > Self.mostValuesForRatio { return nil }
      let expected = expected(by: distance)
      return expected > 0 ? 1 - (total - 1) * observed / expected : nil
    }
  }

  /// The metric, and the scale on which it counts.
  private struct Distance {
    let metric: Metric
    let scale: [Double]

    init(_ metric: Metric, scale: [Double]) { (self.metric, self.scale) = (metric, scale) }

    func callAsFunction(_ one: Int, _ other: Int) -> Double {
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
  }

  /// The disagreement within units, by each metric.
  private func observed(by distances: [Distance]) -> [Double] {
    var observed = [Double](repeating: 0, count: distances.count)
    var unit: [(place: Int, count: Double)] = []
    for (start, end) in zip(starts, starts.dropFirst()) where places[start] != places[end - 1] {
      unit.removeAll(keepingCapacity: true)
      for place in places[start..<end] {
        if unit.last?.place == Int(place) { unit[unit.count - 1].count += 1 } else { unit.append((Int(place), 1)) }
      }
      for (metric, distance) in distances.enumerated() {
        var within = 0.0
        for (index, one) in unit.enumerated() {
          for other in unit[..<index] { within += one.count * other.count * distance(one.place, other.place) }
        }
        observed[metric] += within / Double(end - start - 1)
      }
    }
    return observed
  }

  /// The disagreement that chance would make of all values.
  private func expected(by distance: Distance) -> Double {
    let total = counts.reduce(0, +)
    switch distance.metric {
    case .nominal: return (total * total - counts.reduce(0) { $0 + $1 * $1 }) / 2
    case .ordinal, .interval:
      // The sum over all pairs of squared differences is the total times the sum of squares about the mean.
      let mean = zip(counts, distance.scale).reduce(0) { $0 + $1.0 * $1.1 } / total
      return total * zip(counts, distance.scale).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    case .ratio:
      var expected = 0.0
      for one in values.indices {
        for other in 0..<one { expected += counts[one] * counts[other] * distance(one, other) }
      }
      return expected
    }
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
