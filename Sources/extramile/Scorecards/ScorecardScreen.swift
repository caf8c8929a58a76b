import Interviews
import QuestionBanks
import Terminal
import Text

/// One's own card: of each question asked its notes and the rating with its evidence, then what was not asked; with the
/// history, every rating that was ever given.
func scorecardSheet(_ card: OwnCard, withHistory: Bool) -> Sheet {
  let interview = card.interview
  var sheet = Sheet()
  sheet.heading(
    "Scorecard of", card.candidate,
    [
      .init("By", card.interviewer, shown: "by \(card.interviewer)"),
      .init("Opening", card.opening.name, shown: "for \(card.opening.name)"),
      .init("State", interview.isSubmitted ? "submitted" : "draft"),
    ])
  for (index, item) in card.opening.kit.items.enumerated() where interview.asked.contains(item.question.id) {
    let history = card.events.ratingHistory.filter { $0.question == item.question.id }
    sheet.gap()
    sheet.heading(
      "Question \(index + 1)", item.competency.title, mark: "Q\(index + 1)  ", [.init("Id", item.question.id)])
    for note in interview.notes(on: item.question.id) { sheet.note(note) }
    if let rating = interview.ratings[item.question.id] {
      sheet.rating(rating, note: history.last?.amendmentReason == nil ? nil : "amended")
    } else {
      sheet.fact("Score", "not rated yet")
    }
    if withHistory { for past in history { sheet.past(past) } }
  }
  let notAsked = InterviewScreens(kit: card.opening.kit).notAsked(interview)
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

extension Sheet {
  /// A score with its evidence, or why there is none; `note` says in a word what is to be known of it.
  fileprivate mutating func rating(_ rating: Rating, note: String? = nil) {
    let note = note.map { " (\($0))" } ?? ""
    switch rating {
    case .score(let score, let evidence): fact("Score \(score)", "\(evidence.visible())\(note)", mark: "\(score): ")
    case .notAssessed(let reason): fact("Not assessed", "\(reason.visible())\(note)")
    }
  }

  /// A rating as it was given at some time, and why, if it followed one that was submitted.
  fileprivate mutating func past(_ past: PastRating) {
    let at = past.at.text.prefix(16).replacing("T", with: " ") + " UTC"
    let reason = past.amendmentReason.map { ". Amended because: \($0.visible())" } ?? ""
    fact("Given \(at)", past.rating.inWords + reason, mark: "\(at)  ", depth: 1)
  }
}

extension Rating {
  /// The rating in one line, where it stands among others.
  var inWords: String {
    switch self {
    case .score(let score, let evidence): "\(score), \(evidence.visible())"
    case .notAssessed(let reason): "not assessed, \(reason.visible())"
    }
  }
}
