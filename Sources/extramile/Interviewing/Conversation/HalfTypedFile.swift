import Foundation
import Interviews
import Terminal

/// The file that holds the line being typed in an interview, so that neither a kill nor a closed window loses it.
///
/// It is there only while there is such a line. Each line replaces the one before in one step, without waiting for the
/// disk, since typing must not stall: a power cut may take the last seconds of a half-typed line, and of nothing else.
/// If the candidate is erased meanwhile, it keeps nothing.
@MainActor
final class HalfTypedFile {
  /// How often a line that is being typed is looked at.
  static let interval = Duration.seconds(2)

  private let path: String
  private let isErased: () -> Bool
  private var kept: HalfTypedLine?
  /// Why a line could not be kept, until somebody was told.
  private var refusal: DiskFile.Refusal?
  private var hasComplained = false

  /// The file, and the line that an earlier run left in it.
  ///
  /// The path is that of a file in a folder of `Locations.allHalfTyped`; `isErased` returns whether the interview was erased.
  init(_ path: String, isErased: @escaping () -> Bool = { false }) {
    self.path = path
    self.isErased = isErased
    kept = DiskFile.privateContents(of: path).flatMap { try? JSONDecoder().decode(HalfTypedLine.self, from: Data($0)) }
  }

  /// The line that is in the file.
  var line: HalfTypedLine? { kept }

  /// Keeps a line in place of the one before; an empty one is nothing to keep.
  func keep(_ line: HalfTypedLine) {
    guard !line.text.isEmpty else { return forget() }
    if isErased() { return clear() }
    guard line != kept else { return }
    do {
      try DiskFile.makePrivateFolder(folder, below: DiskFile.folder(of: DiskFile.folder(of: folder)))
      try DiskFile.put(path, Array(JSONEncoder().encode(line)), replacing: true, waits: false)
      kept = line
    } catch {
      refusal = error as? DiskFile.Refusal
    }
    // The erasure may have looked for the file just before it was written.
    if isErased() { clear() }
  }

  private var folder: String { DiskFile.folder(of: path) }

  /// Removes the file: the line was entered, refused or given up.
  func forget() { if kept != nil { clear() } }

  /// Removes whatever is there, and what a run that was killed while it wrote has left beside it.
  func clear() {
    // The second name is the one that earlier versions wrote first.
    for file in [path, path + ".new"] { DiskFile.remove(file) }
    Leftovers.sweep(folder, of: DiskFile.name(of: path))
    kept = nil
  }

  /// What there is to say about lines that cannot be kept: once, and only if it is so.
  func complaint() -> String? {
    guard let refusal, !hasComplained else { return nil }
    hasComplained = true
    return "A line cannot be kept while you type it (\(folder): "
      + "\(refusal.reason)). What you enter is saved all the same."
  }

  /// Removes what is in a folder of such files, except those of interviews that still go on.
  static func sweep(_ folder: String, keeping ongoing: () throws -> Set<Identity>) rethrows {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !names.isEmpty else { return }
    Leftovers.sweep(folder)
    let kept = Set(try ongoing().map(\.description))
    let stale = Set(names.filter { !$0.hasPrefix(".") }.map { String($0.prefix { $0 != "." }) }).subtracting(kept)
    for name in stale { HalfTypedFile("\(folder)/\(name)").clear() }
  }
}
