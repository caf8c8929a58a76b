import ArgumentParser
import Exchange
import Interviews
import QuestionBanks

/// What an exported file is made for: this program and spreadsheets, or another system, whose form needs a mapping.
enum ExportForm: ExpressibleByArgument, Equatable {
  case own(ExportFormat)
  case system(HiringSystem)

  init?(argument: String) {
    guard
      let form = ExportFormat(rawValue: argument).map(Self.own) ?? HiringSystem(rawValue: argument).map(Self.system)
    else { return nil }
    self = form
  }

  static let allValueStrings = ExportFormat.allCases.map(\.rawValue) + HiringSystem.allCases.map(\.rawValue)

  var defaultValueDescription: String {
    switch self {
    case .own(let format): format.rawValue
    case .system(let system): system.rawValue
    }
  }

  /// What is in a file of this form, for people.
  func contents(_ archive: OpeningArchive) -> String {
    let parts = [
      counted(archive.candidates.count, "candidate"), counted(archive.interviews.count, "interview"),
      counted(archive.debriefs.count, "debrief"),
    ]
    // A spreadsheet of ratings and another system's form have no place for debriefs.
    let hasDebriefs = if case .own(.json) = self { true } else { false }
    return parts.prefix(hasDebriefs ? 3 : 2).joined(separator: ", ")
  }

  /// The text of an export in this form, and what it cannot hold.
  @MainActor
  func text(
    _ export: OpeningExport, mapping: String?, _ workspace: Workspace
  ) throws(Failure) -> (text: String, losses: [ExportLoss]) {
    switch (self, mapping) {
    case (.own(let format), nil): return (format.text(export), [])
    case (.own, _?):
      let systems = HiringSystem.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("--mapping is for the form of another system: \(systems).", exitCode: Failure.usage)
    case (.system(let system), nil):
      throw MappingNeed.failure(
        "\(system.name) rates with \(system.ratingsInWords), and scores here go from 1 to 5. A mapping has to say what "
          + "each score is there.", system, export.archive.opening, workspace)
    case (.system(let system), let word?):
      let file = try workspace.file(.mapping, word)
      let read = MappingReader.read(file, for: system, to: .export(export.archive.opening.kit))
      let written = SystemExport(export, by: try sound(file, read.mapping, read.diagnostics))
      return (written.text, written.losses)
    }
  }
}

extension HiringSystem {
  /// What a rating can be, for people: `1, 2, 3 and 4`.
  fileprivate var ratingsInWords: String {
    ratings.dropLast().joined(separator: ", ") + " and " + (ratings.last ?? "")
  }
}

/// What is said where a mapping is missing: why it is needed, and the lines that make one and use it.
enum MappingNeed {
  @MainActor
  static func failure(
    _ why: String, _ system: HiringSystem, _ opening: Opening, _ workspace: Workspace
  ) -> Failure {
    let file = "\(system.rawValue).yaml"
    let line = workspace.line("data mapping new", system.rawValue, "--opening", opening.name.asWord, "--out", file)
    return Failure(
      "\(why) Begin one with: \(line) - look at every line of it, and then add --mapping \(file).",
      exitCode: Failure.usage)
  }
}
