// Another program at the same terminal: an editor, a pager.
//
// It stays in this program's process group, which is the one in the foreground; in a group of its own it would be
// stopped as soon as it touched the terminal. So C-c reaches both: the child gets it with its usual effect, and here it
// is passed over until the child has ended (`LineEditor.suspendRaw`). A child that dies may leave the terminal in its
// own mode; the mode from before comes back.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Runs a command of the user's, such as what `EDITOR` and `PAGER` hold, with the terminal lent to it.
@MainActor
package enum Child {
  /// How a child ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It was never started, for the reason that the system gives.
    case notStarted(errno: Int32)

    /// What shells say where there is no such command, or none that may be run.
    package var isMissingCommand: Bool {
      switch self {
      case .exited(let code): code == 126 || code == 127
      case .killed: false
      case .notStarted: true
      }
    }
  }

  /// Runs `command` as the shell does, with a path as its last argument or with text on its standard input, and waits.
  ///
  /// The command may have arguments of its own (`code --wait`). The path is handed over as it is, whatever it holds. A
  /// child that does not read all of the text is no failure.
  package static func run(
    _ command: String, path: String? = nil, input: String? = nil, environment: [String: String]
  ) -> Ending {
    LineEditor.shared.suspendRaw()
    defer { LineEditor.shared.resumeRaw() }
    var mode = termios()
    let hasMode = unsafe tcgetattr(STDIN_FILENO, &mode) == 0
    // The shell would die of a C-c that the editor takes for itself; what is trapped has its usual effect in the child.
    let script = "trap : INT QUIT; \(command)" + (path == nil ? "" : " \"$1\"")
    let words = ["/bin/sh", "-c", script, "sh"] + (path.map { [$0] } ?? [])
    let ending = input.map { feed($0, to: words, environment) } ?? wait(for: spawn(words, environment, input: nil))
    if ending != .exited(0), hasMode { _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
    return ending
  }

  /// A child's process, or why there is none.
  private enum Start {
    case process(pid_t)
    case failed(errno: Int32)
  }

  private static func feed(_ text: String, to words: [String], _ environment: [String: String]) -> Ending {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return .notStarted(errno: errno) }
    // The child must not hold the writing end itself, or its input would never end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let start = spawn(words, environment, input: ends[0])
    close(ends[0])
    if case .process = start {
      // A reader that leaves early is told by EPIPE then, and nobody dies.
      let earlier = signal(SIGPIPE, SIG_IGN)
      try? Output(descriptor: ends[1]).write(text)
      _ = signal(SIGPIPE, earlier)
    }
    close(ends[1])
    return wait(for: start)
  }

  private static func spawn(_ words: [String], _ environment: [String: String], input: Int32?) -> Start {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if let input { unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }

    // Ignored and blocked signals would stay so in the child.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var process: pid_t = 0
    let code = unsafe withCStrings(words) { arguments in
      unsafe withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
        unsafe posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
      }
    }
    return code == 0 ? .process(process) : .failed(errno: code)
  }

  private static func wait(for start: Start) -> Ending {
    switch start {
    case .failed(let code): return .notStarted(errno: code)
    case .process(let process):
      var status: Int32 = 0
      while unsafe waitpid(process, &status, 0) < 0 {
        // Where children are reaped by the system, there is nothing to learn.
        if errno != EINTR { return .exited(0) }
      }
      // As WIFEXITED, WEXITSTATUS and WTERMSIG have it, which are macros.
      let signal = status & 0x7F
      return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
  }

  /// Lends C the strings as a list that ends with a null pointer.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      // There is at least the null pointer.
      unsafe body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }
}
