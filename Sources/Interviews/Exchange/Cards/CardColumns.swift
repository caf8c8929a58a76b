/// Cards in a spreadsheet, and which of its columns hold what.
///
/// The long form has a row for each rating; the wide one a row for each candidate and interviewer, and a column for each
/// question, under its id. A score is a whole number from 1 to 5 and nothing else. What `export --format csv` writes is of
/// the long form.
package struct CardColumns: Equatable, Sendable {
  /// The names that `analyze` takes as well.
  package var ratings = RatingColumns()
  /// Names of columns; nil: `evidence`; `reason` or `notAssessedReason`.
  package var evidence: String?
  package var reason: String?

  package init() {}

  /// Reads the bytes of a spreadsheet for an opening with this kit.
  ///
  /// - Parameter moment: when the interviews are said to have been where the spreadsheet does not say it, in a column
  ///   `submittedAt`.
  package func read(_ bytes: [UInt8], for kit: Kit, at moment: Moment) -> CardReading {
    // What is no text would be read as other words than were written.
    if let place = bytes.firstInvalidUTF8 {
      return CardReading(problems: [JSONTree.Fault(kind: .notUTF8, offset: place).problem(in: bytes)])
    }
    if let place = bytes.firstIndex(of: 0) {
      return CardReading(problems: [
        ImportProblem(
          DelimitedText.Place(ofByte: place, in: bytes), "this is a NUL character, which cannot be stored.",
          help: "Take it out.")
      ])
    }
    do throws(RatingFault) {
      let text: DelimitedText
      do throws(DelimitedText.Fault) { text = try DelimitedText(bytes) } catch { throw .delimited(error) }
      guard text.recordCount > 1 else { throw .empty }
      var reader = CardReader(text, for: kit, at: moment, try places(text))
      return reader.read()
    } catch {
      return CardReading(
        problems: RatingFaultText.all(error).map { ImportProblem($0.place, $0.message, help: $0.help) },
        unlisted: RatingFaultText.unlisted(error))
    }
  }

  private func places(_ text: DelimitedText) throws(RatingFault) -> CardPlaces {
    let header = text.record(0).map { text.text(text.fields[$0]) }
    func place(_ name: String?, _ usual: String) throws(RatingFault) -> Int? {
      try ratings.column(name, usual, header)
    }
    guard let candidate = try place(ratings.candidate, "candidate") else {
      throw .noColumn("candidate", available: header)
    }
    guard let interviewer = try place(ratings.interviewer, "interviewer") else {
      throw .noColumn("interviewer", available: header)
    }
    let score = try place(ratings.score, "score")
    let form: CardPlaces.Form
    var named = [candidate, interviewer]
    if let score {
      guard let question = try place(ratings.question, "question") else {
        throw .noColumn("question", available: header)
      }
      let (stated, ours) = (try place(reason, "reason"), try place(nil, "notAssessedReason"))
      form = .long(
        question: question, score: score, evidence: try place(evidence, "evidence"),
        reason: stated ?? ours)
      named += [question, score]
    } else {
      form = .wide(try questionColumns(besides: named, header))
    }
    try ratings.refuseSame(named, header)
    return CardPlaces(
      header: header, candidate: candidate, interviewer: interviewer, form: form,
      skipped: try place(nil, "skippedReason"), amended: try place(nil, "amendmentReason"),
      submittedAt: try place(nil, "submittedAt"))
  }

  /// All columns but those of names, or those that were named.
  private func questionColumns(besides names: [Int], _ header: [String]) throws(RatingFault) -> [Int] {
    var columns: [Int] = []
    for name in ratings.scoreColumns { if let place = try ratings.column(name, name, header) { columns.append(place) } }
    if ratings.scoreColumns.isEmpty {
      columns = header.indices.filter { !names.contains($0) && header[$0].lowercased() != "submittedat" }
    }
    guard !columns.isEmpty else { throw .noScoreColumns }
    try ratings.refuseSame(columns + names, header)
    for (index, place) in columns.enumerated() {
      if header[place].isEmpty { throw .columnWithoutName(number: place + 1) }
      if columns[..<index].contains(where: { header[$0] == header[place] }) { throw .twoColumns(header[place]) }
    }
    return columns
  }
}

/// The places of what a spreadsheet of cards holds.
struct CardPlaces: Equatable {
  enum Form: Equatable {
    case long(question: Int, score: Int, evidence: Int?, reason: Int?)
    /// A column for each question.
    case wide([Int])
  }

  let header: [String]
  let candidate: Int
  let interviewer: Int
  let form: Form
  /// Columns that our own spreadsheets have.
  let skipped: Int?
  let amended: Int?
  let submittedAt: Int?
}
