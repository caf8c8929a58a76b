import Interviews
import QuestionBanks
import Terminal
import Text

/// A debrief as it stands or ended: what was said of each competency, how estimates shifted, and what was decided on what.
func debriefSheet(_ debrief: Debrief, candidate: String, opening: Opening) -> Sheet {
  let screens = DebriefScreens(candidate: candidate, opening: opening)
  var sheet = Sheet()
  sheet.heading(
    "Debrief of", candidate, mark: "Debrief of ",
    [
      .init("Opening", opening.name, shown: "for \(opening.name)"),
      .init(
        "Panel", debrief.members.joined(separator: ", "), shown: "panel \(debrief.members.joined(separator: ", "))"),
      .init("State", debrief.decisions.isEmpty ? "no decision yet" : "decided"),
    ])
  if let closing = debrief.closing { sheet.fact("Missing estimates were not waited for", closing.visible()) }
  for competency in debrief.walk {
    sheet.gap()
    sheet.heading("Competency", opening.kit.title(competency))
    sheet.said(on: competency, in: debrief)
    if debrief.isShown(competency) {
      sheet.append(screens.estimates(competency, in: debrief))
    } else if debrief.talk(on: competency) != nil {
      let members = debrief.members.count
      sheet.fact(
        "Second estimates", "\(members - debrief.missing(competency).count) of \(members) in, hidden until shown")
    } else {
      sheet.fact("State", "not talked over yet")
    }
    if let note = debrief.note(on: competency), !note.isEmpty { sheet.fact("Note", note.visible()) }
  }
  if let note = debrief.note, !note.isEmpty {
    sheet.gap()
    sheet.fact("Note on the whole", note.visible())
  }
  if debrief.shift.n > 0 {
    sheet.gap()
    sheet.shift(debrief, opening.kit)
  }
  for made in debrief.decisions {
    sheet.gap()
    sheet.decision(made)
    sheet.append(basisSheet(made.decision.basis))
  }
  return sheet
}

/// The comparison that a decision was based on, as it was then.
private func basisSheet(_ basis: DecisionBasis) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Based on", "Based on",
    [
      .init("Submitted cards", String(basis.interviews), shown: counted(basis.interviews, "submitted card")),
      .init("Ratings", String(basis.ratings), shown: counted(basis.ratings, "rating")),
    ])
  var table = Table(
    [.words("Competency"), .number("Mean"), .number("Ratings"), .number("Target")], hasHeader: true)
  for row in basis.competencies {
    table.row([
      .init(row.title), .init(row.mean.map { decimal($0) } ?? "not rated"), .init(String(row.n)),
      .init(row.target.map { decimal($0) } ?? "none"),
    ])
  }
  sheet.table(table)
  sheet.fact("Shortfall", basis.shortfall.map { decimal($0) } ?? "none")
  sheet.fact("Surplus", basis.surplus.map { decimal($0) } ?? "none")
  if !basis.adds.isEmpty {
    let titles = basis.adds.map { id in basis.competencies.first { $0.competency == id }?.title ?? id }
    sheet.fact("Adds what the team lacks", titles.joined(separator: ", "))
  }
  for warning in basis.warnings { sheet.fact("To know", warning.visible(), mark: "- ") }
  for file in basis.files { sheet.fact(file.kind == "bank" ? "Bank" : "Team", "\(file.id), version \(file.version)") }
  return sheet
}

extension Sheet {
  /// What the extremes said would have moved their scores.
  fileprivate mutating func said(on competency: Competency.ID, in debrief: Debrief) {
    for extreme in Extreme.allCases {
      for member in debrief.extreme(extreme, of: competency) {
        guard let answer = debrief.answer(extreme, of: member, on: competency), !answer.isEmpty else { continue }
        let verb = extreme == .lowest ? "raised" : "lowered"
        fact("What would have \(verb) the score of \(member)", answer.visible())
      }
    }
  }

  /// How estimates moved, by member and by competency, with what such numbers cannot say.
  fileprivate mutating func shift(_ debrief: Debrief, _ kit: Kit) {
    let unit = Aside("Unit", "scale points", shown: "second estimates less first, in scale points")
    heading("Shift by member", "", [unit])
    table(Self.shifts("Member", debrief.members.map { ($0, debrief.shift(of: $0)) }))
    gap()
    heading("Shift by competency", "", [unit])
    let competencies = debrief.walk.map { (kit.title($0), debrief.shift(on: $0)) }
    table(Self.shifts("Competency", competencies + [("All", debrief.shift)]))
    prose(
      "Moved: more than half a point off, since a second estimate is a whole score and a first one may be a mean. Towards "
        + "and away from the mean of the group's first estimates, one's own among them; nearer by: how much, of those "
        + "that moved towards it.")
    prose(
      "\(counted(debrief.shift.n, "estimate")) of one debrief: this says what happened in this talk. It is too little to "
        + "say how anybody usually moves, or whether the talk made the estimates better.")
  }

  private static func shifts(_ of: String, _ shifts: [(name: String, shift: Shift)]) -> Table {
    var table = Table(
      [
        .words(of), .number("Estimates"), .number("Mean shift"), .number("Moved"), .number("Towards"), .number("Away"),
        .number("Nearer by"),
      ], hasHeader: true, repeating: 1)
    for (name, shift) in shifts where shift.n > 0 {
      table.row([
        .init(name), .init(String(shift.n)), .init(shift.mean.map { signed($0) } ?? ""), .init(String(shift.moved)),
        .init(String(shift.towards)), .init(String(shift.away)), .init(shift.approach.map { decimal($0) } ?? ""),
      ])
    }
    return table
  }
}
