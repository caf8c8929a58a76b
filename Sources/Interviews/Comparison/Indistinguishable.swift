extension Comparison {
  /// The largest groups of candidates in which no two can be told apart, each in the order of the comparison.
  ///
  /// A candidate may be in several groups, since being alike does not carry over: A may be like B, and B like C, when A is
  /// clearly above C. Empty if every two can be told apart, or if no pair could be compared. These are the maximal cliques
  /// of the pairs that cannot be told apart (Bron and Kerbosch, 1973, with Tomita's pivot).
  package var indistinguishable: [[String]] { Self.indistinguishable(candidates.map(\.candidate), pairs) }

  static func indistinguishable(_ names: [String], _ pairs: [CandidatePair]) -> [[String]] {
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var alike: [Set<Int>] = Array(repeating: [], count: names.count)
    for pair in pairs where !pair.isDistinguishable {
      guard let a = places[pair.a], let b = places[pair.b] else { continue }
      alike[a].insert(b)
      alike[b].insert(a)
    }
    var groups: [[Int]] = []
    func extend(_ group: [Int], by candidates: Set<Int>, without seen: Set<Int>) {
      guard groups.count < mostGroups else { return }
      guard let pivot = candidates.union(seen).max(by: { alike[$0].count < alike[$1].count }) else {
        if group.count > 1 { groups.append(group.sorted()) }
        return
      }
      var (candidates, seen) = (candidates, seen)
      for next in candidates.subtracting(alike[pivot]).sorted() {
        extend(group + [next], by: candidates.intersection(alike[next]), without: seen.intersection(alike[next]))
        candidates.remove(next)
        seen.insert(next)
      }
    }
    extend([], by: Set(names.indices), without: [])
    return groups.sorted { $0.lexicographicallyPrecedes($1) }.map { $0.map { names[$0] } }
  }

  /// Groups beyond this number are not listed: the number of cliques can grow exponentially.
  private static let mostGroups = 1000
}
