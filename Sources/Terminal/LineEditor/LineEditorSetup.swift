// Setting readline up, once, right before the first prompt.
//
// Order matters: the locale and the name come before readline reads the environment and the user's inputrc, and what the
// user says there about keys and variables wins.

import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  func start() {
    guard !isStarted else { return }
    isStarted = true
    CharacterLocale.ensureUTF8()  // before readline looks
    unsafe rl_readline_name = UnsafePointer(strdup("extramile"))  // for `$if extramile`; lives as long as the program
    unsafe rl_catch_signals = 0
    unsafe rl_catch_sigwinch = 0
    unsafe rl_change_environment = 0
    unsafe rl_getc_function = crl_getc_text
    // Where output goes to a file, the prompts are for the person all the same.
    if isatty(STDOUT_FILENO) != 1 { unsafe rl_outstream = fdopen(STDERR_FILENO, "w") }
    unsafe rl_startup_hook = {
      if let text = LineEditor.shared.prefill { unsafe rl_insert_text(text) }
      return 0
    }
    // Unless the user's inputrc says otherwise, which is read after this.
    unsafe rl_variable_bind("completion-ignore-case", "on")
    if isPlain {
      unsafe rl_variable_bind("completion-display-width", "0")  // one a line
      unsafe rl_variable_bind("page-completions", "off")
    }
    installCompletion()
    rl_initialize()
    let refusesColour = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    if isPlain || refusesColour {
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
    unsafe rl_bind_keyseq_if_unbound("\\C-x\\C-e", rl_named_function("edit-elsewhere"))
  }

  private func editLine() -> Int32 {
    guard let editElsewhere else { return rl_ding() }
    endLine()
    crl_raw_end()
    crl_set_activity(CRL_LENT)
    let text = editElsewhere(line)
    crl_raw_begin()
    crl_set_activity(CRL_READING)
    crl_forget_signal(SIGWINCH)  // the window may be another size by now
    rl_reset_screen_size()
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
