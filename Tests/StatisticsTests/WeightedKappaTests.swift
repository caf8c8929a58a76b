import Testing

@testable import Statistics

/// Cohen's kappa with quadratic weights, as a practice compares two readings of the scale from 1 to 5.
@Suite struct WeightedKappaTests {
  private func kappa(_ pairs: [(Int, Int)]) -> Double? {
    CohensKappa(pairs.map { ($0 - 1, $1 - 1) }, categories: [1, 2, 3, 4, 5]).value(.quadratic)
  }

  /// Sum of d² 5 over eight pairs; over all combinations 8·99 + 8·100 - 2·27·26 = 188; 1 - 5·8/188.
  @Test func byHand() throws {
    let pairs = Array(zip([3, 4, 4, 2, 3, 5, 2, 4], [4, 4, 3, 2, 2, 5, 1, 5]))
    #expect(try abs(#require(kappa(pairs)) - 148.0 / 188) < 1e-12)
  }

  /// For two by two it is the plain kappa: agreement 0.7, by chance 0.5. (Cohen 1960)
  @Test func withTwoScoresItIsCohensFirst() throws {
    let cells = [((1, 1), 4), ((1, 2), 1), ((2, 1), 2), ((2, 2), 3)]
    let pairs = cells.flatMap { Array(repeating: $0.0, count: $0.1) }
    #expect(try abs(#require(kappa(pairs)) - 0.4) < 1e-12)
  }

  @Test func endsOfTheScale() {
    #expect(kappa([(1, 1), (4, 4), (5, 5)]) == 1)
    // One score for all agrees as chance would.
    #expect(kappa([(3, 1), (3, 3), (3, 5)]) == 0)
    #expect(kappa([(1, 5), (5, 1)]) == -1)
    #expect(kappa([(3, 3), (3, 3)]) == nil)
    #expect(kappa([]) == nil)
  }
}
