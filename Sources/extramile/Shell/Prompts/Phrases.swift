/// A count with its noun: `1 note`, `2 notes`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// The one plural that takes more than an s.
func competencies(_ number: Int) -> String { "\(number) \(number == 1 ? "competency" : "competencies")" }

extension String {
  /// The text as one word of a command line, quoted where the shell or the prompt would take it apart.
  var asWord: String {
    let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_./:@%+,".contains($0) }
    return isPlain ? self : "\"" + flatMap { "\\\"".contains($0) ? ["\\", $0] : [$0] } + "\""
  }

  /// Whether a word names a file rather than an id.
  var looksLikePath: Bool { contains("/") || hasSuffix(".yaml") || hasSuffix(".yml") }
}
