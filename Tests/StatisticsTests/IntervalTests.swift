import Testing

@testable import Statistics

/// Distributions and intervals against other software: scipy.stats 1.x (`betainc`, `beta.ppf`, `t.ppf`).
@Suite struct IntervalTests {
  @Test(arguments: [
    (0.2, 0.5, 3.5, 0.7725471819402367), (0.6, 8, 5, 0.43817822208), (0.5, 3, 3, 0.5), (0.25, 1, 1, 0.25),
    (0, 2, 3, 0), (1, 2, 3, 1),
  ])
  func beta(_ x: Double, _ a: Double, _ b: Double, _ expected: Double) {
    #expect(abs(BetaDistribution.probability(below: x, a, b) - expected) < 1e-12)
  }

  /// The quantile undoes the distribution, and the two tails are one whole.
  @Test(arguments: [0.001, 0.025, 0.3, 0.5, 0.9, 0.975], [(0.5, 0.5), (0.5, 15), (1, 12), (7, 6), (40, 2)])
  func quantileUndoesTheDistribution(_ probability: Double, _ shape: (Double, Double)) {
    let (x, complement) = BetaDistribution.quantile(probability, shape.0, shape.1)
    #expect(abs(BetaDistribution.probability(below: x, shape.0, shape.1) - probability) < 1e-10)
    #expect(abs(BetaDistribution.probability(below: complement, shape.1, shape.0) + probability - 1) < 1e-10)
  }

  @Test(arguments: [(1, 12.70620474), (2, 4.30265273), (7, 2.36462425), (11, 2.20098516), (30, 2.04227246)])
  func student(_ freedom: Double, _ expected: Double) {
    #expect(abs(TDistribution.quantile(0.975, degrees: freedom) - expected) < 1e-8)
  }

  /// Differences -1 0 1 1 of n = 4: mean 0.25, deviation 0.957427, t with 3 degrees of freedom 3.182446.
  @Test func meanOfFour() throws {
    let interval = try #require(meanInterval([-1, 0, 1, 1]))
    #expect(abs(interval.lowerBound - (0.25 - 3.182446 * 0.957427 / 2)) < 1e-5)
    #expect(abs(interval.upperBound - (0.25 + 3.182446 * 0.957427 / 2)) < 1e-5)
  }

  @Test(arguments: [[], [2], [1, 1, 1]] as [[Double]])
  func withoutSpreadThereIsNoInterval(_ values: [Double]) {
    #expect(meanInterval(values) == nil)
  }

  @Test(arguments: [
    (7, 12, 0.2766696856821058, 0.8483477701915698), (0, 10, 0, 0.3084971078187608), (10, 10, 0.6915028921812392, 1),
  ])
  func proportion(_ count: Int, _ n: Int, _ lower: Double, _ upper: Double) {
    let interval = proportionInterval(count, of: n)
    #expect(abs(interval.lowerBound - lower) < 1e-10)
    #expect(abs(interval.upperBound - upper) < 1e-10)
  }

  @Test func deviationWithOneLess() {
    #expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]).map { abs($0 - (32.0 / 7).squareRoot()) < 1e-12 } == true)
    #expect(standardDeviation([3]) == nil)
  }
}
