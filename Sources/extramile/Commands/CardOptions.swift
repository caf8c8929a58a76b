import ArgumentParser
import Interviews
import Storage

/// How files of cards that were filled in elsewhere are read: into which opening, by which mapping, from which columns.
struct CardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("For cards: the opening that they are for; the only open one without.", valueName: "name"))
  var opening: String?
  @Option(help: ArgumentHelp("For Greenhouse's scorecards: what is what; a file.", valueName: "file"))
  var mapping: String?
  @Option(help: ArgumentHelp("For spreadsheets: the column of candidates.", valueName: "name")) var candidate: String?
  @Option(help: ArgumentHelp("The column of interviewers.", valueName: "name")) var interviewer: String?
  @Option(help: ArgumentHelp("The column of questions' ids.", valueName: "name")) var question: String?
  @Option(help: ArgumentHelp("The column of scores.", valueName: "name")) var score: String?
  @Option(help: ArgumentHelp("The column of evidence.", valueName: "name")) var evidence: String?
  @Option(help: ArgumentHelp("The column of why there is no score.", valueName: "name")) var reason: String?
  @Option(
    help: ArgumentHelp(
      "With a column a question, those that hold scores, with commas between.", valueName: "names"))
  var scores: String?

  /// Greenhouse's scorecards, as cards of the opening.
  @MainActor
  func scorecards(_ file: SourceFile, _ workspace: Workspace) throws -> ImportKind.Reading {
    let chosen = try workspace.opening(opening)
    guard let mapping else {
      throw MappingNeed.failure(
        "\(file.name) is a list, as Greenhouse gives scorecards. A mapping has to say which of its attributes is which "
          + "question of \(chosen.name), and which score a rating is.", .greenhouse, chosen, workspace)
    }
    let source = try workspace.file(.mapping, mapping)
    let read = MappingReader.read(source, for: .greenhouse, to: .importing(chosen.kit))
    let reading = GreenhouseReader.read(
      file.bytes, by: try sound(source, read.mapping, read.diagnostics), for: chosen.kit)
    return ImportKind.Reading(reading, archive: reading.cards.archive(for: chosen))
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
    let reading = columns.read(file.bytes, for: chosen.kit, at: workspace.world.now())
    let here = try visible(chosen, workspace)
    return ImportKind.Reading(reading, archive: reading.cards.archive(for: chosen, knowing: here))
  }
  /// What the database has of an opening and may be compared with a card by whoever imports it.
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
