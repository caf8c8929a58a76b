import Interviews
import Terminal

/// One's own card: of each question asked its notes and the rating with its evidence, then what was not asked.
func scorecardSheet(_ interview: Interview, candidate: String, interviewer: String, opening: Opening) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Scorecard of", candidate,
    [
      .init("By", interviewer, shown: "by \(interviewer)"),
      .init("Opening", opening.name, shown: "for \(opening.name)"),
      .init("State", interview.isSubmitted ? "submitted" : "draft"),
    ])
  for (index, item) in opening.kit.items.enumerated() where interview.asked.contains(item.question.id) {
    sheet.gap()
    sheet.heading(
      "Question \(index + 1)", item.competency.title, mark: "Q\(index + 1)  ", [.init("Id", item.question.id)])
    for note in interview.notes(on: item.question.id) { sheet.note(note) }
    switch interview.ratings[item.question.id] {
    case .score(let score, let evidence)?: sheet.fact("Score \(score)", evidence.visible(), mark: "\(score): ")
    case .notAssessed(let reason)?: sheet.fact("Not assessed", reason.visible())
    case nil: sheet.fact("Score", "not rated yet")
    }
  }
  let notAsked = InterviewScreens(kit: opening.kit).notAsked(interview)
  if notAsked != Sheet() {
    sheet.gap()
    sheet.append(notAsked)
  }
  if !interview.overall.isEmpty {
    sheet.gap()
    sheet.fact("Overall", interview.overall.visible())
  }
  return sheet
}
