import Text

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
    let place = "\(diagnostic.file.visible()):\(diagnostic.position.line):\(diagnostic.position.column)"
    let severity = diagnostic.severity.rawValue
    var lines = ["\(place): \(severity): \(diagnostic.message.visible()) [\(diagnostic.check.name)]"]
    if let line = part(around: diagnostic, before: 2 * excerptWidth, behind: excerptWidth) {
      lines += excerpt(line.text, from: line.first, diagnostic.position)
    }
    for note in diagnostic.notes { lines.append("  note: \(note.visible())") }
    if let help = diagnostic.help {
      let parts = help.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible() }
      lines.append("  help: \(parts[0])")
      for part in parts.dropFirst() { lines.append("    \(part)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line that a diagnostic is about, of a very long one a part; nil where there is nothing in it.
  package func line(of diagnostic: Diagnostic) -> String? {
    part(around: diagnostic, before: 1000, behind: 1000)?.text
  }

  /// So many columns of the line that a diagnostic is about, and the column that they begin with, since a line can be a
  /// whole file; nil where there is nothing in it.
  private func part(around diagnostic: Diagnostic, before: Int, behind: Int) -> (text: String, first: Int)? {
    let (line, column) = (diagnostic.position.line, diagnostic.position.column)
    guard let source = sources[diagnostic.file], !source.scalars(ofLine: line - 1).isEmpty else { return nil }
    let first = max(1, column - before)
    return (source.text(ofLine: line, columns: first..<(column + behind)), first)
  }

  /// All of them, an empty line between two.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined(separator: "\n")
  }

  private func excerpt(_ part: String, from first: Int, _ position: Position) -> [String] {
    // What each character shows as, and how wide that is.
    var cells: [(shown: String, width: Int)] = []
    var column = first - 1
    for character in part {
      let cell = cell(character, at: column)
      cells.append(cell)
      column += cell.width
    }
    let caret = min(position.column - first, cells.count)

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
    let head = first + start > 1 ? "…" : ""
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
    let shown = text.visible()
    return (shown, shown == text ? max(0, width(character)) : shown.count)
  }
}
