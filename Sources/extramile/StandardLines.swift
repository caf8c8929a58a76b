import Terminal

/// Lines for a command, looked at before the first of them is taken.
extension World {
  /// The reader of lines; a file that is not UTF-8 is refused before anything is done.
  func lines() throws(Failure) -> any LineReader {
    let reader = reader()
    if let fault = reader.fault { throw Failure(fault, isUntouched: true) }
    return reader
  }
}

extension LineReader {
  /// Fails where reading ended since a line is not UTF-8.
  func failIfNotText() throws(Failure) { if let fault { throw Failure(fault, isUntouched: false) } }
}
