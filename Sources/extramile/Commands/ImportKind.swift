import Interviews

/// What a file that is to be imported is, told by its content: one case, one file that reads it.
enum ImportKind: CaseIterable {
  /// The program's own JSON.
  case opening

  /// What a file of such a kind gave: openings to take in, or what is wrong with it.
  struct Reading {
    var archives: [OpeningArchive] = []
    var problems: [ImportProblem] = []
    /// Problems beyond those that are listed.
    var unlisted = 0
  }

  /// nil for a file of no kind that can be imported.
  init?(_ file: SourceFile) {
    guard let kind = Self.allCases.first(where: { $0.fits(file) }) else { return nil }
    self = kind
  }

  private func fits(_ file: SourceFile) -> Bool {
    switch self {
    case .opening:
      file.name.lowercased().hasSuffix(".json")
        || file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
    }
  }

  func read(_ file: SourceFile) -> Reading {
    switch self {
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
        + workspace.line("export --out FILE"))
  }
}
