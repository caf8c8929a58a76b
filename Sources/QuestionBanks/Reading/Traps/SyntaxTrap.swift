/// The ways in which what an author wrote is not YAML, or is YAML for something else, told apart by what the author did.
///
/// `paste` is the line as it should be, where that can be known.
enum SyntaxTrap: Equatable, Sendable {
  // Blanks and columns.
  case tab(lines: Int)
  case oddBlank(Unicode.Scalar)
  case indentedTooFar(String, column: Int, like: Int)
  case indentedTooLittle(String, column: Int, like: Int)
  case indentation
  /// A key that stands in the text under a `|`, and is no key there.
  case keyInsideText(String, column: Int)

  // Dashes.
  case dashInValue(paste: String?)
  case dashWithoutBlank(paste: String)
  case bullet(Unicode.Scalar, paste: String)
  case dashWithoutList
  case dashInsideText

  // Keys and colons.
  case missingColon(String, paste: String?)
  case missingBlank(String, paste: String)
  case wideColon(paste: String)
  case equalsSign(paste: String)
  case colonInText(paste: String?)
  case colonInBrackets(paste: String?)

  // Quotes and signs.
  case openQuote(Unicode.Scalar, paste: String?)
  case textBehind(Unicode.Scalar, paste: String?)
  case apostrophe(paste: String?)
  case typographicQuotes(paste: String?)
  case reserved(Unicode.Scalar, paste: String?)
  case escape(String, paste: String?)
  case commentInText(paste: String?)

  // Brackets.
  case openBracket(Unicode.Scalar, paste: String?)
  case missingComma(String)
  case commaInKeys(part: String, paste: String?)
  case commaInList(part: String, paste: String?)

  case repeatedMarker
  case repeatedKeys
  /// Anything else.
  case unknown

  /// What YAML takes, in another sense than the author's, is a warning: it might be meant after all.
  var severity: Diagnostic.Severity {
    switch self {
    case .dashInsideText, .typographicQuotes, .commentInText, .commaInList, .keyInsideText: .warning
    default: .error
    }
  }
}

/// How a text is changed for the parser, so that it can read on behind a slip.
enum Repair: Equatable, Sendable {
  /// These places get something that is only text, or a blank.
  case overwrite([SourceText.Mark], with: Unicode.Scalar = "\u{FFFD}")
  /// What begins here cannot be known any more; nothing is said of it.
  case conceal(SourceText.Mark)
  case rewrite(Range<Int>, line: Int, with: String)
  /// These lines are moved to the right, or with a negative number to the left.
  case indent(ClosedRange<Int>, by: Int)
  /// Leaves lines out; nothing can be said to be missing any more.
  case drop(line: Int)
}
