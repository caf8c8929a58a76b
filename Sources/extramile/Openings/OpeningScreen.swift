import Interviews
import QuestionBanks
import Terminal
import Text

/// An opening to read on the screen: the files that it froze and how they stand today, its kit, its team profile, and how
/// structured its interviews are.
func openingSheet(
  _ opening: Opening, files: [(frozen: FrozenFile, today: FileStanding)], structure: InterviewStructure
) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Opening", opening.name,
    [
      .init("State", opening.closedAt.map { "closed on \($0.day)" } ?? "open"),
      .init("Made on", opening.openedAt.day, shown: "made on \(opening.openedAt.day)"),
      .init("Scoring", opening.kit.scoring.rawValue, shown: "scored \(opening.kit.scoring.rawValue)"),
      .init("Panel", opening.panel.rawValue, shown: "\(opening.panel.rawValue) panel"),
    ])
  sheet.fact("Kept", Retention.words(opening.retentionMonths), mark: "kept ")
  for (frozen, today) in files {
    let kind = frozen.kind.rawValue
    sheet.fact(
      frozen.kind == .bank ? "Bank" : "Team",
      "\(frozen.id), version \(frozen.source.contentID), from \(frozen.source.name)",
      mark: "\(kind) ")
    sheet.fact("Today", today.words, mark: "", depth: 1)
    if let command = today.command { sheet.command("See", command, depth: 1) }
  }
  sheet.gap()
  sheet.heading(
    "Kit", "",
    [
      .init("Questions", String(opening.kit.count), shown: counted(opening.kit.count, "question")),
      .init("Minutes", "about \(opening.kit.minutes)", shown: "about \(opening.kit.minutes) minutes"),
    ])
  for (index, item) in opening.kit.items.enumerated() {
    sheet.fact(
      "Question \(index + 1)", "\(item.competency.title): \(item.question.ask.onOneLine)",
      mark: "\(String(index + 1).paddedAtStart(to: 2))  ")
  }
  sheet.gap()
  let version = opening.frozen.first { $0.kind == .team }?.source.contentID ?? ""
  sheet.append(teamSheet(opening.team, titles: opening.kit.competencies.titles, version: version))
  sheet.gap()
  sheet.append(structureSheet(structure, of: opening.kit))
  return sheet
}
