import Interviews
import QuestionBanks
import Terminal
import Text

/// What an interviewer sees in a practice: the question with an answer to it, the key, and the report.
struct PracticeScreens {
  let practice: Practice
  let bank: Bank

  // MARK: The walk

  var beginning: Sheet {
    let keys = practice.mode == .learning ? "The key follows each answer." : "The keys come at the end."
    var sheet = Sheet()
    sheet.prose(
      "\(bank.id): \(counted(practice.items.count, "sample answer")), seed \(practice.seed). \(keys) "
        + "Nothing is saved; ? lists the keys to press, C-d leaves with the report so far.")
    return sheet
  }

  /// The question as it was read aloud, the answer, and the anchors.
  func answer(_ place: Int) -> Sheet {
    let item = practice.items[place]
    var sheet = Sheet()
    sheet.gap()
    sheet.heading(
      "Answer \(place + 1) of \(practice.items.count)", item.competency.title,
      mark: "(\(place + 1)/\(practice.items.count))  ", [.init("Question", item.question.id)])
    sheet.fact("Scenario", item.question.scenario.onOneLine, mark: "")
    sheet.fact("Ask", item.question.ask.onOneLine, isStrong: true)
    sheet.gap(inside: true)
    let answer = item.answer.answer.onOneLine
    sheet.inLayout {
      $0.prose("\(item.answer.candidate) answers:")
      $0.fact("", answer, mark: "", depth: 1)
    }
    sheet.inPlain { $0.fact("\(item.answer.candidate) answers", answer) }
    sheet.gap(inside: true)
    sheet.inLayout { $0.anchors(item.question.anchors) }
    sheet.inPlain { $0.scoreChoices(of: item.question) }
    sheet.overuse(of: item.question)
    switch practice.rating(at: place) {
    case .score(let score, let evidence)?: sheet.fact("Scored \(score)", "\(evidence.visible()) (Enter keeps it)")
    case .notAssessed(let reason)?: sheet.fact("Not assessed", "\(reason.visible()) (Enter keeps it)")
    case nil: break
    }
    sheet.inPlain { $0.append(Sheet(choices: keys)) }
    return sheet
  }

  /// The key of an answer that was scored, with what it rests on.
  func key(of place: Int) -> Sheet {
    let answer = practice.items[place].answer
    let verdict =
      switch practice.rating(at: place)?.score {
      case answer.score?: "the same as yours"
      case let score?: "you gave \(score), \(Self.distance(score - answer.score))"
      case nil: "you set it aside"
      }
    var sheet = Sheet()
    sheet.gap()
    sheet.fact("Key", "\(answer.score), \(verdict).", mark: "Key ", depth: 1)
    sheet.reasons(answer.because, depth: 2)
    if let text = answer.notLower { sheet.fact("Not \(answer.score - 1)", text.wrappedValue.onOneLine, depth: 2) }
    if let text = answer.notHigher { sheet.fact("Not \(answer.score + 1)", text.wrappedValue.onOneLine, depth: 2) }
    if let text = answer.overuse { sheet.fact("Too much", text.wrappedValue.onOneLine, depth: 2) }
    return sheet
  }

  /// The prompt below a key.
  var readOn: String {
    practice.phase == .finished ? "Enter shows the report: " : "Enter shows the next answer, q leaves: "
  }

  /// The keys and commands that apply now.
  var help: Sheet {
    var rows: [(String, String)]
    if case .score = practice.phase {
      rows = [("1-5", "the score; its evidence is asked next")] + keys
    } else {
      rows = [
        ("any text", "what is asked for, in one line"), ("/back", "back to the score"),
        ("/show", Self.meanings["s"] ?? ""), ("/pause", Self.meanings["q"] ?? ""), ("/help", "this list"),
      ]
    }
    rows += [("C-c", "clear the line; on an empty one, as C-d"), ("C-d", Self.meanings["q"] ?? "")]
    return Sheet(choices: rows)
  }

  /// The keys at a score, but for the scores themselves.
  private var keys: [(typed: String, meaning: String)] {
    practice.keys.filter { $0 != "1-5" }.map { ($0, Self.meanings[$0] ?? "") }
  }

  private static let meanings = [
    "x": "not assessed; the reason is asked next", "b": "back to the answer before",
    "s": "the question, the answer and the anchors again", "q": "leave with the report so far", "?": "this list",
  ]

  private static func distance(_ difference: Int) -> String {
    "\(counted(abs(difference), "point")) \(difference > 0 ? "more" : "less")"
  }
}

extension Sheet {
  /// The words of an answer that its key rests on.
  mutating func reasons(_ reasons: [PracticeAnswer.Reason], depth: Int) {
    for reason in reasons { fact("\"\(reason.quote.onOneLine)\"", reason.shows.onOneLine, depth: depth) }
  }
}
