import Interviews
import QuestionBanks
import Reports
import Terminal

/// The two versions that `bank diff` or `team diff` compares: two files, or what an opening froze and that file as it is now.
@MainActor
struct FileVersions {
  let before: FileVersion
  let after: FileVersion
  private let workspace: Workspace

  init(_ kind: FileKind, _ words: [String], opening: String?, in workspace: Workspace) throws(Failure) {
    self.workspace = workspace
    guard words.count == (opening == nil ? 2 : 1) else {
      throw Failure(
        opening == nil
          ? "\(kind.rawValue) diff compares two \(kind.noun)s; name two, or one and --opening."
          : "With --opening, name one \(kind.noun): what the opening froze is compared with it.",
        exitCode: Failure.usage)
    }
    guard let opening else {
      before = FileVersion(try workspace.file(kind, words[0]))
      after = FileVersion(try workspace.file(kind, words[1]))
      return
    }
    let word = words[0]
    let named = try workspace.opening(opening)
    let frozen = named.frozen.filter { $0.kind.file == kind }
    // A path, or an id that only the file states, is known by what the file says.
    let stated = (try? workspace.file(kind, word)).flatMap { BankFolder.id(in: $0, kind) }
    guard let kept = frozen.first(where: { $0.id == word }) ?? frozen.first(where: { $0.id == stated }) else {
      throw Failure(
        "Opening \(named.name) froze no \(kind.noun) \(word); it has \(frozen.map(\.id).joined(separator: ", ")).")
    }
    let now = try word.looksLikePath ? workspace.file(kind, word) : workspace.fileToday(kept)
    guard let now else {
      throw Failure(
        "\(kept.source.name), which \(named.name) froze, is gone. What it froze: "
          + workspace.line("opening", "show", named.name.asWord))
    }
    before = FileVersion(kept.source, opening: named.name)
    after = FileVersion(now)
  }

  /// Shows what differs; the exit code tells scripts whether anything does.
  func show(isSame: Bool, _ sheet: (DifferenceScreen) -> Sheet) throws(Failure) {
    let world = workspace.world
    if isSame {
      let isExact = before.source.bytes == after.source.bytes
      return world.tell(isExact ? "No difference." : "No difference but in comments or layout of the files.")
    }
    world.page(sheet(DifferenceScreen(style: world.style)))
    throw Failure("", exitCode: Failure.problems)
  }

  /// The same for other programs.
  func show(isSame: Bool, _ report: some Encodable) throws {
    try workspace.world.sayJSON(report)
    if !isSame { throw Failure("", exitCode: Failure.problems) }
  }
}

/// One of them.
struct FileVersion {
  let source: SourceFile
  private let opening: String?

  fileprivate init(_ source: SourceFile, opening: String? = nil) {
    self.source = source
    self.opening = opening
  }

  var title: String { "\(name), version \(source.contentID)" }
  private var name: String { opening.map { "\(source.name) as \($0) froze it" } ?? source.name }
  var report: VersionReport { VersionReport(source, opening: opening) }

  /// What the file says, read by itself; if it has errors, a failure that shows them all.
  func sound<Value>(_ read: (SourceFile) -> (Value?, [Diagnostic])) throws(Failure) -> Value {
    let (value, diagnostics) = read(source)
    return try extramile.sound(source, value, diagnostics)
  }
}
