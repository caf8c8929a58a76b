import Foundation

/// A text in the form that is searched for names: folded letters, uniform separators, nothing invisible.
///
/// Case, composition and width don't matter (`ZOË`, `Zoe` + diaeresis and fullwidth letters are equal). Every space, tab,
/// line end and dash is a separator. Invisible characters, such as a zero-width space, a soft hyphen or a variation
/// selector, are left out.
struct FoldedText {
  static let space: UInt32 = 0x20
  static let dash: UInt32 = 0x2D

  /// Unicode scalars; `space` and `dash` are separators.
  private(set) var units: [UInt32] = []
  /// For each unit, the index of the character that it comes from.
  private(set) var characters: [Int] = []
  /// Whether something invisible was left out before a unit.
  private(set) var hasInvisibleBefore: [Bool] = []
  /// Whether something invisible that ends a word, such as a zero-width space, was left out before a unit.
  private(set) var hasBreakBefore: [Bool] = []
  /// Whether a unit is a letter or digit of a script that puts spaces between words: Latin, Greek, Cyrillic, Armenian.
  private(set) var isOfWords: [Bool] = []
  /// Where each character of the text begins, and the end of the text.
  private(set) var places: [String.Index] = []

  init(_ text: String, keepingCase: Bool = false) {
    units.reserveCapacity(text.utf8.count)
    var (isAfterInvisible, isAfterBreak) = (false, false)
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let fold = Self.fold(character, keepingCase: keepingCase)
      // An invisible scalar inside a character counts as one before the next character.
      if fold.isEmpty { (isAfterInvisible, isAfterBreak) = (true, isAfterBreak || character.endsWord) }
      let isWord = fold.first.map(Self.isOfWords) ?? false
      for (number, unit) in fold.enumerated() {
        units.append(unit)
        characters.append(places.count)
        hasInvisibleBefore.append(number == 0 && isAfterInvisible)
        hasBreakBefore.append(number == 0 && isAfterBreak)
        isOfWords.append(isWord)
      }
      if !fold.isEmpty {
        isAfterInvisible = character.unicodeScalars.count > 1 && character.unicodeScalars.contains(where: \.isInvisible)
        isAfterBreak = false
      }
      places.append(index)
      index = text.index(after: index)
    }
    places.append(text.endIndex)
  }

  static func isSeparator(_ unit: UInt32) -> Bool { unit == space || unit == dash }

  /// Whether a character begins, or the text ends, at a unit.
  func isBoundary(_ unit: Int) -> Bool {
    unit == 0 || unit == units.count || characters[unit] != characters[unit - 1]
  }

  /// The part of the text that a range of units comes from.
  func range(of units: Range<Int>) -> Range<String.Index> {
    places[characters[units.lowerBound]]..<places[characters[units.upperBound - 1] + 1]
  }

  /// The units of one character; none if it is invisible.
  static func fold(_ character: Character, keepingCase: Bool = false) -> [UInt32] {
    if let byte = character.asciiValue { return fold(byte, keepingCase: keepingCase) }
    let visible = character.unicodeScalars.filter { !$0.isInvisible }
    guard !visible.isEmpty else { return [] }
    if visible.allSatisfy({ $0.separator != nil }) {
      return [visible.contains { $0.separator == dash } ? dash : space]
    }
    let plain = String(String.UnicodeScalarView(visible.map(\.withPlainApostrophe)))
    var text = plain.decomposedStringWithCompatibilityMapping
    // Via upper case, for letters such as ß and ς that have several lower-case forms.
    if !keepingCase { text = text.lowercased().uppercased().lowercased() }
    var units: [UInt32] = []
    for scalar in text.unicodeScalars {
      // The capital İ and the lower-case i count as one letter.
      if !keepingCase, scalar.value == 0x307, units.last == 0x69 { continue }
      // Greek capitals drop the accents of lower-case letters.
      if !keepingCase, (0x300...0x36F).contains(scalar.value), let last = units.last, (0x370...0x3FF).contains(last) {
        continue
      }
      units.append(scalar.value)
    }
    return units
  }

  private static func fold(_ byte: UInt8, keepingCase: Bool) -> [UInt32] {
    switch byte {
    case 0x20, 0x09...0x0D: [space]
    case UInt8(ascii: "-"), UInt8(ascii: "_"): [dash]
    case UInt8(ascii: "`"): [0x27]
    case 0x00..<0x20, 0x7F: []
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): [UInt32(keepingCase ? byte : byte | 0x20)]
    default: [UInt32(byte)]
    }
  }

  private static func isOfWords(_ unit: UInt32) -> Bool {
    guard unit < 0x0590 || (0x1E00..<0x2000).contains(unit), let scalar = Unicode.Scalar(unit) else { return false }
    let character = Character(scalar)
    return character.isLetter || character.isNumber
  }
}

extension Unicode.Scalar {
  /// Whether it is invisible: zero-width, format and control characters, variation selectors, fillers.
  var isInvisible: Bool {
    if value < 0x80 { return value < 0x20 && !(0x09...0x0D).contains(value) || value == 0x7F }
    if properties.isWhitespace { return false }
    return properties.isDefaultIgnorableCodePoint || [.format, .control].contains(properties.generalCategory)
  }

  /// The separator that it counts as; nil for a part of a word.
  fileprivate var separator: UInt32? {
    if properties.isWhitespace { return FoldedText.space }
    // A hyphen bullet is no dash to Unicode, and middle dots part the names of people in Japanese.
    if properties.isDash || value == 0x2043 || value == 0x5F { return FoldedText.dash }
    return [0x30FB, 0xFF65, 0x00B7].contains(value) ? FoldedText.space : nil
  }

  /// The straight apostrophe for every character that people type instead of it.
  fileprivate var withPlainApostrophe: Unicode.Scalar {
    [0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0x00B4, 0x2032, 0xFF07].contains(value) ? "'" : self
  }
}

extension Character {
  /// Whether it is invisible but ends a word: a zero-width space, or the start or end of a text direction.
  fileprivate var endsWord: Bool {
    unicodeScalars.contains {
      $0.value == 0x200B || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
  }
}
