import Exchange
import Interviews
import QuestionBanks
import Terminal
import Text

/// The kind of a file to import, identified by its content; each case has one function that reads it.
enum ImportKind {
  /// Greenhouse's scorecards.
  case scorecards(JSONTree)
  /// The program's own JSON.
  case opening(JSONTree)
  /// Ratings, one row per rating or per card.
  case spreadsheet

  /// The result of reading a file: openings to import, or problems.
  struct Reading {
    var archives: [OpeningArchive] = []
    var problems: [ImportProblem] = []
    /// Problems beyond those that are listed.
    var unlisted = 0
    /// Cards that were filled in elsewhere, and what of the file is left out.
    var cards: [ImportedCard] = []
    var remarks: [CardReading.Remark] = []
    var doubts = DoubtfulDates()
  }

  /// The reason why a file can't be read at all; it is listed with the problems of other files.
  struct Unreadable: Error {
    let problem: ImportProblem
  }

  /// Identifies a file; throws a failure if `import` is the wrong command for it.
  @MainActor
  static func of(_ file: SourceFile, _ workspace: Workspace) throws(Failure) -> Result<ImportKind, Unreadable> {
    func ends(_ endings: String...) -> Bool { endings.contains { file.name.lowercased().hasSuffix($0) } }
    if let signature = FileSignature(file.bytes) {
      guard signature == .database else { return .failure(Unreadable(problem: signature.problem)) }
      throw Failure(
        "\(file.name.visible()) is a database. To take it in: \(workspace.line("data merge", file.name.asWord))")
    }
    let sign = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if sign == UInt8(ascii: "[") || sign == UInt8(ascii: "{") || ends(".json", ".jsonl", ".ndjson") {
      return JSONFile.read(file.bytes).mapError { Unreadable(problem: $0.problem) }.map { json in
        JSONShape(json) == .opening ? .opening(json) : .scorecards(json)
      }
    }
    guard ends(".csv", ".tsv") else {
      throw Failure(
        "\(file.name.visible()) is nothing that can be imported. An opening is, as JSON, that was written with: "
          + "\(workspace.line("data export --out FILE")). Cards are, as a spreadsheet FILE.csv or as Greenhouse's scorecards."
      )
    }
    return .success(.spreadsheet)
  }

  /// The name of the kind, for people.
  var name: String {
    switch self {
    case .scorecards: "scorecards from Greenhouse"
    case .opening: "an opening that export wrote"
    case .spreadsheet: "a spreadsheet"
    }
  }

  @MainActor
  func read(_ file: SourceFile, _ options: CardOptions, _ workspace: Workspace) throws -> Reading {
    switch self {
    case .scorecards(let json): return try options.scorecards(json, in: file, workspace)
    case .spreadsheet: return try options.spreadsheet(file, workspace)
    case .opening(let json):
      let read = ArchiveReader.read(json, at: workspace.world.now())
      return Reading(
        archives: read.archive.map { [$0] } ?? [], problems: read.problems, unlisted: read.unlisted,
        remarks: read.unknown.map { .unknownMember($0.path, count: $0.count) }, doubts: read.doubts)
    }
  }
}

extension ImportKind.Reading {
  /// What was read of cards, and the archive that they make.
  init(_ reading: CardReading, archive: OpeningArchive) {
    self.init(
      archives: reading.problems.isEmpty ? [archive] : [], problems: reading.problems, unlisted: reading.unlisted,
      cards: reading.cards, remarks: reading.remarks, doubts: reading.doubts)
  }
}
