import Foundation
import Interviews
import QuestionBanks
import Text

/// Reads a file of the user's: what is opened is looked at, and that same thing is then read.
///
/// A path can name anything. A pipe without a writer must not keep us waiting, a device must not fill the memory, and
/// between a look at a path and the opening of it something else could have been put there. So the path is opened without
/// waiting, the open descriptor is asked what it is, and no more is read than such a file may have.
enum RegularFile {
  /// What is expected to be in a file, and how much of it.
  enum Kind {
    case bank
    case ratings
    /// What another database exported.
    case exchange

    fileprivate var words: String {
      switch self {
      case .bank: "a bank or team profile"
      case .ratings: "a table of ratings"
      case .exchange: "an exported opening"
      }
    }
    fileprivate var largest: Int {
      switch self {
      case .bank: SourceFile.largest
      case .ratings: DelimitedText.largest
      case .exchange: 256 * 1_048_576
      }
    }
    fileprivate var why: String { self == .bank ? "a bank is a few pages of text, and " : "" }
  }

  /// The bytes of the file; `name` is what the failure calls it.
  static func bytes(of path: String, called name: String, as kind: Kind = .bank) throws(Failure) -> [UInt8] {
    // The system would read the path only as far as a NUL.
    let descriptor = path.contains("\0") ? -1 : unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure("\(name): \(reason(path.contains("\0") ? ENOENT : errno, kind))")
    }
    defer { close(descriptor) }

    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Failure("\(name): \(reason(errno, kind))") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure("\(name): this is no file that can be read as \(kind.words).")
    }
    guard status.st_size <= kind.largest else { throw Failure("\(name): \(tooLarge(Int(status.st_size), kind))") }
    return try contents(of: descriptor, expecting: Int(status.st_size), called: name, as: kind)
  }

  /// Whether a path names a file, links followed, and no folder or device.
  static func isOne(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads to the end; a file that grows meanwhile is held to the limit as well.
  static func contents(
    of descriptor: Int32, expecting size: Int = 0, called name: String, as kind: Kind
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure("\(name): \(reason(errno, kind))")
      }
      bytes += chunk[..<count]
      if bytes.count > kind.largest { throw Failure("\(name): \(tooLarge(bytes.count, kind))") }
    }
  }

  private static func tooLarge(_ bytes: Int, _ kind: Kind) -> String {
    "the file has \(bytes / 1_000_000) MB; \(kind.why)at most \(kind.largest / 1_048_576) MB are read."
  }

  private static func reason(_ error: Int32, _ kind: Kind) -> String {
    switch error {
    case ENOENT, ENOTDIR: "there is no such file."
    case ELOOP: "its symbolic links lead round in a circle."
    case EACCES, EPERM: "the file cannot be read. Check its permissions."
    case ENAMETOOLONG: "no file can have so long a name."
    case ENXIO, ENODEV, EISDIR: "this is no file that can be read as \(kind.words)."
    case EMFILE, ENFILE: "too many files are open to read it. Close some programs and try again."
    default: "the file cannot be read, because its disk or network fails (error \(error))."
    }
  }
}
