import Foundation
@testable import QuestionBanks
import Testing
import Text

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

      Everything that `bank check`, `team check` and whatever reads a mapping say of a file, with an excerpt that makes them say it.

      ## Overview

      Each entry shows what is written in an otherwise good file, and then the message: the place, what is wrong, the name of
      the check in brackets, the line, and what to write instead. This page is made from the tests, so it shows exactly what
      the program says. [The format of banks](BankFormat.md) describes the format and the checks.

      """
    for (title, entries) in tables {
      text += "\n## \(title)\n"
      for entry in entries where !entry.gives.isEmpty {
        text += "\n### \(entry.name.prefix(1).uppercased() + entry.name.dropFirst())\n"
        text += "\n" + excerpt(of: entry) + "\n```text\n" + entry.gives.trimmed + "\n```\n"
      }
    }
    return text
  }

  /// One diagnostic of the page: what is written, or left out, and what is said of it.
  private struct Entry {
    var name: String
    var written: String
    var leftOut = ""
    var gives: String
  }

  private static var tables: [(title: String, entries: [Entry])] {
    func remarks(_ remarks: [Remark]) -> [Entry] {
      remarks.map { Entry(name: $0.name, written: $0.written, gives: $0.gives) }
    }
    let slips = Slips.tables.map { title, slips in
      (title, slips.map { Entry(name: $0.name, written: $0.written, leftOut: $0.replaced, gives: $0.gives) })
    }
    return slips + [
      ("What a complete bank has", remarks(StructureRemarks.all)),
      ("How questions and anchors are put", remarks(WordingRemarks.all)),
      ("What must not be asked, or had better not be", ShippedRules.examples.compactMap(lawful)),
    ]
  }

  /// The first example of a shipped rule, as the ask of a bank.
  private static func lawful(_ examples: ShippedRules.Examples) -> Entry? {
    guard let example = examples.finds.first else { return nil }
    let ask = "ask: \"" + example.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    let file = Sample.file(CompleteBank.text.replacing("ask: What do you do?", with: ask), name: "b.yaml")
    let found = BankCheck(rules: ShippedRules.all)(file).diagnostics.filter {
      $0.check.name == "lawful-\(examples.rule)"
    }
    return Entry(name: examples.rule, written: ask, gives: DiagnosticText([file]).text(found))
  }

  /// Every shipped rule has its place on the page.
  @Test func everyLawfulRuleIsShown() throws {
    let page = Self.text
    for examples in ShippedRules.examples { #expect(page.contains("[lawful-\(examples.rule)]"), "\(examples.rule)") }
  }

  /// What is written, at most ten lines of it, with signs that show nothing made visible.
  private static func excerpt(of entry: Entry) -> String {
    let isLeftOut = entry.written.isEmpty
    let shown = isLeftOut ? entry.leftOut : entry.written
    var lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.unicodeScalars.map { $0 == "\t" ? "→" : $0.isOddBlank ? $0.hexadecimal : String($0).visible() }.joined()
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    if lines.isEmpty { return "An empty file.\n" }
    if lines.count > 10 { lines = lines.prefix(10) + ["…"] }
    return (isLeftOut ? "Left out:\n\n" : "") + "```yaml\n" + lines.joined(separator: "\n") + "\n```\n"
  }
}
