/// How one list became another: what stayed, what went, what came, in one row.
///
/// The longest common subsequence, as the standard library's `difference(from:)` finds it. Where something went and
/// something else came at the same place, what went is first.
struct ListDifference<Element: Hashable>: Equatable {
  /// Places count from 0, in the list before and in the list after.
  enum Step: Equatable {
    case kept(before: Int, after: Int)
    case removed(Int)
    case inserted(Int)
  }

  let steps: [Step]

  /// Members of both lists together beyond which nothing is searched for: the search takes the square of what differs in
  /// memory, and nobody reads that much in words.
  static var limit: Int { 3000 }

  init(from before: [Element], to after: [Element]) {
    guard before.count + after.count <= Self.limit else {
      steps =
        before == after
        ? before.indices.map { .kept(before: $0, after: $0) }
        : before.indices.map { .removed($0) } + after.indices.map { .inserted($0) }
      return
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if removed.contains(i) {
        steps.append(.removed(i))
        i += 1
      } else if inserted.contains(j) {
        steps.append(.inserted(j))
        j += 1
      } else {
        steps.append(.kept(before: i, after: j))
        (i, j) = (i + 1, j + 1)
      }
    }
    self.steps = steps
  }
}
