#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The reader for standard input: an editor when a person sits at it, plain reading when not.
@MainActor
package func standardLineReader() -> any LineReader {
  if isatty(STDIN_FILENO) == 1 { LineEditor.shared } else { PlainReader(descriptor: STDIN_FILENO) }
}
