/// A text file of records and fields, as spreadsheets write them, with all its fields.
package struct DelimitedText: Sendable {
  /// A field's bytes, without the quotes around it.
  package struct Field: Sendable {
    package let start: Int32
    private let lengthAndQuotes: UInt32

    init(start: Int, end: Int, hasQuotes: Bool = false, isQuoted: Bool = false) {
      self.start = Int32(start)
      lengthAndQuotes = UInt32(end - start) << 2 | (hasQuotes ? 2 : 0) | (isQuoted ? 1 : 0)
    }

    package var end: Int32 { start + Int32(lengthAndQuotes >> 2) }
    /// Whether quotes in it are written twice.
    package var hasQuotes: Bool { lengthAndQuotes & 2 != 0 }
    var isQuoted: Bool { lengthAndQuotes & 1 != 0 }
  }

  package struct Place: Equatable, Sendable {
    package let line: Int
    /// Counted in characters, from 1.
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What makes a file no such text, and where.
  package enum Fault: Error, Equatable, Sendable {
    case quoteNotClosed(Place)
    case textAfterQuote(Place)
    case tooLarge(bytes: Int, limit: Int)
    case notUTF8(NotUTF8)
    /// The record that begins here has more fields than a spreadsheet has columns.
    case tooManyFields(Place, limit: Int)
  }

  /// Offsets are kept in 32 bits, lengths in 30.
  package static let largest = (1 << 30) - 1
  /// The number of columns in an Excel sheet.
  package static let mostFields = 16_384

  let records: DelimitedRecords
  /// All fields, record after record.
  private(set) var fields: [Field] = []
  /// Where each record's fields begin; one more at the end.
  private(set) var starts: [Int32] = [0]

  /// `separator` is found from the first line, if it is not given.
  package init(_ bytes: [UInt8], separator: UInt8? = nil) throws(Fault) {
    var records = try DelimitedRecords(bytes, separator: separator)
    while try records.next(&fields) { starts.append(Int32(fields.count)) }
    self.records = records
  }

  package var recordCount: Int { starts.count - 1 }

  func record(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  package func text(_ field: Field) -> String { records.text(field) }

  func place(of field: Field) -> Place { records.place(of: field) }
}
