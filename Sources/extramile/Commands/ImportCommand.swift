import ArgumentParser
import Interviews

struct ImportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in an opening from a file that export wrote.",
    discussion: """
      What is new in the file is added; what is here already stays as it is, so the same file twice changes nothing. All of \
      it is taken in, or nothing: what conflicts with what is here is named, with what to do. Every record is replayed \
      before anything is saved.

      --json prints {"files":[…],"dryRun","saved","openings":{"new","alreadyHere","continued","skipped","conflicts"},\
      "candidates":{…},"interviews":{…},"debriefs":{…},"conflicts":[{"file","about","opening","candidate","interviewer",\
      "event","message","help"}],"erasedHere":[…],"erasedThere":[…],"waiting":[…],"respelled":[…],"closed":[…]}.

      Exit code 1 if there are conflicts.

      Example: extramile import support-nov.json --dry-run
      """)

  @Argument(help: "Files that export wrote.") var files: [String]
  @OptionGroup var options: IntakeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    var archives: [IncomingFile] = []
    var problems: [(file: String, count: Int)] = []
    for name in files {
      let path = NotesFile.expanded(name, in: workspace.world)
      let file = SourceFile(name: name, bytes: try RegularFile.bytes(of: path, called: name, as: .exchange))
      guard let kind = ImportKind(file) else { throw ImportKind.unknown(file, workspace) }
      let reading = kind.read(file)
      if !reading.problems.isEmpty {
        if !problems.isEmpty { workspace.world.warn("") }
        workspace.world.warn(reading.problems, in: name)
        problems.append((name, reading.problems.count + reading.unlisted))
      }
      archives += reading.archives.map { IncomingFile(name: name, archive: $0) }
    }
    if !problems.isEmpty {
      let counts = problems.map { "\($0.file) has \(counted($0.count, "problem"))" }.joined(separator: ", ")
      throw Failure("\(counts), as said above; nothing was imported.")
    }
    try options.takeIn(archives, of: files, asJSON: output.json, workspace)
  }
}
