import ArgumentParser
import Exchange
import Interviews
import Storage
import Terminal
import Text

/// What is taken in of a file, and what the file is called.
struct IncomingFile {
  let name: String
  let archive: OpeningArchive
}

/// How files are taken in, by import and merge alike.
struct IntakeOptions: ParsableArguments {
  @Flag(help: "Show what would happen, and change nothing.") var dryRun = false
  @Flag(help: "If something conflicts, keep what is here and import the rest.")
  var keepHere = false

  @Flag(help: "Import dates in the future or before 2000 without asking.") var acceptDates = false

  /// Continues with doubtful dates only if somebody confirms that they are right.
  @MainActor
  func confirm(
    _ doubts: [(file: String, doubts: DoubtfulDates)], asJSON: Bool, _ workspace: Workspace
  ) throws(Failure) {
    let doubts = doubts.filter { $0.doubts.count > 0 }
    guard !acceptDates, !doubts.isEmpty else { return }
    let world = workspace.world
    let isAsked = !asJSON && !workspace.choices.noInput && world.reader().isInteractive
    for (place, (name, dates)) in doubts.enumerated() {
      if place > 0 { world.warn("") }
      world.warn(dates.listed, in: name, as: isAsked ? "warning" : "error")
    }
    let counts = doubts.map { "\($0.file.visible()) has \(counted($0.doubts.count, "doubtful date"))" }
    let summary = counts.joined(separator: ", ")
    guard isAsked else {
      throw Failure("\(summary), as said above; nothing was imported. If the dates are right, add --accept-dates.")
    }
    world.tell("\(summary), as said above.")
    let menu = Menu(
      question: "Import anyway", choices: [("y", "import with these dates"), ("n", "import nothing")],
      interrupting: "n")
    guard world.key(menu) == "y" else { throw Failure("Nothing was imported.") }
  }

  /// Takes them in and says what became of them; a failure without words where there are conflicts.
  @MainActor
  func takeIn(
    _ incoming: [IncomingFile], of files: [String],
    leavingOut remarks: [(file: String, remark: CardReading.Remark)] = [],
    asJSON: Bool, _ workspace: Workspace
  ) throws {
    let store = dryRun ? try workspace.storeForReading() : try workspace.store()
    let intake = try store.takeIn(
      incoming.map { IncomingArchive($0.archive, from: $0.name) }, asTrial: dryRun, keepingHere: keepHere,
      at: workspace.world.now(), by: workspace.interviewer(), for: workspace.interviewer())
    if asJSON {
      try workspace.world.sayJSON(IntakeReport(intake, of: files, leavingOut: remarks))
    } else {
      workspace.world.show(intakeSheet(intake, of: files, line: workspace.line))
      if !dryRun, intake.changesSomething {
        let openings = Set(incoming.map(\.archive.opening.name))
        let option = openings.count == 1 ? openings.first.map(workspace.openingOption) ?? "" : "--opening NAME"
        workspace.suggestNext("compare", option)
      }
    }
    if !intake.conflicts.isEmpty && !keepHere { throw Failure("", exitCode: Failure.problems) }
  }
}
