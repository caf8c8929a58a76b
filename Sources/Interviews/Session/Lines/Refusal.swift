package import QuestionBanks

/// Why an interview did not take what was typed; the interview is as it was.
package enum Refusal: Error, Equatable, Sendable {
  // The line itself.
  case unknownCommand(String, suggestion: String?)
  case spaceBeforeCommand(String)
  case nothingAfterSign(Note.Kind)
  case loneScore(String)
  case loneScoreBeforeNext(String)
  case commandAsNote(String)
  case unwantedArgument(command: String)
  case unreadableLine
  case lineTooLong(limit: Int)
  case notAChoice(String, choices: [String])
  case saveNeedsFile
  // Capture.
  case firstQuestion
  case lastQuestion
  case noSuchQuestion(String, count: Int)
  case skipNeedsReason
  case questionHasNotes(number: Int)
  case nothingAsked
  case nothingToUndo
  case nothingToRedo
  case noSuchProbe(String, count: Int)
  case probeAsked(Int)
  case noEditorHere
  // The walk.
  case firstOfWalk
  case evidenceNeeded(score: Int)
  case evidenceIsNoText
  case noSuchNote(String, count: Int)
  case reasonNeeded
  case noSuchScore(Int)
  case loneKey(String)
  // The record.
  case notNow
  case alreadyBegun
  case submitted
  case notRated(Question.ID)
  case amendmentNeedsReason
  case amendsNothing

  /// What was wrong, and what to type instead.
  package var message: String {
    switch self {
    case .unknownCommand(let word, let suggestion?):
      "\(word) is no command here; did you mean \(suggestion)? Nothing was saved. For a note that begins with a slash, type //."
    case .unknownCommand(let word, nil):
      "\(word) is no command here; /help lists them. Nothing was saved. For a note that begins with a slash, type //."
    case .spaceBeforeCommand(let word):
      "A space stands before \(word), so it was neither taken as a command nor saved as a note. Without the space it is a command."
    case .nothingAfterSign(let kind):
      "\(kind.sign) alone is no note: say after it \(kind.facts.wanted). Nothing was saved."
    case .loneScore(let digit):
      "A lone \(digit) looks like a score; scores come after the candidate has left (/end). Nothing was saved."
    case .loneScoreBeforeNext(let digit):
      "A lone \(digit) looks like a score; /next asks for the score of this answer. Nothing was saved."
    case .commandAsNote(let word):
      "\(word) begins with a slash, and among notes no command works. For a note that begins with a slash, type //."
    case .unwantedArgument(let command):
      "\(command) takes nothing after it. Nothing was done."
    case .unreadableLine:
      "The line holds a NUL character, which cannot be stored. Nothing was saved."
    case .lineTooLong(let limit):
      "The line is longer than \(limit) bytes. Nothing was saved; break it into several."
    case .notAChoice(let word, let choices):
      "\(word.isEmpty ? "An empty line" : word) is no choice here: type \(Refusal.list(choices))."
    case .saveNeedsFile:
      "/save needs a file to write to, for example /save ~/notes.txt."
    case .firstQuestion:
      "This is the first question."
    case .lastQuestion:
      "This was the last question. /end goes to scoring, /back and /goto N to an earlier question."
    case .noSuchQuestion(let word, let count):
      "\(word.isEmpty ? "/goto needs a number" : "There is no question \(word)"): type /goto and a number from 1 to \(count)."
    case .skipNeedsReason:
      "A question that is not asked needs its reason: /skip REASON, for example /skip out of time."
    case .questionHasNotes(let number):
      "Q\(number) has notes, so it was asked and cannot be skipped. /next moves on; x in the scoring marks it not assessed."
    case .nothingAsked:
      "No question was asked, so there is nothing to score. /back returns to a question, /pause leaves."
    case .nothingToUndo:
      "There is nothing to undo."
    case .nothingToRedo:
      "There is nothing to redo."
    case .noSuchProbe(_, 0):
      "No probes are planned for this question."
    case .noSuchProbe(let word, let count):
      "There is no probe \(word): type /probe and a number from 1 to \(count)."
    case .probeAsked(let number):
      "Probe \(number) is marked as asked already. /undo takes a mark back."
    case .noEditorHere:
      "There is nobody here to use an editor. A note is a line of its own; at a score it follows an e: e + named the limit."
    case .firstOfWalk:
      "This is the first question that was asked; there is none before it."
    case .evidenceNeeded(let score):
      "A \(score) stands only with its evidence: type in one line what they said or did. /back changes the score."
    case .evidenceIsNoText:
      "Evidence is what they said or did, in words. /back changes the score."
    case .noSuchNote(let word, let count):
      "There is no note \(word): type numbers from 1 to \(count), or the evidence in words. /back changes the score."
    case .reasonNeeded:
      "Not assessed needs a reason, in one line. /back returns to the score."
    case .noSuchScore(let score):
      "There is no score \(score): scores go from 1 to 5."
    case .loneKey(let key):
      "A lone \(key) is no impression: type one in words, or Enter for none. /back goes back."
    case .notNow:
      "That does not apply here. /help lists what does."
    case .alreadyBegun:
      "The interview has begun already."
    case .submitted:
      "This card is submitted, so it no longer changes."
    case .notRated(let question):
      "\(question) has no rating on this card, so there is none to amend."
    case .amendmentNeedsReason:
      "An amendment needs its reason, in one line: what you know now that you did not when you submitted. /back goes back."
    case .amendsNothing:
      "That is the rating that stands. Change its words, or /back for another score; q there leaves it as it is."
    }
  }

  private static func list(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
    return choices.dropLast().joined(separator: ", ") + " or " + last
  }
}
