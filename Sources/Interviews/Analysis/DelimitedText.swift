/// A text file of records and fields, as spreadsheets write them: CSV, or the same with semicolons or tabs.
///
/// Quotes as in RFC 4180: a quoted field may hold separators, line ends, and quotes written twice. A byte order mark is
/// passed over, `\r\n` and `\r` end lines as `\n` does, empty lines are no records. Fields keep their place in the file.
package struct DelimitedText: Sendable {
  /// A field's bytes, without the quotes around it.
  struct Field: Sendable {
    let start: Int32
    let end: Int32
    /// Whether quotes in it are written twice.
    let hasQuotes: Bool
    let isQuoted: Bool
  }

  package struct Place: Equatable, Sendable {
    package let line: Int
    /// Counted in characters, from 1.
    package let column: Int
  }

  /// What makes a file no such text, and where.
  package enum Fault: Error, Equatable, Sendable {
    case quoteNotClosed(Place)
    case textAfterQuote(Place)
    case tooLarge(bytes: Int, limit: Int)
  }

  /// Offsets are kept in 32 bits.
  package static let largest = 1 << 30

  let bytes: [UInt8]
  package let separator: UInt8
  /// All fields, record after record.
  private(set) var fields: [Field] = []
  /// Where each record's fields begin; one more at the end.
  private(set) var starts: [Int32] = [0]

  /// `separator` is found from the first line, if it is not given: the one of `,` `;` and tab that it has most of.
  package init(_ bytes: [UInt8], separator given: UInt8? = nil) throws(Fault) {
    guard bytes.count <= Self.largest else { throw .tooLarge(bytes: bytes.count, limit: Self.largest) }
    self.bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = given ?? Self.separator(of: bytes[start...])
    try scan(from: start)
  }

  package var recordCount: Int { starts.count - 1 }

  func record(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let candidates = [",", ";", "\t"].map { (Character($0).asciiValue ?? 0) }
    var best = candidates[0]
    for candidate in candidates where line.count(where: { $0 == candidate }) > line.count(where: { $0 == best }) {
      best = candidate
    }
    return best
  }

  private mutating func scan(from first: Int) throws(Fault) {
    let (quote, lf, cr) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let separator = separator
    let end = bytes.count
    fields.reserveCapacity(end / 3)
    var fault: Fault?
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var index = first
      while index < end {
        // One field.
        if unsafe bytes[index] == quote {
          var hasQuotes = false
          let start = index + 1
          index += 1
          while index < end {
            if unsafe bytes[index] != quote { index += 1; continue }
            if index + 1 < end, unsafe bytes[index + 1] == quote {
              hasQuotes = true
              index += 2
              continue
            }
            break
          }
          guard index < end else {
            fault = .quoteNotClosed(place(ofByte: start - 1))
            return
          }
          fields.append(Field(start: Int32(start), end: Int32(index), hasQuotes: hasQuotes, isQuoted: true))
          index += 1
          if index < end, unsafe bytes[index] != separator && bytes[index] != lf && bytes[index] != cr {
            fault = .textAfterQuote(place(ofByte: index))
            return
          }
        } else {
          let start = index
          while index < end, unsafe bytes[index] != separator && bytes[index] != lf && bytes[index] != cr { index += 1 }
          fields.append(Field(start: Int32(start), end: Int32(index), hasQuotes: false, isQuoted: false))
        }
        // What ends it.
        if index < end, unsafe bytes[index] == separator {
          index += 1
          if index == end {
            fields.append(Field(start: Int32(end), end: Int32(end), hasQuotes: false, isQuoted: false))
          } else if unsafe bytes[index] == lf || bytes[index] == cr {
            fields.append(Field(start: Int32(index), end: Int32(index), hasQuotes: false, isQuoted: false))
          } else {
            continue
          }
        }
        if index < end, unsafe bytes[index] == cr { index += 1 }
        if index < end, unsafe bytes[index] == lf { index += 1 }
        // An empty line is no record.
        let begun = Int(starts[starts.count - 1])
        if fields.count == begun + 1, fields[begun].start == fields[begun].end, !fields[begun].isQuoted {
          fields.removeLast()
        } else {
          starts.append(Int32(fields.count))
        }
      }
    }
    if let fault { throw fault }
    if Int(starts[starts.count - 1]) != fields.count { starts.append(Int32(fields.count)) }
  }

  /// A field as text: quotes undone, blanks around it taken away, and the apostrophe that kept a formula from being one.
  func text(_ field: Field) -> String {
    let text = String(decoding: bytes[Int(field.start)..<Int(field.end)], as: UTF8.self)
    return SpreadsheetCell.read(field.hasQuotes ? text.replacing("\"\"", with: "\"") : text).trimmed
  }

  /// Whether nothing but blanks is in a field; no text is made of one that begins with a letter or a digit.
  func isBlank(_ field: Field) -> Bool {
    if field.start < field.end, case let first = bytes[Int(field.start)], first > UInt8(ascii: " "), first < 0x7F {
      return false
    }
    return text(field).isEmpty
  }

  func place(of field: Field) -> Place { place(ofByte: Int(field.start)) }

  private func place(ofByte byte: Int) -> Place {
    var (line, start) = (1, 0)
    var index = 0
    while index < byte {
      if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
        if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") {
          index += 1
        }
        (line, start) = (line + 1, index + 1)
      }
      index += 1
    }
    let before = bytes[min(start, byte)..<byte]
    let text = before.starts(with: [0xEF, 0xBB, 0xBF]) ? before.dropFirst(3) : before
    return Place(line: line, column: String(decoding: text, as: UTF8.self).count + 1)
  }
}
