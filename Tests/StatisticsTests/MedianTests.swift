import Testing

@testable import Statistics

@Suite struct MedianTests {
  @Test(
    arguments: [([], nil), ([3], 3), ([4, 1], 2.5), ([9, 1, 2], 2), ([1, 1, 8, 4], 2.5)] as [([Double], Double?)])
  func theMiddleOfTheSortedValues(_ values: [Double], _ expected: Double?) {
    #expect(median(values) == expected)
  }
}
