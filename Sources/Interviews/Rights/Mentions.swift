/// Finds names in texts, and replaces them.
///
/// A name is found in any case, however its characters are composed and its words are separated: several spaces, a
/// no-break space, a line end, a dash, an invisible character (see `FoldedText`). An ambiguous name is found in its exact
/// case only. No letter or digit may directly precede or follow it: `C-1` is not in `C-11`, but `Ada` is in `Ada's`. In
/// scripts that put no spaces between words, a name is found anywhere. If two names match at one place, the longer counts.
package struct Mentions: Sendable {
  /// A name to look for.
  package struct Name: Equatable, Sendable {
    package let text: String
    /// The replacement; nil for a name that stays, and hides the shorter names in it.
    package let replacement: String?
    /// Whether it could be something other than the name, so it is found in its exact case only.
    package let isAmbiguous: Bool

    package init(_ text: String, replacement: String?, isAmbiguous: Bool = false) {
      (self.text, self.replacement, self.isAmbiguous) = (text, replacement, isAmbiguous)
    }
  }

  /// A place in a text with a name.
  package struct Mention: Equatable, Sendable {
    package let range: Range<String.Index>
    package let name: Name
  }

  /// The longest first.
  private let names: [FoldedName]
  /// Indices in `names`, by the first unit.
  private let byFirstUnit: [UInt32: [Int]]

  package init(_ names: [Name]) {
    let folded = names.compactMap(FoldedName.init).sorted { $0.units.count > $1.units.count }
    self.names = folded
    byFirstUnit = Dictionary(grouping: folded.indices) { folded[$0].units[0] }
  }

  /// Names that are found in any case, with their replacements.
  package init(_ replacements: [(name: String, replacement: String?)]) {
    self.init(replacements.map { Name($0.name, replacement: $0.replacement) })
  }

  /// Every place with a name, in order, without overlaps.
  package func mentions(in text: String) -> [Mention] {
    guard mayStand(in: text) else { return [] }
    let folded = FoldedText(text)
    var found: [Mention] = []
    var place = 0
    while place < folded.units.count {
      guard let (name, end) = longestName(in: folded, at: place, of: text) else {
        place += 1
        continue
      }
      found.append(Mention(range: folded.range(of: place..<end), name: name))
      place = end
    }
    return found
  }

  /// The text with the names replaced, except for those that are not `chosen`.
  package func replaced(in text: String, chosen: (Mention) -> Bool) -> String {
    let found = mentions(in: text)
    guard !found.isEmpty else { return text }
    var result = ""
    var place = text.startIndex
    for mention in found {
      guard let replacement = mention.name.replacement, chosen(mention) else { continue }
      result += text[place..<mention.range.lowerBound] + replacement
      place = mention.range.upperBound
    }
    return result + text[place...]
  }

  /// The text with the names replaced.
  package func replaced(in text: String) -> String { replaced(in: text) { _ in true } }

  /// Whether the text contains any of the names that are replaced.
  package func stand(in text: String) -> Bool { mentions(in: text).contains { $0.name.replacement != nil } }

  private func longestName(in folded: FoldedText, at place: Int, of text: String) -> (Name, end: Int)? {
    guard folded.isBoundary(place), let candidates = byFirstUnit[folded.units[place]] else { return nil }
    for number in candidates {
      let name = names[number]
      guard let end = name.end(in: folded, from: place) else { continue }
      if name.isFound(inCaseOf: text[folded.range(of: place..<end)]) { return (name.name, end) }
    }
    return nil
  }

  /// A quick check, since most texts name nobody: false only if the text contains no name, not even as part of a word.
  private func mayStand(in text: String) -> Bool {
    guard let (bytes, isASCII) = PlainBytes.of(text) else { return !names.isEmpty }
    return names.contains { name in
      if name.needle.isEmpty { return !(isASCII && name.isBeyondASCII) }
      return PlainBytes.holds(name.needle, in: bytes)
    }
  }
}

/// A name in the form in which it is looked for.
private struct FoldedName: Sendable {
  let name: Mentions.Name
  /// The folded name; each separator is one unit, and none is at either end.
  let units: [UInt32]
  /// The letters and digits as written, for a name that is found in its exact case.
  private let cased: [UInt32]
  /// Whether a letter before or after would make it another word.
  private let isWordAtStart: Bool
  private let isWordAtEnd: Bool
  /// Whether a dash in the name matches only a dash and not a space, so that `grade C 1` doesn't match `C-1`.
  private let needsDash: Bool
  /// The longest run of ASCII letters and digits in it.
  let needle: [UInt8]
  /// Whether an all-ASCII text can't contain it.
  let isBeyondASCII: Bool

