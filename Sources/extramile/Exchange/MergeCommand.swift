import ArgumentParser
import Exchange
import Foundation
import Interviews
import Storage

struct MergeCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge other people's databases into yours.",
    discussion: """
      Each file is examined first, as doctor does, and only read. Then every opening, submitted interview and debrief that \
      is new in it is added here, under its own identity, so that it does not matter who merges whom, in which order and \
      how often. Drafts stay where they are. Candidates of one name, in whatever case, are one candidate.

      All of it is merged, or nothing: what cannot stand beside what is here is named, with what to do. Nothing that was \
      noted or rated is printed; what you may see of it afterwards, compare shows as ever. Scorecards that are hidden from \
      you here are not compared with those in a file; merge says so. Merge the file again once you have submitted yours.

      A date in the future or before 2000 probably comes from a wrong clock. merge asks you about it on a terminal and \
      rejects the file in a script, unless you add --accept-dates.

      --json prints the object that import --json prints. Exit code 1 if there are conflicts.

      Examples: extramile data merge noor.sqlite felix.sqlite
                extramile data merge noor.sqlite --dry-run
      """)

  @Argument(help: ArgumentHelp("Databases of other people or computers.", valueName: "file"))
  var files: [String]
  @OptionGroup var options: IntakeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    var archives: [IncomingFile] = []
    for name in files {
      let path = workspace.fullPath(name)
      try refuseUnsound(path, called: name, workspace)
      archives += try Store.archives(inFile: path).map { IncomingFile(name: name, archive: $0) }
    }
    let now = workspace.world.now()
    let doubts = archives.map { ($0.name, $0.archive.doubtfulDates(at: now)) }
    try options.confirm(doubts, asJSON: output.json, workspace)
    try options.takeIn(archives, of: files, asJSON: output.json, workspace)
  }

  @MainActor
  private func refuseUnsound(_ path: String, called name: String, _ workspace: Workspace) throws {
    guard Store.exists(at: path) else { throw Failure("\(name): there is no such file.") }
    let own = URL(fileURLWithPath: workspace.locations.database).resolvingSymlinksInPath()
    guard URL(fileURLWithPath: path).resolvingSymlinksInPath() != own else {
      throw Failure(
        "\(name) is the database that you work with. Name that of somebody else, or choose yours with --database.")
    }
    let examination = try self.examination(of: path, called: name, workspace)
    guard examination.isSound else {
      let errors = examination.findings.count { $0.severity == .error }
      throw Failure(
        "\(name) has \(counted(errors, "error")), so nothing was merged. They are listed by: "
          + workspace.line("data doctor", "--database", name.asWord))
    }
  }
  @MainActor
  private func examination(of path: String, called name: String, _ workspace: Workspace) throws(Failure) -> Examination
  {
    do throws(StoreFailure) { return try Examination(of: path) } catch {
      guard case .notADatabase = error else { throw Failure(error) }
      throw Failure(
        "\(name): this is not a database. A file that export wrote is taken in with: "
          + workspace.line("data import", name.asWord))
    }
  }
}
