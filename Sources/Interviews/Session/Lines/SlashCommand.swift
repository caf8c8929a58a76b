import Text

/// A command typed during an interview: a word that begins with a slash.
package enum SlashCommand: String, CaseIterable, Sendable {
  case next = "/next"
  case back = "/back"
  case goto = "/goto"
  case probe = "/probe"
  case skip = "/skip"
  case undo = "/undo"
  case redo = "/redo"
  case edit = "/edit"
  case show = "/show"
  case time = "/time"
  case save = "/save"
  case pause = "/pause"
  case end = "/end"
  case help = "/help"

  /// How it is typed, with what follows it.
  package var usage: String {
    switch self {
    case .goto: "/goto N"
    case .probe: "/probe N"
    case .skip: "/skip REASON"
    case .save: "/save FILE"
    default: rawValue
    }
  }

  /// The commands that apply in a phase, in the order in which help lists them.
  package static func applicable(in interview: Interview) -> [SlashCommand] {
    switch interview.phase {
    case .capture: allCases
    case .score: [.back, .edit, .show, .time, .save, .pause, .help]
    case .evidence, .reason: [.back, .show, .save, .pause, .help]
    case .ending, .overall, .submission: [.back, .save, .pause, .help]
    case .ahead, .submitted: []
    }
  }

  /// What it does in a phase, for help.
  package func does(in interview: Interview) -> String {
    if case .capture = interview.phase {
      switch self {
      case .next: return "the next question"
      case .back: return "the question before"
      case .goto: return "question N"
      case .probe: return "planned probe N was asked; without N, the probes"
      case .skip: return "this question is not asked; the reason is kept"
      case .undo: return "take back the last note, probe, skip or edit"
      case .redo: return "do again what was taken back"
      case .edit: return "this question's notes in your editor; C-x C-e: the line"
      case .show: return "this question again, with its notes"
      case .time: return "the clock, by question"
      case .save: return "everything so far as text in a file, for a disk that fails"
      case .pause: return "leave; the same command resumes here"
      case .end: return "the conversation is over; go to scoring"
      case .help: return "this list"
      }
    }
    switch self {
    case .back: return "one step back"
    case .edit: return "this question's notes in your editor"
    case .show: return "the whole question and its notes"
    case .time: return "the clock, by question"
    case .save: return "everything so far as text in a file, for a disk that fails"
    case .pause: return "leave; everything so far is kept"
    default: return "this list"
    }
  }

  /// The command that was probably meant by an unknown word, among those that apply: the only one that begins so, or
  /// the nearest.
  static func suggestion(for word: String, in interview: Interview) -> String? {
    let choices = applicable(in: interview).map(\.rawValue)
    let longer = choices.filter { $0.hasPrefix(word) }
    if longer.count == 1, word.count > 1 { return longer[0] }
    return nearest(to: word, among: choices)
  }
}
