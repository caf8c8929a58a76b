/// One kind of thing that can be wrong in a file that people edit: its check, its severity and its sentences.
///
/// A rule states its problems next to its test, in one file.
protocol FileProblem: Sendable {
  var check: Check { get }
  var severity: Diagnostic.Severity { get }
  var text: ProblemText { get }
}

/// The sentences for a problem: what is wrong in one line, what else is to be known, and what to do.
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
