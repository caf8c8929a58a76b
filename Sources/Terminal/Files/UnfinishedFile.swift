// A file while it is being written.
//
// Its name shows what it is, `.NAME.PROCESS-RANDOM.new`, and its program holds a lock on it. So a file that a killed program
// left can be found by its name, and the lock tells it apart from a file that another program is writing right now.

import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A new file under a temporary name, in the folder of its target.
package final class UnfinishedFile {
  /// The path while it is being written.
  package let path: String
  private let target: String
  private let descriptor: Int32
  /// Numbers for removing it, and SQLite's files next to it, if a signal ends the program.
  private let removals: [Int32]
  private let companions: [String]
  private var isOpen = true

  /// The name endings of the files that SQLite puts next to a database.
  package static let companionEndings = ["-journal", "-wal", "-shm"]

  /// Makes an empty file; calls `recording` with its path before there is anything at it.
  package init(
    for target: String, readers: DiskFile.Readers = .owner, isDatabase: Bool = false,
    recording: (String) throws(DiskFile.Refusal) -> Void = { _ in }
  ) throws(DiskFile.Refusal) {
    var before = stat()
    if case .asBefore = readers, unsafe stat(target, &before) != 0 { throw DiskFile.Refusal(code: errno) }
    var mode: mode_t = 0o600
    if case .usual = readers { mode = 0o666 }
    for _ in 1...20 {
      let path = "\(DiskFile.folder(of: target))/\(Self.name(for: DiskFile.name(of: target)))"
      try recording(path)
      let companions = isDatabase ? Self.companionEndings.map { path + $0 } : []
      let removals = ([path] + companions).map { unsafe crl_unfinished_begin($0) }
      let descriptor = systemOpen(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      let code = errno
      if descriptor >= 0, Self.lock(descriptor) {
        (self.path, self.target, self.descriptor) = (path, target, descriptor)
        (self.removals, self.companions) = (removals, companions)
        if case .asBefore = readers {
          _ = fchown(descriptor, before.st_uid, before.st_gid)
          _ = fchmod(descriptor, before.st_mode & 0o7777)
        }
        return
      }
      removals.forEach(crl_unfinished_end)
      // A program that looks for leftovers locked it first.
      guard descriptor < 0 else {
        DiskFile.remove(path)
        close(descriptor)
        continue
      }
      guard code == EEXIST else { throw DiskFile.Refusal(code: code) }
    }
    throw DiskFile.Refusal(code: EAGAIN)
  }

  deinit { discard() }

  /// Whether the file is this program's now; always true on a disk without locks.
  private static func lock(_ descriptor: Int32) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    var status = stat()
    return unsafe fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(DiskFile.Refusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw DiskFile.Refusal(code: errno) }
    }
  }

  /// Waits until the content and the name of the file are on the disk.
  package func sync() throws(DiskFile.Refusal) {
    guard fsync(descriptor) == 0 else { throw DiskFile.Refusal(code: errno) }
    DiskFile.sync(folder: DiskFile.folder(of: path))
  }

  /// Lets SQLite open the file; on macOS, this lock would conflict with SQLite's own locks.
  package func lendToSQLite() {
    #if canImport(Darwin)
      flock(descriptor, LOCK_UN)
    #endif
  }

  /// Gives the file the name of its target.
  package func finish(replacing: Bool, waits: Bool = true) throws(DiskFile.Refusal) {
    if waits, fsync(descriptor) != 0 { throw DiskFile.Refusal(code: errno) }
    if replacing {
      guard unsafe rename(path, target) == 0 else { throw DiskFile.Refusal(code: errno) }
    } else {
      try takeFreeName()
    }
    if waits { DiskFile.sync(folder: DiskFile.folder(of: target)) }
    discard()
  }

  /// Takes the target's name if it is free.
  private func takeFreeName() throws(DiskFile.Refusal) {
    if unsafe link(path, target) == 0 { return }
    // Some disks don't support a second name for a file. There an empty file takes the name, and is then replaced.
    guard [EPERM, ENOTSUP, ENOSYS, EMLINK, EINVAL].contains(errno) else { throw DiskFile.Refusal(code: errno) }
    let place = systemOpen(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard place >= 0 else { throw DiskFile.Refusal(code: errno) }
    close(place)
    guard unsafe rename(path, target) == 0 else {
      let refusal = DiskFile.Refusal(code: errno)
      _ = unsafe unlink(target)
      throw refusal
    }
  }

  /// Removes the file unless it has taken its target's name; does nothing the second time.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    for file in [path] + companions { DiskFile.remove(file) }
    removals.forEach(crl_unfinished_end)
    close(descriptor)
  }
}

