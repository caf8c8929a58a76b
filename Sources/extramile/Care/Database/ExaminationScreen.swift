import Interviews
import Storage
import Terminal
import Text

/// What an examination of the database found: a line for each check, the findings with what to do, the last link.
///
/// - Parameter line: says a command as it is to be typed here.
@MainActor
func examinationSheet(
  _ examination: Examination, expecting link: String?, drafts: [String], halfTyped: [WaitingLine],
  leftovers: [String], line: (String...) -> String
) -> Sheet {
  var sheet = Sheet()
  sheet.heading("Database", examination.path)
  sheet.prose(
    "\(counted(examination.openings, "opening")), \(counted(examination.interviews, "interview")), "
      + counted(examination.events, "event")
      + (examination.erasures == 0 ? "" : ", \(counted(examination.erasures, "candidate")) erased"))
  sheet.gap()
  var table = Table([.words("Check"), .words("Found")])
  for check in ExaminationFinding.Check.allCases {
    table.row([Table.Cell(check.rawValue), Table.Cell(state(of: check, in: examination))])
  }
  table.row(["drafts", Table.Cell(left(of: drafts, openInterviews: examination.drafts?.count ?? 0, line: line))])
  table.row(["half-typed", Table.Cell(halfTyped.isEmpty ? "none" : "\(counted(halfTyped.count, "line")), see below")])
  let files = counted(leftovers.count, "unfinished file")
  table.row(["leftovers", Table.Cell(leftovers.isEmpty ? "none" : "\(files), see below")])
  sheet.table(table)
  for finding in examination.findings {
    sheet.gap()
    sheet.fact(finding.severity.rawValue, "\(finding.message.visible()) [\(finding.check.rawValue)]")
    sheet.fact("help", finding.advice.visible())
  }
  for waiting in halfTyped {
    sheet.gap()
    sheet.waiting(waiting, namingOpening: examination.openings > 1, line: line)
  }
  for path in leftovers {
    sheet.gap()
    sheet.fact("leftover", path.visible())
    sheet.fact(
      "help",
      "A command was killed while it was writing this file, which may contain a copy of the data. Delete it, or write the "
        + "same file again, which removes it.")
  }
  sheet.gap()
  guard let last = examination.lastLink else {
    sheet.prose("Nothing is sealed yet.")
    return sheet
  }
  if link != nil, let position = examination.expectedPosition {
    sheet.prose(
      "The link that you noted is number \(position) of \(examination.seals) in the chain. Everything sealed up to it is "
        + "unchanged, unless a finding says otherwise.")
    if !examination.sealedSince.isEmpty {
      let kinds = examination.sealedSince.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      sheet.prose("The link proves nothing about what was sealed after it: \(kinds.joined(separator: ", ")).")
    }
  }
  sheet.command("Last link", last)
  sheet.prose(
    "Note it down somewhere else. Later, \(line("data doctor --expect", String(last.prefix(16)))) tells whether the record up "
      + "to here was rewritten.")
  return sheet
}

extension Sheet {
  /// A half-typed line: whose it is, and what becomes of it.
  @MainActor
  fileprivate mutating func waiting(
    _ waiting: WaitingLine, namingOpening: Bool, line: (String...) -> String
  ) {
    guard let draft = waiting.interview else {
      let isStale = waiting.fate == .stale
      fact(
        "half-typed", "a line in an interview that \(isStale ? "is submitted, or not in this file" : "cannot be read")")
      fact("help", isStale ? "The next interview that begins or goes on clears it away." : "It stays where it is.")
      return
    }
    let place = "\(draft.interviewer)'s interview with \(draft.candidate) for \(draft.opening)"
    let command = line(
      "interview", draft.candidate.asWord, "--as", draft.interviewer.asWord,
      namingOpening ? "--opening \(draft.opening.asWord)" : "")
    fact("half-typed", "a line in \(place)".visible())
    if let text = waiting.text { fact("text", text.visible()) }
    switch waiting.fate {
    case .prefilled: fact("help", "\(command) puts it at the prompt again.")
    case .shown: fact("help", "The interview has gone on; \(command) shows the line, and saves nothing of it.")
    case .settled, .stale, .unknown: fact("help", "It was entered or given up; \(command) clears it away.")
    }
  }
}

/// Interviews that aren't submitted, drafts that were left in an editor, and how to continue them.
@MainActor
private func left(of drafts: [String], openInterviews: Int, line: (String...) -> String) -> String {
  let files = drafts.filter { ![NotesEditing.draftName, LineElsewhere.draftName].contains($0) }
  let notes = drafts.count { $0 == NotesEditing.draftName }
  let lines = drafts.count { $0 == LineElsewhere.draftName }
  let parts = [
    openInterviews == 0 ? nil : "\(counted(openInterviews, "interview")) not submitted",
    files.isEmpty
      ? nil : "\(files.joined(separator: ", ").visible()); \(line("bank edit")) or \(line("team edit")) goes on",
    notes == 0 ? nil : "notes of \(counted(notes, "question")); /edit in the interview takes them up",
    lines == 0 ? nil : "\(counted(lines, "line")) in an editor that did not come back",
  ].compactMap(\.self)
  return parts.isEmpty ? "none" : parts.joined(separator: "; ")
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
