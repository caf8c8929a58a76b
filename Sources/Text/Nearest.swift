/// The name that was probably meant: the nearest of the known ones, or nil when none is near.
///
/// Near is at most a third of the letters, at least one, in inserted, left out, changed or swapped letters (optimal string
/// alignment distance). Underscores, hyphens, blanks and case do not count.
package func nearest(to name: String, among known: [String]) -> String? {
  guard name.utf8.count <= 60 else { return nil }
  let plain = plainLetters(name)
  guard !plain.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  // Who has more names than this has other troubles, and the search shall end.
  for candidate in known.prefix(200) where candidate.utf8.count <= 60 && candidate != name {
    let letters = plainLetters(candidate)
    let distance = editDistance(plain, letters)
    guard distance <= max(1, max(plain.count, letters.count) / 3), distance < min(plain.count, letters.count) else {
      continue
    }
    if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
  }
  return best?.name
}

private func plainLetters(_ name: String) -> [Character] {
  name.lowercased().filter { !" -_".contains($0) }.map { $0 }
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
