// Lines that were decided beforehand, for tests and demonstrations.

/// A reader that answers from a list and keeps what it was asked.
@MainActor
package final class ScriptedReader: LineReader {
  /// One question that the reader was asked.
  package struct Question: Equatable, Sendable {
    package var prompt: String
    package var prefill: String?
  }

  package let isInteractive: Bool
  package private(set) var lineNumber = 0
  package var completer = Completer.nothing
  /// Each is done once at every prompt, after `onRead` and before the answer comes.
  package var chores: [Chore] = []
  /// Every question so far, in order.
  package private(set) var asked: [Question] = []
  /// Every prompt that was shown while an answer was awaited, in order.
  package private(set) var shown: [String] = []
  /// Every line that was added to the history, in order.
  package private(set) var remembered: [String] = []

  private var answers: [LineInput]
  private let onRead: (_ question: Question, _ answer: LineInput) -> Void

  /// A reader of `answers`, then of the end of input; `onRead` sees each question with its answer.
  package init(
    _ answers: [LineInput], isInteractive: Bool = true,
    onRead: @escaping (_ question: Question, _ answer: LineInput) -> Void = { _, _ in }
  ) {
    self.answers = answers
    self.isInteractive = isInteractive
    self.onRead = onRead
  }

  /// A reader of lines, then of the end of input.
  package convenience init(lines: [String], isInteractive: Bool = true) {
    self.init(lines.map { .line($0) }, isInteractive: isInteractive)
  }

  /// The answers that were not asked for yet.
  package var remaining: [LineInput] { Array(answers.dropFirst(lineNumber)) }

  package func read(prompt: String, prefill: String?) -> LineInput {
    let answer = remaining.first ?? .endOfInput
    if !remaining.isEmpty { lineNumber += 1 }
    let question = Question(prompt: prompt, prefill: prefill)
    asked.append(question)
    onRead(question, answer)
    for chore in chores { chore.work(prefill ?? "") }
    return answer
  }

  package func show(prompt: String) { shown.append(prompt) }

  package func remember(_ line: String) { remembered.append(line) }
}
