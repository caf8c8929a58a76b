import Interviews
import Terminal

/// Diagnostics of a file with excerpts, as people read them.
func rendered(_ diagnostics: [Diagnostic], of source: SourceFile) -> String {
  DiagnosticText([source], width: { String($0).displayWidth }).text(diagnostics)
}

/// The bank or team that a file states; if it has errors, a failure that shows them all.
func sound<Value>(_ file: SourceFile, _ value: Value?, _ diagnostics: [Diagnostic])
  throws(Failure) -> Value
{
  if let value { return value }
  let errors = diagnostics.count { $0.severity == .error }
  throw Failure(
    "\(file.name) has \(counted(errors, "error")), as said above; nothing was done.",
    diagnostics: rendered(diagnostics, of: file))
}
