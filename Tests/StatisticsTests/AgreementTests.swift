import Testing

@testable import Statistics

/// Agreement against published tables.
@Suite struct AgreementTests {
  /// Shrout and Fleiss 1979, table 2; limits by psych 2.2.9 (R 4.2.2).
  @Test(arguments: [
    ("ICC(1,1)", 0.1657417684055, -0.1329323248748, 0.7225600623281),
    ("ICC(2,1)", 0.2897637795276, 0.01878651337471, 0.761084369649),
    ("ICC(3,1)", 0.7148407148407, 0.3424647650339, 0.9458582599554),
    ("ICC(1,k)", 0.4427971336793, -0.8844421552381, 0.9124154203408),
    ("ICC(2,k)", 0.620050547599, 0.0711368153025, 0.9272320401677),
    ("ICC(3,k)", 0.9093155423771, 0.6756747138163, 0.9858916781691),
  ])
  func intraclass(_ form: String, _ value: Double, _ lower: Double, _ upper: Double) throws {
    let table = try PublishedData("shrout_fleiss_1979.csv").rows.map { $0.compactMap { $0 } }
    let icc = try #require(IntraclassCorrelation(table))
    let estimate = try #require(icc.estimates.first { $0.form.rawValue == form })
    #expect(isClose(estimate.value, value, absolute: 1e-9))
    #expect(isClose(estimate.lower, lower, absolute: 1e-9))
    #expect(isClose(estimate.upper, upper, absolute: 1e-9))
  }

  @Test func meanSquares() throws {
    let table = try PublishedData("shrout_fleiss_1979.csv").rows.map { $0.compactMap { $0 } }
    let icc = try #require(IntraclassCorrelation(table))
    #expect(isClose(icc.targets, 11.241666666667, absolute: 1e-9))
    #expect(isClose(icc.judges, 32.486111111111, absolute: 1e-9))
    #expect(isClose(icc.residual, 1.019444444444, absolute: 1e-9))
    #expect(isClose(icc.within, 6.263888888889, absolute: 1e-9))
  }

  /// Krippendorff 2011, section C; to thirteen places by irr 0.84.1.
  @Test(arguments: [
    (KrippendorffAlpha.Metric.nominal, 0.7434210526316), (.ordinal, 0.8153875037549), (.interval, 0.8491071428571),
    (.ratio, 0.7974027747116),
  ])
  func alpha(_ metric: KrippendorffAlpha.Metric, _ value: Double) throws {
    let rows = try PublishedData("krippendorff_C.csv").rows
    let units = rows[0].indices.map { unit in rows.compactMap { $0[unit] } }
    #expect(isClose(try #require(KrippendorffAlpha(units).value(metric)), value, absolute: 1e-9))
  }

  @Test func alphaOfNothingIsNone() {
    #expect(KrippendorffAlpha([]).value(.interval) == nil)
    #expect(KrippendorffAlpha([[3, 3], [3, 3, 3]]).value(.interval) == nil)
    #expect(KrippendorffAlpha([[3], [4]]).value(.nominal) == nil)
    #expect(KrippendorffAlpha([[-1, 1], [2, 2]]).value(.ratio) == nil)
  }

  /// Cohen 1960, table 1 by proportions of 200: observed .70, chance .41.
  @Test func kappa() throws {
    let table = [[88, 10, 2], [14, 40, 6], [18, 10, 12]]
    var pairs: [(Int, Int)] = []
    for (row, counts) in table.enumerated() {
      for (column, count) in counts.enumerated() { pairs += Array(repeating: (row, column), count: count) }
    }
    let kappa = CohensKappa(pairs, categories: [1, 2, 3])
    #expect(isClose(try #require(kappa.value(.unweighted)), 0.29 / 0.59, absolute: 1e-9))
    // Weighted by psych 2.2.9.
    #expect(isClose(try #require(kappa.value(.linear)), 0.47368421052632, absolute: 1e-9))
    #expect(isClose(try #require(kappa.value(.quadratic)), 0.45454545454545, absolute: 1e-9))
    #expect(CohensKappa([], categories: [1, 2, 3]).value(.linear) == nil)
    #expect(CohensKappa([(1, 1), (1, 1)], categories: [1, 2, 3]).value(.linear) == nil)
  }

  @Test func concordance() throws {
    let same = [[1.0, 1, 1], [2, 2, 2], [3, 3, 3]]
    #expect(isClose(try #require(KendallsW.value(same)), 1, absolute: 1e-12))
    // Two judges in opposite order agree not at all.
    #expect(isClose(try #require(KendallsW.value([[1.0, 3], [2, 2], [3, 1]])), 0, absolute: 1e-12))
    // Ties, by the formula in R 4.2.2.
    let tied = [[1.0, 2, 1], [2, 2, 3], [2, 3, 2], [4, 4, 4]]
    #expect(isClose(try #require(KendallsW.value(tied)), 0.86904761904762, absolute: 1e-9))
    #expect(KendallsW.value([[1.0, 1], [1, 1]]) == nil)
    #expect(KendallsW.value([[1.0, 2]]) == nil)
  }
}
