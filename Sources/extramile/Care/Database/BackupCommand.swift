import ArgumentParser
import Foundation
import Interviews
import Storage
import Terminal
import Text

struct BackupCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Back up the database and check the copy.",
    discussion: """
      The copy is whole whoever works with the database meanwhile. It is examined as doctor examines the database, and \
      only a sound one gets its name; a file that is there is never replaced. Without a FILE it lies beside the database, \
      with the day and time in its name. It is readable by you alone. Keep one on another disk.

      It holds all that the database holds, so an erasure has to reach it, too: --list names every copy that was made.

      To go back to a copy, look into it first with --database FILE. Then, with no extramile running, move the database \
      away together with the files beside it that end in -wal and -shm, and put the copy in its place.

      --list --json prints {"backups":[{"path","madeAt","seals","isThere"}]}.

      Examples: extramile data backup
                extramile data backup /media/stick/interviews.sqlite
                extramile data backup --list
      """)

  @Argument(help: "File to write (default: next to the database).") var file: String?
  @Flag(help: "List the backups that were made.") var list = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if list && file != nil { throw ValidationError("--list makes no copy, so it takes no FILE.") }
    if output.json && !list { throw ValidationError("--json goes with --list.") }
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    guard Store.exists(at: workspace.locations.database) else {
      throw Failure("There is no database at \(workspace.locations.database), so there is nothing to copy.")
    }
    if list {
      let rows = try workspace.storeForReading().backups().map(BackupRow.init)
      if output.json { return try world.sayJSON(["backups": rows]) }
      return world.show(backupsSheet(rows, line: workspace.line("data backup")))
    }
    let now = world.now()
    let typed = file ?? Self.name(beside: workspace.locations.database, at: now)
    let destination = try Destination(typed, option: "backup", replacing: false, in: workspace)
    let copy = try BackupCopy(
      of: workspace.store(), at: destination, id: world.newID(), now, by: workspace.interviewer())
    world.show(backupSheet(copy))
  }

  /// The database's name with the time in it.
  private static func name(beside database: String, at moment: Moment) -> String {
    let time = moment.text.prefix(19).replacing("T", with: "-").replacing(":", with: "")
    let name = database as NSString
    return "\(name.deletingPathExtension)-\(time).sqlite"
  }
}

/// A copy as other programs read of it.
struct BackupRow: Encodable {
  let path: String
  let madeAt: String
  let seals: Int
  /// Whether the file is where it was put.
  let isThere: Bool

  init(_ record: BackupRecord) {
    path = record.path
    madeAt = record.madeAt.text
    seals = record.seals
    isThere = FileManager.default.fileExists(atPath: path)
  }
}

/// A copy of the database that was made, examined and put in its place.
@MainActor
struct BackupCopy {
  let path: String
  let seals: Int
  let kibibytes: Int

  /// It is made under another name in the same folder, so that nobody ever takes half a copy for one.
  init(of store: Store, at destination: Destination, id: Identity, _ now: Moment, by who: String) throws {
    let path = destination.path
    guard !DiskFile.isThere(path) else { throw Self.isThere(path) }
    let draft: Destination.Unfinished
    do throws(DiskFile.Refusal) { draft = try destination.begin(isDatabase: true) } catch {
      throw Failure(
        "\(path) cannot be written: \(error.reason). Nothing was copied. Choose another folder or disk.")
    }
    defer { draft.discard() }
    draft.file.lendToSQLite()
    let record = BackupRecord.Draft(id: id, path: path, madeAt: now, madeBy: who)
    let copy = try store.copy(to: draft.file.path, as: record)
    guard copy.isSound else {
      throw Failure(
        "The copy has \(counted(copy.findings.count { $0.severity == .error }, "error")), so it is no backup and was "
          + "removed: \(copy.findings.first { $0.severity == .error }?.message ?? "")\nWhat the database itself has, "
          + "doctor tells; to keep it as it is, copy the file.")
    }
    try store.record(record)
    do throws(DiskFile.Refusal) { try draft.file.finish(replacing: false) } catch {
      throw error.isThereAlready
        ? Self.isThere(path) : Failure("\(path) cannot be written: \(error.reason). Nothing was copied.")
    }
    self.path = path
    seals = copy.seals
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    kibibytes = ((size ?? 0) + 1023) / 1024
  }

  private static func isThere(_ path: String) -> Failure {
    Failure("\(path) is there already, and was left as it is. Choose another name.")
  }
}
