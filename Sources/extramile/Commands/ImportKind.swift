import Interviews

/// What a file that is to be imported is, told by its content: one case, one file that reads it.
enum ImportKind: CaseIterable {
  /// Greenhouse's scorecards.
  case scorecards
  /// The program's own JSON.
  case opening
  /// Ratings, a row each or a row a card.
  case spreadsheet

  /// What a file of such a kind gave: openings to take in, or what is wrong with it.
  struct Reading {
    var archives: [OpeningArchive] = []
    var problems: [ImportProblem] = []
    /// Problems beyond those that are listed.
    var unlisted = 0
    /// Cards that were filled in elsewhere, and what of the file is left out.
    var cards: [ImportedCard] = []
    var remarks: [CardReading.Remark] = []
  }

  /// nil for a file of no kind that can be imported.
  init?(_ file: SourceFile, _ options: CardOptions) {
    let sign = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard let kind = Self.allCases.first(where: { $0.fits(file, sign, options) }) else { return nil }
    self = kind
  }

  private func fits(_ file: SourceFile, _ sign: UInt8?, _ options: CardOptions) -> Bool {
    func ends(_ ending: String) -> Bool { file.name.lowercased().hasSuffix(ending) }
    return switch self {
    // A mapping is for nothing else.
    case .scorecards: sign == UInt8(ascii: "[") || sign == UInt8(ascii: "{") && options.mapping != nil
    case .opening: sign == UInt8(ascii: "{") || ends(".json")
    case .spreadsheet: ends(".csv") || ends(".tsv")
    }
  }

  @MainActor
  func read(_ file: SourceFile, _ options: CardOptions, _ workspace: Workspace) throws -> Reading {
    switch self {
    case .scorecards: return try options.scorecards(file, workspace)
    case .spreadsheet: return try options.spreadsheet(file, workspace)
    case .opening:
      let (archive, problems, unlisted) = ArchiveReader.read(file.bytes)
      return Reading(archives: archive.map { [$0] } ?? [], problems: problems, unlisted: unlisted)
    }
  }

  /// What a file of no kind is, as far as that can be told.
  @MainActor
  static func unknown(_ file: SourceFile, _ workspace: Workspace) -> Failure {
    if file.bytes.starts(with: "SQLite format 3\0".utf8) {
      return Failure("\(file.name) is a database. Take it in with: \(workspace.line("merge", file.name.asWord))")
    }
    return Failure(
      "\(file.name) is nothing that can be imported. An opening is, as JSON, that was written with: "
        + "\(workspace.line("export --out FILE")). Cards are, as a spreadsheet FILE.csv or as Greenhouse's scorecards.")
  }
}

extension ImportKind.Reading {
  /// What was read of cards, and the archive that they make.
  init(_ reading: CardReading, archive: OpeningArchive) {
    self.init(
      archives: reading.problems.isEmpty ? [archive] : [], problems: reading.problems, unlisted: reading.unlisted,
      cards: reading.cards, remarks: reading.remarks)
  }
}
