/// A problem in a file that people edit, with its check, its severity and its text.
///
/// Each rule declares its problems next to its test, in one file.
protocol FileProblem: Sendable {
  var check: Check { get }
  var severity: Diagnostic.Severity { get }
  var text: ProblemText { get }
}

/// The text of a problem: what is wrong in one line, further notes, and how to fix it.
struct ProblemText: Equatable {
  var message: String
  var notes: [String]
  var help: String?

  init(message: String, notes: [String] = [], help: String?) {
    self.message = message
    self.notes = notes
    self.help = help
  }
}
