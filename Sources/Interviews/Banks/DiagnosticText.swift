/// Lays out diagnostics for people: place, message, the line with a caret under the column, notes and help.
///
/// ```
/// banks/empowerment.yaml:12:5: error: unknown key 'anchor' [known-keys]
///    12 |     anchor:
///       |     ^
///   help: did you mean 'anchors'?
/// ```
package struct DiagnosticText {
  private let sources: [String: SourceText]
  private let excerptWidth: Int
  private let width: (Character) -> Int

  /// The columns of a line that an excerpt shows at most, where the screen has them.
  package static let excerptWidth = 100

  /// `width` tells how many columns a character takes on the screen, so that the caret stands under wide ones too.
  package init(
    _ files: [SourceFile], excerptWidth: Int = DiagnosticText.excerptWidth,
    width: @escaping (Character) -> Int = { _ in 1 }
  ) {
    // Of a file that was refused for its length, nothing is shown.
    let shown = files.filter { $0.excess == nil }
    sources = Dictionary(shown.map { ($0.name, SourceText($0)) }) { first, _ in first }
    self.excerptWidth = excerptWidth
    self.width = width
  }

  private static let tabStop = 4

  /// One diagnostic, each line ended.
  package func text(_ diagnostic: Diagnostic) -> String {
    let place = "\(diagnostic.file.visible):\(diagnostic.position.line):\(diagnostic.position.column)"
    let severity = diagnostic.severity.rawValue
    var lines = ["\(place): \(severity): \(diagnostic.message.visible) [\(diagnostic.check.name)]"]
    if let line = line(of: diagnostic) { lines += excerpt(line, diagnostic.position) }
    for note in diagnostic.notes { lines.append("  note: \(note.visible)") }
    if let help = diagnostic.help {
      let parts = help.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      lines.append("  help: \(parts[0])")
      for part in parts.dropFirst() { lines.append("    \(part)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line that a diagnostic is about; nil where there is nothing in it.
  package func line(of diagnostic: Diagnostic) -> String? {
    sources[diagnostic.file]?.line(diagnostic.position.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// All of them, an empty line between two.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined(separator: "\n")
  }

  private func excerpt(_ line: String, _ position: Position) -> [String] {
    // What each character shows as, and how wide that is; up to a little behind the caret, since a line can be a whole file.
    var cells: [(shown: String, width: Int)] = []
    var column = 0
    for character in line.prefix(position.column + excerptWidth) {
      let cell = cell(character, at: column)
      cells.append(cell)
      column += cell.width
    }
    let caret = min(position.column - 1, cells.count)

    // The part around the caret that fits: as much before it as leaves a third of the room behind it.
    var start = 0
    var before = cells[..<caret].reduce(0) { $0 + $1.width }
    var after = cells[caret...].reduce(0) { $0 + $1.width }
    while before > excerptWidth * 2 / 3, before + after > excerptWidth, start < caret {
      before -= cells[start].width
      start += 1
    }
    var end = cells.count
    while before + after > excerptWidth, end > caret + 1 {
      end -= 1
      after -= cells[end].width
    }
    let head = start > 0 ? "…" : ""
    let tail = end < cells.count ? "…" : ""
    let number = String(position.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count))
    let blank = String(repeating: " ", count: max(5, number.count))
    let shown = cells[start..<end].map(\.shown).joined()
    let indent = String(repeating: " ", count: before + head.count)
    return ["\(gutter)\(number) | \(head)\(shown)\(tail)", "\(blank) | \(indent)^"]
  }

  private func cell(_ character: Character, at column: Int) -> (shown: String, width: Int) {
    if character == "\t" {
      let width = Self.tabStop - column % Self.tabStop
      return (String(repeating: " ", count: width), width)
    }
    let text = String(character)
    let shown = text.visible
    return (shown, shown == text ? max(0, width(character)) : shown.count)
  }
}
