import Text

/// Takes the records of a spreadsheet for names and scores, quickly: a name is looked up by its bytes, and becomes text once.
struct RatingReader: Sendable {
  /// Where names and scores stand.
  enum Columns: Sendable {
    case long(candidate: Int, interviewer: Int?, question: Int?, score: Int)
    /// A column of scores for each interviewer; turned, for each candidate. `rows` has the names of the others.
    case wide(rows: Int, question: Int?, scores: [Int], isTurned: Bool)
  }

  /// Room is made for no more ratings than this before they come: a first line can be much shorter than the others.
  private static let mostReserved = 1_000_000

  private let text: DelimitedRecords
  private let header: [String]
  private let columns: Columns
  private var candidates = NameColumn()
  private var interviewers: NameColumn?
  private var questions: NameColumn?
  private var scores: [Double] = []
  private var missing = 0
  private var faults: [RatingFault.Field] = []
  private var moreFaults = 0

  init(_ text: DelimitedRecords, header: [String], _ columns: Columns) {
    (self.text, self.header, self.columns) = (text, header, columns)
    switch columns {
    case .long(_, let interviewer, let question, _):
      if interviewer != nil { interviewers = NameColumn() }
      if question != nil { questions = NameColumn() }
    case .wide(_, let question, _, _):
      interviewers = NameColumn()
      if question != nil { questions = NameColumn() }
    }
  }

  /// With all these records taken, too.
  func taking(_ records: DelimitedRecords) -> Result<RatingReader, RatingFault> {
    var (reader, records) = (self, records)
    var fields: [DelimitedText.Field] = []
    do throws(DelimitedText.Fault) {
      while try records.next(&fields) {
        if reader.scores.isEmpty { reader.reserve(min(records.left(like: fields) + 1, Self.mostReserved)) }
        reader.take(fields)
        fields.removeAll(keepingCapacity: true)
      }
    } catch {
      return .failure(.delimited(error))
    }
    return .success(reader)
  }

  private mutating func reserve(_ count: Int) {
    scores.reserveCapacity(count)
    candidates.reserve(count)
    interviewers?.reserve(count)
    questions?.reserve(count)
  }

  /// Adds what was taken of later records.
  mutating func append(_ later: RatingReader) {
    candidates.append(later.candidates)
    if let names = later.interviewers { interviewers?.append(names) }
    if let names = later.questions { questions?.append(names) }
    scores += later.scores
    missing += later.missing
    let listed = later.faults.prefix(RatingFault.mostFields - faults.count)
    faults += listed
    moreFaults += later.moreFaults + later.faults.count - listed.count
  }

  private mutating func take(_ fields: [DelimitedText.Field]) {
    guard isWhole(fields) else { return }
    switch columns {
    case .long(let candidate, let interviewer, let question, let score):
      guard let value = number(fields[score], score) else { return }
      let name = fields[candidate]
      let (who, what) = (interviewer.map { fields[$0] }, question.map { fields[$0] })
      guard isNamed(name, candidate), isNamed(who, interviewer), isNamed(what, question) else { return }
      candidates.append(name, text)
      if let who { interviewers?.append(who, text) }
      if let what { questions?.append(what, text) }
      scores.append(value)
    case .wide(let rows, let question, let columns, let isTurned):
      let name = fields[rows]
      let what = question.map { fields[$0] }
      guard isNamed(name, rows), isNamed(what, question) else { return }
      for column in columns {
        guard let value = number(fields[column], column) else { continue }
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

  private mutating func isWhole(_ fields: [DelimitedText.Field]) -> Bool {
    if fields.count == header.count { return true }
    fault(fields[0], .fieldCount(fields.count, expected: header.count))
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
    let digits = text.bytes.span.extracting(Int(field.start)..<Int(field.end))
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var value = 0
    for place in digits.indices {
      let digit = digits[place] &- UInt8(ascii: "0")
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
