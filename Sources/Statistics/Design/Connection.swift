/// Which candidates and interviewers hang together through the interviews they share.
///
/// Between two groups without a common candidate or interviewer there is no comparison: whether one group's candidates are
/// better or its interviewers kinder, no score can tell.
package struct Connection: Equatable, Sendable {
  package struct Group: Equatable, Sendable {
    /// Candidates and interviewers by their numbers, in order.
    package let candidates: [Int]
    package let interviewers: [Int]
  }

  /// The largest first, by candidates; of the same size the one with the first candidate first.
  package let groups: [Group]

  package var isConnected: Bool { groups.count <= 1 }

  /// `pairs` are who was interviewed by whom; every candidate and interviewer has at least one.
  package init(candidates: Int, interviewers: Int, pairs: [(candidate: Int, interviewer: Int)]) {
    var parent = Array(0..<candidates + interviewers)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for pair in pairs {
      let (one, other) = (root(pair.candidate), root(candidates + pair.interviewer))
      parent[max(one, other)] = min(one, other)
    }
    var members: [Int: (candidates: [Int], interviewers: [Int])] = [:]
    for candidate in 0..<candidates { members[root(candidate), default: ([], [])].candidates.append(candidate) }
    for interviewer in 0..<interviewers {
      members[root(candidates + interviewer), default: ([], [])].interviewers.append(interviewer)
    }
    groups = members.values.map { Group(candidates: $0.candidates, interviewers: $0.interviewers) }.sorted {
      ($1.candidates.count, $0.candidates.first ?? 0) < ($0.candidates.count, $1.candidates.first ?? 0)
    }
  }

  /// The fewest interviews that would join all groups: each of a candidate of a later group by an interviewer of the first.
  package var missingInterviews: [(candidate: Int, interviewer: Int)] {
    guard let interviewer = groups.first?.interviewers.first else { return [] }
    return groups.dropFirst().compactMap { group in group.candidates.first.map { ($0, interviewer) } }
  }
}
