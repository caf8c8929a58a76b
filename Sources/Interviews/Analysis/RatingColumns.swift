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

  /// nil: long where there is a score column, wide else.
  package var form: Form?
  /// Names of columns; nil: `candidate`, `interviewer`, `question`, `score`, in whatever case.
  package var candidate: String?
  package var interviewer: String?
  package var question: String?
  package var score: String?

  package init() {}

  /// What is wrong with a file, and where; every problem of it up to a limit.
  package enum Fault: Error, Equatable, Sendable {
    case delimited(DelimitedText.Fault)
    case empty
    /// A column that was named, or that is always needed, is not there.
    case noColumn(String, available: [String])
    case sameColumn(String)
    case noScoreColumns
    case fields([FieldFault], more: Int)
  }

  package struct FieldFault: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// Not a number: the text there.
      case noNumber(String)
      case notFinite(String)
      case noName(column: String)
      case fieldCount(Int, expected: Int)
    }

    package let place: DelimitedText.Place
    package let kind: Kind
  }

  /// What was read, and how many fields were empty where a score could have been.
  package struct Reading: Equatable, Sendable {
    package let table: RatingTable
    package let missing: Int
  }

  /// Problems beyond this many are counted, not listed.
  static let mostFaults = 20

  package func read(_ text: DelimitedText) throws(Fault) -> Reading {
    guard text.recordCount > 1 else { throw .empty }
    let header = text.record(0).map { text.text(text.fields[$0]) }
    var reader = RatingReader(text, header: header)
    let score = try column(score, "score", header)
    switch form ?? (score == nil && self.score == nil ? .wide : .long) {
    case .long:
      guard let score else { throw .noColumn(self.score ?? "score", available: header) }
      guard let candidate = try column(candidate, "candidate", header) else {
        throw .noColumn(self.candidate ?? "candidate", available: header)
      }
      let interviewer = try column(interviewer, "interviewer", header)
      let question = try column(question, "question", header)
      try refuseSame([candidate, score] + [interviewer, question].compactMap { $0 }, header)
      reader.readLong(candidate, interviewer, question, score)
    case .wide:
      let candidate = try column(candidate, "candidate", header) ?? 0
      let question = try column(question, "question", header)
      let columns = header.indices.filter { $0 != candidate && $0 != question }
      guard !columns.isEmpty else { throw .noScoreColumns }
      reader.readWide(rows: candidate, question, columns, isTurned: false)
    case .turned:
      let interviewer = try column(interviewer, "interviewer", header) ?? 0
      let question = try column(question, "question", header)
      let columns = header.indices.filter { $0 != interviewer && $0 != question }
      guard !columns.isEmpty else { throw .noScoreColumns }
      reader.readWide(rows: interviewer, question, columns, isTurned: true)
    }
    return try reader.finish()
  }

  /// The place of a column: the one named, which must be there, or the one usually so called, if it is.
  private func column(_ name: String?, _ usual: String, _ header: [String]) throws(Fault) -> Int? {
    let wanted = (name ?? usual).lowercased()
    let place = header.firstIndex { $0 == name } ?? header.firstIndex { $0.lowercased() == wanted }
    if place == nil, let name { throw .noColumn(name, available: header) }
    return place
  }

  private func refuseSame(_ places: [Int], _ header: [String]) throws(Fault) {
    for (index, place) in places.enumerated() where places[..<index].contains(place) { throw .sameColumn(header[place]) }
  }
}
