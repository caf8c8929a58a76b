package import Text

/// The type of a file that Extramile can't read as text, identified by its first bytes.
///
/// The signatures come from the specifications of the formats; `file` uses the same ones.
package enum FileSignature: CaseIterable, Sendable {
  case empty
  case database
  case workbook
  case oldWorkbook
  case zip
  case compressed
  case pdf
  case picture
  case richText
  case markup
  case utf32
  case utf16

  /// nil for a file that may be UTF-8 text.
  package init?(_ bytes: [UInt8]) {
    guard let found = Self.allCases.first(where: { $0.fits(bytes) }) else { return nil }
    self = found
  }

  private func fits(_ bytes: [UInt8]) -> Bool {
    func begins(_ signs: [UInt8]...) -> Bool { signs.contains { bytes.starts(with: $0) } }
    func begins(_ words: String...) -> Bool { words.contains { bytes.starts(with: $0.utf8) } }
    return switch self {
    case .empty: bytes.withoutBlanks.isEmpty
    case .database: begins("SQLite format 3\0")
    case .workbook: begins("PK\u{03}\u{04}") && bytes.isWorkbook
    case .oldWorkbook: begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    case .zip: begins("PK\u{03}\u{04}", "PK\u{05}\u{06}")
    case .compressed:
      begins([0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD])
        || begins([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    case .pdf: begins("%PDF-")
    case .picture: begins([0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38])
    case .richText: begins("{\\rtf")
    case .markup: bytes.withoutBlanks.first == UInt8(ascii: "<")
    // The byte order mark of UTF-32 begins with that of UTF-16.
    case .utf32:
      begins([0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]) || bytes.hasZeros([false, true, true, true])
        || bytes.hasZeros([true, true, true, false])
    case .utf16:
      begins([0xFF, 0xFE], [0xFE, 0xFF]) || bytes.hasZeros([false, true, false, true])
        || bytes.hasZeros([true, false, true, false])
    }
  }

  /// What the file is and what to do, worded to follow its name.
  package var problem: ImportProblem {
    let (what, help): (String, String) =
      switch self {
      case .empty: ("the file is empty.", "Export it again, or choose another file.")
      case .database: ("this is a database.", "To take in what was submitted in it, use merge.")
      case .workbook, .oldWorkbook:
        (
          "this is a workbook from a spreadsheet program.",
          "Open it there, save the sheet as CSV in UTF-8, and import that file."
        )
      case .zip: ("this is a ZIP archive.", "Unpack it, then import the file that was in it.")
      case .compressed: ("this is a compressed file.", "Unpack it, then import the file that was in it.")
      case .pdf: ("this is a PDF.", "Export a spreadsheet as CSV, or JSON, instead.")
      case .picture: ("this is a picture.", "Export a spreadsheet as CSV, or JSON, instead.")
      case .richText: ("this is a text document in RTF.", "Save a spreadsheet as CSV in UTF-8 instead.")
      case .markup:
        (
          "this is HTML or XML.",
          "If you downloaded it, the server may have sent a login page or an error page: open it in a browser to check. "
            + "Export a spreadsheet as CSV, or JSON, instead."
        )
      case .utf32: ("this is text in UTF-32.", "Save the file in UTF-8, then import it again.")
      case .utf16: ("this is text in UTF-16.", "Save the file in UTF-8, then import it again.")
      }
    return ImportProblem(nil, what, help: help)
  }
}

extension [UInt8] {
  /// The bytes after the byte order mark and the white space at the beginning.
  fileprivate var withoutBlanks: ArraySlice<UInt8> {
    let text = starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
    return text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// Whether a ZIP archive is a workbook of Excel, or one in OpenDocument.
  fileprivate var isWorkbook: Bool {
    let start = String(decoding: prefix(8192), as: UTF8.self)
    return start.contains("[Content_Types].xml") || start.contains("xl/") || start.contains("opendocument.spreadsheet")
  }

  /// Whether the first four bytes are zero in exactly the given places.
  fileprivate func hasZeros(_ places: [Bool]) -> Bool {
    count >= 4 && zip(self, places).allSatisfy { ($0 == 0) == $1 }
  }
}