  init?(_ name: Mentions.Name) {
    let folded = FoldedText(name.text)
    var units: [UInt32] = []
    for unit in folded.units {
      if FoldedText.isSeparator(unit), let last = units.last, FoldedText.isSeparator(last) {
        if unit == FoldedText.dash { units[units.count - 1] = unit }
      } else if !units.isEmpty || !FoldedText.isSeparator(unit) {
        units.append(unit)
      }
    }
    if let last = units.last, FoldedText.isSeparator(last) { units.removeLast() }
    guard !units.isEmpty else { return nil }
    (self.name, self.units) = (name, units)
    cased = Self.cased(name.text[...])
    let isOfWords = zip(folded.units, folded.isOfWords).filter { !FoldedText.isSeparator($0.0) }.map(\.1)
    (isWordAtStart, isWordAtEnd) = (isOfWords.first ?? false, isOfWords.last ?? false)
    needsDash = units.count { !FoldedText.isSeparator($0) } < 4 && name.text.contains(where: \.isNumber)
    needle = Self.needle(of: name.text)
    isBeyondASCII = units.contains { $0 >= 0x80 }
  }

  /// The unit after the name, if the name begins at a unit of the text as a separate word.
  func end(in text: FoldedText, from start: Int) -> Int? {
    let isInWord =
      isWordAtStart && start > 0 && text.isOfWords[start - 1] && !text.hasBreakBefore[start]
    guard !isInWord else { return nil }
    var place = start
    for unit in units {
      if FoldedText.isSeparator(unit) {
        guard let next = afterSeparators(in: text, from: place, of: unit) else { return nil }
        place = next
      } else {
        guard place < text.units.count, text.units[place] == unit else { return nil }
        place += 1
      }
    }
    guard text.isBoundary(place) else { return nil }
    let goesOn =
      isWordAtEnd && place < text.units.count && text.isOfWords[place] && !text.hasBreakBefore[place]
    return goesOn ? nil : place
  }

  /// Skips whatever matches a separator of the name: separators, or invisible characters instead of them.
  private func afterSeparators(in text: FoldedText, from start: Int, of unit: UInt32) -> Int? {
    var place = start
    var hasDash = false
    while place < text.units.count, FoldedText.isSeparator(text.units[place]) {
      hasDash = hasDash || text.units[place] == FoldedText.dash
      place += 1
    }
    guard place < text.units.count else { return nil }
    if place == start { return text.hasInvisibleBefore[place] ? place : nil }
    return needsDash && unit == FoldedText.dash && !hasDash ? nil : place
  }

  /// Whether these letters match it: in any case, unless it is ambiguous.
  func isFound(inCaseOf text: Substring) -> Bool { !name.isAmbiguous || Self.cased(text) == cased }

  private static func cased(_ text: Substring) -> [UInt32] {
    FoldedText(String(text), keepingCase: true).units.filter { !FoldedText.isSeparator($0) }
  }

  private static func needle(of name: String) -> [UInt8] {
    var (longest, run): ([UInt8], [UInt8]) = ([], [])
    for character in name {
      let fold = FoldedText.fold(character)
      if fold.isEmpty { continue }
      let byte = fold.count == 1 ? UInt8(exactly: fold[0]) : nil
      if let byte, byte < 0x80, Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber {
        run.append(byte)
        if run.count > longest.count { longest = run }
      } else {
        run = []
      }
    }
    return longest
  }
}

/// The bytes of a text, for a quick check.
private enum PlainBytes {
  private static let other: UInt8 = 0xFF

  /// The bytes in lower case, with `other` for a letter or sign beyond ASCII; nil for a text with characters that could be
  /// read as ASCII letters or are invisible, so that only the full search helps.
  static func of(_ text: String) -> (bytes: [UInt8], isASCII: Bool)? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isASCII = true
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x09...0x0D, 0x20..<0x7F: bytes.append(byte)
      case 0x00..<0x80: return nil
      default:
        guard isPlain(byte, &rest) else { return nil }
        isASCII = false
        bytes.append(other)
      }
    }
    return (bytes, isASCII)
  }

  /// Whether it is a letter or sign beyond ASCII that is common in Latin texts and can't be read as another one.
  private static func isPlain(_ first: UInt8, _ rest: inout String.UTF8View.Iterator) -> Bool {
    guard let second = rest.next() else { return false }
    switch first {
    // À to ÿ without ß.
    case 0xC3: return second != 0x9F
    // Ā to ľ without İ, ı and Ĳ, ĳ; Ŀ and ŀ are read as two letters.
    case 0xC4: return !(0xB0...0xB3).contains(second) && second != 0xBF
    // Ł to ž without ŀ, ŉ and the long s.
    case 0xC5: return ![0x80, 0x89, 0xBF].contains(second)
    case 0xE2:
      guard let third = rest.next() else { return false }
      // Dashes, quotation marks, the ellipsis; the euro.
      return second == 0x80 && [0x93, 0x94, 0x98, 0x99, 0x9A, 0x9C, 0x9D, 0x9E, 0xA6].contains(third)
        || second == 0x82 && third == 0xAC
    default: return false
    }
  }

  static func holds(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= needle.count, let first = needle.first else { return false }
    for start in 0...bytes.count - needle.count where bytes[start] == first {
      var place = 1
      while place < needle.count, bytes[start + place] == needle[place] { place += 1 }
      if place == needle.count { return true }
    }
    return false
  }
}
