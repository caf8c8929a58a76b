// Completion: readline asks, the owner of the editor answers.
//
// readline cuts the line into words at unquoted spaces, the caller says which words could stand there, and readline
// fills in what they have in common. File names are never offered on readline's own account.

import CReadline
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  func installCompletion() {
    unsafe rl_completer_word_break_characters = UnsafePointer(strdup(" \t\n"))  // live as long as the program
    unsafe rl_completer_quote_characters = UnsafePointer(strdup("\""))
    unsafe rl_char_is_quoted_p = { text, index in
      guard index > 0, let text = unsafe text else { return 0 }
      return unsafe text[Int(index) - 1] == CChar(UInt8(ascii: "\\")) ? 1 : 0
    }
    unsafe rl_attempted_completion_function = { word, start, _ in
      unsafe rl_attempted_completion_over = 1
      guard let word = unsafe word else { return nil }
      unsafe LineEditor.shared.findCandidates(for: String(showing: LineEditor.bytes(of: word)), at: Int(start))
      return unsafe rl_completion_matches(word) { _, index in
        let candidates = LineEditor.shared.candidates
        // readline frees each of them.
        return Int(index) < candidates.count ? unsafe strdup(candidates[Int(index)]) : nil
      }
    }
  }

  private func findCandidates(for typed: String, at start: Int) {
    let before = unsafe String(showing: UnsafeRawBufferPointer(start: rl_line_buffer, count: start).map { $0 })
    // Inside quotation marks nothing is escaped, and readline closes them.
    let isQuoted = unsafe rl_completion_quote_character != 0
    let isEscaped = completer.isOfWords && !isQuoted
    let offers = completer.offers(before, isEscaped ? QuotedWord.unescaped(typed) : typed)
    candidates = isEscaped ? offers.map(QuotedWord.escaped) : offers
    unsafe rl_completion_suppress_append = !offers.isEmpty && offers.allSatisfy { $0.hasSuffix("/") } ? 1 : 0
  }
}
