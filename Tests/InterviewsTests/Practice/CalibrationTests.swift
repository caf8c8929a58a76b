@testable import QuestionBanks
import Testing

@testable import Interviews

/// What is said of a practice, and what is not said of too few answers.
@Suite struct CalibrationTests {
  private let keys = [1, 2, 2, 3, 3, 4, 4, 5, 2, 4, 3, 5]

  @Test func countsAndMeans() throws {
    let calibration = try PracticeSample.scored(off: [1, 0, 0, -1, 0, 0, 1, 0, 2, 0, 0, -2], keys: keys)
    #expect(calibration.exact == 7)
    #expect(calibration.withinOne == 10)
    #expect(calibration.severity.map { abs($0 + 1.0 / 12) < 1e-12 } == true)
    #expect(calibration.leaning == .undecided)
    #expect(calibration.exactInterval.map { ($0.lowerBound * 100).rounded() } == 28)
    #expect(calibration.exactInterval.map { ($0.upperBound * 100).rounded() } == 85)
    #expect(calibration.misread.map { abs($0.severity) } == [2, 2, 1, 1, 1])
    #expect(calibration.counts.map(\.key) == [1, 3, 3, 3, 2])
    #expect(calibration.counts.map(\.own).reduce(0, +) == 12)
    #expect(calibration.spread == .alike)
  }

  @Test(
    arguments: [
      ([1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0], .lenient), ([0, -1, -1, -1, 0, -1, -1, -1, 0, -1, -1, -1], .severe),
      ([0, 1, 0, -1, 0, 1, 0, 0, 0, 0, 1, 0], .undecided), ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .undecided),
    ] as [([Int], Calibration.Leaning)])
  func leaning(_ off: [Int], _ expected: Calibration.Leaning) throws {
    #expect(try PracticeSample.scored(off: off, keys: keys).leaning == expected)
  }

  /// All differences alike: an interval of no width would claim what nobody knows, but the direction is plain.
  @Test func alwaysOnePointMore() throws {
    let calibration = try PracticeSample.scored(
      off: Array(repeating: 1, count: 8), keys: [1, 2, 3, 4, 1, 2, 3, 4])
    #expect(calibration.severityInterval == nil)
    #expect(calibration.leaning == .lenient)
    #expect(calibration.exact == 0 && calibration.withinOne == 8)
  }

  @Test func threeForEverything() throws {
    let calibration = try PracticeSample.scored(off: keys.map { 3 - $0 }, keys: keys)
    #expect(calibration.spread == .narrow)
    #expect(calibration.ownDeviation == 0)
    #expect(calibration.kappa == 0)
  }

  @Test func onlyTheEnds() throws {
    let calibration = try PracticeSample.scored(
      off: [-1, -1, 1, 1, -2, 2, -1, 1], keys: [2, 2, 4, 4, 3, 3, 2, 4])
    #expect(calibration.spread == .wide)
  }

  @Test func ofTooFewOnlyCountsAreSaid() throws {
    for n in 0..<Calibration.fewest {
      let calibration = try PracticeSample.scored(
        off: Array([1, 0, -1, 0, 1, 1, 0].prefix(n)), keys: Array([3, 2, 4, 1, 2, 3, 4].prefix(n)))
      #expect(!calibration.isEnough)
      #expect(calibration.leaning == nil && calibration.kappa == nil && calibration.spread == nil)
      #expect(calibration.exactInterval == nil && calibration.severityInterval == nil)
      #expect((calibration.severity == nil) == (n == 0))
    }
  }

  @Test func whatWasNotScoredCountsNowhere() throws {
    var practice = PracticeSample.practice(questions: 2)
    try practice.apply(.setAside)
    try practice.apply(.notAssessed(reason: "cannot tell"))
    let calibration = Calibration(practice)
    #expect(calibration.scored.isEmpty && calibration.notAssessed == 1 && calibration.unreached == 3)
  }

  @Test(arguments: [
    ([3], [3]), ([2], [1, 3]), ([4, 5], [3, 5]), ([2, 4], [1, 3, 5]), ([1, 5], [1, 5]), ([4, 2, 3], [1, 3, 5]),
  ])
  func aScoreStandsForItsAnchorOrThoseBeside(_ scores: [Int], _ anchors: [Int]) {
    #expect(PracticeSample.item("q1").question.anchors(for: scores).map(\.score) == anchors)
  }

  @Test func theReasonIsThatOfTheSideOfTheOtherScore() {
    let answer = PracticeSample.answer("q1-a", key: 3)
    #expect(
      [1, 2, 3, 4, 5].map { answer.whyNot($0) } == ["more than 2", "more than 2", nil, "less than 4", "less than 4"])
  }
}
