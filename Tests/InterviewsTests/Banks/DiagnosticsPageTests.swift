import Foundation
import Testing

@testable import Interviews

/// The page of the documentation that shows every diagnostic is made from the slips, and is never behind them.
///
/// After a change to a message, run the test with `EXTRAMILE_RECORD=1` and look at what changed.
@Suite struct DiagnosticsPageTests {
  static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Interviews/Interviews.docc/Diagnostics.md")

  @Test func thePageShowsWhatIsSaid() throws {
    let text = Self.text
    if ProcessInfo.processInfo.environment["EXTRAMILE_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.page)
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == text)
  }

  static var text: String {
    var text = """
      # Diagnostics

      Everything that `bank check` and `team check` say of a file, with an excerpt that makes them say it.

      ## Overview

      Each entry shows what is written in an otherwise good file, and then the message: the place, what is wrong, the name of
      the check in brackets, the line, and what to write instead. This page is made from the tests, so it shows exactly what
      the program says. <doc:BankFormat> describes the format and the checks.

      """
    for (title, slips) in Slips.tables {
      text += "\n## \(title)\n"
      for slip in slips where !slip.gives.isEmpty {
        text += "\n### \(slip.name.prefix(1).uppercased() + slip.name.dropFirst())\n"
        text += "\n" + excerpt(of: slip) + "\n```text\n" + slip.gives.trimmed + "\n```\n"
      }
    }
    return text
  }

  /// What is written, at most ten lines of it, with signs that show nothing made visible.
  private static func excerpt(of slip: Slip) -> String {
    let isLeftOut = slip.written.isEmpty
    let shown = isLeftOut ? slip.replaced : slip.written
    var lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.unicodeScalars.map { $0 == "\t" ? "→" : $0.isOddBlank ? $0.hexadecimal : $0.visible }.joined()
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    if lines.isEmpty { return "An empty file.\n" }
    if lines.count > 10 { lines = lines.prefix(10) + ["…"] }
    return (isLeftOut ? "Left out:\n\n" : "") + "```yaml\n" + lines.joined(separator: "\n") + "\n```\n"
  }
}
