import Testing

@testable import Interviews

/// How estimates moved, by hand.
@Suite struct ShiftTests {
  @Test(
    arguments: [
      // Second less first, moved, towards, away, nearer by.
      ([], nil, 0, 0, 0, nil),
      ([Shift.Pair(first: 2, second: 3, group: 3.5)], 1, 1, 1, 0, 1),
      ([Shift.Pair(first: 2, second: 1, group: 3.5)], -1, 1, 0, 1, nil),
      // The nearest whole score is no change of mind.
      ([Shift.Pair(first: 4.5, second: 5, group: 3), Shift.Pair(first: 4.5, second: 4, group: 3)], 0, 0, 0, 0, nil),
      // As near as before, from the other side.
      ([Shift.Pair(first: 2, second: 4, group: 3)], 2, 1, 0, 0, nil),
      // Past the mean, and nearer all the same: 1.5 off, then 0.5.
      ([Shift.Pair(first: 2, second: 4, group: 3.5), Shift.Pair(first: 4, second: 2, group: 3)], 0, 2, 1, 0, 1),
    ] as [([Shift.Pair], Double?, Int, Int, Int, Double?)])
  func counts(_ pairs: [Shift.Pair], _ mean: Double?, _ moved: Int, _ towards: Int, _ away: Int, _ nearer: Double?) {
    let shift = Shift(pairs)
    #expect(shift.n == pairs.count)
    #expect(shift.mean == mean)
    #expect(shift.moved == moved)
    #expect(shift.towards == towards)
    #expect(shift.away == away)
    #expect(shift.approach == nearer)
  }

  /// Care 1.5, 3.5, 4 (mean 3) became 3, 4, 4; ease 3, 2.5 and not assessed became 3, x, 4: one pair.
  @Test func ofADebrief() {
    var table = RoundTable(samplePanel)
    table.type(["", "", "y", "3", "4", "4", "y", "", "", "", "y", "3", "x", "cannot tell", "4", "y"])
    let debrief = table.debrief
    #expect(debrief.pair("care", of: "amara") == Shift.Pair(first: 1.5, second: 3, group: 3))
    #expect(
      debrief.shift(of: "amara")
        == Shift([.init(first: 1.5, second: 3, group: 3), .init(first: 3, second: 3, group: 2.75)]))
    #expect(debrief.shift(on: "care").mean == 2.0 / 3)
    #expect(debrief.shift(on: "care").moved == 1)
    #expect(debrief.pair("ease", of: "felix") == nil)
    #expect(debrief.pair("ease", of: "noor") == nil)
    #expect(debrief.shift.n == 4)
    #expect(debrief.disagreementAfter("care")?.range == 1)
    #expect(debrief.disagreementAfter("ease")?.range == 1)
    #expect(debrief.disagreement("care") == Disagreement([1.5, 3.5, 4]))
  }

  /// 1.5, 3.5, 4: mean 3, squares 2.25 + 0.25 + 1 = 3.5, over 2.
  @Test func disagreement() throws {
    let apart = try #require(Disagreement([1.5, 3.5, 4]))
    #expect(apart.range == 2.5)
    #expect(abs(apart.standardDeviation - 1.75.squareRoot()) < 1e-15)
    #expect(Disagreement([3]) == nil)
    #expect(Disagreement([]) == nil)
  }
}
