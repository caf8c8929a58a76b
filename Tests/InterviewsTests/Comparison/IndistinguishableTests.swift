import Testing

@testable import Interviews

@Suite struct IndistinguishableTests {
  private static func pair(_ a: String, _ b: String, alike: Bool) -> CandidatePair {
    CandidatePair(a: a, b: b, difference: 0.5, standardError: 0.3, probability: alike ? 0.7 : 0.95)
  }

  /// A is like B, and B like C, but A is above C; D is above all, and E shares no panel with anybody.
  @Test func beingAlikeDoesNotCarryOver() {
    let pairs = [
      Self.pair("A", "B", alike: true), Self.pair("B", "C", alike: true), Self.pair("A", "C", alike: false),
      Self.pair("A", "D", alike: false), Self.pair("B", "D", alike: false), Self.pair("C", "D", alike: false),
    ]
    #expect(Comparison.indistinguishable(["A", "B", "C", "D", "E"], pairs) == [["A", "B"], ["B", "C"]])
    #expect(Comparison.indistinguishable(["A", "B"], [Self.pair("A", "B", alike: false)]) == [])
    #expect(Comparison.indistinguishable([], []) == [])
  }

  /// Against all subsets: a group is a largest set in which no two can be told apart.
  @Test(arguments: 0..<40)
  func theGroupsAreTheLargestOnes(seed: UInt64) {
    var random = Seeded(seed)
    let names = ["A", "B", "C", "D", "E", "F", "G"]
    var pairs: [CandidatePair] = []
    for (index, a) in names.enumerated() {
      for b in names[(index + 1)...] { pairs.append(Self.pair(a, b, alike: random.next() % 2 == 0)) }
    }
    let alike = Set(pairs.filter { !$0.isDistinguishable }.map { [$0.a, $0.b] })
    let sets = (1..<(1 << names.count)).map { bits in names.indices.filter { bits & (1 << $0) != 0 }.map { names[$0] } }
    let groups = sets.filter { set in
      set.count > 1
        && set.indices.allSatisfy { i in set[(i + 1)...].allSatisfy { alike.contains([set[i], $0]) } }
    }
    let largest = groups.filter { group in !groups.contains { $0.count > group.count && Set($0).isSuperset(of: group) }
    }
    #expect(Set(Comparison.indistinguishable(names, pairs)) == Set(largest))
    #expect(Comparison.indistinguishable(names, pairs).count == largest.count)
  }
}
