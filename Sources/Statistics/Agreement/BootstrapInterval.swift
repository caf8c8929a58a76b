extension KrippendorffAlpha {
  /// The 95 % interval of alpha by resampling units: what it may be if other answers had been judged.
  package struct BootstrapInterval: Equatable, Sendable {
    package let lower: Double
    package let upper: Double
    /// How many units were drawn from, each with two ratings or more.
    package let units: Int
    /// How many draws the interval is of; those in which only one value occurs have no alpha and are left out.
    package let draws: Int
  }

  /// The interval between the 2.5 and 97.5 % points of alpha over `draws` samples of the units with replacement (Zapf,
  /// Castell, Morawietz and Karch, BMC Medical Research Methodology 16 (2016), 93); nil for fewer than two units, or where
  /// fewer than half of the draws have an alpha.
  package func bootstrapInterval(_ metric: Metric, draws: Int = 2000, by chance: inout SplitMix64)
    -> BootstrapInterval?
  {
    guard units > 1, draws > 0 else { return nil }
    var drawn: [Double] = []
    for _ in 0..<draws {
      let sample = (0..<units).map { _ in chance.place(below: units) }
      if let value = taking(sample).value(metric) { drawn.append(value) }
    }
    guard drawn.count * 2 >= draws else { return nil }
    drawn.sort()
    return BootstrapInterval(
      lower: quantile(0.025, ofSorted: drawn), upper: quantile(0.975, ofSorted: drawn), units: units,
      draws: drawn.count)
  }
}

/// The value below which a share of the values lies, between neighbours in proportion: type 7 of Hyndman and Fan, The
/// American Statistician 50 (1996), 361-365, which R takes by default. `values` are in order, one at least.
func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
  let place = share * Double(values.count - 1)
  let below = Int(place)
  let above = min(below + 1, values.count - 1)
  return values[below] + (place - Double(below)) * (values[above] - values[below])
}
