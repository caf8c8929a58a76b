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

  /// What a match of these parts can begin with, and whether they match where no word stands.
  static func beginnings(of parts: [Part]) -> (found: [Part], mayBeEmpty: Bool) {
    var found: [Part] = []
    for part in parts {
      guard case .choice(let options) = part else { return (found + [part], false) }
      var mayBeEmpty = false
      for option in options {
        let each = beginnings(of: option)
        found += each.found
        mayBeEmpty = mayBeEmpty || each.mayBeEmpty
      }
      if !mayBeEmpty { return (found, false) }
    }
    return (found, true)
  }

  /// A word or stem that a match can begin with, and what must follow it.
  struct Opening: Equatable, Sendable {
    var first: Part
    var rest: [Part]
  }

  /// All ways in which a match can begin, for an index.
  var openings: [Opening] { Self.openings(of: parts[...]) }

  private static func openings(of parts: ArraySlice<Part>) -> [Opening] {
    guard let part = parts.first else { return [] }
    let after = parts.dropFirst()
    guard case .choice(let options) = part else { return [Opening(first: part, rest: Array(after))] }
    var found: [Opening] = []
    for option in options {
      for opening in openings(of: option[...]) {
        found.append(Opening(first: opening.first, rest: opening.rest + after))
      }
    }
    return beginnings(of: [part]).mayBeEmpty ? found + openings(of: after) : found
  }
}
