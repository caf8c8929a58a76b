import Terminal

/// Input lines for a command, checked before it uses the first one.
extension World {
  /// The line reader; it rejects a file that is not UTF-8, or a pipe whose first line is not, before anything is done.
  func lines() throws(Failure) -> any LineReader {
    let reader = reader()
    reader.lookAhead()
    if let fault = reader.fault { throw Failure(fault, isUntouched: true) }
    return reader
  }
}

extension LineReader {
  /// Throws if reading ended because a line is not UTF-8.
  func failIfNotText() throws(Failure) { if let fault { throw Failure(fault, isUntouched: false) } }
}
