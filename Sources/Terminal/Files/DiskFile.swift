// Files that are written completely or not at all, and the private folders that contain some of them.
//
// Every file is written in the same way: as an `UnfinishedFile` in the folder of its target, which then takes the target's
// name. This is the only place that opens a file for writing, apart from a history, which grows line by line.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes files completely or not at all; what was written is on the disk when a call returns.
package enum DiskFile {
  /// Why a file was not written.
  package struct Refusal: Error, Equatable, Sendable {
    package let code: Int32
    /// What is wrong with a private folder; nil for an error from the system.
    private let finding: String?

    package init(code: Int32) { (self.code, finding) = (code, nil) }
    fileprivate init(unsafeFolder finding: String) { (code, self.finding) = (EPERM, finding) }

    /// The cause, without a period.
    package var reason: String { unsafe finding ?? String(cString: strerror(code)) }
    package var isThereAlready: Bool { code == EEXIST }
    /// Whether a private folder is unsafe to write in, as opposed to not working.
    package var isUnsafeFolder: Bool { finding != nil }
  }

  /// Who may read the file.
  package enum Readers: Sendable {
    case owner
    /// Everyone whom the umask allows, as for files of any other program.
    case usual
    /// The same as before: mode and, if allowed, owner are those of the replaced file.
    case asBefore
  }

  /// Writes a file in one step: anyone who reads it meanwhile sees the complete old or new file.
  ///
  /// Unless `replacing` is true, this throws if the file exists or appears meanwhile, and leaves it unchanged. If `waits` is
  /// false, the call does not wait for the disk, and a power cut can lose the file.
  package static func put(
    _ path: String, _ bytes: [UInt8], for readers: Readers = .owner, replacing: Bool, waits: Bool = true
  ) throws(Refusal) {
    if !replacing, isThere(path) { throw Refusal(code: EEXIST) }
    let file = try UnfinishedFile(for: path, readers: readers)
    defer { file.discard() }
    try file.write(bytes)
    try file.finish(replacing: replacing, waits: waits)
  }

  /// Whether anything has that name, even a link that leads nowhere.
  package static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Removes a file; a missing file is not an error.
  package static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// The bytes of this account's own file; nil for a link, another account's file, or anything that isn't a file.
  package static func privateContents(of path: String) -> [UInt8]? {
    let descriptor = openOwn(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 || errno != EINTR {
        return count == 0 ? bytes : nil
      }
    }
  }

  /// Opens a file that belongs to this account and isn't a link; -1 for any other.
  static func openOwn(_ path: String, _ flags: Int32) -> Int32 {
    let descriptor = systemOpen(path, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return -1 }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      close(descriptor)
      return -1
    }
    return descriptor
  }

  // MARK: Paths

  /// The folder of a file: everything before the last slash.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Everything after the last slash.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Makes a new name in a folder survive a power cut; some file systems can't do this, and don't need to.
  static func sync(folder: String) {
    let descriptor = systemOpen(folder, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

// MARK: - Private folders

extension DiskFile {
  /// Makes a folder that only its owner can enter or change, and the folders above it.
  ///
  /// From `root` on, every folder has to be private: a folder that others can write to is made private. It is rejected if
  /// that fails, if it belongs to another account, or if it is a link. `root` itself may be a link of this account if nobody
  /// else could have put it there. If `creating` is false, missing folders stay missing.
  package static func makePrivateFolder(_ path: String, below root: String, creating: Bool = true) throws(Refusal) {
    let root = "/" + root.split(separator: "/").joined(separator: "/")
    var above = ""
    for part in path.split(separator: "/") {
      above += "/\(part)"
      if !isFolder(above) {
        guard creating || isThere(above) else { return }
        guard unsafe mkdir(above, 0o700) == 0 || errno == EEXIST else { throw Refusal(code: errno) }
      }
      if above.utf8.count >= root.utf8.count { try makePrivate(above, mayBeLink: above == root) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static let othersWrite: mode_t = 0o022

  private static func makePrivate(_ path: String, mayBeLink: Bool) throws(Refusal) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw Refusal(code: errno) }
    if status.st_mode & S_IFMT == S_IFLNK {
      var above = stat()
      let isTheirs = unsafe stat(folder(of: path), &above) != 0 || above.st_mode & othersWrite != 0
      guard mayBeLink, !isTheirs, status.st_uid == geteuid() else {
        throw Refusal(unsafeFolder: "\(path) is a symbolic link, which is not followed here")
      }
    }
    let descriptor = systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (mayBeLink ? 0 : O_NOFOLLOW), 0)
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else { throw Refusal(code: errno) }
    defer { close(descriptor) }
    guard status.st_uid == geteuid() else { throw Refusal(unsafeFolder: "\(path) belongs to another account") }
    guard status.st_mode & othersWrite != 0 else { return }
    // Some disks have the same permissions for everything, whatever you ask for.
    guard fchmod(descriptor, 0o700) == 0, unsafe fstat(descriptor, &status) == 0, status.st_mode & othersWrite == 0
    else {
      throw Refusal(unsafeFolder: "other accounts can write to \(path)")
    }
  }
}

// Outside the type, so that `open` is the system's function.
func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { unsafe open(path, flags, mode) }
