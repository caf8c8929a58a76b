/// What a note touches that must play no part in a decision: the topics that must not be asked, as they sound in what an
/// interviewer writes down about a candidate.
package struct NoteTopics {
  package struct Topic: Hashable, Sendable {
    package let id: String
    /// As it follows "touches".
    package let name: String
  }

  private let rules: LawfulRules
  /// Of all notes so far: most words of the next one are known from those before.
  private let lexicon: Lexicon

  /// The topics that are `block` somewhere: who takes notes need not know where a question would only be risky.
  package init(_ rules: LawfulRules) {
    let blocked = rules.rules.filter { $0.kind == .block }.map { rule in
      var rule = rule
      rule.match += rule.notes
      return rule
    }
    self.rules = LawfulRules(blocked, as: rules)
    lexicon = Lexicon(self.rules.vocabulary)
  }

  /// The topics that a note touches, in the order of its words, each once.
  package func touched(by note: String) -> [Topic] {
    let words = Words(note, in: lexicon)
    var topics: [Topic] = []
    for (rule, range) in rules.matches(in: words) where !isStory(range, in: words) {
      let topic = Topic(id: rule.id, name: rule.topic)
      if !topics.contains(topic) { topics.append(topic) }
    }
    return topics
  }

  /// Whether the sentence has named somebody else before.
  private func isStory(_ range: Range<Int>, in words: Words) -> Bool {
    guard let sentence = words.sentences.first(where: { $0.contains(range.lowerBound) }) else { return false }
    return rules.namesAnother(in: words, within: sentence.lowerBound..<range.lowerBound)
  }
}
