// A source of lines, whoever types them.
//
// The conversation asks a `LineReader` for one line at a time and never learns whether a person, a pipe or a test
// answers. Three readers exist: `LineEditor` (readline on a terminal), `PlainReader` (a pipe or a file) and
// `ScriptedReader` (values, for tests and demonstrations).

package import Text

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

/// What Tab offers at a prompt.
@MainActor
package struct Completer {
  /// (text before the word, the word) to all that could stand in its place.
  let offers: (_ before: String, _ word: String) -> [String]
  /// Whether a word may be quoted, and blanks in it are.
  let isOfWords: Bool

  /// Offers words of a command line: blanks in them are escaped, and quotation marks hold a word together.
  package static func words(_ offers: @escaping (_ before: String, _ word: String) -> [String]) -> Completer {
    Completer(offers: offers, isOfWords: true)
  }

  /// Offers text as it stands, blanks and all.
  package static func text(_ offers: @escaping (_ before: String, _ word: String) -> [String]) -> Completer {
    Completer(offers: offers, isOfWords: false)
  }

  package static let nothing = Completer(offers: { _, _ in [] }, isOfWords: true)
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

  /// What is not UTF-8 in the input, once this is known: for a file from the start, for a pipe when the line is reached.
  /// From then on, reading is at its end.
  var fault: NotUTF8? { get }

  /// Waits for the next line of a pipe or file and checks it, before anything is done because of it.
  func lookAhead()

  /// What Tab offers in place of the word before the cursor.
  ///
  /// The reader neither filters nor sorts: what is returned is offered. A word ending in `/` is taken as unfinished, so
  /// no space is added after it.
  var completer: Completer { get set }

  /// What is done now and then while a line is awaited; a pipe has no half-typed lines, so nothing is done there.
  var chores: [Chore] { get set }

  /// What is done with the line typed so far before the program dies at a prompt: of TERM, HUP or QUIT, or of HUP since
  /// the terminal is gone. Only an editor dies so.
  var onTerminate: ((_ signal: Int32, _ line: String) -> Void)? { get set }

  /// Waits for one line; `prefill` is text that stands at the prompt already and may be edited.
  func read(prompt: String, prefill: String?) -> LineInput

  /// Waits for one line that must not show: neither on the screen nor, later, anywhere else.
  func readHidden(prompt: String) -> LineInput

  /// Shows another prompt while a line is awaited; what is typed stays as it is.
  func show(prompt: String)

  /// What C-x C-e does: takes the line, returns the line in its place, or nil to leave it. The terminal is lent meanwhile.
  var editElsewhere: ((_ line: String) -> String?)? { get set }

  /// Adds a line to the history that the arrow keys walk (commands; never notes).
  func remember(_ line: String)

  /// Takes lines out of the history that the arrow keys walk; its file is `History.forget`'s.
  func forget(_ isForgotten: (String) -> Bool)

  /// Runs `body` with the history kept in `file` in place of the present one, which comes back afterwards.
  ///
  /// Without a file the history lasts as long as `body`. An outer prompt and an interview inside it nest.
  func withHistory<Result>(file: String?, _ body: () throws -> Result) rethrows -> Result
}

extension LineReader {
  /// Waits for one line, with nothing at the prompt.
  package func read(prompt: String) -> LineInput { read(prompt: prompt, prefill: nil) }

  /// Reads as always: only an editor shows what it reads.
  package func readHidden(prompt: String) -> LineInput { read(prompt: prompt, prefill: nil) }

  /// Always nil: only input from a pipe or file ends there; an editor asks for the line again.
  package var fault: NotUTF8? { nil }

  /// Does nothing: what is typed is checked when it is entered.
  package func lookAhead() {}

  /// Does nothing: only an editor shows prompts.
  package func show(prompt: String) {}

  /// Nothing: only an editor lets a line be edited elsewhere.
  package var editElsewhere: ((_ line: String) -> String?)? {
    get { nil }
    set {}
  }

  /// Nothing: only an editor is told that the program dies.
  package var onTerminate: ((_ signal: Int32, _ line: String) -> Void)? {
    get { nil }
    set {}
  }

  /// Does nothing: only an editor has a history.
  package func remember(_ line: String) {}

  /// Does nothing: only an editor has a history.
  package func forget(_ isForgotten: (String) -> Bool) {}

  /// Runs `body`: only an editor has a history.
  package func withHistory<Result>(file: String?, _ body: () throws -> Result) rethrows -> Result { try body() }
}
