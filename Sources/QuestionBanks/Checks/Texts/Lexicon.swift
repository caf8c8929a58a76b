/// The words that the texts of one bank are made of, each with what the checks ask of it.
///
/// A bank says the same few thousand words again and again. What a word is in small letters, its stem, its syllables, the
/// lists that it stands on and the words that lawful patterns see in it are worked out once, the first time it is met; a rule
/// then passes over a sentence none of whose words it is looking for.
final class Lexicon {
  private var terms: [String: Term] = [:]
  private var stems: [String: Int] = [:]
  /// That of the patterns that the texts are held against, with what it learned of the texts.
  private(set) var vocabulary: Vocabulary
  private let lists: (_ text: String, _ key: String) -> WordLists

  /// `lists` says which lists a word is on, by how it is written and by its key; for reading alone, none are needed.
  init(
    _ vocabulary: Vocabulary = Vocabulary(),
    lists: @escaping (_ text: String, _ key: String) -> WordLists = { _, _ in [] }
  ) {
    (self.vocabulary, self.lists) = (vocabulary, lists)
  }

  func term(_ text: String) -> Term {
    if let known = terms[text] { return known }
    let small = text.lowercased()
    let key =
      small.utf8.allSatisfy { $0 < 0x80 } ? small : String(small.map { $0 == "’" || $0 == "\u{2BC}" ? "'" : $0 })
    let stem = English.stem(key)
    let number = stems[stem, default: stems.count]
    stems[stem] = number
    let term = Term(
      text: text, key: key, stem: stem, stemNumber: number, lists: lists(text, key), parts: parts(of: key))
    terms[text] = term
    return term
  }

  /// The number, in the vocabulary, of some words written as one.
  func number(ofJoined words: [Int]) -> Int { vocabulary.number(words.map { vocabulary.words[$0] }.joined()) }

  /// Letters and digits with the apostrophes and full stops between them; any other sign inside a word parts it in two.
  private func parts(of key: String) -> [Term.Part] {
    var offset = 0
    return key.split(omittingEmptySubsequences: false) { !($0.isLetter || $0.isNumber || "'.".contains($0)) }.map {
      part in
      defer { offset += part.count + 1 }
      return Term.Part(number: vocabulary.number(String(part)), offset: offset)
    }
  }
}

/// A word as it is written, wherever it stands.
final class Term {
  /// A word as lawful patterns see it: "double-billed" is two.
  struct Part {
    /// In the lexicon's vocabulary.
    let number: Int
    /// Characters before it in the term.
    let offset: Int
  }

  let text: String
  /// Characters.
  let length: Int
  /// In small letters, with straight apostrophes.
  let key: String
  let stem: String
  /// The same for all words of one stem in one lexicon.
  let stemNumber: Int
  let syllables: Int
  let lists: WordLists
  /// What patterns see of it first, which of most words is all, and what else.
  let part: Part
  let otherParts: ArraySlice<Part>
  /// Whether the last part is a single letter or digit, as those of an abbreviation are.
  let endsInLetter: Bool

  fileprivate init(text: String, key: String, stem: String, stemNumber: Int, lists: WordLists, parts: [Part]) {
    (self.text, self.key, self.stem, self.stemNumber, self.lists) = (text, key, stem, stemNumber, lists)
    length = text.count
    syllables = Syllables.count(in: text)
    part = parts[0]
    otherParts = parts.dropFirst()
    endsInLetter = parts.last?.offset == length - 1
  }
}
