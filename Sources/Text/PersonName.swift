import Foundation

/// The name of a person or an opening as Extramile stores it: 1 to 100 visible, distinguishable characters.
///
/// Every new name must follow these rules, whether it is typed, read from a file or taken from another database. Control
/// characters, bidirectional controls, line separators, private and unassigned characters are rejected. So is anything that
/// makes two different names look alike: invisible characters (except joiners where Arabic and Indic scripts need them),
/// spaces other than one plain space between two words, and characters that Unicode keeps only for compatibility, such as
/// fullwidth letters and ligatures.
///
/// Names that an earlier version stored are not checked again: they stay, are shown in their visible form, and can be
/// erased.
package struct PersonName: Equatable, Sendable {
  package let text: String

  /// A name that somebody typed; spaces around it are removed, and each run of spaces inside it becomes one space.
  package init(_ typed: String) throws(NameProblem) {
    try self.init(exactly: Self.spaced(typed.trimmed))
  }

  /// A name exactly as an archive or a database has it, since seals depend on it.
  package init(exactly text: String) throws(NameProblem) {
    if let problem = NameProblem.find(in: text) { throw problem }
    self.text = text
  }

  /// The text with each run of spaces as one plain space.
  fileprivate static func spaced(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    return text.unicodeScalars.split { $0.properties.generalCategory == .spaceSeparator }
      .map { String($0) }.joined(separator: " ")
  }

  /// The text with ordinary characters instead of lookalikes that Unicode keeps only for compatibility.
  ///
  /// Characters that look different from their equivalents, such as `ª` and `²`, stay.
  fileprivate static func plain(_ text: String) -> String {
    let composed = text.precomposedStringWithCanonicalMapping
    if composed.utf8.allSatisfy({ $0 < 0x80 }) { return composed }
    return composed.unicodeScalars.map { scalar -> String in
      let sign = String(scalar)
      switch scalar.properties.generalCategory {
      case .modifierLetter, .otherNumber, .modifierSymbol, .otherSymbol, .currencySymbol: return sign
      default: return scalar == "ª" || scalar == "º" ? sign : sign.precomposedStringWithCompatibilityMapping
      }
    }.joined().precomposedStringWithCanonicalMapping
  }
}

/// Why a text is not a name that can be stored.
package enum NameProblem: Error, Equatable, Sendable {
  case empty
  case tooLong
  /// With the name in its visible form.
  case controlCharacter(String)
  /// With the name in its visible form.
  case invisibleCharacter(String)
  /// With the ordinary name that it looks like.
  case looksLike(String)
  /// With the name in which every run of spaces is one plain space.
  case spaces(String)

  static let longest = 100
  /// The limit of code points: scripts with marks use several for one character, but no name has more than this.
  private static let mostScalars = 4 * longest

  static func find(in text: String) -> NameProblem? {
    if text.isEmpty { return .empty }
    if text.count > longest || text.unicodeScalars.count > mostScalars { return .tooLong }
    if text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) { return nil }
    let spaced = PersonName.spaced(text)
    if spaced.isEmpty { return .empty }
    let scalars = Array(text.unicodeScalars)
    if scalars.contains(where: \.isControl) { return .controlCharacter(text.visible()) }
    if scalars.indices.contains(where: { isUnseen(scalars, at: $0) }) { return .invisibleCharacter(shown(scalars)) }
    if spaced != text { return .spaces(spaced) }
    let plain = PersonName.plain(text)
    return plain == text ? nil : .looksLike(plain)
  }

  /// Whether a character of a name is invisible, or may be on some displays.
  private static func isUnseen(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    if HiddenCharacters.isHidden(scalars, at: index) { return true }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: return true
    // A mark without a letter would change the text before the name.
    case .nonspacingMark, .enclosingMark, .spacingMark: if index == 0 || scalars[index - 1] == " " { return true }
    default: break
    }
    switch scalar.value {
    // Two names that differ in a variation selector look alike.
    case 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return true
    case 0x2800, 0xFFFC: return true
    default: return false
    }
  }

  /// The text with everything made visible that a name must not contain.
  private static func shown(_ scalars: [Unicode.Scalar]) -> String {
    scalars.indices.map { isUnseen(scalars, at: $0) ? scalars[$0].picture : String(scalars[$0]) }.joined()
  }

  /// What is wrong, in a sentence about `name`, such as "The candidate's name".
  package func message(about name: String) -> String {
    switch self {
    case .empty: "\(name) is empty."
    case .tooLong: "\(name) is longer than \(Self.longest) characters."
    case .controlCharacter(let shown): "\(name) contains a control character: \(shown)"
    case .invisibleCharacter(let shown): "\(name) contains an invisible character: \(shown)"
    case .looksLike(let plain): "\(name) contains characters that look like others. Write it as: \(plain)"
    case .spaces(let plain): "\(name) has extra or unusual spaces. Write it as: \(plain)"
    }
  }
}
