import Text

/// `anchors-distinct`: two anchors of one question that a rater could not tell apart.
///
/// Either they differ only in words of degree ("always", "very"), or three quarters of their words are the same (Jaccard
/// index of their stems). A difference in "not", in a number or in a time is a real one and is let pass.
extension WordingChecks {
  @Sendable static func anchorsDistinct(_ question: WordedQuestion) -> [Finding] {
    // Five scores at most in a sound file; the first of each is enough in any other.
    let anchors = question.anchors.prefix(8).map { (passage: $0, stems: stems(of: $0)) }
    var findings: [Finding] = []
    for (index, (passage, stems)) in anchors.enumerated() {
      guard case .anchor(let score) = passage.part else { continue }
      for (earlier, others) in anchors[..<index] where areClose(stems, others) {
        guard case .anchor(let other) = earlier.part, let only = likeness(keys(of: passage), keys(of: earlier)) else {
          continue
        }
        findings.append(passage.finding(AlikeAnchorsProblem(score: score, other: other, only: only)))
        break
      }
    }
    return findings
  }

  static let articles: Set = ["a", "an", "the", "and", "or"]

  private static func keys(of passage: Passage) -> Set<String> {
    Set(passage.prose.words.map(\.key)).subtracting(articles)
  }

  /// The numbers of the stems that count, each once, ascending.
  private static func stems(of passage: Passage) -> [Int] {
    var stems: [Int] = []
    for sentence in passage.sentences {
      for word in sentence.words where !word.lists.contains(.slight) { stems.append(word.term.stemNumber) }
    }
    stems.sort()
    var last: Int?
    stems.removeAll { stem in
      defer { last = stem }
      return stem == last
    }
    return stems
  }

  /// Whether three quarters of the stems are the same, without which there is no need to look closer.
  private static func areClose(_ one: [Int], _ other: [Int]) -> Bool {
    var (first, second, shared) = (0, 0, 0)
    while first < one.count, second < other.count {
      let (stem, next) = (one[first], other[second])
      if stem == next { shared += 1 }
      if stem <= next { first += 1 }
      if next <= stem { second += 1 }
    }
    return 4 * shared >= 3 * (one.count + other.count - shared)
  }

  /// nil if they can be told apart; otherwise the words of degree that are the only difference.
  private static func likeness(_ one: Set<String>, _ other: Set<String>) -> [String]? {
    let difference = one.symmetricDifference(other)
    let degrees = difference.intersection(English.degrees)
    let stems = (
      Set(one.subtracting(English.degrees).map(English.stem)), Set(other.subtracting(English.degrees).map(English.stem))
    )
    if stems.0 == stems.1, !stems.0.isEmpty {
      return difference.isDisjoint(with: real.intersection(English.degrees)) ? degrees.sorted() : nil
    }
    guard difference.isDisjoint(with: real), !difference.contains(where: { $0.contains(where: \.isNumber) }) else {
      return nil
    }
    let shared = stems.0.intersection(stems.1).count
    let all = stems.0.union(stems.1).count
    return shared >= 4 && Double(shared) >= 0.75 * Double(all) ? [] : nil
  }

  /// Small words that make a real difference.
  private static let real: Set = [
    "not", "no", "nobody", "nothing", "without", "none", "before", "after", "until", "once", "later", "unless", "only",
    "second", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "today",
    "tomorrow",
    "tonight", "first", "last", "next", "half", "one", "two", "three", "four", "five", "six", "ten", "all", "both",
    "each",
    "neither", "does", "doesn't", "didn't", "unasked",
  ]
}

extension Check {
  package static let anchorsDistinct = Check(name: "anchors-distinct", tier: .wording)
}

/// Two anchors that say nearly the same thing; `only` has the words in which they differ, if those only express degree.
struct AlikeAnchorsProblem: WordingProblem {
  let score: Int
  let other: Int
  let only: [String]

  var check: Check { .anchorsDistinct }
  var text: ProblemText {
    if only.isEmpty {
      ProblemText(
        message: "the anchors for \(other) and \(score) say nearly the same",
        help: "name something that a \(score) does and a \(other) does not")
    } else {
      ProblemText(
        message: "the anchors for \(other) and \(score) differ in degree only: "
          + only.map { $0.quoted() }.joined(separator: ", "),
        help: "name something that a \(score) does and a \(other) does not; how much or how often cannot be heard"
          + " in one answer")
    }
  }
}
