/// Why a debrief did not take what was typed; the debrief is as it was.
package enum DebriefRefusal: Error, Equatable, Sendable {
  // The line itself.
  case unknownCommand(String, suggestion: String?)
  case spaceBeforeCommand(String)
  case unwantedArgument(command: String)
  case unreadableLine
  case lineTooLong(limit: Int)
  case notAChoice(String, choices: [String])
  case loneKey(String)
  // Second estimates. What was typed hidden is not repeated.
  case noSuchEstimate
  case noSuchScore(Int)
  case reasonNeeded
  case estimatesShown
  case closingNeedsReason
  case nothingToClose
  // The end.
  case decisionNeedsReason
  // The record.
  case firstStep
  case notNow

  /// What was wrong, and what to type instead.
  package var message: String {
    switch self {
    case .unknownCommand(let word, let suggestion?):
      "\(word) is no command here; did you mean \(suggestion)? Nothing was saved. For a text that begins with a slash, type //."
    case .unknownCommand(let word, nil):
      "\(word) is no command here; /help lists them. Nothing was saved. For a text that begins with a slash, type //."
    case .spaceBeforeCommand(let word):
      "A space stands before \(word), so it was neither taken as a command nor saved. Take the space away."
    case .unwantedArgument(let command):
      "\(command) takes nothing after it. Nothing was done."
    case .unreadableLine:
      "The line holds a NUL character, which cannot be stored. Nothing was saved."
    case .lineTooLong(let limit):
      "The line is longer than \(limit) bytes. Nothing was saved; say it in fewer words."
    case .notAChoice(let word, let choices):
      "\(word.isEmpty ? "An empty line" : word) is no choice here: type \(choices.asChoice)."
    case .loneKey(let key):
      "A lone \(key) is no answer: type one in words, or Enter for nothing to add. /back goes back."
    case .noSuchEstimate:
      "That is no estimate: type a score from 1 to 5, or x for not assessed. Nothing was saved."
    case .noSuchScore(let score):
      "There is no score \(score): scores go from 1 to 5."
    case .reasonNeeded:
      "Not assessed needs a reason, in one line. /back returns to the estimate."
    case .estimatesShown:
      "The second estimates were shown already, so they no longer change."
    case .closingNeedsReason:
      "Not to wait for a member needs its reason: /close REASON, for example /close felix is on leave."
    case .nothingToClose:
      "Every second estimate is in and was shown; there is nothing to wait for."
    case .decisionNeedsReason:
      "A decision needs its reason, in words, on one line. /back returns to the choice."
    case .firstStep:
      "There is nothing before this to go back to."
    case .notNow:
      "That does not apply here. /help lists what does."
    }
  }
}

extension [String] {
  /// `a, b or c`.
  fileprivate var asChoice: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
