import Interviews
import Terminal

/// A card that is looked at after the interview, and a rating of it that is being amended.
@MainActor
struct CardScreen {
  private let screens: InterviewScreens
  private var style: Style { screens.style }

  init(_ screens: InterviewScreens) { self.screens = screens }

  /// One question of a card: its notes, the rating that stands, and with a history every one before it.
  func question(_ id: Question.ID, in interview: Interview, history: [PastRating], isHistoryShown: Bool) -> String {
    guard let index = interview.kit.index(of: id) else { return "" }
    let item = interview.kit.items[index]
    var lines = ["", screens.heading("Q\(index + 1)", item.competency.title, id)]
    lines += interview.notes(on: id).map { screens.note($0) }
    let isAmended = history.last?.amendmentReason != nil
    lines.append(
      screens.paragraph(
        (interview.ratings[id].map(text) ?? "Not rated yet") + (isAmended ? "  \(style.dim("(amended)"))" : ""),
        indent: 2, hanging: 4))
    if isHistoryShown { lines += history.map(past) }
    return lines.joined(separator: "\n")
  }

  /// What to know before amending: the question, the anchors, the notes and the rating that stands.
  func amending(_ item: Kit.Item, in interview: Interview) -> String {
    let number = (interview.kit.index(of: item.question.id) ?? 0) + 1
    var lines = [screens.heading("Q\(number)/\(interview.kit.count)", item.competency.title, item.question.id)]
    lines.append(screens.paragraph(item.question.ask, indent: 2))
    lines += interview.notes(on: item.question.id).map { screens.note($0) }
    lines += screens.anchors(of: item.question)
    if let rating = interview.ratings[item.question.id] {
      lines.append(screens.paragraph("Your rating: \(text(rating))", indent: 2, hanging: 4))
    }
    return lines.joined(separator: "\n")
  }

  /// What an amendment does, before it is done.
  func change(from former: Rating, to rating: Rating, because reason: String) -> String {
    [
      screens.paragraph("From \(text(former))", indent: 2, hanging: 4),
      screens.paragraph("To   \(text(rating))", indent: 2, hanging: 4),
      screens.paragraph("Because: \(reason.visible())", indent: 2, hanging: 4),
    ].joined(separator: "\n")
  }

  /// One line of a history: when, what, and why it followed the one before.
  private func past(_ past: PastRating) -> String {
    let at = past.at.text.prefix(16).replacing("T", with: " ")
    let reason = past.amendmentReason.map { ". Amended because: \($0.visible())" } ?? ""
    return screens.paragraph("\(style.dim("\(at) UTC"))  \(text(past.rating))\(reason)", indent: 4, hanging: 6)
  }

  private func text(_ rating: Rating) -> String {
    switch rating {
    case .score(let score, let evidence): "\(style.bold(String(score))): \(evidence.visible())"
    case .notAssessed(let reason): "Not assessed: \(reason.visible())"
    }
  }
}
