import Interviews
import QuestionBanks
import Terminal
import Text

/// What to know before amending: the question with its anchors, the notes on it and the rating that stands.
func amendmentSheet(_ item: Kit.Item, in interview: Interview) -> Sheet {
  let number = (interview.kit.index(of: item.question.id) ?? 0) + 1
  var sheet = Sheet()
  sheet.heading(
    "Question \(number) of \(interview.kit.count)", item.competency.title, mark: "Q\(number)/\(interview.kit.count)  ",
    [.init("Id", item.question.id)])
  sheet.fact("Ask", item.question.ask.onOneLine, mark: "")
  for note in interview.notes(on: item.question.id) { sheet.note(note) }
  sheet.inLayout { $0.anchors(item.question.anchors) }
  sheet.inPlain { $0.scoreChoices(of: item.question) }
  sheet.overuse(of: item.question)
  if let rating = interview.ratings[item.question.id] {
    sheet.fact("Your rating", rating.inWords)
  }
  return sheet
}

/// What an amendment does, before it is done.
func amendmentSheet(from former: Rating, to rating: Rating, because reason: String) -> Sheet {
  var sheet = Sheet()
  sheet.fact("From", former.inWords, mark: "From:    ", depth: 1)
  sheet.fact("To", rating.inWords, mark: "To:      ", depth: 1)
  sheet.fact("Because", reason.visible(), depth: 1)
  return sheet
}

extension Amending {
  /// What each key does that is awaited now, but for the scores; none where words are.
  var choices: [(typed: String, meaning: String)] {
    switch step {
    case .score:
      [
        ("x", "not assessed; the reason is asked next"),
        ("q", "leave the rating as it is"),
      ]
    case .confirmation: [("y", "amend"), ("n", "leave the rating as it is"), ("b", "back to the reason")]
    case .evidence, .notAssessed, .reason, .confirmed, .declined: []
    }
  }
}
