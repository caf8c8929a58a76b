// Text to a descriptor, whole or with a reason.
//
// `extramile … | head` ends as other Unix programs do: the kernel's SIGPIPE kills it without a word (status 141 in a
// shell), because nothing here changes that signal. Where a parent process ignores SIGPIPE, the same event arrives as
// `.readerLeft`, which deserves no message either.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why text could not be written.
package enum OutputFailure: Error, Equatable, Sendable {
  /// The other end of the pipe was closed, and SIGPIPE is ignored.
  case readerLeft
  /// The system refused, for example since the disk is full.
  case refused(errno: Int32)

  /// The cause in the system's words.
  package var reason: String {
    switch self {
    case .readerLeft: unsafe String(cString: strerror(EPIPE))
    case .refused(let code): unsafe String(cString: strerror(code))
    }
  }
}

/// A descriptor to which text is written at once, without a buffer that could be lost.
package struct Output: Sendable {
  package static let standard = Output(descriptor: STDOUT_FILENO)
  package static let error = Output(descriptor: STDERR_FILENO)

  package let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a person sees it at once.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of `text`, however often the system takes only a part.
  package func write(_ text: String) throws(OutputFailure) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe systemWrite(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      let code = errno
      if count >= 0 {
        written += count
      } else if code == EAGAIN {
        waitUntilReady(descriptor, for: POLLOUT)
      } else if code == EPIPE {
        throw .readerLeft
      } else if code != EINTR {
        throw .refused(errno: code)
      }
    }
  }
}

// Outside the type, where `write` and `read` are the system's.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
