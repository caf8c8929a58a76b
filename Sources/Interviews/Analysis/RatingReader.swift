/// Takes the fields of a spreadsheet for names and scores, quickly: a name is looked up by its bytes, and becomes text once.
struct RatingReader {
  private let text: DelimitedText
  private let header: [String]
  private var candidates = NameColumn()
  private var interviewers: NameColumn?
  private var questions: NameColumn?
  private var scores: [Double] = []
  private var missing = 0
  private var faults: [RatingFault.Field] = []
  private var moreFaults = 0

  init(_ text: DelimitedText, header: [String]) {
    self.text = text
    self.header = header
  }

  mutating func readLong(_ candidate: Int, _ interviewer: Int?, _ question: Int?, _ score: Int) {
    if interviewer != nil { interviewers = NameColumn() }
    if question != nil { questions = NameColumn() }
    scores.reserveCapacity(text.recordCount)
    for record in 1..<text.recordCount {
      let fields = text.record(record)
      guard isWhole(fields) else { continue }
      guard let value = number(text.fields[fields.lowerBound + score], score) else { continue }
      let name = text.fields[fields.lowerBound + candidate]
      let who = interviewer.map { text.fields[fields.lowerBound + $0] }
      let what = question.map { text.fields[fields.lowerBound + $0] }
      guard isNamed(name, candidate), isNamed(who, interviewer), isNamed(what, question) else { continue }
      candidates.append(name, text)
      if let who { interviewers?.append(who, text) }
      if let what { questions?.append(what, text) }
      scores.append(value)
    }
  }

  mutating func readWide(rows: Int, _ question: Int?, _ columns: [Int], isTurned: Bool) {
    interviewers = NameColumn()
    if question != nil { questions = NameColumn() }
    for record in 1..<text.recordCount {
      let fields = text.record(record)
      guard isWhole(fields) else { continue }
      let name = text.fields[fields.lowerBound + rows]
      let what = question.map { text.fields[fields.lowerBound + $0] }
      guard isNamed(name, rows), isNamed(what, question) else { continue }
      for column in columns {
        guard let value = number(text.fields[fields.lowerBound + column], column) else { continue }
        if isTurned {
          candidates.append(header[column])
          interviewers?.append(name, text)
        } else {
          candidates.append(name, text)
          interviewers?.append(header[column])
        }
        if let what { questions?.append(what, text) }
        scores.append(value)
      }
    }
  }

  func finish(_ presumed: RatingReading.Presumed?) throws(RatingFault) -> RatingReading {
    guard faults.isEmpty else { throw .fields(faults, more: moreFaults) }
    guard !scores.isEmpty else { throw .empty }
    let table = RatingTable(
      candidates: candidates.names, interviewers: interviewers?.names, questions: questions?.names, scores: scores)
    return RatingReading(table: table, missing: missing, presumed: presumed)
  }

  // MARK: One field

  private mutating func isWhole(_ fields: Range<Int>) -> Bool {
    if fields.count == header.count { return true }
    fault(text.fields[fields.lowerBound], .fieldCount(fields.count, expected: header.count))
    return false
  }

  private mutating func isNamed(_ field: DelimitedText.Field?, _ column: Int?) -> Bool {
    guard let field, let column, text.isBlank(field) else { return true }
    fault(field, .noName(column: header[column]))
    return false
  }

  /// The score in a field; nil where it is missing, or no number, which is then a fault.
  private mutating func number(_ field: DelimitedText.Field, _ column: Int) -> Double? {
    if let value = plainNumber(field) { return value }
    let word = text.text(field)
    if word.isEmpty || ["na", "n/a", "null", ".", "-", "x", "not assessed"].contains(word.lowercased()) {
      missing += 1
      return nil
    }
    // A comma is a decimal point where it does not separate fields.
    let spelled = text.separator == UInt8(ascii: ",") ? word : word.replacing(",", with: ".")
    guard let value = Double(spelled), !value.isFinite || spelled.utf8.allSatisfy(Self.isOfNumbers) else {
      fault(field, .noNumber(word, column: header[column]))
      return nil
    }
    guard value.isFinite else {
      fault(field, .notFinite(word, column: header[column]))
      return nil
    }
    return value
  }

  /// Digits, signs, a point and an exponent; not the hexadecimal numbers that programmers write.
  private static func isOfNumbers(_ byte: UInt8) -> Bool { "0123456789+-.eE".utf8.contains(byte) }

  /// A whole number of a few digits, as nearly all scores are.
  private func plainNumber(_ field: DelimitedText.Field) -> Double? {
    let length = field.end - field.start
    guard length > 0, length < 10 else { return nil }
    var value = 0
    for index in Int(field.start)..<Int(field.end) {
      let digit = text.bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return Double(value)
  }

  private mutating func fault(_ field: DelimitedText.Field, _ kind: RatingFault.Field.Kind) {
    if faults.count < RatingFault.mostFields {
      faults.append(.init(place: text.place(of: field), kind: kind))
    } else {
      moreFaults += 1
    }
  }
}

/// A column of names, each known by its bytes.
private struct NameColumn {
  private(set) var names = RatingTable.Names()
  /// Open addressing: places of names by their hash, -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
  private var spellings: [[UInt8]] = []

  mutating func append(_ field: DelimitedText.Field, _ text: DelimitedText) {
    var (start, end) = (Int(field.start), Int(field.end))
    while start < end, text.bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, text.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if field.hasQuotes || start < end && text.bytes[start] == UInt8(ascii: "'") { return append(text.text(field)) }
    names.places.append(place(of: text.bytes[start..<end]))
  }

  mutating func append(_ name: String) { names.places.append(place(of: Array(name.utf8)[...])) }

  private mutating func place(of name: ArraySlice<UInt8>) -> Int32 {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      if spellings[Int(slots[slot])].elementsEqual(name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let place = Int32(spellings.count)
    slots[slot] = place
    spellings.append(Array(name))
    names.distinct.append(String(decoding: name, as: UTF8.self))
    if spellings.count * 2 > slots.count { grow() }
    return place
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (place, spelling) in spellings.enumerated() {
      var slot = Self.hash(spelling[...]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
  }

  /// FNV-1a, 64 bit.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff)
  }
}
