import Interviews
import QuestionBanks
import Terminal

/// What can be typed now, and what it means: for help, and for people who hear the keys of a prompt one a line.
extension Sheet {
  /// The commands and keys that apply now: with the prompt below, all of it is seen on a screen of 24 rows.
  static func help(_ interview: Interview) -> Sheet {
    var rows = keys(in: interview)
    if case .score = interview.phase { rows.insert(("1-5", "the score; its evidence is asked next"), at: 0) }
    rows += SlashCommand.applicable(in: interview).filter { $0 != .help }.map { ($0.usage, $0.does(in: interview)) }
    if case .capture = interview.phase { rows.append(("C-c, C-d", "clear the line; on an empty line C-d is /pause")) }
    return Sheet(choices: rows)
  }

  /// A line for each thing that can be typed.
  init(choices: [(typed: String, meaning: String)]) {
    self.init()
    let width = choices.map(\.typed.count).max() ?? 0
    for (typed, meaning) in choices {
      fact(Self.spoken(typed), meaning, mark: "  \(typed.padded(to: width))  ")
    }
  }

  /// The keys that a prompt asks for, where they are heard and not seen.
  mutating func choices(in interview: Interview) {
    inPlain { $0.append(Sheet(choices: Self.keys(in: interview))) }
  }

  /// The scores with what they stand for, as keys.
  mutating func scoreChoices(of question: Question) {
    let anchors = Dictionary(question.anchors.map { ($0.score, $0.behaviour.onOneLine) }) { first, _ in first }
    for score in 1...5 {
      fact("\(score)", "score \(score), \(anchors[score] ?? "between \(score - 1) and \(score + 1)")")
    }
  }

  /// Keys of a single letter, and in the conversation the signs that begin a note.
  private static func keys(in interview: Interview) -> [(typed: String, meaning: String)] {
    switch interview.phase {
    case .capture:
      Note.Kind.inHelp.map { ($0.typed, $0.facts.meaning) } + [("//text", "a note that begins with a slash")]
    case .score: Command.keys(in: interview).filter { $0 != "1-5" }.map { ($0, scoring[$0] ?? "") }
    case .ending: [("y", "the candidate has left: go to scoring"), ("n", "back to the conversation")]
    case .evidence, .reason, .overall: [("any text", "what is asked for, in one line")]
    case .submission: [("y", "submit"), ("n", "leave it as a draft"), ("b", "back to the last question")]
    case .ahead, .submitted: []
    }
  }

  /// The keys at a score, but for the scores themselves.
  private static let scoring = [
    "x": "not assessed; the reason is asked next", "e": "this question's notes in your editor; e + text adds a note",
    "b": "back to the question before", "s": "the whole question",
    "q": "leave; everything so far is kept", "?": "this list",
  ]

  /// What is typed, with the name of a sign that voices leave out.
  private static func spoken(_ typed: String) -> String {
    if typed == "1-5" { return "1 to 5" }
    let kind = Note.Kind.allCases.first { !$0.sign.isEmpty && typed.hasPrefix($0.sign) }
    return kind.map { "\(typed) (\($0.facts.signName))" } ?? typed
  }
}
