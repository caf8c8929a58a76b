import Interviews
import QuestionBanks
import Terminal
import Text

/// What `/undo` took back and `/redo` did again, in words: with the question, since it need not be the one on the screen.
extension InterviewScreens {
  func undone(_ change: Change, in interview: Interview, isHeard: Bool) -> String {
    let place = place(of: change)
    let words: String
    switch change.kind {
    case .noted(let note, let endedSkip):
      let skip = interview.skipped[note.question] == nil ? nil : endedSkip
      words = "\(brief(note, isHeard)) (\(place))." + (skip.map { " \(place) is skipped again: \($0.visible())" } ?? "")
    case .revised(let former, _): words = "the rewording in \(place). The note says again: \(brief(former, isHeard))"
    case .withdrawn(let note): words = "the note taken out of \(place) is back: \(brief(note, isHeard))"
    case .probed(_, let number): words = "probe \(number) asked (\(place))."
    case .skipped(_, let reason, _, _, _): words = "\(place) skipped: \(reason.visible())"
    }
    return "Undone: \(words)"
  }

  func doneAgain(_ change: Change, isHeard: Bool) -> String {
    let place = place(of: change)
    let words =
      switch change.kind {
      case .noted(let note, _): "\(brief(note, isHeard)) (\(place))."
      case .revised(_, let note): "the rewording in \(place). The note says: \(brief(note, isHeard))"
      case .withdrawn(let note): "the note taken out of \(place): \(brief(note, isHeard))"
      case .probed(_, let number): "probe \(number) asked (\(place))."
      case .skipped(_, let reason, _, _, _): "\(place) skipped: \(reason.visible())"
      }
    return "Done again: \(words)"
  }

  /// What became of a question's notes in an editor.
  func edited(_ actions: [Event.Action], on question: Question.ID, canUndo: Bool) -> String {
    var (new, reworded, out) = (0, 0, 0)
    for action in actions {
      switch action {
      case .noted: new += 1
      case .revised: reworded += 1
      case .withdrawn: out += 1
      default: break
      }
    }
    let parts = [(new, "new"), (reworded, "reworded"), (out, "taken out")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "Nothing changed." }
    let all = parts.map { "\($0) \($1)" }.joined(separator: ", ")
    guard canUndo else { return "Notes of \(number(of: question)): \(all)." }
    let undo = parts.reduce(0) { $0 + $1.0 } == 1 ? "/undo takes it back." : "/undo takes them back one by one."
    return "Notes of \(number(of: question)): \(all). \(undo)"
  }

  /// A note on one line, with its sign, or with what the sign means where it is heard.
  private func brief(_ note: Note, _ isHeard: Bool) -> String {
    if note.kind == .bookmark { return "the bookmark at minute \(note.minute)" }
    let sign = note.kind.sign.isEmpty ? "" : isHeard ? note.kind.title + ": " : note.kind.sign + " "
    return (sign + note.text.visible()).truncated(to: 60)
  }

  private func place(of change: Change) -> String { number(of: change.question) }

  func title(of question: Question.ID) -> String {
    kit.index(of: question).map { kit.items[$0].competency.title } ?? ""
  }

  /// A question as the prompt counts it: `Q2`.
  func number(of question: Question.ID) -> String { "Q\((kit.index(of: question) ?? -1) + 1)" }
}
