/// Two wordings of a text in one row of words, so that a reader sees which words went and which came.
///
/// Words are what stands between blanks and line ends; how a text is broken into lines makes no difference here. Two
/// wordings that share less than a third of their words are shown one after the other, since a patchwork of single words
/// cannot be read.
package struct WordDifference: Equatable, Sendable {
  package enum Run: Equatable, Sendable {
    case kept([String])
    case removed([String])
    case inserted([String])
  }

  /// In reading order; neighbours are of different kinds, and none is empty.
  package let runs: [Run]

  package init(from before: String, to after: String) {
    let old = before.split(whereSeparator: \.isWhitespace).map(String.init)
    let new = after.split(whereSeparator: \.isWhitespace).map(String.init)
    let steps = ListDifference(from: old, to: new).steps
    let kept = steps.count { if case .kept = $0 { true } else { false } }
    guard kept * 3 >= max(old.count, new.count) else {
      runs = [.removed(old), .inserted(new)].filter { !$0.words.isEmpty }
      return
    }
    runs = steps.reduce(into: []) { runs, step in
      switch (step, runs.last) {
      case (.kept(let place, _), .kept(let words)): runs[runs.count - 1] = .kept(words + [old[place]])
      case (.kept(let place, _), _): runs.append(.kept([old[place]]))
      case (.removed(let place), .removed(let words)): runs[runs.count - 1] = .removed(words + [old[place]])
      case (.removed(let place), _): runs.append(.removed([old[place]]))
      case (.inserted(let place), .inserted(let words)): runs[runs.count - 1] = .inserted(words + [new[place]])
      case (.inserted(let place), _): runs.append(.inserted([new[place]]))
      }
    }
  }

  /// Whether the words are the same, and only blanks or line ends differ.
  package var isSame: Bool {
    runs.allSatisfy { if case .kept = $0 { true } else { false } }
  }
}

extension WordDifference.Run {
  fileprivate var words: [String] {
    switch self {
    case .kept(let words), .removed(let words), .inserted(let words): words
    }
  }
}