// MARK: - Files that a killed program left behind

extension UnfinishedFile {
  /// A name for a file while it is written, such as `.ratings.csv.4711-0a1b2c3d.new`.
  private static func name(for target: String) -> String {
    let random = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return ".\(beginning(of: target)).\(getpid())-\(String(repeating: "0", count: 8 - random.count))\(random).new"
  }

  /// As much of the target's name as there is room for.
  private static func beginning(of name: String) -> String {
    var length = 0
    return String(
      name.prefix { character in
        length += character.utf8.count
        return length <= 100
      })
  }

  /// Whether this is the name of an unfinished file or a leftover; only for one target, if you pass it.
  ///
  /// Earlier versions wrote no random part.
  package static func isOne(_ name: String, for target: String? = nil) -> Bool {
    guard let parts = parts(of: name) else { return false }
    return target.map { parts.beginning == beginning(of: $0) } ?? true
  }

  private static func parts(of name: String) -> (beginning: String, process: pid_t, hasRandom: Bool)? {
    guard name.hasPrefix("."), name.hasSuffix(".new"), name.count > 5 else { return nil }
    let inner = name.dropFirst().dropLast(4)
    guard let dot = inner.lastIndex(of: "."), dot > inner.startIndex else { return nil }
    let numbers = inner[inner.index(after: dot)...].split(separator: "-", omittingEmptySubsequences: false)
    guard let process = numbers.first.flatMap({ pid_t($0) }), process > 0, numbers.count <= 2 else { return nil }
    if numbers.count == 2 {
      guard numbers[1].utf8.count == 8, numbers[1].allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    }
    return (String(inner[..<dot]), process, numbers.count == 2)
  }

  /// Whether a file of this account is a leftover: no program is writing it.
  package static func isLeft(_ path: String) -> Bool { take(path) { _ in } }

  /// Removes a leftover, with SQLite's files next to it; returns false and does nothing if a program is writing it or it
  /// belongs to another account.
  package static func removeLeft(_ path: String) -> Bool {
    take(path) { path in for ending in [""] + companionEndings { DiskFile.remove(path + ending) } }
  }

  /// Runs an action on a leftover while nobody else can.
  private static func take(_ path: String, _ body: (String) -> Void) -> Bool {
    let descriptor = DiskFile.openOwn(path, O_RDONLY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    if !isLocked, errno == EWOULDBLOCK { return false }
    let parts = parts(of: DiskFile.name(of: path))
    #if canImport(Darwin)
      let locksProve = false  // see `lendToSQLite`
    #else
      let locksProve = true
    #endif
    // Where locks don't work, and for versions without locks, only the end of the process proves it.
    if !isLocked || !locksProve || parts?.hasRandom == false {
      guard let process = parts?.process, kill(process, 0) != 0, errno == ESRCH else { return false }
    }
    var (opened, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &opened) == 0, unsafe lstat(path, &named) == 0, opened.st_ino == named.st_ino,
      opened.st_dev == named.st_dev
    else { return false }
    body(path)
    return true
  }
}

// Outside the type, so that `write` is the system's function.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
