import Foundation
import Storage
import Terminal
import Text

/// Files that killed commands left unfinished; these can contain everything that is in the database.
///
/// Before a command writes a file, it makes a record in the state folder: a file with the path, locked while the command
/// runs and removed when it ends. So a record without a running program leads to a leftover. Records of other accounts
/// can't be read; leftovers next to the database and its backups are found by their names.
struct Leftovers {
  private let locations: Locations

  init(_ locations: Locations) { self.locations = locations }

  // MARK: What was left

  /// Leftovers that a record leads to, which proves that commands of this account left them.
  var recorded: [String] { records.flatMap(places) }

  /// All known leftovers: those that a record leads to, and files next to the given ones with the name of an unfinished file.
  func all(beside files: [String]) -> [String] {
    let folders = Set(files.map(DiskFile.folder))
    let found = folders.flatMap { folder in
      Self.contents(of: folder).map { (folder == "/" ? "" : folder) + "/\($0)" }.filter(Self.isLeft)
    }
    return Set(recorded + found).sorted()
  }

  /// Leftovers of earlier commands that were writing the same file.
  func ofTarget(_ path: String) -> [String] {
    let folder = DiskFile.folder(of: path)
    return Self.contents(of: folder).filter { UnfinishedFile.isOne($0, for: DiskFile.name(of: path)) }
      .map { "\(folder)/\($0)" }.filter(UnfinishedFile.isLeft)
  }

  /// Removes leftovers that belong to this account and that no program is writing; returns those that are gone.
  func remove(_ paths: [String]) -> [String] {
    let removed = paths.filter { path in
      UnfinishedFile.removeLeft(path) || !DiskFile.isThere(path) && DiskFile.isThere(DiskFile.folder(of: path))
    }
    clearRecords()
    return removed.filter { path in !UnfinishedFile.companionEndings.contains { path.hasSuffix(".new" + $0) } }
  }

  /// The message about a leftover that was removed.
  static func removed(_ path: String) -> String { "Removed what a killed command had left: \(path.visible())" }

  /// Removes leftovers in the state folder itself: of histories, drafts and half-typed lines.
  func sweepState() {
    let folders = [locations.histories, locations.drafts, locations.allHalfTyped]
    for folder in folders + folders.flatMap({ folder in Self.contents(of: folder).map { "\(folder)/\($0)" } }) {
      Self.sweep(folder)
    }
  }

  /// Removes the unfinished files in a folder, or those of one target, that no program is writing.
  static func sweep(_ folder: String, of target: String? = nil) {
    for name in contents(of: folder) where UnfinishedFile.isOne(name, for: target) {
      _ = UnfinishedFile.removeLeft("\(folder)/\(name)")
    }
  }

  private static func contents(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Whether a file next to a database is a leftover, judging by its name, or one of SQLite's companion files of it.
  private static func isLeft(_ path: String) -> Bool {
    let ending = UnfinishedFile.companionEndings.first { path.hasSuffix(".new" + $0) } ?? ""
    let file = String(path.dropLast(ending.count))
    if UnfinishedFile.isOne(DiskFile.name(of: file)) {
      return UnfinishedFile.isLeft(DiskFile.isThere(file) ? file : path)
    }
    // Earlier versions wrote a backup as FILE.a1b2c3.new.
    let word = file.dropLast(4).suffix(7)
    guard file.hasSuffix(".new"), word.count == 7, word.first == ".", word.dropFirst().allSatisfy(\.isHexDigit) else {
      return false
    }
    return !ending.isEmpty || RegularFile.isOne(file) && Store.isDatabase(at: file)
  }

  // MARK: Records

  /// Makes the record of an output that is about to be written; nil if the state folder can't take one.
  func beginRecord() -> UnfinishedFile? {
    let folder = locations.unfinished
    guard (try? DiskFile.makePrivateFolder(folder, below: locations.state)) != nil else { return nil }
    clearRecords()
    return try? UnfinishedFile(for: "\(folder)/output")
  }

  /// Writes a path into a record; it is on the disk when this returns.
  static func add(_ path: String, to record: UnfinishedFile) {
    guard let line = try? JSONEncoder().encode(path) else { return }
    try? record.write(line + [UInt8(ascii: "\n")])
    try? record.sync()
  }

  /// Records whose programs have ended.
  private var records: [String] {
    Self.contents(of: locations.unfinished).filter { UnfinishedFile.isOne($0) }.map { "\(locations.unfinished)/\($0)" }
      .filter(UnfinishedFile.isLeft)
  }

  /// The leftovers that a record leads to, including any on a disk that is not connected now.
  private func places(in record: String) -> [String] {
    let lines = (DiskFile.privateContents(of: record) ?? []).split(separator: UInt8(ascii: "\n"))
    let paths = lines.compactMap { try? JSONDecoder().decode(String.self, from: Data($0)) }
    return paths.filter { UnfinishedFile.isOne(DiskFile.name(of: $0)) }.flatMap { path in
      guard DiskFile.isThere(DiskFile.folder(of: path)) else { return [path] }
      return ([""] + UnfinishedFile.companionEndings).map { path + $0 }.filter(DiskFile.isThere)
    }
  }

  /// Removes the records that no longer lead anywhere.
  func clearRecords() {
    for record in records where places(in: record).isEmpty { _ = UnfinishedFile.removeLeft(record) }
  }
}
