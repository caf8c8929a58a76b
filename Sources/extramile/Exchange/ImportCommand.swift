import ArgumentParser
import Exchange
import Interviews
import QuestionBanks
import Storage
import Terminal

struct ImportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import an opening or scorecards from a file.",
    discussion: """
      What is new in the file is added; what is here already stays as it is, so the same file twice changes nothing. All of \
      it is taken in, or nothing: what conflicts with what is here is named, with what to do. Every record is replayed \
      before anything is saved.

      Cards that were filled in elsewhere come into an opening that is here, as submitted interviews:

      A spreadsheet, FILE.csv, has a row for each rating, with columns candidate, interviewer, question (its id), score, \
      and evidence and reason if there are any; or a row for each candidate and interviewer, with a column for each \
      question under its id. Scores are the whole numbers 1 to 5; an empty field, NA or x is none. A column submittedAt \
      says when; without, it is now. What export --format csv writes is such a spreadsheet.

      Greenhouse's scorecards, as JSON, need --mapping: which attribute is which question, and which score a rating is.

      If Extramile can't import a file, such as feedback from Lever or a workbook, import tells you what the file is and \
      what to do. It leaves out scorecards without a rating, drafts and private notes, and counts them.

      A date in the future or before 2000 is probably wrong. import asks you about it on a terminal and rejects the file in \
      a script, unless you add --accept-dates.

      import never compares a file with what is hidden from you here, so the result can't reveal it: it adds new scorecards, \
      leaves out the others, and says so. Import the file again once you have submitted your own scorecard.

      An erasure keeps nothing that tells what a scorecard was, so importing the same file again brings the scorecard back.

      --dry-run shows what each card would become. What has no evidence says so in its place; nothing is made up.

      Exit code 1 if there are conflicts.

      --json prints {"files":[…],"dryRun","saved","openings":{"new","alreadyHere","continued","skipped","conflicts"},\
      "candidates":{…},"interviews":{…},"debriefs":{…},"conflicts":[{"file","about","opening","candidate","interviewer",\
      "event","message","help"}],"erasedHere":[…],"erasedThere":[…],"waiting":[…],"respelled":[…],"closed":[…],\
      "leftOut":[{"file","what","names":[…],"count"}],"hidden":[{"opening","candidate","interviewer","reason"}]}.

      Examples: extramile data import support-nov.json
                extramile data import ratings.csv --opening support-nov --dry-run
                extramile data import cards.json --opening nov --mapping greenhouse.yaml
      """)

  @Argument(help: ArgumentHelp("Exported openings, or scorecards.", valueName: "file")) var files: [String]
  @OptionGroup var options: IntakeOptions
  @OptionGroup var cards: CardOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let incoming = try incoming(workspace)
    try cards.refuseUnused(incoming.compactMap { file, kind in (try? kind.get()).map { (file.name, $0) } })
    var archives: [IncomingFile] = []
    var imported: [ImportedCard] = []
    var remarks: [(file: String, remark: CardReading.Remark)] = []
    var doubts: [(file: String, doubts: DoubtfulDates)] = []
    let readings = try incoming.map { file, kind in
      switch kind {
      case .success(let kind): (file: file.name, reading: try kind.read(file, cards, workspace))
      case .failure(let problem): (file: file.name, reading: ImportKind.Reading(problems: [problem.problem]))
      }
    }
    for (name, reading) in readings {
      remarks += reading.remarks.map { (name, $0) }
      imported += reading.cards
      archives += reading.archives.map { IncomingFile(name: name, archive: $0) }
      doubts.append((name, reading.doubts))
    }
    try refuseProblems(readings, workspace)
    try options.confirm(doubts, asJSON: output.json, workspace)
    let sentences = remarks.map { "\($0.file): \($0.remark.sentence)" }
    let sheet = importedCardsSheet(options.dryRun ? imported : [], sentences)
    if output.json {
      sentences.forEach { workspace.world.note($0) }
    } else if sheet != Sheet() {
      workspace.world.show(sheet)
      workspace.world.say()
    }
    try options.takeIn(archives, of: files, leavingOut: remarks, asJSON: output.json, workspace)
    if !imported.isEmpty { try warnOfErased(in: archives, workspace) }
  }

  /// An erasure keeps nothing of a scorecard's content, so nobody can tell whether a file brings it back.
  @MainActor
  private func warnOfErased(in archives: [IncomingFile], _ workspace: Workspace) throws {
    let names = Set(archives.map(\.archive.opening.name))
    for opening in try workspace.storeForReading().openings() where names.contains(opening.name) && opening.erased > 0 {
      workspace.world.note(
        "\(counted(opening.erased, "candidate")) of \(opening.name) \(opening.erased == 1 ? "was" : "were") erased. "
          + "Extramile can't tell whether these files contain their scorecards; if they do, the scorecards are back. "
          + "Check the files, and erase the candidates again if necessary.")
    }
  }

  /// Every file with its kind, or the reason why it can't be read.
  @MainActor
  private func incoming(
    _ workspace: Workspace
  ) throws -> [(file: SourceFile, kind: Result<ImportKind, ImportKind.Unreadable>)] {
    try files.map { name in
      let path = workspace.fullPath(name)
      let file = SourceFile(name: name, bytes: try RegularFile.bytes(of: path, called: name, as: .exchange))
      return (file, try ImportKind.of(file, workspace))
    }
  }

  @MainActor
  private func refuseProblems(_ readings: [(file: String, reading: ImportKind.Reading)], _ workspace: Workspace) throws
  {
    let faulty = readings.filter { !$0.reading.problems.isEmpty }
    guard !faulty.isEmpty else { return }
    for (place, (name, reading)) in faulty.enumerated() {
      if place > 0 { workspace.world.warn("") }
      workspace.world.warn(reading.problems, in: name)
    }
    let counts = faulty.map { name, reading in
      "\(name) has \(counted(reading.problems.count + reading.unlisted, "problem"))"
    }
    throw Failure("\(counts.joined(separator: ", ")), as said above; nothing was imported.")
  }
}
