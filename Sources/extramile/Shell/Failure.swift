import Interviews
import QuestionBanks
import Storage
import Text

/// What went wrong, for the person at the terminal: sentences that say what happened and what to do, and an exit code.
struct Failure: Error, Equatable {
  /// A check found problems.
  static let problems: Int32 = 1
  /// Could not do it.
  static let couldNot: Int32 = 2
  /// The command line makes no sense.
  static let usage: Int32 = 64

  let message: String
  /// Problems in files, which are shown before the message.
  let files: [FileProblems]
  let exitCode: Int32

  init(_ message: String, files: [FileProblems] = [], exitCode: Int32 = Failure.couldNot) {
    self.message = message
    self.files = files
    self.exitCode = exitCode
  }

  /// Standard input that is not text; `isUntouched` if none of its lines was used.
  init(_ fault: NotUTF8, isUntouched: Bool) {
    let before =
      isUntouched || fault.line == 1
      ? "None of its lines were used."
      : "The lines before it were used, but none from line \(fault.line) on."
    self.init("standard input:\(fault.line):\(fault.column): \(fault.message) \(before) \(fault.help)")
  }

  init(_ failure: StoreFailure) {
    self.init(failure.message)
  }
}

/// Does what the database is asked for, and turns its failures into sentences.
func stored<Value>(_ body: () throws(StoreFailure) -> Value) throws(Failure) -> Value {
  do { return try body() } catch { throw Failure(error) }
}

/// The bank or team that a file states; if it has errors, a failure that shows them all.
func sound<Value>(_ file: SourceFile, _ value: Value?, _ diagnostics: [Diagnostic])
  throws(Failure) -> Value
{
  if let value { return value }
  let errors = diagnostics.count { $0.severity == .error }
  throw Failure(
    "\(file.name) has \(counted(errors, "error")), as said above; nothing was done.",
    files: [FileProblems(source: file, diagnostics: diagnostics)])
}
