import Interviews
import Terminal
import Text

extension Screen {
  /// A page of help that was laid out for `helpColumns`, as this screen shows it.
  ///
  /// ArgumentParser lays its pages out itself: options in one column, what they do in another. In the plain form the two
  /// become `--json: Print one JSON object`.
  func help(_ page: String) -> String {
    guard isPlain else { return page }
    var lines: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let text = line.trimmed
      if line.hasPrefix(Self.secondColumn), let option = lines.last, option.hasPrefix("-") {
        // An option that is too long for its column stands above what it does.
        lines[lines.count - 1] = "\(option): \(text)"
      } else if line.hasPrefix("  "), let gap = text.firstRange(of: "  ") {
        lines.append("\(text[..<gap.lowerBound]): \(String(text[gap.upperBound...]).trimmed)")
      } else {
        lines.append(text)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// In the plain form no line is broken.
  var helpColumns: Int { isPlain ? 10_000 : measure }

  private static let secondColumn = String(repeating: " ", count: 26)
}
