// Reading a line that must not show, on the terminal that the editor has.

import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  /// Waits for one line at `prompt`; what is typed appears nowhere, now or later.
  ///
  /// The keys: Backspace, C-w, C-u, Enter; C-c and C-d as at any prompt, but a line that C-c clears is not handed back.
  package func readHidden(prompt: String) -> LineInput {
    reading { hiddenLine(prompt) }
  }

  private func hiddenLine(_ prompt: String) -> LineInput {
    var line = HiddenLine()
    let prompt = prompt.forScreen(styled: true)
    show(prompt)
    while true {
      while case let signal = crl_next_signal(), signal != 0 {
        switch signal {
        case SIGINT:
          endHiddenLine("^C")
          return .interrupt(discarded: "")
        case SIGTSTP:
          crl_raw_end()
          crl_stop()
          crl_raw_begin()
          crl_forget_signal(SIGCONT)
          show(prompt)
        case SIGCONT:
          // Stopped from outside: the shell has set its own mode meanwhile.
          crl_raw_end()
          crl_raw_begin()
          show("\n" + prompt)
        case SIGWINCH: break
        default: die(of: signal, isHidden: true)
        }
      }
      switch waitForInput(milliseconds: -1) {
      case .key:
        let byte = unsafe crl_getc(rl_instream)
        // C-g, which does nothing here, stands for a signal that wants attention.
        guard crl_terminal_is_gone() == 0, byte >= 0 else { die(of: SIGHUP, isHidden: true) }
        guard let outcome = line.take(UInt8(truncatingIfNeeded: byte)) else { continue }
        endHiddenLine()
        switch outcome {
        case .entered(let text): return .line(text)
        case .notText:
          show(Self.notText + prompt)
          line = HiddenLine()
        case .endOfInput: return .endOfInput
        }
      case .other: continue
      case .gone: return .endOfInput
      }
    }
  }

  private func show(_ text: String) { try? promptOutput.write(text) }

  private func endHiddenLine(_ sign: String = "") { show(sign + "\n") }

  /// Where readline shows its prompts: standard error when output goes to a file.
  private var promptOutput: Output { isatty(STDOUT_FILENO) == 1 ? .standard : .error }
}
