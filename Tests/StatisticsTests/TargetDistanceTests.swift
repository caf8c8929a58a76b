import Testing

@testable import Statistics

@Suite struct TargetDistanceTests {
  /// x 4 3 5 2 against t 3 4 4 4 with weights 2 1 1 1, by hand: short (1*1 + 1*2)/5, above (2*1 + 1*1)/5.
  @Test func countsBothSidesApart() throws {
    let items = zip([4.0, 3, 5, 2], zip([3.0, 4, 4, 4], [2.0, 1, 1, 1])).map {
      TargetDistance.Item(level: $0, target: $1.0, weight: $1.1)
    }
    let distance = try #require(TargetDistance(items))
    #expect(abs(distance.shortfall - 0.6) < 1e-12)
    #expect(abs(distance.surplus - 0.6) < 1e-12)
  }

  @Test func nothingToCompareIsNoNumber() {
    #expect(TargetDistance([]) == nil)
    #expect(mean([]) == nil)
    #expect(mean([1, 2, 4.5]) == 2.5)
  }
}
