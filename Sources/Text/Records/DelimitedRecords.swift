/// Reads a text file of records and fields, as spreadsheets write them, one record after the other: CSV, or the same with
/// semicolons or tabs.
///
/// Quotes as in RFC 4180: a quoted field may hold separators, line ends, and quotes written twice. A byte order mark is
/// passed over, `\r\n` and `\r` end lines as `\n` does, empty lines are no records. Fields keep their place in the file.
package struct DelimitedRecords: Sendable {
  package typealias Field = DelimitedText.Field
  package typealias Place = DelimitedText.Place
  package typealias Fault = DelimitedText.Fault

  package let bytes: [UInt8]
  package let separator: UInt8
  /// Where the next record begins, and where the last one ends.
  private var index: Int
  private var end: Int

  /// `separator` is found from the first line, if it is not given: the one of `,` `;` and tab that it has most of.
  package init(_ bytes: [UInt8], separator given: UInt8? = nil) throws(Fault) {
    guard bytes.count <= DelimitedText.largest else {
      throw .tooLarge(bytes: bytes.count, limit: DelimitedText.largest)
    }
    self.bytes = bytes
    end = bytes.count
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = given ?? Self.separator(of: bytes[index...])
  }

  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let candidates = [",", ";", "\t"].map { (Character($0).asciiValue ?? 0) }
    var best = candidates[0]
    for candidate in candidates where line.count(where: { $0 == candidate }) > line.count(where: { $0 == best }) {
      best = candidate
    }
    return best
  }

  /// Adds the fields of the next record to `fields`; false where there is none.
  package mutating func next(_ fields: inout [Field]) throws(Fault) -> Bool {
    let begun = fields.count
    while index < end {
      repeat {
        let (field, next) = try field(at: index)
        fields.append(field)
        index = next
        guard fields.count - begun <= DelimitedText.mostFields else {
          throw .tooManyFields(place(of: fields[begun]), limit: DelimitedText.mostFields)
        }
      } while goesOn(&fields)
      if index < end, bytes[index] == Self.cr { index += 1 }
      if index < end, bytes[index] == Self.lf { index += 1 }
      // An empty line is no record.
      guard fields.count == begun + 1, fields[begun].start == fields[begun].end, !fields[begun].isQuoted else {
        return true
      }
      fields.removeLast()
    }
    return false
  }

  private static var quote: UInt8 { UInt8(ascii: "\"") }
  private static var lf: UInt8 { UInt8(ascii: "\n") }
  private static var cr: UInt8 { UInt8(ascii: "\r") }

  /// Passes over what separates fields: whether another one follows. An empty one at the end of a line is added here.
  private mutating func goesOn(_ fields: inout [Field]) -> Bool {
    guard index < end, bytes[index] == separator else { return false }
    index += 1
    if index < end, bytes[index] != Self.lf, bytes[index] != Self.cr { return true }
    fields.append(Field(start: index, end: index))
    return false
  }

  /// The field that begins at a byte, and where what ends it stands.
  private func field(at start: Int) throws(Fault) -> (Field, next: Int) {
    let bytes = bytes.span
    if bytes[start] == Self.quote { return try quotedField(at: start + 1) }
    var next = start
    while next < end, bytes[next] != separator, bytes[next] != Self.lf, bytes[next] != Self.cr { next += 1 }
    return (Field(start: start, end: next), next)
  }

  private func quotedField(at start: Int) throws(Fault) -> (Field, next: Int) {
    var last = start
    var hasQuotes = false
    while last < end {
      if bytes[last] != Self.quote { last += 1; continue }
      guard last + 1 < end, bytes[last + 1] == Self.quote else { break }
      hasQuotes = true
      last += 2
    }
    guard last < end else { throw .quoteNotClosed(place(ofByte: start - 1)) }
    let next = last + 1
    if next < end, bytes[next] != separator, bytes[next] != Self.lf, bytes[next] != Self.cr {
      throw .textAfterQuote(place(ofByte: next))
    }
    return (Field(start: start, end: last, hasQuotes: hasQuotes, isQuoted: true), next)
  }

  /// About how many records are left, if all are as long as this one.
  package func left(like fields: [Field]) -> Int {
    guard let first = fields.first, let last = fields.last else { return 0 }
    return (end - index) / Int(last.end + 1 - first.start)
  }

  /// What is left in two parts of about the same length, to be read at the same time; nil where that is little, or where a
  /// line's end may stand in quotes.
  package var halves: (DelimitedRecords, DelimitedRecords)? {
    let left = bytes[index..<end]
    guard left.count > 65_536, !left.contains(Self.quote),
      let middle = left[(index + left.count / 2)...].firstIndex(of: Self.lf)
    else { return nil }
    var (first, second) = (self, self)
    first.end = middle + 1
    second.index = middle + 1
    return (first, second)
  }

  /// A field as text: quotes undone, blanks around it taken away, and the apostrophe that kept a formula from being one.
  package func text(_ field: Field) -> String {
    let text = String(decoding: bytes[Int(field.start)..<Int(field.end)], as: UTF8.self)
    return SpreadsheetCell.read(field.hasQuotes ? text.replacing("\"\"", with: "\"") : text).trimmed
  }

  /// Whether nothing but blanks is in a field; no text is made of one that begins with a letter or a digit.
  package func isBlank(_ field: Field) -> Bool {
    if field.start < field.end, case let first = bytes[Int(field.start)], first > UInt8(ascii: " "), first < 0x7F {
      return false
    }
    return text(field).isEmpty
  }

  package func place(of field: Field) -> Place { place(ofByte: Int(field.start)) }

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
