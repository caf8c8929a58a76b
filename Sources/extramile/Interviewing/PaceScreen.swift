import Interviews
import QuestionBanks
import Terminal

/// The clock: what was used of the planned minutes, and what is left.
extension InterviewScreens {
  /// The answer to `/time`: the whole conversation, then each question.
  func time(_ pace: Pace, in interview: Interview) -> Sheet {
    let whole = "\(pace.used) of \(counted(pace.planned, "minute"))"
    var sheet = Sheet()
    sheet.fact(
      "",
      interview.isCandidateGone
        ? "The conversation took \(whole); \(pace.scoring) of scoring so far." : "\(whole); \(remaining(pace))",
      mark: "  ")
    var table = Table([.words("Question"), .number("Minutes"), .words("Planned"), .words("Competency")])
    for (index, share) in pace.shares.enumerated() {
      let number = "Q\(index + 1)"
      let isHere = share.question == interview.question
      let planned: Table.Cell =
        share.isSkipped ? "skipped" : Table.Cell("of \(share.planned)", said: "\(share.planned)")
      table.row([
        Table.Cell("\(isHere ? ">" : " ") \(number)", said: isHere ? "\(number), where you are" : number),
        share.isSkipped ? "" : Table.Cell(share.wasReached ? "\(share.used / 60)" : "-", said: "\(share.used / 60)"),
        planned, Table.Cell(kit.items[index].competency.title),
      ])
    }
    sheet.table(table)
    return sheet
  }

  /// The line that says, once, that a question's time is nearly over or over.
  func timePassed(_ mark: Pace.Mark, _ share: Pace.Share, _ pace: Pace) -> String {
    let number = number(of: share.question)
    switch mark {
    case .nearlyOver where share.planned == 1: return "\(number): its minute is nearly over."
    case .nearlyOver:
      // Three quarters are said in whole minutes, and never as all of them.
      let used = min((share.used + 30) / 60, share.planned - 1)
      return "\(number): \(used) of \(share.planned) minutes."
    case .over:
      let its = share.planned == 1 ? "minute is" : "\(share.planned) minutes are"
      return "\(number): its \(its) over; \(remaining(pace))"
    }
  }

  /// The questions that were not reached yet, and the minutes that are left for them.
  private func remaining(_ pace: Pace) -> String {
    let questions = pace.ahead.isEmpty ? nil : counted(pace.ahead.count, "question")
    let minutes = pace.left > 0 ? counted(pace.left, "minute") : nil
    switch (questions, minutes) {
    case (let questions?, let minutes?): return "\(questions) and \(minutes) remain."
    case (let questions?, nil): return "\(questions) \(pace.ahead.count == 1 ? "remains" : "remain"), and no time."
    case (nil, let minutes?):
      return "\(minutes) \(pace.left == 1 ? "remains" : "remain"), and every question was reached."
    case (nil, nil): return "every question was reached, and no time remains."
    }
  }
}
