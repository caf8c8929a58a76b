// A program on a pseudo-terminal, as a person would sit at it.
//
// A test sends keys and expects text. Expectations consume what they saw and are bounded by `Patience`, and a test waits
// for the next prompt before it sends a control key: so tests neither race nor hang.

import CPseudoTerminal
import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One program on a terminal of its own; it is killed when the object goes.
final class PseudoTerminal {
  /// What was expected did not come; the issue is recorded already.
  struct Unmet: Error {}

  let process: pid_t
  private var controller: Int32
  private var bytes: [UInt8] = []
  private var consumed = 0
  private var isClosed = false
  private var status: Int32?
  private let home: TemporaryFolder

  /// Starts a program of the package by name, or another one by its path.
  init(
    _ program: String = "extramile", _ arguments: [String] = [], environment changes: [String: String] = [:],
    home: TemporaryFolder? = nil, rows: Int32 = 24, columns: Int32 = 80
  ) throws {
    self.home = try home ?? TemporaryFolder()
    let path = program.hasPrefix("/") ? program : BuiltProgram.path(of: program)
    let environment = BuiltProgram.environment(home: self.home.path, adding: changes).map { "\($0.key)=\($0.value)" }
    var controller: Int32 = -1
    process = unsafe Self.withCStrings([path] + arguments) { argv in
      unsafe Self.withCStrings(environment) { envp in
        unsafe pseudo_terminal_spawn(&controller, path, argv, envp, rows, columns)
      }
    }
    self.controller = controller
    try #require(process > 0, "no pseudo-terminal: \(unsafe String(cString: strerror(errno)))")
  }

  deinit {
    if status == nil, process > 0 {
      signalProcess(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    hangUp()
  }

  /// Everything that the program wrote so far, escape sequences included.
  var transcript: String {
    while pump(milliseconds: 0) {}
    return String(decoding: bytes, as: UTF8.self)
  }

  // -- What a person does.

  /// Types `keys`.
  func send(_ keys: String) { send(bytes: Array(keys.utf8)) }

  /// Types bytes, which need not be text.
  func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(controller, $0.baseAddress, min($0.count, 512)) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
      _ = pump(milliseconds: 0)  // or both sides wait for each other
    }
  }

  /// Types a key together with the control key.
  func send(control key: Character) {
    guard let value = key.asciiValue else { return }
    send(String(UnicodeScalar(value & 0x1F)))
  }

  /// Changes the size of the window.
  func resize(rows: Int32 = 24, columns: Int32) { _ = pseudo_terminal_resize(controller, rows, columns) }

  /// Closes the window.
  func hangUp() {
    guard controller >= 0 else { return }
    close(controller)
    (controller, isClosed) = (-1, true)
  }

  /// Fills the disk, as far as the program can tell: no file grows beyond so many bytes; nil makes room again.
  func limitFiles(to bytes: Int?) -> Bool { pseudo_terminal_limit_files(process, bytes ?? -1) == 0 }

  /// Sends a signal to the program.
  func kill(_ signal: Int32) { signalProcess(process, signal) }

  // -- What a person sees.

  /// Waits until `text` has come after everything that was expected before.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let wanted = Array(text.utf8)
    var patience = Patience()
    while true {
      if let range = bytes[consumed...].firstRange(of: wanted) {
        consumed = range.upperBound
        return
      }
      if isClosed || patience.isOver || bytes.count > Self.mostBytes { break }
      if !pump(milliseconds: 50) { patience.waited(milliseconds: 50) }
    }
    let seen = String(decoding: bytes[consumed...], as: UTF8.self)
    let when = isClosed ? "before the program ended" : "in \(Patience.seconds) s"
    Issue.record("no \(text.debugDescription) \(when) in \(seen.debugDescription)", sourceLocation: sourceLocation)
    throw Unmet()
  }

  /// Waits until so many bytes have come, of whatever kind, after what was expected before; it consumes none.
  func expect(bytes count: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "\(count) bytes", sourceLocation: sourceLocation) { bytes.count - consumed >= count }
  }

  /// What came after all that was expected.
  var rest: String {
    while pump(milliseconds: 0) {}
    return String(decoding: bytes[consumed...], as: UTF8.self)
  }

  /// More than any test reads: a program that writes without end.
  private static let mostBytes = 1 << 26

  /// Waits until a condition that is not on the screen holds, such as a terminal flag.
  func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: () -> Bool
  ) throws {
    var patience = Patience()
    while !condition() {
      guard !patience.isOver else {
        let seen = transcript.debugDescription
        Issue.record("no \(what) in \(Patience.seconds) s; seen: \(seen)", sourceLocation: sourceLocation)
        throw Unmet()
      }
      if !pump(milliseconds: 5) {
        usleep(2000)
        patience.waited(milliseconds: isClosed ? 2 : 7)
      }
    }
  }

  /// Sends keys that show nothing, and waits until the program has read them.
  ///
  /// A signal that overtakes them would restore the terminal first, and the terminal would then show them.
  func sendUnseen(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard let before = bytesRead else { return send(keys) }
    send(keys)
    try wait(for: "keys read", sourceLocation: sourceLocation) { (bytesRead ?? .max) >= before + keys.utf8.count }
  }

  /// How many bytes the program has read so far, from whatever; nil where the system doesn't tell.
  private var bytesRead: Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first { $0.hasPrefix("rchar: ") }.flatMap { Int($0.dropFirst("rchar: ".count)) }
  }

  /// Whether the program has ended.
  var hasEnded: Bool {
    var raw: Int32 = 0
    if status == nil, unsafe waitpid(process, &raw, WNOHANG) == process {
      status = pseudo_terminal_status(raw)
      while pump(milliseconds: 0) {}
    }
    return status != nil
  }

  /// The exit code, or 128 + signal, once the program has ended; nil when it does not.
  func waitForExit(sourceLocation: SourceLocation = #_sourceLocation) -> Int32? {
    try? wait(for: "end of the program", sourceLocation: sourceLocation) { hasEnded }
    return status
  }

  /// Whether the terminal shows what is typed (the mode of a shell; a line editor shows it by itself).
  var echoes: Bool { flag(ECHO) }

  /// Whether the terminal hands over whole lines (the mode of a shell).
  var collectsLines: Bool { flag(ICANON) }

  private func flag(_ bit: Int32) -> Bool {
    var mode = termios()
    guard unsafe tcgetattr(controller, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(bit) != 0
  }

  /// Reads what has come; false when nothing has.
  private func pump(milliseconds: Int32) -> Bool {
    guard !isClosed else { return false }
    var ready = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&ready, 1, milliseconds) > 0 else { return false }
    var block = [UInt8](repeating: 0, count: 4096)
    let count = unsafe block.withUnsafeMutableBytes { unsafe read(controller, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += block[..<count]
    } else if errno != EINTR {
      isClosed = true  // Linux reports EIO once the program's side is closed.
    }
    return count > 0
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      // There is at least the nil at the end.
      unsafe body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }
}

// Outside the class, where `kill` is the system's.
private func signalProcess(_ process: pid_t, _ signal: Int32) { _ = kill(process, signal) }
