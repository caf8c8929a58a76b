// How large the place is that text goes to.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The size of a terminal.
package enum TerminalSize {
  /// Columns of the terminal at `descriptor`; else what `COLUMNS` says, else 80; between 20 and 500.
  ///
  /// The bounds keep layout sane: serial lines report 0, and nobody reads lines of 500 columns.
  package static func columns(of descriptor: Int32, environment: [String: String]) -> Int {
    columns(reported: reportedColumns(of: descriptor), environment: environment)
  }

  static func columns(reported: Int?, environment: [String: String]) -> Int {
    let stated = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return min(max(reported ?? stated ?? 80, 20), 500)
  }

  /// Rows of the terminal at `descriptor`; nil where there is none, or none that knows its size.
  package static func rows(of descriptor: Int32) -> Int? {
    guard let size = reported(of: descriptor), size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  private static func reportedColumns(of descriptor: Int32) -> Int? {
    guard let size = reported(of: descriptor), size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func reported(of descriptor: Int32) -> winsize? {
    var size = winsize()
    return unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
