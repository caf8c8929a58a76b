import Interviews
import Storage
import Terminal

/// What an examination of the database found: a line for each check, the findings with what to do, the last link.
///
/// - Parameter line: says a command as it is to be typed here.
@MainActor
func examinationSheet(
  _ examination: Examination, expecting link: String?, drafts: [String], line: (String...) -> String
) -> Sheet {
  var sheet = Sheet()
  sheet.heading("Database", examination.path)
  sheet.prose(
    "\(counted(examination.openings, "opening")), \(counted(examination.interviews, "interview")), "
      + counted(examination.events, "event"))
  sheet.gap()
  var table = Table([.words("Check"), .words("Found")])
  for check in ExaminationFinding.Check.allCases {
    table.row([Table.Cell(check.rawValue), Table.Cell(state(of: check, in: examination))])
  }
  let left = drafts.joined(separator: ", ").visible()
  table.row([
    Table.Cell("drafts"),
    Table.Cell(drafts.isEmpty ? "none left" : "\(left); \(line("bank edit")) or \(line("team edit")) goes on"),
  ])
  sheet.table(table)
  for finding in examination.findings {
    sheet.gap()
    sheet.fact(finding.severity.rawValue, "\(finding.message.visible()) [\(finding.check.rawValue)]")
    sheet.fact("help", finding.advice.visible())
  }
  sheet.gap()
  guard let last = examination.lastLink else {
    sheet.prose("Nothing is sealed yet.")
    return sheet
  }
  if link != nil, let position = examination.expectedPosition {
    sheet.prose(
      "The link that you noted is number \(position) of \(examination.seals) in the chain: what was sealed up to there is "
        + "as it was then, unless a finding says otherwise.")
  }
  sheet.command("Last link", last)
  sheet.prose(
    "Note it down somewhere else. Later, \(line("doctor --expect", String(last.prefix(16)))) tells whether the record up "
      + "to here was rewritten.")
  return sheet
}

private func state(of check: ExaminationFinding.Check, in examination: Examination) -> String {
  let findings = examination.findings.filter { $0.check == check }
  guard findings.isEmpty else {
    let errors = findings.count { $0.severity == .error }
    return (errors > 0 ? counted(errors, "error") : counted(findings.count, "warning")) + ", see below"
  }
  switch check {
  case .damage: return "none"
  case .schema: return "as this version makes it"
  case .seals: return "\(examination.seals), all unbroken"
  case .rows: return "fit what was sealed"
  case .interviews: return "all replayed; the views say the same"
  case .file:
    let waiting = examination.writeAheadBytes
    return "yours alone; write-ahead log \(waiting == 0 ? "empty" : "of \((waiting + 1023) / 1024) KiB")"
  }
}
