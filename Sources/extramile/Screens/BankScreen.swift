import Interviews
import Terminal

/// A bank or a team profile to read on the screen.
@MainActor
struct BankScreen {
  let style: Style
  let columns: Int

  func text(_ bank: Bank, version: String) -> String {
    var lines = [
      "\(style.bold(bank.title))  \(style.dim("(\(bank.id), \(bank.language), version \(version))"))".wrapped(
        to: columns),
      "\(counted(bank.questions.count, "question")), about \(bank.minutes) minutes",
    ]
    if let about = bank.about { lines += ["", paragraph(about, 0)] }
    if !bank.waivers.isEmpty { lines += [""] + bank.waivers.map { waiver($0, 0) } }
    lines += ["", style.bold("Competencies")]
    for competency in bank.competencies {
      lines.append(
        paragraph("\(style.bold(competency.title)) (\(competency.id)): \(competency.definition)", 2, hanging: 4))
      if let link = competency.jobLink { lines.append(paragraph("Why the work needs it: \(link.wrappedValue)", 4)) }
    }
    for (index, question) in bank.questions.enumerated() {
      lines += [""] + self.question(question, index + 1, in: bank)
    }
    return lines.joined(separator: "\n")
  }

  private func question(_ question: Question, _ number: Int, in bank: Bank) -> [String] {
    let title = bank.competency(question.competency)?.title ?? question.competency
    let kind = question.kind == .situational ? "situational" : "past behaviour"
    var lines = [
      "\(style.bold("\(number). \(title)"))  \(style.dim("(\(question.id), \(kind), \(question.minutes) min)"))"
        .wrapped(to: columns, indent: 3)
    ]
    lines.append(paragraph(question.scenario, 3))
    lines.append(paragraph("Ask: \(style.bold(question.ask))", 3, hanging: 8))
    lines += question.probes.map { paragraph("- \($0.wrappedValue)", 3, hanging: 5) }
    lines += question.anchors.map { paragraph("\(style.bold(String($0.score))) \($0.behaviour)", 3, hanging: 5) }
    if let overuse = question.overuse { lines.append(paragraph("Too much: \(overuse.wrappedValue)", 3, hanging: 5)) }
    lines += question.waivers.map { waiver($0, 3) }
    return lines
  }

  private func waiver(_ waiver: Waiver, _ indent: Int) -> String {
    paragraph(style.dim("Not checked: \(waiver.check), since: \(waiver.reason)"), indent, hanging: indent + 2)
  }

  func text(_ team: TeamProfile, titles: [Competency.ID: String], version: String) -> String {
    let names = team.targets.map { titles[$0.competency] ?? $0.competency }
    // The numbers and the mark of a gap take 36 columns.
    let width = min(max(10, names.map(\.displayWidth).max() ?? 0), max(12, columns - 36))
    func row(_ name: String, _ numbers: [String]) -> String {
      name.truncated(to: width).padded(to: width)
        + zip(numbers, [8, 8, 9, 7]).map { $0.paddedAtStart(to: $1) }.joined()
    }
    var lines = [
      "\(style.bold(team.title))  \(style.dim("(\(team.id), version \(version))"))".wrapped(to: columns),
      ("Banks: \(team.banks.map(\.wrappedValue).joined(separator: ", ")). "
        + "Panel: at least \(counted(team.panelMinimum, "interviewer")).").wrapped(to: columns),
      "",
      style.bold(row("", ["target", "weight", "minimum", "today"])),
    ]
    for (target, name) in zip(team.targets, names) {
      let minimum = target.minimum.map { decimal($0.wrappedValue) } ?? "none"
      let level = team.level(target.competency).map { decimal($0) } ?? "?"
      lines.append(
        row(name, [decimal(target.level), decimal(target.weight), minimum, level])
          + (team.hasGap(target.competency) ? " gap" : ""))
    }
    lines.append("today: where the team stands, as far as it is known; gap: below its own target.".wrapped(to: columns))
    return lines.joined(separator: "\n")
  }

  private func paragraph(_ text: String, _ indent: Int, hanging: Int? = nil) -> String {
    let joined = text.trimmed.split(whereSeparator: \.isNewline).joined(separator: " ")
    return (String(repeating: " ", count: indent) + joined).wrapped(to: columns, indent: hanging ?? indent)
  }
}
