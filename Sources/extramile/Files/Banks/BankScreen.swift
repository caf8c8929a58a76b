import Interviews
import QuestionBanks
import Terminal

/// A bank to read on the screen, as an interviewer reads it.
func bankSheet(_ bank: Bank, version: String) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Bank", bank.title,
    [
      .init("Id", bank.id), .init("Language", bank.language), .init("Version", version, shown: "version \(version)"),
    ])
  sheet.fact("Size", "\(counted(bank.questions.count, "question")), about \(bank.minutes) minutes", mark: "")
  if let about = bank.about {
    sheet.gap()
    sheet.fact("About", about.onOneLine, mark: "")
  }
  sheet.waivers(bank.waivers)
  sheet.gap()
  sheet.heading("Competencies")
  for competency in bank.competencies {
    sheet.fact("\(competency.title) (\(competency.id))", competency.definition.onOneLine)
    if let link = competency.jobLink { sheet.fact("Why the work needs it", link.wrappedValue.onOneLine, depth: 1) }
  }
  for (index, question) in bank.questions.enumerated() {
    let kind = question.kind == .situational ? "situational" : "past behaviour"
    sheet.gap()
    sheet.heading(
      "Question \(index + 1)", bank.competency(question.competency)?.title ?? question.competency,
      mark: "\(index + 1). ",
      [
        .init("Id", question.id), .init("Type", kind),
        .init("Minutes", String(question.minutes), shown: "\(question.minutes) min"),
      ])
    sheet.wording(of: question)
    sheet.anchors(question.anchors)
    sheet.overuse(of: question)
    sheet.waivers(question.waivers)
  }
  return sheet
}

extension Sheet {
  fileprivate mutating func waivers(_ waivers: [Waiver]) {
    for waiver in waivers { fact("Not checked", "\(waiver.check), since: \(waiver.reason.onOneLine)") }
  }
}
