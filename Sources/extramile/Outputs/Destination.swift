import Foundation
import Terminal
import Text

/// The place where a command writes a file: checked first, recorded while the file is written, and afterwards either
/// complete or absent.
@MainActor
struct Destination {
  /// The full path.
  let path: String
  private let workspace: Workspace

  /// Rejects a path where a file must not be overwritten, even with `--force`.
  ///
  /// `replacing` says whether an existing file may be replaced, `inputs` are files that the command reads, and `mayBeBank`
  /// is for commands that write banks, team profiles or mappings.
  init(
    _ typed: String, option: String = "--out", replacing: Bool, inputs: [String] = [], mayBeBank: Bool = false,
    in workspace: Workspace
  ) throws(Failure) {
    if typed.isEmpty { throw Failure("\(option) needs the name of a file.", exitCode: Failure.usage) }
    path = workspace.fullPath(typed)
    self.workspace = workspace
    let name = typed.visible()
    let protected = ProtectedFiles(workspace, inputs: inputs, includingBanks: !mayBeBank)
    if let finding = protected.finding(at: path, replacing: replacing) {
      throw Failure("\(name) is \(finding), so nothing was written. Choose another file.")
    }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue || path.hasSuffix("/") {
      throw Failure("\(name) is a folder, so nothing was written. Add the name of a file.")
    }
    if !RegularFile.isOne(path) {
      throw Failure("\(name) is not a file that can be replaced, so nothing was written. Choose another file.")
    }
  }

  /// Writes the file in one step; see `DiskFile.put`.
  func put(_ bytes: [UInt8], for readers: DiskFile.Readers = .owner, replacing: Bool) throws(DiskFile.Refusal) {
    if !replacing, DiskFile.isThere(path) { throw DiskFile.Refusal(code: EEXIST) }
    let output = try begin(for: readers)
    defer { output.discard() }
    try output.file.write(bytes)
    try output.file.finish(replacing: replacing)
  }

  /// Begins the file under a temporary name, and removes what a killed command left of the same file.
  func begin(for readers: DiskFile.Readers = .owner, isDatabase: Bool = false) throws(DiskFile.Refusal) -> Unfinished {
    let leftovers = Leftovers(workspace.locations)
    for path in leftovers.remove(leftovers.ofTarget(path)) { workspace.world.note(Leftovers.removed(path)) }
    let record = leftovers.beginRecord()
    do {
      let file = try UnfinishedFile(for: path, readers: readers, isDatabase: isDatabase) { path in
        record.map { Leftovers.add(path, to: $0) }
      }
      return Unfinished(file: file, record: record)
    } catch {
      record?.discard()
      throw error
    }
  }

  /// A file that is being written, and the record of it.
  struct Unfinished {
    let file: UnfinishedFile
    fileprivate let record: UnfinishedFile?

    /// Removes the unfinished file.
    func discard() {
      file.discard()
      record?.discard()
    }
  }
}
