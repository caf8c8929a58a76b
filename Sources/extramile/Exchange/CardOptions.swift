import ArgumentParser
import Exchange
import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// How files of cards that were filled in elsewhere are read: into which opening, by which mapping, from which columns.
struct CardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Opening that the scorecards are for (default: the only open one).", valueName: "name"))
  var opening: String?
  @Option(help: ArgumentHelp("Mapping file, for Greenhouse scorecards.", valueName: "file"))
  var mapping: String?
  @Option(help: ArgumentHelp("In a spreadsheet, the column with candidates.", valueName: "name")) var candidate: String?
  @Option(help: ArgumentHelp("The column with interviewers.", valueName: "name")) var interviewer: String?
  @Option(help: ArgumentHelp("The column with question ids.", valueName: "name")) var question: String?
  @Option(help: ArgumentHelp("The column with scores.", valueName: "name")) var score: String?
  @Option(help: ArgumentHelp("The column with evidence.", valueName: "name")) var evidence: String?
  @Option(help: ArgumentHelp("The column with reasons for missing scores.", valueName: "name")) var reason: String?
  @Option(
    help: ArgumentHelp(
      "With a column a question, those that hold scores, with commas between.", valueName: "names"))
  var scores: String?

  /// Rejects options that apply to none of the files, instead of silently ignoring them.
  func refuseUnused(_ kinds: [(file: String, kind: ImportKind)]) throws(Failure) {
    func isFor(_ kind: ImportKind, _ isSpreadsheet: Bool) -> Bool {
      switch kind {
      case .scorecards: !isSpreadsheet
      case .spreadsheet: isSpreadsheet
      case .opening: false
      }
    }
    let columns = [
      ("--candidate", candidate), ("--interviewer", interviewer), ("--question", question), ("--score", score),
      ("--evidence", evidence), ("--reason", reason), ("--scores", scores),
    ]
    guard let first = kinds.first else { return }
    let what = "\(first.file.visible()) is \(first.kind.name)"
    if let mapping, !kinds.contains(where: { isFor($0.kind, false) }) {
      throw Failure(
        "--mapping \(mapping.visible()) doesn't apply: \(what), and a mapping is only for Greenhouse's scorecards. Leave it out.",
        exitCode: Failure.usage)
    }
    for (option, value) in columns where value != nil && !kinds.contains(where: { isFor($0.kind, true) }) {
      throw Failure(
        "\(option) doesn't apply: \(what), and the option names a column of a spreadsheet. Leave it out.",
        exitCode: Failure.usage)
    }
    if opening != nil, kinds.allSatisfy({ if case .opening = $0.kind { true } else { false } }) {
      throw Failure(
        "--opening doesn't apply: \(what), which already names its opening. Leave it out.", exitCode: Failure.usage)
    }
  }

  /// Greenhouse's scorecards, as cards of the opening.
  @MainActor
  func scorecards(_ json: JSONTree, in file: SourceFile, _ workspace: Workspace) throws -> ImportKind.Reading {
    let chosen = try workspace.opening(opening)
    guard let mapping else {
      throw MappingNeed.failure(
        "\(file.name) is a list, as Greenhouse gives scorecards. A mapping has to say which of its attributes is which "
          + "question of \(chosen.name), and which score a rating is.", .greenhouse, chosen, workspace)
    }
    let source = try workspace.file(.mapping, mapping)
    let read = MappingReader.read(source, for: .greenhouse, to: .importing(chosen.kit))
    let reading = GreenhouseReader.read(
      json, by: try sound(source, read.mapping, read.diagnostics), for: chosen.kit, at: workspace.world.now())
    return ImportKind.Reading(reading, archive: try archive(reading.cards, chosen, workspace))
  }

  /// The rows of a spreadsheet, as cards of the opening.
  @MainActor
  func spreadsheet(_ file: SourceFile, _ workspace: Workspace) throws -> ImportKind.Reading {
    let chosen = try workspace.opening(opening)
    var columns = CardColumns()
    (columns.ratings.candidate, columns.ratings.interviewer) = (candidate, interviewer)
    (columns.ratings.question, columns.ratings.score) = (question, score)
    columns.ratings.scoreColumns = (scores ?? "").split(separator: ",").map { String($0).trimmed }
    (columns.evidence, columns.reason) = (evidence, reason)
    let reading = columns.read(file.bytes, for: chosen.kit, at: workspace.world.now(), opening: chosen.name)
    if let misuse = reading.misuse {
      throw Failure("\(file.name.visible()): \(misuse) Leave it out.", exitCode: Failure.usage)
    }
    return ImportKind.Reading(reading, archive: try archive(reading.cards, chosen, workspace))
  }

  @MainActor
  private func archive(_ cards: [ImportedCard], _ opening: Opening, _ workspace: Workspace) throws -> OpeningArchive {
    let here = try visible(opening, workspace)
    return cards.archive(for: opening, knowing: here, newID: workspace.world.newID)
  }

  /// What the database has for an opening, as far as the importing person may compare it with a card.
  @MainActor
  private func visible(_ opening: Opening, _ workspace: Workspace) throws -> OpeningArchive {
    let store = try workspace.storeForReading()
    let viewer = try workspace.interviewer()
    let blinding = try store.blinding(for: viewer, of: opening)
    let hidden = Set((blinding.owed.union(blinding.incomplete)).map(\.nameKey))
    var archive = try store.archive(of: opening)
    archive.interviews.removeAll { interview in
      hidden.contains(interview.candidate.name.nameKey) && interview.interviewer.nameKey != viewer.nameKey
    }
    return archive
  }
}
