import Interviews
import QuestionBanks
import Terminal
import Text

/// What appears on the screen in an interview: where it is now, and what became of the line that was entered.
@MainActor
struct Replies {
  let world: World
  let screens: InterviewScreens
  let reminder: NoteReminder
  /// Whether a person reads it, and not only a script's record.
  let isInteractive: Bool

  /// Shows what the next prompt is about.
  func showPlace(of interview: Interview) {
    switch interview.phase {
    case .capture(let question):
      let notes = interview.notes(on: question)
      world.show(screens.question(question, notes: notes, skipped: interview.skipped[question]))
    case .score(let question), .reason(let question): world.show(screens.scoring(question, in: interview))
    case .evidence(let question, _):
      world.show(screens.scoring(question, in: interview))
      world.show(screens.evidence(for: question, in: interview))
    case .ending: world.show(screens.end(interview))
    case .submission: world.page(screens.summary(interview))
    case .overall, .ahead, .submitted: break
    }
  }

  /// What an earlier run left half-typed, where it is to stand at the prompt again; elsewhere it is shown.
  func takeUp(_ line: LineInHand.Left?) -> String? {
    switch line {
    case .prefilled(let text):
      world.tell("What you were typing stands at the prompt again.")
      return text
    case .shown(let text):
      world.tell("This was typed at another prompt and never entered, so it is not saved:")
      var sheet = Sheet()
      sheet.fact("Not saved", text.visible(), mark: "  ")
      world.show(sheet)
      return nil
    case nil: return nil
    }
  }

  /// Answers a line that has changed the interview; most notes need no other answer than the next prompt.
  func answer(_ action: Event.Action, to line: String, in interview: Interview) {
    switch action {
    case .noted(_, _, let text): remind(of: text)
    case .probed(let question, let number): world.show(screens.probeAsked(number, of: question))
    case .undone:
      if let change = interview.takenBack.last {
        remark(screens.undone(change, in: interview, isHeard: world.isPlain), change, in: interview)
      }
    case .redone:
      if let change = interview.changes.last {
        remark(screens.doneAgain(change, isHeard: world.isPlain), change, in: interview)
      }
    case .followUpsListed(let question):
      world.show(screens.followUps(interview.notes(on: question), isInteractive: isInteractive))
    case .scored(let question, _): world.show(screens.evidence(for: question, in: interview))
    case .rated(_, _, let evidence):
      // What numbers took is said in words.
      if evidence != line.trimmed { world.remark("Evidence: \(evidence.visible())") }
      showPlace(of: interview)
    case .skipped, .moved, .answered, .endRequested, .endDeclined, .endConfirmed, .notAssessed, .kept, .returned,
      .overall:
      showPlace(of: interview)
    default: break
    }
  }

  /// Says what an editor has changed in a question's notes.
  func answerEdit(_ changes: [Event.Action], of question: Question.ID, in interview: Interview) {
    for case .noted(_, _, let text) in changes { remind(of: text) }
    let canUndo = SlashCommand.applicable(in: interview).contains(.undo)
    world.remark(screens.edited(changes, on: question, canUndo: canUndo))
  }

  /// Says what became of a change; one that moved to another question shows it.
  private func remark(_ text: String, _ change: Change, in interview: Interview) {
    world.remark(text)
    if case .skipped = change.kind { showPlace(of: interview) }
  }

  private func remind(of note: String) {
    if let sentence = reminder.sentence(on: note) { world.complain(sentence) }
  }
}
