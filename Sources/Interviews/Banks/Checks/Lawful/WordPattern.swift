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
/// A pattern is matched against words, never against letters, and within one sentence. All places that it could have got
/// to are followed side by side, so that the time is linear in the text whatever the pattern.
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

  /// Where the shortest match that begins at a word ends; nil if none begins there.
  func end(in words: Words, from start: Int, sentence: Range<Int>) -> Int? {
    // Most patterns fail at one of their first words, which are plain: those need no sets of places.
    var place = start
    var rest = parts[...]
    plain: while let part = rest.first {
      switch part {
      case .word(let text):
        guard place < sentence.upperBound, words.all[place].text == text else { return nil }
      case .stem(let stem):
        guard place < sentence.upperBound, words.all[place].text.hasPrefix(stem) else { return nil }
      case .gap, .choice: break plain
      }
      place += 1
      rest.removeFirst()
    }
    return rest.isEmpty ? place : Self.ends(rest, in: words, from: [place], upTo: sentence.upperBound).min()
  }

  /// The first match that lies within some words.
  func firstMatch(in words: Words, within range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let end = end(in: words, from: start, sentence: range) { return start..<end }
    }
    return nil
  }

  private static func ends(_ parts: ArraySlice<Part>, in words: Words, from starts: [Int], upTo limit: Int) -> [Int] {
    var places = starts
    for part in parts {
      switch part {
      case .word(let text):
        places = places.compactMap { $0 < limit && words.all[$0].text == text ? $0 + 1 : nil }
      case .stem(let stem):
        places = places.compactMap { $0 < limit && words.all[$0].text.hasPrefix(stem) ? $0 + 1 : nil }
      case .gap:
        places = unique(places.flatMap { Array($0...min($0 + widestGap, limit)) })
      case .choice(let options):
        places = unique(options.flatMap { ends($0[...], in: words, from: places, upTo: limit) })
      }
      if places.isEmpty { return [] }
    }
    return places
  }

  private static func unique(_ places: [Int]) -> [Int] { places.count < 2 ? places : Array(Set(places)) }
}
