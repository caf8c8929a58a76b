import Testing

@testable import Statistics

/// How one interviewer rates: spread, halo, drift. Expected values by R 4.2.2 with the lines that are quoted.
@Suite struct InterviewerTests {
  /// a1 <- c(3,3,4,2); b1 <- c(5,2,5,1); a2 <- c(3,4,3); b2 <- c(1,4,2)
  /// sqrt((3*var(a1)+2*var(a2))/5); sqrt((3*var(b1)+2*var(b2))/5)
  @Test func spread() throws {
    let spread = try #require(
      PairedSpread([[(3, 5), (3, 2), (4, 5), (2, 1)], [(3, 1), (4, 4), (3, 2)], [(1, 5)], []]))
    #expect(isClose(spread.own, 0.73029674334, absolute: 1e-10))
    #expect(isClose(spread.others, 1.86636902389, absolute: 1e-10))
    #expect(PairedSpread([[(1, 5)], []]) == nil)
    #expect(PairedSpread([]) == nil)
  }

  /// Severity is no spread: a judge who is a point kinder throughout spreads like the other.
  @Test func spreadIsAboutEachOnesOwnMean() {
    #expect(
      PairedSpread([[(2, 1), (3, 2), (5, 4)]]).map { isClose($0.own, $0.others, absolute: 1e-12) } == true)
  }

  /// m <- rbind(c(4,3,5),c(2,2,NA),c(5,4,4),c(1,2,2),c(3,NA,3),c(4,5,4),c(2,1,3))
  /// k <- cor(m, use = "pairwise.complete.obs"); mean(k[lower.tri(k)])
  private static let card: [[Double?]] = [
    [4, 3, 5], [2, 2, nil], [5, 4, 4], [1, 2, 2], [3, nil, 3], [4, 5, 4], [2, 1, 3],
  ]

  @Test func halo() throws {
    let halo = try #require(Halo(Self.card, fewest: 5))
    #expect(isClose(halo.correlation, 0.728709257307, absolute: 1e-10))
    #expect(halo.pairs == 3)
    #expect(halo.rows == 7)
  }

  @Test func pairsWithTooFewCommonRowsAreNone() throws {
    // Only five candidates have both of the last two.
    #expect(try #require(Halo(Self.card, fewest: 6)).pairs == 2)
    #expect(Halo(Self.card, fewest: 7) == nil)
    #expect(Halo([[3, 1], [3, 2], [3, 3]], fewest: 3) == nil)
    #expect(Halo([], fewest: 5) == nil)
  }

  /// y <- c(0.4,-0.1,0.3,0.5,0.2,0.9,0.7); summary(lm(y ~ seq_along(y)))
  @Test func trend() throws {
    let trend = try #require(LinearTrend([0.4, -0.1, 0.3, 0.5, 0.2, 0.9, 0.7]))
    #expect(isClose(trend.slope, 0.1, absolute: 1e-12))
    #expect(isClose(trend.standardError, 0.0513093857031, absolute: 1e-12))
    #expect(LinearTrend([1, 2]) == nil)
  }

  @Test func correlations() throws {
    #expect(isClose(try #require(correlation([1, 2, 3], [2, 4, 6])), 1, absolute: 1e-12))
    #expect(isClose(try #require(correlation([1, 2, 3], [3, 3, 0])), -0.86602540378444, absolute: 1e-12))
    #expect(correlation([1, 1], [2, 3]) == nil)
    #expect(correlation([1], [2]) == nil)
  }
}

@Suite struct BootstrapTests {
  /// Alpha by its definition, 0.4763332, and the 2.5 and 97.5 % points of 20,000 draws in R 4.2.2 (set.seed(1)): 0.2527
  /// and 0.6390. Other draws differ in the second decimal.
  @Test func theIntervalIsThatOfAnotherProgram() throws {
    let data = try PublishedData("toy_sparse_panel.csv")
    let answers = try data.factor("candidate", "question").factor
    var units = [[Double]](repeating: [], count: answers.count)
    for (answer, score) in zip(answers.levels, try data.numbers("score")) { units[Int(answer)].append(score) }
    let alpha = KrippendorffAlpha(units)
    #expect(isClose(try #require(alpha.value(.ordinal)), 0.4763332, absolute: 1e-7))
    var chance = SplitMix64(seed: 1)
    let interval = try #require(alpha.bootstrapInterval(.ordinal, draws: 4000, by: &chance))
    #expect(isClose(interval.lower, 0.2527, absolute: 0.03))
    #expect(isClose(interval.upper, 0.6390, absolute: 0.03))
    #expect(interval.units == 64 && interval.draws == 4000)
  }

  @Test func aSeedGivesOneInterval() throws {
    let alpha = KrippendorffAlpha([[1, 2], [2, 2], [3, 1], [4, 4], [5, 4], [3, 3]])
    func interval(_ seed: UInt64) -> KrippendorffAlpha.BootstrapInterval? {
      var chance = SplitMix64(seed: seed)
      return alpha.bootstrapInterval(.ordinal, draws: 500, by: &chance)
    }
    #expect(interval(7) == interval(7))
    #expect(interval(7) != interval(8))
    let found = try #require(interval(7))
    #expect(found.lower < found.upper && found.upper <= 1)
  }

  /// Of two units, one with a single value throughout, a quarter of the draws have no disagreement to expect.
  @Test func drawsWithoutAlphaAreLeftOut() throws {
    var chance = SplitMix64(seed: 1)
    let found = try #require(
      KrippendorffAlpha([[1, 1], [1, 2]]).bootstrapInterval(.nominal, draws: 1000, by: &chance))
    #expect(found.draws > 650 && found.draws < 850)
    #expect(KrippendorffAlpha([[1, 2]]).bootstrapInterval(.nominal, by: &chance) == nil)
    #expect(KrippendorffAlpha([[1, 1], [1, 1]]).bootstrapInterval(.nominal, by: &chance) == nil)
  }

  /// The first numbers of the sequence from 0, as its authors' program gives them.
  @Test func theSequenceIsTheKnownOne() {
    var chance = SplitMix64(seed: 0)
    #expect(chance.next() == 0xE220_A839_7B1D_CDAF)
    #expect(chance.next() == 0x6E78_9E6A_A1B9_65F4)
  }
}
