import Text

/// `double-barrelled`: an ask that is two questions, so that people answer the one they like better.
///
/// Asks only: a probe such as "Whom do you tell, and when?" keeps an answer going and does no harm. Two questions are two
/// sentences with a question mark, or two clauses joined that each have their own "what", "how" or "when" and their own verb.
/// A short tail ("…, and why?") is part of its question, and a story with its outcome ("a time when …, and what you did") is
/// one story.
extension WordingChecks {
  @Sendable static func doubleBarrelled(_ question: WordedQuestion) -> [Finding] {
    let passage = question.ask
    let questions = passage.sentences.filter(\.isQuestion)
    if questions.count > 1, let second = questions.dropFirst().first(where: { !isTail($0.words[...]) }),
      let first = questions.first
    {
      let problem = DoubleBarrelledProblem(first: first.text, second: second.text)
      return [passage.finding(problem, at: second.words.first)]
    }
    for sentence in passage.sentences {
      if let joint = joint(in: sentence) {
        let first = sentence.text(0..<joint) + "?"
        let tail = sentence.text((joint + 1)..<sentence.words.count)
        let second = tail.prefix(1).uppercased() + tail.dropFirst() + "?"
        return [passage.finding(DoubleBarrelledProblem(first: first, second: second), at: sentence.words[joint])]
      }
      if let story = secondStory(in: sentence) {
        return [passage.finding(TwoStoriesProblem(words: sentence.text(story)), at: sentence.words[story.lowerBound])]
      }
    }
    return []
  }

  /// "And why?", "and in what order?": up to four words without a verb of their own.
  private static func isTail(_ words: ArraySlice<Prose.Word>) -> Bool {
    let keys = words.map(\.key).filter { !["and", "or", "but", "so"].contains($0) }
    return keys.count <= 3 && keys.allSatisfy { !English.auxiliaries.contains($0) }
  }

  /// The word that joins two questions of one sentence.
  private static func joint(in sentence: Prose.Sentence) -> Int? {
    let keys = sentence.keys
    // Both have the order of a question: "what do you", "how much would they". "How and when do you" is one question.
    let inverted = firstInversion(keys[...]) ?? keys.count
    for index in sentence.words.indices.dropFirst(2)
    where ["and", "or", "but"].contains(sentence.key(index)) && !sentence.words[index].isQuoted {
      // "and to whom", "or with which"
      let isPhrase = ["to", "in", "for", "at", "by", "with", "from", "until"].contains(sentence.key(index + 1))
      let start = index + (isPhrase ? 2 : 1)
      guard English.interrogatives.contains(sentence.key(start)) else { continue }
      // "Would you stay" is a question of its own, too.
      let isQuestion = inverted < index || English.auxiliaries.contains(keys[0])
      if isQuestion, firstInversion(keys[start...].prefix(5)) != nil { return index }
    }
    return nil
  }

  /// The first auxiliary that stands in front of its subject, up to three words behind a "what" or "how".
  private static func firstInversion(_ keys: ArraySlice<String>) -> Int? {
    for (index, key) in zip(keys.indices, keys) where English.interrogatives.contains(key) {
      let rest = keys[(index + 1)...].prefix(4)
      guard let verb = rest.firstIndex(where: { English.auxiliaries.contains($0) }) else { continue }
      // A subject in front of the verb makes it a clause inside another: "what they did", "why the customer is".
      let between = Set(rest[..<verb])
      if between.isDisjoint(with: English.subjects), between.isDisjoint(with: ["the", "a", "your", "their", "nobody"]) {
        return verb
      }
    }
    return nil
  }

  /// "… a time when …, and another time when …".
  private static func secondStory(in sentence: Prose.Sentence) -> Range<Int>? {
    guard StructureChecks.requests.contains(sentence.key(0)) else { return nil }
    for story in ["a time", "another time", "one time", "an occasion", "another occasion", "one occasion", "one"] {
      for row in ["and \(story)", "and about \(story)"] {
        guard let place = sentence.places(of: row).first else { continue }
        let end = place + row.split(separator: " ").count
        // "and one of them called" tells no second story.
        if story.hasPrefix("one"), !["when", "where", "that"].contains(sentence.key(end)) { continue }
        return place..<end
      }
    }
    return nil
  }
}

extension Check {
  package static let doubleBarrelled = Check(name: "double-barrelled", tier: .wording)
}

/// An ask that is two questions.
struct DoubleBarrelledProblem: WordingProblem {
  let first: String
  let second: String

  var check: Check { .doubleBarrelled }
  var text: ProblemText {
    ProblemText(
      message: "the ask is two questions; people answer the one that they like better",
      help: "keep one and make the other a probe:\n\(QuestionPart.ask.line(first))\nprobes:\n  "
        + QuestionPart.probe.line(second))
  }
}

/// An ask that calls for two stories.
struct TwoStoriesProblem: WordingProblem {
  let words: String

  var check: Check { .doubleBarrelled }
  var text: ProblemText {
    ProblemText(
      message: "the ask wants two stories: \(words.quoted())",
      help: "ask for one, and for the other in a question of its own")
  }
}
