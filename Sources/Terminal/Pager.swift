// Text that is longer than the screen, through a program that shows it page by page.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program that shows long text: what `PAGER` says, else less.
package struct Pager: Equatable, Sendable {
  package let command: String

  /// nil where there is to be none: `PAGER` is empty, the terminal cannot do more than print, or there is no less.
  package init?(environment: [String: String]) {
    guard environment["TERM"] != "dumb" else { return nil }
    if let chosen = environment["PAGER"] {
      guard chosen.contains(where: { !$0.isWhitespace }) else { return nil }
      command = chosen
    } else {
      guard Self.has("less", in: environment["PATH"] ?? "") else { return nil }
      command = "less -FIRX"
    }
  }

  /// The environment in which a pager shows colours as colours, unless the user has said what it should do.
  package static func environment(from environment: [String: String]) -> [String: String] {
    environment.merging(["LESS": "FIRX"]) { own, _ in own }
  }

  /// Whether text takes more rows than a screen has, with one left for the next prompt.
  package static func isNeeded(for text: String, rows: Int, columns: Int) -> Bool {
    var taken = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      taken += max(1, (String(line).displayWidth + columns - 1) / max(1, columns))
      if taken >= rows { return true }
    }
    return false
  }

  private static func has(_ program: String, in path: String) -> Bool {
    path.split(separator: ":").contains { unsafe access("\($0)/\(program)", X_OK) == 0 }
  }
}
