import ArgumentParser
import Interviews
import Storage

/// What is taken in of a file, and what the file is called.
struct IncomingFile {
  let name: String
  let archive: OpeningArchive
}

/// How files are taken in, by import and merge alike.
struct IntakeOptions: ParsableArguments {
  @Flag(help: "Say what would happen, and write nothing.") var dryRun = false
  @Flag(help: "Where the two cannot stand beside each other, leave out what is in the file and take in the rest.")
  var keepHere = false

  /// Takes them in and says what became of them; a failure without words where there are conflicts.
  @MainActor
  func takeIn(_ incoming: [IncomingFile], of files: [String], asJSON: Bool, _ workspace: Workspace) throws {
    let store = dryRun ? try workspace.storeForReading() : try workspace.store()
    let intake = try store.takeIn(
      incoming.map { IncomingArchive($0.archive, from: $0.name) }, asTrial: dryRun, keepingHere: keepHere,
      for: workspace.interviewer())
    if asJSON {
      try workspace.world.sayJSON(IntakeReport(intake, of: files))
    } else {
      workspace.world.show(intakeSheet(intake, of: files, line: workspace.line))
    }
    if !intake.conflicts.isEmpty && !keepHere { throw Failure("", exitCode: Failure.problems) }
  }
}
