// How many columns text takes on a terminal, and layout that counts columns.
//
// What a reader sees as one character is one grapheme cluster. Its columns are the sum of what wcwidth() says of its
// scalars (marks count 0), except for emoji, whose sequences are drawn as one picture of two columns. Escape sequences
// for colour count nothing and are never cut.

import CReadline

extension String {
  /// Columns that the text takes on a terminal; line ends and other controls count 0.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return DisplayPiece.pieces(of: self).reduce(0) { $0 + $1.columns }
  }

  /// The text with spaces after it until it takes `columns`; longer text is unchanged.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - displayWidth))
  }

  /// The text with spaces before it until it takes `columns`, for numbers.
  package func paddedAtStart(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - displayWidth)) + self
  }

  /// The text cut so that it takes at most `columns`, with … as the last of them where something is missing.
  package func truncated(to columns: Int) -> String {
    guard displayWidth > columns else { return self }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    var isFull = false
    for piece in DisplayPiece.pieces(of: self) {
      // Colour that was turned on must still be turned off.
      if piece.isEscape {
        kept += piece.text
      } else if !isFull {
        isFull = used + piece.columns > columns - 1
        kept += isFull ? "…" : String(piece.text)
        used += piece.columns
      }
    }
    return kept
  }

  /// The text broken between words so that no line takes more than `columns`; continued lines begin with `indent` spaces.
  ///
  /// Line ends in the text stay. Chinese and Japanese, which have no spaces, are broken between characters, and a word that
  /// is longer than a line where the line ends. Where `indent` leaves too little room, it shrinks to half of the columns.
  package func wrapped(to columns: Int, indent: Int = 0) -> String {
    // Half a line, and a wide character, must fit after it.
    let room = Swift.max(0, Swift.min(columns / 2, columns - 2))
    let hanging = String(repeating: " ", count: Swift.max(0, Swift.min(indent, room)))
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.wrap(line: $0, to: max(1, columns), hanging: hanging) }
      .joined(separator: "\n")
  }

  private static func wrap(line: Substring, to columns: Int, hanging: String) -> String {
    var lines: [String] = []
    var current = ""
    var used = 0
    var isEmpty = true  // whether the current line has no word yet
    var gap = 0  // spaces before the next word, unless it begins a line
    func add(_ text: some StringProtocol, taking width: Int) {
      current += text
      used += width
      isEmpty = false
    }
    func breakLine() {
      lines.append(current)
      (current, used, isEmpty, gap) = (hanging, hanging.count, true, 0)
    }
    func place(_ word: String) {
      let width = word.displayWidth
      if used + gap + width > columns, !isEmpty { breakLine() }
      if isEmpty, lines.isEmpty { gap = Swift.min(gap, Swift.max(0, columns - 2)) }
      current += String(repeating: " ", count: gap)
      used += gap
      if used + width <= columns {
        add(word, taking: width)
      } else {
        for piece in DisplayPiece.pieces(of: word) {
          if used + piece.columns > columns, !isEmpty { breakLine() }
          add(piece.text, taking: piece.columns)
        }
      }
      gap = 0
    }
    for word in line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      for part in DisplayPiece.unbreakableParts(of: word) { place(part) }
      gap += 1
    }
    return (lines + [current]).joined(separator: "\n")
  }
}

/// A part of a text that is drawn as a whole: one character, or one escape sequence.
private struct DisplayPiece {
  var text: Substring
  var columns: Int
  var isEscape = false

  static func pieces(of text: String) -> [DisplayPiece] {
    CharacterLocale.ensureUTF8()
    var pieces: [DisplayPiece] = []
    var start = text.startIndex
    while start < text.endIndex {
      if text[start] == "\u{1B}", let end = endOfEscape(in: text, from: start) {
        pieces.append(DisplayPiece(text: text[start..<end], columns: 0, isEscape: true))
        start = end
      } else {
        let end = text.index(after: start)
        pieces.append(DisplayPiece(text: text[start..<end], columns: columns(of: text[start])))
        start = end
      }
    }
    return pieces
  }

  /// A word in the parts between which a line may end: around wide characters, but not before a sign that closes nor after
  /// one that opens (the least of https://www.unicode.org/reports/tr14/ that those scripts need).
  static func unbreakableParts(of word: String) -> [String] {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.isEmpty ? [] : [word] }
    var parts: [String] = []
    var previous: DisplayPiece?
    for piece in pieces(of: word) {
      let isBreak = previous.map { ($0.isIdeograph || piece.isIdeograph) && !$0.opens && !piece.closes } ?? true
      if isBreak { parts.append("") }
      parts[parts.count - 1] += piece.text
      if !piece.isEscape { previous = piece }
    }
    return parts
  }

  /// Whether it is wide, and no picture.
  private var isIdeograph: Bool { columns == 2 && !(text.first.map(Self.isEmoji) ?? false) }
  private var opens: Bool { text.first.map { "（「『【〈《［｛〔([{“‘".contains($0) } ?? false }
  private var closes: Bool {
    text.first.map { "、。，．・：；！？）」』】〉》］｝〕ー々,.:;!?)]}”’…".contains($0) } ?? false
  }

  /// The end of `ESC [ … letter`, the only kind of sequence that `Style` writes.
  private static func endOfEscape(in text: String, from start: String.Index) -> String.Index? {
    let scalars = text.unicodeScalars
    var index = scalars.index(after: start)
    guard index < scalars.endIndex, scalars[index] == "[" else { return nil }
    index = scalars.index(after: index)
    while index < scalars.endIndex {
      switch scalars[index].value {
      case 0x40...0x7E: return scalars.index(after: index)
      case 0x20...0x3F: index = scalars.index(after: index)
      default: return nil
      }
    }
    return nil
  }

  private static func columns(of character: Character) -> Int {
    if let value = character.asciiValue { return value >= 0x20 && value < 0x7F ? 1 : 0 }
    if isEmoji(character) { return 2 }
    return character.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let columns = Int(crl_wcwidth(scalar.value))
    if columns >= 0 { return columns }
    // The C library knows neither controls nor the newest characters; the latter are drawn as a box.
    return scalar.properties.generalCategory == .control ? 0 : 1
  }

  private static func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return false }
    if first.properties.isEmojiPresentation { return true }
    guard first.properties.isEmoji, scalars.count > 1 else { return false }
    // U+FE0F asks for the picture, a skin tone exists only for pictures.
    return scalars.dropFirst().contains { $0.value == 0xFE0F || $0.properties.isEmojiModifier }
  }
}
