import QuestionBanks
package import Text

extension Interview {
  /// The prompt that says where the interview is: ASCII only, and short while the candidate talks.
  package func prompt(at moment: Moment) -> String {
    switch phase {
    case .ahead, .submitted: ""
    case .capture(let question):
      "Q\(Self.number(question, in: kit.items.map(\.question.id)))/\(kit.count) \(clock.minutes(at: moment))m> "
    case .ending: "Candidate gone? [y,n]? "
    case .score(let question):
      (isCandidateGone
        ? "(\(Self.number(question, in: walk))/\(walk.count)) "
        : "Q\(Self.number(question, in: kit.items.map(\.question.id)))/\(kit.count) ")
        + "Score [\(Command.keys(in: self).joined(separator: ","))]? "
    case .evidence(_, let score): "  Evidence for \(score), one line: "
    case .reason: "  Not assessed, because: "
    case .overall: "Overall impression, one line, may be empty: "
    case .submission: "Submit? [y,n,b]? "
    }
  }

  /// The prompt in words, for people who listen: what is awaited, and the keys where it is one of them.
  package func spokenPrompt(at moment: Moment) -> String {
    switch phase {
    case .ahead, .submitted: ""
    case .capture(let question):
      "Question \(Self.number(question, in: kit.items.map(\.question.id))) of \(kit.count), "
        + "minute \(clock.minutes(at: moment)), note: "
    case .ending: "Candidate gone, y or n? "
    case .score(let question):
      (isCandidateGone
        ? "Rating \(Self.number(question, in: walk)) of \(walk.count), key "
        : "Question \(Self.number(question, in: kit.items.map(\.question.id))) of \(kit.count), key ")
        + "\(Command.keys(in: self).spoken): "
    case .evidence(_, let score): "Evidence for \(score), one line: "
    case .reason: "Not assessed, because: "
    case .overall: "Overall impression, one line, may be empty: "
    case .submission: "Submit, y, n or b? "
    }
  }

  /// Place in a list, counted from 1; 0 where it is not in the list.
  private static func number(_ question: Question.ID, in list: [Question.ID]) -> Int {
    (list.firstIndex(of: question) ?? -1) + 1
  }
}

extension [String] {
  /// Keys as they are said: a range in words, since voices leave out the sign.
  var spoken: String { map { $0 == "1-5" ? "1 to 5" : $0 }.joined(separator: ", ") }
}
