/// The words that the texts of one bank are made of, each with what the rules of wording ask of it.
///
/// A bank says the same few thousand words again and again. What a word is in small letters, its stem, its syllables and the
/// lists that it stands on are worked out once, the first time it is met; a rule then passes over a sentence none of whose
/// words it is looking for.
final class Lexicon {
  private var terms: [String: Term] = [:]
  private var stems: [String: Int] = [:]
  private let lists: (_ text: String, _ key: String) -> WordLists

  /// `lists` says which lists a word is on, by how it is written and by its key; for reading alone, none are needed.
  init(lists: @escaping (_ text: String, _ key: String) -> WordLists = { _, _ in [] }) { self.lists = lists }

  func term(_ text: String) -> Term {
    if let known = terms[text] { return known }
    let key = text.lowercased().replacing("’", with: "'")
    let stem = English.stem(key)
    let number = stems[stem, default: stems.count]
    stems[stem] = number
    let term = Term(text: text, key: key, stem: stem, stemNumber: number, lists: lists(text, key))
    terms[text] = term
    return term
  }
}

/// A word as it is written, wherever it stands.
final class Term: Sendable {
  let text: String
  /// In small letters, with straight apostrophes.
  let key: String
  let stem: String
  /// The same for all words of one stem in one lexicon.
  let stemNumber: Int
  let syllables: Int
  let lists: WordLists

  fileprivate init(text: String, key: String, stem: String, stemNumber: Int, lists: WordLists) {
    (self.text, self.key, self.stem, self.stemNumber, self.lists) = (text, key, stem, stemNumber, lists)
    syllables = Syllables.count(in: text)
  }
}

/// What a rule may have to say something about, by word or by the first word of a phrase.
///
/// Being on a list is only a reason to look: the rule itself judges the word where it stands.
struct WordLists: OptionSet, Sendable {
  let rawValue: UInt16

  static let auxiliary = WordLists(rawValue: 1)
  static let negatedAuxiliary = WordLists(rawValue: 1 << 1)
  /// A word that no leading phrase does without.
  static let leading = WordLists(rawValue: 1 << 2)
  static let vague = WordLists(rawValue: 1 << 3)
  static let absolute = WordLists(rawValue: 1 << 4)
  static let catchword = WordLists(rawValue: 1 << 5)
  static let abbreviation = WordLists(rawValue: 1 << 6)
  static let genderedTitle = WordLists(rawValue: 1 << 7)
  static let pronoun = WordLists(rawValue: 1 << 8)
  static let man = WordLists(rawValue: 1 << 9)
  static let woman = WordLists(rawValue: 1 << 10)
  /// A word of degree or an article, which makes no anchor another.
  static let slight = WordLists(rawValue: 1 << 11)
}
