// Lines from a person at a terminal, edited with GNU readline.
//
// readline's callback interface is driven by a loop that polls the terminal and a pipe which signal handlers write to
// (see CReadline): so C-c, a resize and C-z are events in order with the keys and never interrupt readline half-way.
// The terminal is in readline's mode only while a line is read, or longer with `keepRaw`, and it is back in the user's
// mode on every way out: return, exit, C-z, a signal, a crash.

import CReadline
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The reader for a person at a terminal.
///
/// There is one, for readline is one set of global variables; it belongs to the main thread. Nothing is set up before the
/// first `read`.
@MainActor
package final class LineEditor: LineReader {
  package static let shared = LineEditor()

  package let isInteractive = true
  package private(set) var lineNumber = 0
  package var completer = Completer.nothing
  package var chores: [Chore] = []

  package var onTerminate: ((_ signal: Int32, _ line: String) -> Void)?

  package var editElsewhere: ((_ line: String) -> String?)?

  /// Whether completions are listed one a line, without pages and colours; decided before the first `read`.
  package var isPlain = false

  private var outcome: LineInput?
  /// The bytes of the entered line if something in it was not UTF-8.
  private var brokenLine: [UInt8]?
  /// The prompt that is on the screen while a line is awaited.
  private var prompt = ""
  var prefill: String?
  private var signals: Int32 = -1
  var isStarted = false
  private var keepsRaw = false
  private var history = History(file: nil)
  var candidates: [String] = []

  private init() {}

  // -- Reading.

  /// Waits for one line at `prompt`, which may hold colours; the cursor is at the start of a line afterwards.
  ///
  /// A line that is not UTF-8 is rejected, and comes back at the prompt with codes for the invalid bytes.
  package func read(prompt: String, prefill: String?) -> LineInput {
    var input = readOnce(prompt: prompt, prefill: prefill)
    while let bytes = brokenLine {
      try? Output.error.write(Self.notText)
      input = readOnce(prompt: prompt, prefill: String(showing: bytes))
    }
    return input
  }

  static let notText =
    "  That line is not UTF-8 text, so it was rejected.\n  Set your terminal to UTF-8, then type or paste it again.\n"

  private func readOnce(prompt: String, prefill: String?) -> LineInput {
    reading {
      let prompt = prompt.forScreen(styled: true)
      rl_reset_screen_size()
      outcome = nil
      brokenLine = nil
      _ = crl_take_invalid_bytes()
      self.prefill = prefill?.forEditing
      self.prompt = prompt
      unsafe rl_callback_handler_install(Self.markingEscapes(in: prompt)) { line in
        // Removing it here keeps readline from showing the prompt again.
        rl_callback_handler_remove()
        unsafe LineEditor.shared.finish(line)
      }
      return waitForOutcome()
    }
  }

  /// Reads one line in readline's mode of the terminal, whichever way `line` reads it.
  func reading(_ line: () -> LineInput) -> LineInput {
    start()
    fflush(nil)  // what was printed with C's buffers comes before the prompt
    signals = crl_signals_begin()
    crl_raw_begin()
    crl_set_activity(CRL_READING)
    crl_forget_signal(SIGWINCH)
    let input = line()
    crl_set_activity(CRL_BUSY)
    let isInterruptedLate = dieOfLateSignal()
    if !keepsRaw { endRaw() }
    if isInterruptedLate { raise(SIGINT) }  // once more, as what it is now: C-c between two lines
    if input != .endOfInput { lineNumber += 1 }
    return input
  }

  package func show(prompt: String) {
    // In the middle of a search, a count or a list of completions the prompt is readline's own.
    let isTheirs =
      unsafe rl_readline_state
      & UInt(
        RL_STATE_SEARCH | RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG | RL_STATE_COMPLETING
          | RL_STATE_VIMOTION | RL_STATE_MULTIKEY)
    let prompt = prompt.forScreen(styled: true)
    guard prompt != self.prompt, outcome == nil, isTheirs == 0 else { return }
    self.prompt = prompt
    rl_clear_visible_line()
    unsafe rl_set_prompt(Self.markingEscapes(in: prompt))
    rl_forced_update_display()
  }

  private func finish(_ line: UnsafeMutablePointer<CChar>?) {
    if let line = unsafe line {
      let bytes = unsafe Self.bytes(of: line)
      unsafe free(line)
      if crl_take_invalid_bytes() == 0, let text = try? String(utf8: bytes) {
        outcome = .line(text)
      } else {
        brokenLine = bytes
        outcome = .line("")
      }
    } else if crl_terminal_is_gone() != 0 {
      // Told by the reading rather than by the signal, which may be late or ignored.
      die(of: SIGHUP)
    } else {
      outcome = .endOfInput
      endLine()
    }
  }

  private func waitForOutcome() -> LineInput {
    while true {
      while outcome == nil, case let signal = crl_next_signal(), signal != 0 { handle(signal) }
      if let outcome { return outcome }
      for index in chores.indices { chores[index].doIfDue { line } }
      switch waitForInput(milliseconds: millisecondsToNextChore) {
      case .key: rl_callback_read_char()
      case .other: continue
      case .gone:
        rl_callback_handler_remove()
        return .endOfInput
      }
    }
  }

  enum Awaited { case key, other, gone }

  /// Waits until a key or a signal has come, or the time is over; -1 for no end. Signals first: after C-c the kernel has
  /// thrown away the keys before it.
  func waitForInput(milliseconds: Int32) -> Awaited {
    if crl_has_bytes_ahead() != 0 { return .key }
    var ready = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&ready, nfds_t(ready.count), milliseconds)
    if count < 0, errno != EINTR { return .gone }
    return count > 0 && ready[1].revents == 0 && ready[0].revents != 0 ? .key : .other
  }

  /// How long nothing has to be done; -1 where only keys and signals are waited for.
  private var millisecondsToNextChore: Int32 {
    guard let due = chores.map(\.isDueAt).min() else { return -1 }
    return Int32(clamping: Int((due - .now) / .milliseconds(1)) + 1)
  }

  /// The text typed so far.
  var line: String { unsafe rl_line_buffer.map { unsafe String(showing: Self.bytes(of: $0)) } ?? "" }

  static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    unsafe UnsafeRawBufferPointer(start: text, count: strlen(text)).map { $0 }
  }

  /// Moves to the start of the line below the text typed so far.
  func endLine() {
    rl_crlf()
    fflush(nil)
  }

  // -- Signals.

  private func handle(_ signal: Int32) {
    switch signal {
    case SIGWINCH:
      rl_resize_terminal()
    case SIGINT:
      crl_forget_bytes()
      rl_callback_sigcleanup()  // leaves a search, a count or a half-read command of vi mode
      let discarded = line
      unsafe rl_point = rl_end
      rl_redisplay()
      rl_free_line_state()
      rl_echo_signal_char(SIGINT)
      endLine()
      rl_callback_handler_remove()
      unsafe rl_replace_line("", 1)
      outcome = .interrupt(discarded: discarded)
    case SIGTSTP:
      crl_raw_end()
      crl_stop()
      crl_raw_begin()
      crl_forget_signal(SIGCONT)
      rl_reset_screen_size()
      rl_forced_update_display()
    case SIGCONT:
      // Stopped from outside: the shell has set its own mode meanwhile.
      crl_raw_end()
      crl_raw_begin()
      rl_crlf()
      rl_forced_update_display()
    default:
      die(of: signal)
    }
  }

  /// Dies of a signal with the terminal as it was found, once the half-typed line was handed over: nothing of a hidden one.
  func die(of signal: Int32, isHidden: Bool = false) -> Never {
    onTerminate?(signal, isHidden ? "" : line)
    endLine()
    crl_raw_end()
    crl_die(signal)
  }

  /// Dies of a signal that came between the last key and the end of the reading; the result says whether C-c did.
  private func dieOfLateSignal() -> Bool {
    var isInterrupted = false
    while case let signal = crl_next_signal(), signal != 0 {
      switch signal {
      case SIGINT: isInterrupted = true
      case SIGTERM, SIGHUP, SIGQUIT: crl_die(signal)
      default: break
      }
    }
    return isInterrupted
  }

  // -- The terminal's mode between lines.

  /// Keeps the terminal in readline's mode between lines, until `endRaw`.
  ///
  /// Else the system would echo what is typed while the program works, readline would echo it again, and keys such as
  /// C-r and C-w would never arrive. C-c meanwhile waits for the next prompt; a second one kills.
  package func keepRaw() {
    start()
    keepsRaw = true
    signals = crl_signals_begin()
    crl_raw_begin()
  }

  /// Gives the terminal and the signals back to how they were found.
  package func endRaw() {
    keepsRaw = false
    crl_raw_end()
    crl_signals_end()
  }

  /// Lends the terminal to a child such as a pager or an editor, which then also gets C-c for itself.
  package func suspendRaw() {
    fflush(nil)
    signals = crl_signals_begin()
    crl_raw_end()
    crl_set_activity(CRL_LENT)
  }

  /// Takes the terminal back after `suspendRaw`.
  package func resumeRaw() {
    crl_set_activity(CRL_BUSY)
    if keepsRaw { crl_raw_begin() } else { crl_signals_end() }
  }

  // -- History.

  package func remember(_ line: String) {
    if history.append(line), isStarted { unsafe add_history(history.lines.last ?? line) }
  }

  package func forget(_ isForgotten: (String) -> Bool) {
    history.forget(isForgotten)
    showHistory()
  }

  package func withHistory<Result>(file: String?, _ body: () throws -> Result) rethrows -> Result {
    let outer = history
    history = History(file: file)
    showHistory()
    defer {
      history = outer
      showHistory()
    }
    return try body()
  }

  func showHistory() {
    guard isStarted else { return }
    clear_history()
    for line in history.lines { unsafe add_history(line) }
  }
}
