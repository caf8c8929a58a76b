import Testing

@testable import Statistics

/// Distributions against R 4.2.2's pnorm, qnorm, pt, qt, pf, qf (printed to 15 places).
@Suite struct DistributionTests {
  @Test(arguments: [
    (-8.0, 6.22096057427178e-16), (-1.0, 0.158655253931457), (0, 0.5), (1.96, 0.97500210485178), (5, 0.999999713348428),
  ])
  func normal(_ x: Double, _ p: Double) {
    #expect(isClose(NormalDistribution.probability(below: x), p, relative: 1e-13))
  }

  @Test(arguments: [(0.975, 1.95996398454005), (0.5, 0.0), (1e-10, -6.36134090240406), (0.999, 3.09023230616781)])
  func normalQuantile(_ p: Double, _ x: Double) {
    #expect(isClose(NormalDistribution.quantile(p), x, absolute: 1e-12))
  }

  @Test(arguments: [
    (0.975, 5.0, 18.0, 3.38196780587524), (0.975, 18.0, 5.0, 6.36188320465435), (0.5, 1.0, 1.0, 1.0),
    (0.999, 2.0, 200.0, 7.15193052376064), (0.05, 3.0, 7.0, 0.112527166026108),
  ])
  func f(_ p: Double, _ one: Double, _ other: Double, _ x: Double) {
    #expect(isClose(FDistribution.quantile(p, one, other), x, relative: 1e-11))
    #expect(isClose(FDistribution.probability(below: x, one, other), p, absolute: 1e-12))
  }

  @Test(arguments: [(0.975, 4.0, 2.77644510519779), (0.975, 120.0, 1.97993040508242), (0.9, 1.5, 2.19639841756554)])
  func t(_ p: Double, _ degrees: Double, _ x: Double) {
    #expect(isClose(TDistribution.quantile(p, degrees: degrees), x, relative: 1e-10))
    #expect(isClose(TDistribution.quantile(1 - p, degrees: degrees), -x, relative: 1e-10))
    #expect(isClose(TDistribution.probability(below: x, degrees: degrees), p, absolute: 1e-12))
  }

  @Test func quadratureIntegratesPolynomials() {
    let rule = GaussLegendre.rule(10, from: -1, to: 3)
    // x^19: (3^20 - 1) / 20.
    let value = rule.reduce(0) { sum, node in
      sum + node.weight * (0..<19).reduce(1) { power, _ in power * node.place }
    }
    #expect(isClose(value, (3_486_784_401.0 - 1) / 20, relative: 1e-12))
  }
}
