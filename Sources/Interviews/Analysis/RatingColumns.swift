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
    let text: DelimitedText
    do throws(DelimitedText.Fault) { text = try DelimitedText(bytes) } catch { throw .delimited(error) }
    return try read(text)
  }

  func read(_ text: DelimitedText) throws(RatingFault) -> RatingReading {
    guard text.recordCount > 1 else { throw .empty }
    let header = text.record(0).map { text.text(text.fields[$0]) }
    var reader = RatingReader(text, header: header)
    let (candidate, interviewer) = (
      try column(candidate, "candidate", header), try column(interviewer, "interviewer", header)
    )
    let (question, score) = (try column(question, "question", header), try column(score, "score", header))
    try refuseSame([candidate, interviewer, question, score].compactMap(\.self), header)
    var presumed: RatingReading.Presumed?
    switch form ?? presumedForm(candidate, interviewer, score) {
    case .long:
      guard let score else { throw .noColumn("score", available: header) }
      guard let candidate else { throw .noColumn("candidate", available: header) }
      reader.readLong(candidate, interviewer, question, score)
    case .wide:
      let names = candidate ?? header.indices.first { $0 != question } ?? 0
      if candidate == nil { presumed = RatingReading.Presumed(role: "candidate", column: header[names]) }
      let columns = try scoreColumns(besides: [names, question], header)
      reader.readWide(rows: names, question, columns, isTurned: false)
    case .turned:
      let names = interviewer ?? header.indices.first { $0 != question } ?? 0
      if interviewer == nil { presumed = RatingReading.Presumed(role: "interviewer", column: header[names]) }
      let columns = try scoreColumns(besides: [names, question], header)
      reader.readWide(rows: names, question, columns, isTurned: true)
    }
    return try reader.finish(presumed)
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
  func column(_ name: String?, _ usual: String, _ header: [String]) throws(RatingFault) -> Int? {
    let wanted = (name ?? usual).lowercased()
    var places = header.indices.filter { header[$0] == name }
    if places.isEmpty { places = header.indices.filter { header[$0].lowercased() == wanted } }
    if places.isEmpty, let name { throw .noColumn(name, available: header) }
    if places.count > 1 { throw .twoColumns(header[places[0]]) }
    return places.first
  }

  func refuseSame(_ places: [Int], _ header: [String]) throws(RatingFault) {
    for (index, place) in places.enumerated() where places[..<index].contains(place) {
      throw .sameColumn(header[place])
    }
  }
}
