import Foundation

/// Files written whole or not at all, and on the disk before anything is said of them.
enum DiskFile {
  /// Why the system refused.
  struct Refusal: Error, Equatable {
    let code: Int32
    var reason: String { unsafe String(cString: strerror(code)) }
    var isThereAlready: Bool { code == EEXIST }
  }

  /// Makes a file that must not be there yet, as any program makes one: the umask decides who may read it.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    try write(bytes, to: path, O_CREAT | O_EXCL, mode: 0o666)
  }

  /// Makes a file that must not be there yet, and that only its owner may read.
  static func createPrivate(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    try write(bytes, to: path, O_CREAT | O_EXCL, mode: 0o600)
  }

  /// Writes a file that only its owner may read.
  static func writePrivate(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    try write(bytes, to: path, O_CREAT | O_TRUNC, mode: 0o600) { descriptor in fchmod(descriptor, 0o600) }
  }

  /// Puts a file that only its owner may read in the place of what is there, in one step and without waiting for the
  /// disk: after a power cut it may be missing.
  static func putPrivate(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    let draft = newName(of: path)
    do throws(Refusal) {
      try write(bytes, to: draft, O_CREAT | O_TRUNC, mode: 0o600, waits: false) { descriptor in
        fchmod(descriptor, 0o600)
      }
      guard unsafe rename(draft, path) == 0 else { throw Refusal(code: errno) }
    } catch {
      _ = unsafe unlink(draft)
      throw error
    }
  }

  /// Puts a file that only its owner may read in its place in one step, on the disk when it returns; one that is there
  /// already is a refusal, unless it is to be replaced.
  static func putWhole(_ path: String, _ bytes: [UInt8], replacing: Bool) throws(Refusal) {
    let folder = (path as NSString).deletingLastPathComponent
    let draft = "\(folder)/.\((path as NSString).lastPathComponent.prefix(40)).\(getpid()).new"
    _ = unsafe unlink(draft)
    try write(bytes, to: draft, O_CREAT | O_EXCL, mode: 0o600)
    defer { _ = unsafe unlink(draft) }
    guard replacing else { return try give(draft, theName: path) }
    guard unsafe rename(draft, path) == 0 else { throw Refusal(code: errno) }
    sync(folder: folder)
  }

  /// Removes a file, and what a `putPrivate` that never ended may have left beside it.
  static func remove(_ path: String) {
    _ = unsafe unlink(path)
    _ = unsafe unlink(newName(of: path))
  }

  private static func newName(of path: String) -> String { path + ".new" }

  /// Puts new contents in the place of a file's in one step; whoever reads it meanwhile sees the old or the new whole.
  ///
  /// The new contents are written beside the file and renamed. Mode and, where allowed, owner are those of the old file.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
    var old = stat()
    guard unsafe stat(path, &old) == 0 else { throw Refusal(code: errno) }
    let folder = (path as NSString).deletingLastPathComponent
    // The name begins with a dot, so that nobody takes a left-over for a bank.
    let draft = "\(folder)/.\((path as NSString).lastPathComponent).\(getpid()).new"
    _ = unsafe unlink(draft)
    try write(bytes, to: draft, O_CREAT | O_EXCL, mode: 0o600) { descriptor in
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      return fchmod(descriptor, old.st_mode & 0o7777)
    }
    guard unsafe rename(draft, path) == 0 else {
      let refusal = Refusal(code: errno)
      _ = unsafe unlink(draft)
      throw refusal
    }
    sync(folder: folder)
  }

  /// Gives a whole file its name, which nothing must have yet.
  static func give(_ draft: String, theName path: String) throws(Refusal) {
    if unsafe link(draft, path) == 0 {
      _ = unsafe unlink(draft)
    } else {
      // Some disks know no second name for a file: there, somebody may be quicker between the look and the renaming.
      guard ![EEXIST, ENOENT, EACCES].contains(errno) else { throw Refusal(code: errno) }
      guard unsafe access(path, F_OK) != 0 else { throw Refusal(code: EEXIST) }
      guard unsafe rename(draft, path) == 0 else { throw Refusal(code: errno) }
    }
    sync(folder: (path as NSString).deletingLastPathComponent)
  }

  /// Whether a new file may take the place of this one, as far as permissions say.
  static func canReplace(_ path: String) -> Bool {
    unsafe access((path as NSString).deletingLastPathComponent, W_OK) == 0
  }

  /// Makes a folder, and those above it, that only their owner may enter; those that are there stay as they are.
  static func makePrivateFolder(_ path: String) throws(Refusal) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Refusal(code: errno)
    }
  }

  /// Writes all of a file and, unless told not to, waits for the disk; one that this made and could not fill is removed.
  private static func write(
    _ bytes: [UInt8], to path: String, _ flags: Int32, mode: mode_t, waits: Bool = true,
    prepare: (Int32) -> Int32 = { _ in 0 }
  ) throws(Refusal) {
    let descriptor = systemOpen(path, flags | O_WRONLY | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Refusal(code: errno) }
    var code = prepare(descriptor) == 0 ? 0 : errno
    var rest = bytes[...]
    while code == 0, !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
    }
    if code == 0, waits, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else {
      if flags & O_EXCL != 0 { _ = unsafe unlink(path) }
      throw Refusal(code: code)
    }
  }

  /// So that the new name survives a power loss; some file systems cannot, and need not.
  private static func sync(folder: String) {
    let descriptor = systemOpen(folder, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

// Outside the type, where `open` and `write` are the system's.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { unsafe open(path, flags, mode) }
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
