// A source of lines, whoever types them.
//
// The conversation asks a `LineReader` for one line at a time and never learns whether a person, a pipe or a test
// answers. Three readers exist: `LineEditor` (readline on a terminal), `PlainReader` (a pipe or a file) and
// `ScriptedReader` (values, for tests and demonstrations).

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a person did at a prompt.
package enum LineInput: Equatable, Sendable {
  /// A line was entered, without its line end; a paste of several lines holds `\n` inside.
  case line(String)
  /// A line came that has more bytes than can be taken; it was passed over.
  case tooLong(limit: Int)
  /// There is nothing more to read: C-d on an empty line, or the end of the file.
  case endOfInput
  /// C-c was pressed; `discarded` is the half-typed line that went with it (in a search, the line found), or empty.
  case interrupt(discarded: String)
}

/// Something that is done again and again while a line is awaited, whether somebody types or not: it looks at the text
/// typed so far, and prints nothing.
@MainActor
package struct Chore {
  let interval: Duration
  let work: (_ line: String) -> Void
  private(set) var isDueAt: ContinuousClock.Instant

  /// A chore that is first done one interval from now; what falls due between two lines is done at the next.
  package init(every interval: Duration, _ work: @escaping (_ line: String) -> Void) {
    self.interval = interval
    self.work = work
    isDueAt = .now + interval
  }

  /// Does it if it is due, and again no sooner than an interval later.
  mutating func doIfDue(_ line: () -> String) {
    guard isDueAt <= .now else { return }
    work(line())
    isDueAt = .now + interval
  }
}

/// A source of lines: readline on a terminal, plain reading from a pipe or file, a script in tests.
@MainActor
package protocol LineReader: AnyObject {
  /// Whether a person sits at the other end, so that prompts are shown and questions may be asked.
  var isInteractive: Bool { get }

  /// Number of the line that was read last, from 1, for messages about scripted input; 0 before the first.
  var lineNumber: Int { get }

  /// What could stand in place of the word before the cursor: (text before the word, the word) to whole words.
  ///
  /// The reader neither filters nor sorts: what is returned is offered. A word ending in `/` is taken as unfinished, so
  /// no space is added after it.
  var complete: (_ before: String, _ word: String) -> [String] { get set }

  /// What is done now and then while a line is awaited; a pipe has no half-typed lines, so nothing is done there.
  var chores: [Chore] { get set }

  /// Waits for one line; `prefill` is text that stands at the prompt already and may be edited.
  func read(prompt: String, prefill: String?) -> LineInput

  /// Adds a line to the history that the arrow keys walk (commands; never notes).
  func remember(_ line: String)

  /// Runs `body` with the history kept in `file` in place of the present one, which comes back afterwards.
  ///
  /// Without a file the history lasts as long as `body`. An outer prompt and an interview inside it nest.
  func withHistory<Result>(file: String?, _ body: () throws -> Result) rethrows -> Result
}

extension LineReader {
  /// Waits for one line, with nothing at the prompt.
  package func read(prompt: String) -> LineInput { read(prompt: prompt, prefill: nil) }

  /// Does nothing: only an editor has a history.
  package func remember(_ line: String) {}

  /// Runs `body`: only an editor has a history.
  package func withHistory<Result>(file: String?, _ body: () throws -> Result) rethrows -> Result { try body() }
}
