import ArgumentParser
import Interviews
import Terminal

struct ImportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in an opening that export wrote, or cards from elsewhere.",
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

      What is hidden from you here is never compared with a file, so no outcome tells you what is in it: new scorecards are \
      added, the others are left out, and import says so. Import the file again once you have submitted your own scorecard.

      --dry-run shows what each card would become. What has no evidence says so in its place; nothing is made up.

      Exit code 1 if there are conflicts.

      --json prints {"files":[…],"dryRun","saved","openings":{"new","alreadyHere","continued","skipped","conflicts"},\
      "candidates":{…},"interviews":{…},"debriefs":{…},"conflicts":[{"file","about","opening","candidate","interviewer",\
      "event","message","help"}],"erasedHere":[…],"erasedThere":[…],"waiting":[…],"respelled":[…],"closed":[…],\
      "hidden":[{"opening","candidate","interviewer","reason"}]}.

      Examples: extramile import support-nov.json
                extramile import ratings.csv --opening support-nov --dry-run
                extramile import cards.json --opening nov --mapping greenhouse.yaml
      """)

  @Argument(help: ArgumentHelp("Files that export wrote, or cards.", valueName: "file")) var files: [String]
  @OptionGroup var options: IntakeOptions
  @OptionGroup var cards: CardOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    var archives: [IncomingFile] = []
    var imported: [ImportedCard] = []
    var remarks: [String] = []
    var problems: [(file: String, count: Int)] = []
    for name in files {
      let path = NotesFile.expanded(name, in: workspace.world)
      let file = SourceFile(name: name, bytes: try RegularFile.bytes(of: path, called: name, as: .exchange))
      guard let kind = ImportKind(file, cards) else { throw ImportKind.unknown(file, workspace) }
      let reading = try kind.read(file, cards, workspace)
      if !reading.problems.isEmpty {
        if !problems.isEmpty { workspace.world.warn("") }
        workspace.world.warn(reading.problems, in: name)
        problems.append((name, reading.problems.count + reading.unlisted))
      }
      remarks += reading.remarks.map { "\(name): \($0.sentence)" }
      imported += reading.cards
      archives += reading.archives.map { IncomingFile(name: name, archive: $0) }
    }
    if !problems.isEmpty {
      let counts = problems.map { "\($0.file) has \(counted($0.count, "problem"))" }.joined(separator: ", ")
      throw Failure("\(counts), as said above; nothing was imported.")
    }
    let sheet = importedCardsSheet(options.dryRun ? imported : [], remarks)
    if output.json {
      remarks.forEach { workspace.world.note($0) }
    } else if sheet != Sheet() {
      workspace.world.show(sheet)
      workspace.world.say()
    }
    try options.takeIn(archives, of: files, asJSON: output.json, workspace)
  }
}
