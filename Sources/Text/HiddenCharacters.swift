/// Finds the characters that are not shown as they are: they control a terminal, reorder the text, or can't be seen.
///
/// Hidden are control characters, bidirectional controls, line and paragraph separators, noncharacters, and the code points
/// that Unicode lets a display ignore (https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt,
/// Default_Ignorable_Code_Point). Joiners, variation selectors and tags are not hidden where they change the display: inside
/// Arabic or Indic words and inside emoji.
package enum HiddenCharacters {
  /// Whether the scalar at this place in a text is hidden.
  package static func isHidden(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar.isControl || scalar.alwaysHides { return true }
    guard scalar.isIgnorable else { return false }
    let previous = index > 0 ? scalars[index - 1] : nil
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar.value {
    case 0x200C: return !(previous?.isInJoiningScript ?? false) || !(next?.isInJoiningScript ?? false)
    case 0x200D: return !joins(scalars, at: index)
    case 0x180B...0x180D, 0x180F: return !(previous.map { (0x1820...0x18AA).contains($0.value) } ?? false)
    case 0xFE00...0xFE0D: return !(previous?.isShownSymbol ?? false)
    case 0xFE0E, 0xFE0F:
      // A digit becomes a picture only as a keycap.
      guard let previous, previous.properties.isEmoji else { return true }
      return previous.value < 0x80 && next?.value != 0x20E3
    case 0xE0100...0xE01EF: return !(previous?.properties.isIdeographic ?? false)
    case 0xE0020...0xE007F: return !isOfFlag(scalars, at: index)
    default: return true
    }
  }

  /// Whether a zero-width joiner joins two emoji, or letters of a script that uses joiners.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return false }
    var before = index - 1
    while before > 0, scalars[before].value == 0xFE0F || scalars[before].properties.isEmojiModifier { before -= 1 }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    if scalars[before].isPicture, let next, next.isPicture { return true }
    // Some Indic words end in a joiner after the sign that takes away a vowel.
    if scalars[index - 1].properties.canonicalCombiningClass == .virama { return true }
    return scalars[index - 1].isInJoiningScript && next?.isInJoiningScript ?? false
  }

  /// Whether a tag belongs to the flag of a region: a black flag, tags, and the tag that ends them.
  private static func isOfFlag(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }
    // A flag has at most six letters; a longer run of tags is hidden text.
    let before = scalars[..<index].suffix(8).reversed().first { !isTag($0) }
    let end = scalars[index...].prefix(8).first { !isTag($0) || $0.value == 0xE007F }
    return before?.value == 0x1F3F4 && end?.value == 0xE007F
  }
}

extension Unicode.Scalar {
  /// Whether it is hidden everywhere: bidirectional controls, separators, byte order mark, noncharacters.
  fileprivate var alwaysHides: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a display may ignore it.
  fileprivate var isIgnorable: Bool {
    switch value {
    case 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x206F, 0x3164,
      0xFE00...0xFE0F, 0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether it is a letter or mark of a script in which joiners distinguish words, such as Persian or Malayalam.
  fileprivate var isInJoiningScript: Bool {
    switch value {
    case 0x0600...0x074F, 0x0750...0x07FF, 0x0840...0x08FF, 0x0900...0x109F, 0x1780...0x18AF, 0xA840...0xA87F,
      0xFB50...0xFDFF, 0x11000...0x1147F:
      switch properties.generalCategory {
      case .otherLetter, .nonspacingMark, .spacingMark, .modifierLetter: !isIgnorable
      default: false
      }
    default: false
    }
  }

  /// Whether it can be part of a joined emoji.
  fileprivate var isPicture: Bool { value > 0xFF && properties.isEmoji }

  /// Whether a variation selector can change how it looks: symbols, punctuation and ideographs.
  fileprivate var isShownSymbol: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .otherSymbol, .otherPunctuation, .otherLetter: !isIgnorable
    default: false
    }
  }
}
