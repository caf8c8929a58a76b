import Foundation
import Storage
import Terminal
import Text

/// Files that commands left half-written when they were killed, which may hold everything that the database holds.
///
/// Before a command writes a file somewhere, it makes a record in the state folder: a file that says where, locked for as
/// long as the command runs and removed with its end. So a record without a program leads to what was left. Records of
/// other accounts are out of reach, and what was left next to the database and its backups is found by its name.
struct Leftovers {
  private let locations: Locations

  init(_ locations: Locations) { self.locations = locations }

  // MARK: What was left

  /// Those that a record leads to: proven to be left by commands of this account.
  var recorded: [String] { records.flatMap(places) }

  /// All that is known of: those that a record leads to, and what has the name of an unfinished file next to these files.
  func all(beside files: [String]) -> [String] {
    let folders = Set(files.map(DiskFile.folder))
    let found = folders.flatMap { folder in
      Self.contents(of: folder).map { (folder == "/" ? "" : folder) + "/\($0)" }.filter(Self.isLeft)
    }
    return Set(recorded + found).sorted()
  }

  /// Those of earlier commands that were to write the same file.
  func ofTarget(_ path: String) -> [String] {
    let folder = DiskFile.folder(of: path)
    return Self.contents(of: folder).filter { UnfinishedFile.isOne($0, for: DiskFile.name(of: path)) }
      .map { "\(folder)/\($0)" }.filter(UnfinishedFile.isLeft)
  }

  /// Removes them, as far as no program is at work on them and they are this account's own; answers which are gone.
  func remove(_ paths: [String]) -> [String] {
    let removed = paths.filter { path in
      UnfinishedFile.removeLeft(path) || !DiskFile.isThere(path) && DiskFile.isThere(DiskFile.folder(of: path))
    }
    clearRecords()
    return removed.filter { path in !UnfinishedFile.companionEndings.contains { path.hasSuffix(".new" + $0) } }
  }

  /// What to say of one that is gone.
  static func removed(_ path: String) -> String { "Removed what a killed command had left: \(path.visible())" }

  /// Removes what was left in the state folder itself: of histories, drafts and half-typed lines.
  func sweepState() {
    let folders = [locations.histories, locations.drafts, locations.allHalfTyped]
    for folder in folders + folders.flatMap({ folder in Self.contents(of: folder).map { "\(folder)/\($0)" } }) {
      Self.sweep(folder)
    }
  }

  /// Removes the unfinished files of a folder, or those of one target, on which no program is at work.
  static func sweep(_ folder: String, of target: String? = nil) {
    for name in contents(of: folder) where UnfinishedFile.isOne(name, for: target) {
      _ = UnfinishedFile.removeLeft("\(folder)/\(name)")
    }
  }

  private static func contents(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Whether a file next to a database was left, going by its name, with what SQLite put beside it.
  private static func isLeft(_ path: String) -> Bool {
    let ending = UnfinishedFile.companionEndings.first { path.hasSuffix(".new" + $0) } ?? ""
    let file = String(path.dropLast(ending.count))
    if UnfinishedFile.isOne(DiskFile.name(of: file)) {
      return UnfinishedFile.isLeft(DiskFile.isThere(file) ? file : path)
    }
    // Earlier versions made a backup as FILE.a1b2c3.new.
    let word = file.dropLast(4).suffix(7)
    guard file.hasSuffix(".new"), word.count == 7, word.first == ".", word.dropFirst().allSatisfy(\.isHexDigit) else {
      return false
    }
    return !ending.isEmpty || RegularFile.isOne(file) && Store.isDatabase(at: file)
  }

  // MARK: Records

  /// Makes the record of an output that is about to be written; nil where the state folder takes none.
  func beginRecord() -> UnfinishedFile? {
    let folder = locations.unfinished
    guard (try? DiskFile.makePrivateFolder(folder, below: locations.state)) != nil else { return nil }
    clearRecords()
    return try? UnfinishedFile(for: "\(folder)/output")
  }

  /// Writes a path into a record, on the disk when it returns.
  static func add(_ path: String, to record: UnfinishedFile) {
    guard let line = try? JSONEncoder().encode(path) else { return }
    try? record.write(line + [UInt8(ascii: "\n")])
    try? record.sync()
  }

  /// Records whose programs are gone.
  private var records: [String] {
    Self.contents(of: locations.unfinished).filter { UnfinishedFile.isOne($0) }.map { "\(locations.unfinished)/\($0)" }
      .filter(UnfinishedFile.isLeft)
  }

  /// What a record leads to that is still there, or on a disk that is not there now.
  private func places(in record: String) -> [String] {
    let lines = (DiskFile.privateContents(of: record) ?? []).split(separator: UInt8(ascii: "\n"))
    let paths = lines.compactMap { try? JSONDecoder().decode(String.self, from: Data($0)) }
    return paths.filter { UnfinishedFile.isOne(DiskFile.name(of: $0)) }.flatMap { path in
      guard DiskFile.isThere(DiskFile.folder(of: path)) else { return [path] }
      return ([""] + UnfinishedFile.companionEndings).map { path + $0 }.filter(DiskFile.isThere)
    }
  }

  /// Removes the records that lead nowhere any more.
  private func clearRecords() {
    for record in records where places(in: record).isEmpty { _ = UnfinishedFile.removeLeft(record) }
  }
}
