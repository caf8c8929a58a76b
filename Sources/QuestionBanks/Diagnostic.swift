/// One problem in a file, or a notice: which check found it, where, what is wrong, and what to write instead.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
    /// No problem, but something to know before relying on what else is said, or is not.
    case notice
  }

  package var severity: Severity
  package var check: Check
  /// The file as the user named it.
  package var file: String
  package var position: Position
  /// What is wrong, in one line.
  package var message: String
  /// What else is to be known, for example where the first of two equal ids stands.
  package var notes: [String]
  /// What to do, with text to paste where possible.
  package var help: String?
}
