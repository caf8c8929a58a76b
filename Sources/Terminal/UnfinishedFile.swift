// A file while it is written.
//
// It has a name that tells what it is, `.NAME.PROCESS-RANDOM.new`, and its program holds a lock on it. So whatever a kill
// leaves is found by its name, and told by the lock from what another program is writing right now.

import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A new file under a name of its own, in the folder of the file that it is to become.
package final class UnfinishedFile {
  /// Where it is while it is written.
  package let path: String
  private let target: String
  private let descriptor: Int32
  /// Numbers under which it, and what SQLite puts beside it, is removed if a signal ends the program.
  private let removals: [Int32]
  private let companions: [String]
  private var isOpen = true

  /// What SQLite puts beside a database.
  package static let companionEndings = ["-journal", "-wal", "-shm"]

  /// Makes the file, empty; `recording` is told its path before there is anything at it.
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
      // Somebody who looks for leftovers was quicker to lock it.
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

  /// Whether the file is this program's now; where a disk knows no locks, it is.
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

  /// Waits until what was written, and the name under which it was, is on the disk.
  package func sync() throws(DiskFile.Refusal) {
    guard fsync(descriptor) == 0 else { throw DiskFile.Refusal(code: errno) }
    DiskFile.sync(folder: DiskFile.folder(of: path))
  }

  /// Lets SQLite open the file, whose own locks this one would be in the way of on macOS.
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

  /// Takes the target's name if nothing has it.
  private func takeFreeName() throws(DiskFile.Refusal) {
    if unsafe link(path, target) == 0 { return }
    // Some disks know no second name for a file. There the name is taken by an empty file, which then gives way.
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

  /// Removes what has not taken its target's name; does nothing the second time.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    for file in [path] + companions { DiskFile.remove(file) }
    removals.forEach(crl_unfinished_end)
    close(descriptor)
  }
}

// MARK: - What a killed program left

extension UnfinishedFile {
  /// A name for a file while it is written, such as `.ratings.csv.4711-0a1b2c3d.new`.
  private static func name(for target: String) -> String {
    let random = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return ".\(beginning(of: target)).\(getpid())-\(String(repeating: "0", count: 8 - random.count))\(random).new"
  }

  /// As much of a target's name as there is room for.
  private static func beginning(of name: String) -> String {
    var length = 0
    return String(
      name.prefix { character in
        length += character.utf8.count
        return length <= 100
      })
  }

  /// Whether a file of this name is one that is being written, or was left: for the target, if one is named.
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

  /// Whether a file of this account's was left: no program is at work on it.
  package static func isLeft(_ path: String) -> Bool { take(path) { _ in } }

  /// Removes a file that was left, with what SQLite put beside it; false, and nothing done, if a program is at work on it
  /// or it is not this account's own.
  package static func removeLeft(_ path: String) -> Bool {
    take(path) { path in for ending in [""] + companionEndings { DiskFile.remove(path + ending) } }
  }

  /// Does something with a file that was left, while nobody else can.
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
    // Where nothing can be locked, and of versions that locked nothing, only a process that is gone proves it.
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

// Outside the type, where `write` is the system's.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
