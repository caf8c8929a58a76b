/// A competency with the words that its title and its id are made of.
struct NamedCompetency: Sendable {
  struct Name: Sendable {
    /// The stems of all words, in their order.
    let whole: [String]
    /// The stems of those that say something.
    let content: [String]
  }

  let title: String
  let names: [Name]

  init(_ competency: Competency, in lexicon: Lexicon) {
    title = competency.title
    names = [competency.title, competency.id.replacing("-", with: " ")].map { name in
      let keys = Prose(name, in: lexicon).words.flatMap { $0.key.split(separator: "-").map(String.init) }
      let content = keys.filter { !Self.common.contains($0) }
      return Name(whole: keys.map(English.stem), content: content.map(English.stem))
    }
  }

  /// Words that say nothing alone, not even together.
  private static let common: Set = [
    "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "for", "from", "with", "over", "above", "beyond",
    "under",
    "by", "up", "out", "it", "as", "is", "be", "being", "not", "no", "your", "our", "their", "others", "other", "own",
    "making", "make", "taking", "take", "using", "use", "doing", "do", "getting", "get", "giving", "give", "keeping",
    "keep", "having", "have", "working", "work", "way", "ways", "thing", "things", "time", "people", "team", "first",
    "right", "good", "well", "when", "what", "who", "how", "management", "making", "skill", "skills", "day", "job",
  ]
}
