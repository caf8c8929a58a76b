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
  /// What has a bandwidth.
  static let line = WordLists(rawValue: 1 << 12)
}
