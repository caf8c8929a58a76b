/// Text in a cell of a spreadsheet: written so that no program takes it for a formula, and read back as it was.
///
/// Spreadsheet programs run what begins with `=`, `+`, `-` or `@`, and pass over a tab or a line end before it (OWASP, CSV
/// injection). Such text gets an apostrophe before it; so does one that has apostrophes before such a sign already, so
/// that taking one away always gives back what was written. Any other text stays as it is.
package enum SpreadsheetCell {
  /// A record of fields separated by commas, as RFC 4180 has it, with its line end.
  package static func record(_ texts: [String]) -> String {
    texts.map(field).joined(separator: ",") + "\r\n"
  }

  /// The text as a field of a record: controls made visible, formulas harmless, quoted where it has to be.
  private static func field(_ text: String) -> String {
    let harmless = written(text)
    let needsQuotes = harmless.unicodeScalars.contains { ",;\"\t\r\n".unicodeScalars.contains($0) }
    let isPadded = harmless.trimmed != harmless
    return needsQuotes || isPadded ? "\"" + harmless.replacing("\"", with: "\"\"") + "\"" : harmless
  }

  /// The text as it stands in a cell.
  package static func written(_ text: String) -> String {
    // Line ends and tabs are text; other invisible characters are not.
    let shown = text.visible() { scalars, index in
      switch scalars[index] {
      case "\n", "\t": true
      case "\r": index + 1 < scalars.count && scalars[index + 1] == "\n"
      default: false
      }
    }
    return isRisky(shown.unicodeScalars[...]) ? "'" + shown : shown
  }

  /// The text that a cell stands for.
  package static func read(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), isRisky(cell.unicodeScalars.dropFirst()) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  /// Whether a program could take it for a formula, were it not for the apostrophes before it. Signs of full width count
  /// as their like in some of them.
  private static func isRisky(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }
}
