/// A pattern of words that authors of rules can write without knowing regular expressions.
///
/// ```
/// how old are you             these words, one after the other, in any case
/// retir*                      any word that begins so; a star alone is any one word
/// (wife|husband|other half)   one of these
/// do you have [any] children  what stands in brackets may be missing; [a|the] is one of these or none
/// plan ... children           up to five words between; … means the same
/// fluent in <language>        an entry of the file's word list `language`
/// ```
///
/// A pattern is matched against words, never against letters, and within one sentence.
struct WordPattern: Equatable, Sendable {
  indirect enum Part: Equatable, Sendable {
    case word(String)
    case stem(String)
    case gap
    case choice([[Part]])
  }

  /// What is wrong with a pattern as it is written.
  enum Fault: Error, Equatable, Sendable {
    case notClosed(Character)
    case notOpened(Character)
    case loneBar
    case emptyOption
    case starInside(String)
    case unknownList(String, nearest: String?)
    case gapAtEnd
    case nothing
  }

  static let widestGap = 5

  let parts: [Part]

  init(_ text: String, lists: [String: [WordPattern]] = [:]) throws(Fault) {
    var parser = WordPatternParser(text, lists: lists)
    parts = try parser.pattern()
  }

  init(parts: [Part]) { self.parts = parts }

  /// What a match can begin with, for an index: words and stems.
  var beginnings: [Part] { Self.beginnings(parts[...]).found }

  private static func beginnings(_ parts: ArraySlice<Part>) -> (found: [Part], mayBeEmpty: Bool) {
    var found: [Part] = []
    for part in parts {
      guard case .choice(let options) = part else { return (found + [part], false) }
      let each = options.map { beginnings($0[...]) }
      found += each.flatMap(\.found)
      if !each.contains(where: \.mayBeEmpty) { return (found, false) }
    }
    return (found, true)
  }

  /// The first match that lies within some words, for a pattern by itself.
  func firstMatch(in words: Words, within range: Range<Int>) -> Range<Int>? {
    var steps = PatternSteps(stemsOf: [self])
    let pattern = steps.add(self)
    var vocabulary = steps.vocabulary
    return steps.firstMatch(of: pattern, in: vocabulary.numbered(words), within: range)
  }
}
