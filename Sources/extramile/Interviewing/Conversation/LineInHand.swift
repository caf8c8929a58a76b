import Interviews

/// The line at an interview's prompt that is not saved: half-typed, refused, or entered where the disk would not take it.
///
/// What there is of it lies in a file, so that it outlives the program.
@MainActor
final class LineInHand {
  /// What becomes of a line that an earlier run left half-typed.
  enum Left: Equatable {
    /// It stands at the prompt again.
    case prefilled(String)
    /// It was typed at another prompt, and is only shown.
    case shown(String)
  }

  /// nil where nobody types.
  private let file: HalfTypedFile?
  private let left: (text: String, fate: HalfTypedLine.Fate)?
  /// Whether an answer to the interview's own prompt is being typed, and not to a question within it.
  private var isTyping = false
  /// The last line that could not be saved.
  private(set) var unsaved: String?

  /// The line that an earlier run left in the file, in an interview that these events made.
  init(_ file: HalfTypedFile?, in interview: Interview, after events: [Event]) {
    self.file = file
    left = file?.line.map { ($0.text, $0.fate(in: interview, after: events)) }
  }

  /// What there is to say, once, about lines that cannot be kept.
  var complaint: String? { file?.complaint() }

  /// The words that could not be saved; a command is none.
  var unsavedText: String? { unsaved.flatMap { Self.isCommand($0) ? nil : $0 } }

  /// Takes up what an earlier run left.
  func takeUp(in interview: Interview) -> Left? {
    if let left, left.fate == .prefilled {
      file?.keep(HalfTypedLine(left.text, in: interview))
      return .prefilled(left.text)
    }
    file?.clear()
    return left.flatMap { $0.fate == .shown ? .shown($0.text) : nil }
  }

  /// Waits for a line that is typed meanwhile.
  func reading<Input>(_ read: () -> Input) -> Input {
    isTyping = true
    defer { isTyping = false }
    return read()
  }

  /// Keeps a line as far as it is typed. A command that is typed meanwhile does not push out a line that could not be saved.
  func keep(_ line: String, in interview: Interview) {
    guard isTyping else { return }
    let isAside = line.isEmpty || Self.isCommand(line)
    file?.keep(HalfTypedLine(isAside ? unsaved ?? line : line, in: interview))
  }

  /// Keeps what a line leaves to be entered again, if it leaves anything.
  func settle(leaving prefill: String?, in interview: Interview) {
    if let line = prefill ?? unsaved {
      file?.keep(HalfTypedLine(line, in: interview))
    } else {
      file?.forget()
    }
  }

  func couldNotSave(_ line: String) { unsaved = line }

  func wasSaved() { unsaved = nil }

  static func isCommand(_ line: String) -> Bool { line.hasPrefix("/") && !line.hasPrefix("//") }
}
