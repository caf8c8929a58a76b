import Foundation
import Interviews
import Terminal
import Text

/// The copy of a file that an editor works on: it stays until it has taken the file's place or is discarded, whatever
/// happens to the program or the editor meanwhile.
///
/// Each file has a folder of its own for its drafts. Beside the copy lie the bytes that it was made from: so one can tell
/// later whether the copy was changed, and whether the file was.
struct Draft: Equatable {
  /// The copy, named like the file, since editors go by the ending.
  let path: String
  /// The bytes of the file when it was copied.
  private(set) var base: [UInt8]

  private let folder: String
  private static func basePath(_ folder: String) -> String { folder + "/.as-copied" }

  /// Names of the files that drafts were left of, in the folder of all drafts.
  static func left(in all: String) -> [String] {
    let files = FileManager.default
    return ((try? files.contentsOfDirectory(atPath: all)) ?? []).flatMap { folder in
      let names = (try? files.contentsOfDirectory(atPath: "\(all)/\(folder)")) ?? []
      return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") && !schemas.contains($0) }
    }.sorted()
  }

  /// Files that may lie beside the copy, since the first line of many banks names one.
  private static let schemas = ["bank.schema.json", "team.schema.json"]

  /// The draft that was left of a file; nil where there is none.
  init?(of file: String, in folder: String) {
    path = Self.path(of: file, in: folder)
    self.folder = folder
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    // Where that is lost, the file counts as changed since.
    base = DiskFile.privateContents(of: Self.basePath(folder)) ?? []
  }

  /// Copies a file into the folder, which is there; a draft that was there is overwritten.
  init(copying bytes: [UInt8], of file: String, in folder: String) throws(DiskFile.Refusal) {
    path = Self.path(of: file, in: folder)
    self.folder = folder
    base = bytes
    try DiskFile.put(Self.basePath(folder), bytes, replacing: true)
    try DiskFile.put(path, bytes, replacing: true)
  }

  /// Keeps a second program from editing the same file at the same time, for as long as it lives; nil where one does.
  ///
  /// It makes the folder for drafts, and removes it in the end unless a draft is left.
  final class Claim {
    private let folder: String
    private let descriptor: Int32

    init?(folder: String, in locations: Locations) throws(DiskFile.Refusal) {
      self.folder = folder
      var claimed: Int32?
      while claimed == nil {
        try DiskFile.makePrivateFolder(folder, below: locations.state)
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
          if errno == ENOENT { continue }
          throw DiskFile.Refusal(code: errno)
        }
        // If folders can't be locked, two people who share an account have to take care themselves.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
          close(descriptor)
          return nil
        }
        // The program that had it may just have removed the folder.
        if Self.isAt(folder, descriptor) { claimed = descriptor } else { close(descriptor) }
      }
      descriptor = claimed ?? -1
      Leftovers.sweep(folder)
    }

    deinit {
      _ = unsafe rmdir(folder)
      close(descriptor)
    }

    private static func isAt(_ folder: String, _ descriptor: Int32) -> Bool {
      var (opened, named) = (stat(), stat())
      return unsafe fstat(descriptor, &opened) == 0 && stat(folder, &named) == 0 && opened.st_ino == named.st_ino
    }
  }

  private static func path(of file: String, in folder: String) -> String {
    "\(folder)/\((file as NSString).lastPathComponent)"
  }

  /// Writes a schema beside the copy, where an editor looks for it as it would beside the file.
  func put(_ schema: String, beside name: String) throws(DiskFile.Refusal) {
    try DiskFile.put("\(folder)/\(name)", Array(schema.utf8), replacing: true)
  }

  /// What the copy holds now; nil if an editor removed it.
  var contents: [UInt8]? { DiskFile.privateContents(of: path) }

  /// Whether there is anything in the copy that the file did not have.
  var isChanged: Bool { contents.map { $0 != base } ?? false }

  var lastChanged: Moment? {
    let date = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    return date.map { Moment(milliseconds: Int64($0.timeIntervalSince1970 * 1000)) }
  }

  /// Takes the file as it is now for the one that the copy was made from.
  mutating func rebase(on bytes: [UInt8]) throws(DiskFile.Refusal) {
    try DiskFile.put(Self.basePath(folder), bytes, replacing: true)
    base = bytes
  }

  /// Gives the copy another name, which is returned; it is nobody's draft then.
  func setAside() throws(DiskFile.Refusal) -> String {
    let name = path as NSString
    var number = 1
    func other() -> String { "\(name.deletingPathExtension).\(number).\(name.pathExtension)" }
    while FileManager.default.fileExists(atPath: other()) { number += 1 }
    guard unsafe rename(path, other()) == 0 else { throw DiskFile.Refusal(code: errno) }
    return other()
  }

  /// Removes the copy and what belongs to it; its folder is removed with the claim on it.
  func remove() {
    // Many editors leave the text from before beside a file.
    for file in [path, path + "~", Self.basePath(folder)] + Self.schemas.map({ "\(folder)/\($0)" }) {
      DiskFile.remove(file)
    }
  }
}
