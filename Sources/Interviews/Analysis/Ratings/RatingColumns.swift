import Text

/// Which columns of a spreadsheet hold what, and how its ratings are read from it.
///
/// The long form has a row for each rating; the wide one a row for each candidate (and question) and a column for each
/// interviewer, or the other way round. Every field that is no number where one belongs is named, none is left out.
package struct RatingColumns: Equatable, Sendable {
  package enum Form: String, CaseIterable, Sendable {
    case long
    /// A row a candidate, a column an interviewer.
    case wide
    /// A row an interviewer, a column a candidate.
    case turned
  }

  /// nil: long where there is a score column, turned where there is one of interviewers but none of candidates, wide else.
  package var form: Form?
  /// Names of columns; nil: `candidate`, `interviewer`, `question`, `score`, in whatever case.
  package var candidate: String?
  package var interviewer: String?
  package var question: String?
  package var score: String?
  /// In the wide forms, the columns that hold scores; empty: all but those of names.
  package var scoreColumns: [String] = []

  package init() {}

  /// Reads the bytes of a spreadsheet.
  package func read(_ bytes: [UInt8]) throws(RatingFault) -> RatingReading {
    // Bytes that aren't text would be read as names that nobody wrote.
    if let fault = NotUTF8(bytes) { throw .delimited(.notUTF8(fault)) }
    var records: DelimitedRecords
    var (first, second): ([DelimitedText.Field], [DelimitedText.Field]) = ([], [])
    do throws(DelimitedText.Fault) {
      records = try DelimitedRecords(bytes)
      _ = try records.next(&first)
      var later = records
      _ = try later.next(&second)
    } catch {
      throw .delimited(error)
    }
    guard !second.isEmpty else { throw .empty }
    let header = first.map(records.text)
    let (columns, presumed) = try columns(header)
    let reader = RatingReader(records, header: header, columns)
    guard let (one, other) = records.halves else { return try reader.taking(records).get().finish(presumed) }
    let halves = atOnce({ reader.taking(one) }, { reader.taking(other) })
    var whole = try halves.0.get()
    whole.append(try halves.1.get())
    return try whole.finish(presumed)
  }

  /// Where names and scores stand under this header, and what was presumed for that.
  private func columns(_ header: [String]) throws(RatingFault) -> (RatingReader.Columns, RatingReading.Presumed?) {
    let (candidate, interviewer) = (
      try column(candidate, "candidate", header), try column(interviewer, "interviewer", header)
    )
    let (question, score) = (try column(question, "question", header), try column(score, "score", header))
    try refuseSame([candidate, interviewer, question, score].compactMap(\.self), header)
    let form = form ?? presumedForm(candidate, interviewer, score)
    try refuseUnused(form)
    guard form != .long else {
      guard let score else { throw .noColumn("score", available: header) }
      guard let candidate else { throw .noColumn("candidate", available: header) }
      return (.long(candidate: candidate, interviewer: interviewer, question: question, score: score), nil)
    }
    let isTurned = form == .turned
    let named = isTurned ? interviewer : candidate
    let names = named ?? header.indices.first { $0 != question } ?? 0
    let presumed = RatingReading.Presumed(role: isTurned ? "interviewer" : "candidate", column: header[names])
    let scores = try scoreColumns(besides: [names, question], header)
    return (
      .wide(rows: names, question: question, scores: scores, isTurned: isTurned), named == nil ? presumed : nil
    )
  }

  /// Rejects options that would be silently ignored.
  private func refuseUnused(_ form: Form) throws(RatingFault) {
    switch form {
    case .long:
      guard scoreColumns.isEmpty else {
        throw .unusedOption("--scores", why: "the file has a row for each rating, and one column of scores")
      }
    case .wide, .turned:
      let rows = form == .wide ? "candidate" : "interviewer"
      let columns = form == .wide ? "interviewer" : "candidate"
      let why = "the file has a row for each \(rows), and a column for each \(columns)"
      if score != nil { throw .unusedOption("--score", why: why) }
      if form == .wide && interviewer != nil { throw .unusedOption("--interviewer", why: why) }
      if form == .turned && candidate != nil { throw .unusedOption("--candidate", why: why) }
    }
  }

  private func presumedForm(_ candidate: Int?, _ interviewer: Int?, _ score: Int?) -> Form {
    if score != nil { return .long }
    guard interviewer != nil else { return .wide }
    // With columns for both, what is missing is the one of the scores.
    return candidate == nil ? .turned : .long
  }

  private func scoreColumns(besides names: [Int?], _ header: [String]) throws(RatingFault) -> [Int] {
    var columns: [Int] = []
    for name in scoreColumns { if let place = try column(name, name, header) { columns.append(place) } }
    if scoreColumns.isEmpty { columns = header.indices.filter { !names.contains($0) } }
    guard !columns.isEmpty else { throw .noScoreColumns }
    try refuseSame(columns + names.compactMap(\.self), header)
    for (index, place) in columns.enumerated() {
      if header[place].isEmpty { throw .columnWithoutName(number: place + 1) }
      if columns[..<index].contains(where: { header[$0] == header[place] }) { throw .twoColumns(header[place]) }
    }
    return columns
  }

  /// The place of a column: the one named, which must be there, or the one usually so called, if it is.
  package func column(_ name: String?, _ usual: String, _ header: [String]) throws(RatingFault) -> Int? {
    let wanted = (name ?? usual).lowercased()
    var places = header.indices.filter { header[$0] == name }
    if places.isEmpty { places = header.indices.filter { header[$0].lowercased() == wanted } }
    if places.isEmpty, let name { throw .noColumn(name, available: header) }
    if places.count > 1 { throw .twoColumns(header[places[0]]) }
    return places.first
  }

  package func refuseSame(_ places: [Int], _ header: [String]) throws(RatingFault) {
    for (index, place) in places.enumerated() where places[..<index].contains(place) {
      throw .sameColumn(header[place])
    }
  }
}
