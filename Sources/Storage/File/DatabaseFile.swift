import Foundation
import Synchronization

/// What is at the path of a database, found out without opening it: opening a pipe would wait for a writer, and reading a
/// device might never end.
enum DatabaseFile: Equatable {
  case missing
  /// A file without bytes: created, but not written to yet.
  case empty
  case filled

  /// Throws `.cannotOpen` for anything but a regular file.
  init(at path: String) throws(StoreFailure) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .cannotOpen(path: path, reason: "the file or its folder cannot be read")
      }
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = status.st_size == 0 ? .empty : .filled
    case S_IFDIR: throw .cannotOpen(path: path, reason: "it is a folder")
    default: throw .cannotOpen(path: path, reason: "it is not a regular file")
    }
  }

  /// The path in a form that SQLite takes for a file, even if it begins like a URI or is `:memory:`.
  static func name(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// Creates the file before SQLite does, so that only the user can read it and its companions, whatever the umask.
  ///
  /// It never replaces a file: if another program is quicker, this one opens what that program created.
  static func create(at path: String) throws(StoreFailure) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw .cannotOpen(path: path, reason: "its folder \(folder) cannot be made")
    }
    // No other thread of this program may open the file now: closing a descriptor releases the program's locks on it.
    try creating.withLock { _ throws(StoreFailure) in
      guard try DatabaseFile(at: path) == .missing else { return }
      let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        close(descriptor)
      } else if errno != EEXIST {
        throw .cannotOpen(path: path, reason: "the folder \(folder.isEmpty ? "." : folder) cannot be written")
      } else if try DatabaseFile(at: path) == .missing {
        throw .cannotOpen(path: path, reason: "it is a link to a file that does not exist")
      }
    }
  }

  private static let creating = Mutex(())
}
