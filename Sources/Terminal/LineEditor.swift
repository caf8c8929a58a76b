// Lines from a person at a terminal, edited with GNU readline.
//
// readline's callback interface is driven by a loop that polls the terminal and a pipe which signal handlers write to
// (see CReadline): so C-c, a resize and C-z are events in order with the keys and never interrupt readline half-way.
// The terminal is in readline's mode only while a line is read, or longer with `keepRaw`, and it is back in the user's
// mode on every way out: return, exit, C-z, a signal, a crash.

import CReadline

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
  package var complete: (_ before: String, _ word: String) -> [String] = { _, _ in [] }

  /// Called at a prompt before the program dies of TERM, HUP or QUIT, with the half-typed line: the place to save it.
  package var onTerminate: ((_ signal: Int32, _ line: String) -> Void)?

  /// What C-x C-e does: takes the line, returns the line in its place, or nil to leave it. The terminal is lent meanwhile.
  package var editElsewhere: ((_ line: String) -> String?)?

  private var outcome: LineInput?
  private var prefill: String?
  private var signals: Int32 = -1
  private var isStarted = false
  private var keepsRaw = false
  private var history = History(file: nil)
  var candidates: [String] = []

  private init() {}

  // -- Reading.

  /// Waits for one line at `prompt`, which may hold colours; the cursor is at the start of a line afterwards.
  package func read(prompt: String, prefill: String?) -> LineInput {
    start()
    fflush(nil)  // what was printed with C's buffers comes before the prompt
    signals = crl_signals_begin()
    crl_raw_begin()
    crl_set_activity(CRL_READING)
    crl_forget_signal(SIGWINCH)
    rl_reset_screen_size()
    outcome = nil
    self.prefill = prefill
    unsafe rl_callback_handler_install(Self.markingEscapes(in: prompt)) { line in
      // Removing it here keeps readline from showing the prompt again.
      rl_callback_handler_remove()
      unsafe LineEditor.shared.finish(line)
    }
    let input = waitForOutcome()
    crl_set_activity(CRL_BUSY)
    let isInterruptedLate = dieOfLateSignal()
    if !keepsRaw { endRaw() }
    if isInterruptedLate { raise(SIGINT) }  // once more, as what it is now: C-c between two lines
    if input != .endOfInput { lineNumber += 1 }
    return input
  }

  private func finish(_ line: UnsafeMutablePointer<CChar>?) {
    if let line = unsafe line {
      outcome = unsafe .line(String(cString: line))
      unsafe free(line)
    } else {
      outcome = .endOfInput
      endLine()
    }
  }

  private func waitForOutcome() -> LineInput {
    while true {
      while outcome == nil, case let signal = crl_next_signal(), signal != 0 { handle(signal) }
      if let outcome { return outcome }
      var ready = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let count = unsafe poll(&ready, nfds_t(ready.count), -1)
      if count < 0, errno != EINTR {
        rl_callback_handler_remove()
        return .endOfInput
      }
      // Signals first: after C-c the kernel has thrown away the keys before it.
      if count > 0, ready[1].revents == 0, ready[0].revents != 0 { rl_callback_read_char() }
    }
  }

  /// The text typed so far.
  private var line: String { unsafe rl_line_buffer.map { unsafe String(cString: $0) } ?? "" }

  /// Moves to the start of the line below the text typed so far.
  private func endLine() {
    rl_crlf()
    fflush(nil)
  }

  // -- Signals.

  private func handle(_ signal: Int32) {
    switch signal {
    case SIGWINCH:
      rl_resize_terminal()
    case SIGINT:
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
      onTerminate?(signal, line)
      endLine()
      crl_raw_end()
      crl_die(signal)
    }
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

  private func showHistory() {
    guard isStarted else { return }
    clear_history()
    for line in history.lines { unsafe add_history(line) }
  }

  // -- Setting readline up.

  private func start() {
    guard !isStarted else { return }
    isStarted = true
    CharacterLocale.ensureUTF8()  // before readline looks
    unsafe rl_readline_name = UnsafePointer(strdup("extramile"))  // for `$if extramile`; lives as long as the program
    unsafe rl_catch_signals = 0
    unsafe rl_catch_sigwinch = 0
    unsafe rl_change_environment = 0
    unsafe rl_getc_function = crl_getc
    // Where output goes to a file, the prompts are for the person all the same.
    if isatty(STDOUT_FILENO) != 1 { unsafe rl_outstream = fdopen(STDERR_FILENO, "w") }
    unsafe rl_startup_hook = {
      if let text = LineEditor.shared.prefill { unsafe rl_insert_text(text) }
      return 0
    }
    // Unless the user's inputrc says otherwise, which is read after this.
    unsafe rl_variable_bind("completion-ignore-case", "on")
    installCompletion()
    rl_initialize()
    if unsafe getenv("NO_COLOR").map({ unsafe $0.pointee != 0 }) ?? false {
      unsafe rl_variable_bind("enable-active-region", "off")
    }
    // crl_raw_begin and crl_raw_end do it, on their own time.
    unsafe rl_prep_term_function = nil
    unsafe rl_deprep_term_function = nil
    installEditing()
    using_history()
    stifle_history(Int32(History.limit))
    showHistory()
  }

  private func installEditing() {
    unsafe rl_add_defun("edit-elsewhere", { _, _ in LineEditor.shared.editLine() }, -1)
    unsafe rl_bind_keyseq("\\C-x\\C-e", rl_named_function("edit-elsewhere"))
  }

  private func editLine() -> Int32 {
    guard let editElsewhere else { return rl_ding() }
    endLine()
    crl_raw_end()
    crl_set_activity(CRL_LENT)
    let text = editElsewhere(line)
    crl_raw_begin()
    crl_set_activity(CRL_READING)
    if let text {
      unsafe rl_replace_line(text, 0)
      unsafe rl_point = rl_end
    }
    return rl_forced_update_display()
  }

  /// The prompt with its escape sequences between the marks that tell readline to count them as nothing.
  static func markingEscapes(in prompt: String) -> String {
    guard prompt.contains("\u{1B}"), !prompt.contains("\u{01}") else { return prompt }
    var marked = ""
    var isEscape = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}", !isEscape {
        marked.append("\u{01}")
        isEscape = true
      }
      marked.unicodeScalars.append(scalar)
      if isEscape, scalar != "[", (0x40...0x7E).contains(scalar.value) {
        marked.append("\u{02}")
        isEscape = false
      }
    }
    return isEscape ? marked + "\u{02}" : marked
  }
}
