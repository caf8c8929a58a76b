package import Interviews
package import QuestionBanks
package import Text

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
  /// - Parameter opening: the name of the opening, which every field in a column `opening` must contain.
  package func read(_ bytes: [UInt8], for kit: Kit, at moment: Moment, opening: String? = nil) -> CardReading {
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
      var records: DelimitedRecords
      var (header, second): ([DelimitedText.Field], [DelimitedText.Field]) = ([], [])
      do throws(DelimitedText.Fault) {
        records = try DelimitedRecords(bytes)
        _ = try records.next(&header)
        var later = records
        _ = try later.next(&second)
      } catch { throw .delimited(error) }
      guard !second.isEmpty else { throw .empty }
      var reader = CardReader(records, for: kit, at: moment, try places(header, records, opening: opening))
      return reader.read()
    } catch {
      var reading = CardReading(
        problems: RatingFaultText.all(error).map { ImportProblem($0.place, $0.message, help: $0.help) },
        unlisted: RatingFaultText.unlisted(error))
      if case .unusedOption = error { reading.misuse = reading.problems.first?.message }
      return reading
    }
  }

  private func places(
    _ fields: [DelimitedText.Field], _ records: DelimitedRecords, opening: String?
  ) throws(RatingFault) -> CardPlaces {
    let header = fields.map(records.text)
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
    try refuseUnused(isLong: score != nil)
    let form: CardPlaces.Form
    var named = [candidate, interviewer]
    var used: [Int?] = [candidate, interviewer]
    if let score {
      guard let question = try place(ratings.question, "question") else {
        throw .noColumn("question", available: header)
      }
      let (stated, ours) = (try place(reason, "reason"), try place(nil, "notAssessedReason"))
      let evidence = try place(evidence, "evidence")
      form = .long(question: question, score: score, evidence: evidence, reason: stated ?? ours)
      named += [question, score] + [evidence, stated].compactMap(\.self)
      used += [question, score, evidence, stated ?? ours]
    } else {
      let columns = try questionColumns(besides: named, header)
      form = .wide(columns)
      used += columns
    }
    try ratings.refuseSame(named, header)
    let (skipped, amended) = (try place(nil, "skippedReason"), try place(nil, "amendmentReason"))
    let (submittedAt, openings) = (try place(nil, "submittedAt"), try place(nil, "opening"))
    used += [skipped, amended, submittedAt]
    let isLong = score != nil
    return CardPlaces(
      header: header, headerFields: fields, candidate: candidate, interviewer: interviewer, form: form,
      skipped: skipped, amended: amended, submittedAt: submittedAt,
      opening: isLong ? openings.flatMap { column in opening.map { (column: column, name: $0) } } : nil,
      // Other columns that export writes are not read, and need no remark.
      unused: header.indices.filter { column in
        !used.contains(column) && !(isLong && RatingsCSV.columns.contains(header[column]))
      })
  }

  /// Rejects options that would be silently ignored.
  private func refuseUnused(isLong: Bool) throws(RatingFault) {
    if isLong, !ratings.scoreColumns.isEmpty {
      throw .unusedOption("--scores", why: "the file has a row for each rating, and one column of scores")
    }
    guard !isLong else { return }
    for (option, name) in [("--question", ratings.question), ("--evidence", evidence), ("--reason", reason)]
    where name != nil {
      throw .unusedOption(option, why: "the file has a row for each scorecard, and a column for each question")
    }
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
struct CardPlaces {
  enum Form: Equatable {
    case long(question: Int, score: Int, evidence: Int?, reason: Int?)
    /// A column for each question.
    case wide([Int])
  }

  let header: [String]
  let headerFields: [DelimitedText.Field]
  let candidate: Int
  let interviewer: Int
  let form: Form
  /// Columns that our own spreadsheets have.
  let skipped: Int?
  let amended: Int?
  let submittedAt: Int?
  /// The column with the opening, and the name that it must contain.
  let opening: (column: Int, name: String)?
  /// Columns that are not read.
  let unused: [Int]
}
