extension Collection where Element == String {
  /// The text that was probably meant: the one with the fewest slips (a letter more, less, other, or two swapped),
  /// at most `limit`; nil when nothing is that near. Case does not count; among equals the first wins.
  package func nearest(to word: String, within limit: Int = 2) -> String? {
    let wanted = Array(word.lowercased())
    var best: (text: String, slips: Int)?
    for text in self {
      let candidate = Array(text.lowercased())
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let slips = slips(from: wanted, to: candidate)
      if slips <= limit, slips < Swift.max(candidate.count, wanted.count), slips < best?.slips ?? .max {
        best = (text, slips)
      }
    }
    return best?.text
  }
}

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
/// (Damerau 1964, restricted form).
private func slips(from a: [Character], to b: [Character]) -> Int {
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var cost = Swift.min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, before[j - 1] + 1) }
      next.append(cost)
    }
    before = row
    row = next
  }
  return row[b.count]
}
