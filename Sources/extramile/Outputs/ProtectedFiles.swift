import Foundation
import Interviews
import QuestionBanks
import Storage
import Terminal

/// The files that no command may overwrite, under whatever name or link: the database with SQLite's files next to it,
/// banks and similar files, the files that the command itself reads, and the state folder.
@MainActor
struct ProtectedFiles {
  private let files: [(path: String, what: String)]
  private let state: String
  private let includingBanks: Bool

  /// `inputs` are files that the command reads; a command that writes banks may leave them out.
  init(_ workspace: Workspace, inputs: [String] = [], includingBanks: Bool = true) {
    let database = workspace.fullPath(workspace.locations.database)
    var files = [(database, "the database in use")]
    for path in Set([database, OutputPath(database).path]) {
      files += UnfinishedFile.companionEndings.map { (path + $0, "a part of the database in use") }
    }
    if includingBanks { files += Self.banks(of: workspace.locations) }
    files += inputs.map { (workspace.fullPath($0), "a file that this command reads") }
    self.files = files
    self.includingBanks = includingBanks
    state = workspace.locations.state
  }

  /// Describes what is at a path that must not be overwritten; nil if a file may go there.
  ///
  /// Databases other than the one in use are only looked for if an existing file would be replaced.
  func finding(at path: String, replacing: Bool) -> String? {
    let output = OutputPath(path)
    if let file = files.first(where: { OutputPath($0.path).isSame(as: output) }) { return file.what }
    let folder = OutputPath(state).path + "/"
    if output.path.hasPrefix(folder) { return "in the folder where extramile keeps its history and drafts" }
    // Last, since closing a file releases the locks that SQLite holds on it in this program.
    if replacing, Self.isDatabase(output.path) { return "an Extramile database or a backup of one" }
    if replacing, includingBanks, Self.isYAML(output.path), DiskFile.isThere(output.path) {
      return "a YAML file, which could be a question bank"
    }
    let ending = UnfinishedFile.companionEndings.first { output.path.hasSuffix($0) }
    if let ending, Self.isDatabase(String(output.path.dropLast(ending.count))) {
      return "a part of an Extramile database"
    }
    return nil
  }

  private static func banks(of locations: Locations) -> [(path: String, what: String)] {
    let kinds: [(FileKind, String)] = [
      (.bank, "a question bank"), (.team, "a team profile"), (.practice, "a file of sample answers"),
      (.rules, "a file of lawful rules"), (.mapping, "a mapping"),
    ]
    let folders = locations.banks.flatMap { folder in kinds.map { ("\(folder)/\($0.0.folder)", $0.1) } }
    return (folders + locations.rules.map { ("\($0)/", "a file of lawful rules") }).flatMap { folder, what in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter(isYAML).map { (folder + $0, what) }
    }
  }

  private static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

  private static func isDatabase(_ path: String) -> Bool { RegularFile.isOne(path) && Store.isDatabase(at: path) }
}

/// The path where a file would be made after following every link on the way, even one whose target doesn't exist yet.
struct OutputPath {
  let path: String

  init(_ typed: String) {
    var path = typed
    for _ in 1...40 {
      path = "\(Self.realFolder(of: path))/\(DiskFile.name(of: path))"
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
      path = target.hasPrefix("/") ? target : "\(DiskFile.folder(of: path))/\(target)"
    }
    self.path = path
  }

  /// Whether both paths are, or would be, one file: on some disks, names that differ only in case are the same.
  func isSame(as other: OutputPath) -> Bool {
    if let file = Self.identity(of: path), file == Self.identity(of: other.path) { return true }
    guard let folder = Self.identity(of: DiskFile.folder(of: path)) else { return path == other.path }
    return folder == Self.identity(of: DiskFile.folder(of: other.path))
      && DiskFile.name(of: path).lowercased() == DiskFile.name(of: other.path).lowercased()
  }

  private static func realFolder(of path: String) -> String {
    let folder = DiskFile.folder(of: path)
    guard let real = unsafe realpath(folder, nil) else { return folder == "/" ? "" : folder }
    defer { unsafe free(real) }
    let name = unsafe String(cString: real)
    return name == "/" ? "" : name
  }

  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }
}
