import Interviews
import QuestionBanks
import Terminal
import Text

/// What a script's last line leaves for its next one to settle.
///
/// A file cannot answer what a person would read off the screen, so some lines mean the same with and without `/next`.
enum ScriptStep {
  /// Follow-ups were read out: the script moves on, whether its next line is `/next` or not.
  case moveOn
  /// A skip has moved on: `/next` right after it means that same step.
  case movedOn

  /// What an event leaves open, in the interview that it has changed.
  init?(after action: Event.Action, in interview: Interview) {
    switch action {
    case .followUpsListed: self = .moveOn
    case .skipped(let question, _) where interview.question != question: self = .movedOn
    default: return nil
    }
  }

  /// What is to be taken in place of the next line.
  func lines(for line: String, in interview: Interview) -> [String] {
    let next = SlashCommand.next.rawValue
    switch self {
    case .movedOn: return line.trimmed == next ? [] : [line]
    case .moveOn:
      let isAtLast = interview.question == interview.kit.items.last?.question.id
      return line.trimmed == next || isAtLast ? [line] : [next, line]
    }
  }
}
