import Interviews
import Terminal

/// How structured an opening's interviews are: each component with what is enforced, what was measured and what no record
/// shows; then the same interviews by interviewer and by question.
func structureSheet(_ structure: InterviewStructure, of kit: Kit) -> Sheet {
  var sheet = Sheet()
  sheet.heading(
    "Structure", "",
    [
      .init("Measured", counted(structure.interviews, "submitted interview")),
      .init("Candidates", String(structure.candidates), shown: counted(structure.candidates, "candidate")),
      .init(
        "Interviewers", String(structure.interviewers.count),
        shown: counted(structure.interviewers.count, "interviewer")),
    ])
  sheet.prose(
    "The components of interview structure by Campion, Palmer and Campion (1997): what the program and what this opening "
      + "froze enforce, and what was measured. They are not added up.")
  for out in structure.leftOut { sheet.fact("Left out", out.sentence) }
  sheet.prose(structure.caveat)
  for row in structure.rows {
    sheet.gap()
    sheet.component(row)
  }
  if structure.interviews > 0 {
    sheet.gap()
    sheet.heading("Structure by interviewer", "By interviewer")
    sheet.table(byInterviewer(structure))
    sheet.prose("Minutes: the median of the interviews. Probes: marked for an answer, the mean of the answers.")
    sheet.gap()
    sheet.heading("Structure by question", "By question")
    sheet.table(byQuestion(structure, kit))
    sheet.prose("Minutes: the median, and probes: the mean number marked, of the times it was asked.")
  }
  return sheet
}

extension Sheet {
  fileprivate mutating func component(_ row: InterviewStructure.Row) {
    let number = String(row.component.number)
    heading("Component \(number)", row.component.title, mark: "\(number.paddedAtStart(to: 2))  ")
    let enforced = row.enforced.map(\.sentence)
    facts("Enforced", enforced.isEmpty ? ["nothing"] : enforced)
    facts("Measured", row.measured.map(\.sentence))
    facts("Not seen", row.component.notSeen.map { [$0] } ?? [])
  }

  /// One below the other, with their kind beside the first where it is drawn.
  private mutating func facts(_ kind: String, _ sentences: [String]) {
    for (index, sentence) in sentences.enumerated() {
      fact(kind, sentence, mark: (index == 0 ? kind.lowercased() : "").padded(to: 8) + "  ", depth: 1)
    }
  }
}

private func byInterviewer(_ structure: InterviewStructure) -> Table {
  var table = Table(
    [
      .words("Interviewer"), .number("Interviews"), .number("Answers"), .number("Median minutes", header: "Minutes"),
      .number("Probes an answer", header: "Probes"),
    ], hasHeader: true, repeating: 1)
  for row in structure.interviewers {
    table.row([
      .init(row.interviewer), .init(String(row.interviews)), .init(String(row.answers)), figure(row.minutes, tenths),
      figure(row.probes, decimal),
    ])
  }
  return table
}

private func byQuestion(_ structure: InterviewStructure, _ kit: Kit) -> Table {
  var table = Table(
    [
      .words("Question"), .number("Asked"), .number("Skipped"), .number("Not reached"),
      .number("Median minutes", header: "Minutes"), .number("Planned"), .number("Probes an answer", header: "Probes"),
    ], hasHeader: true, repeating: 1)
  for row in structure.questions {
    table.row([
      .init("Q\((kit.index(of: row.question) ?? 0) + 1)"), .init(String(row.asked)), .init(String(row.skipped)),
      .init(String(row.notReached)), figure(row.minutes, tenths), .init(String(row.plannedMinutes)),
      figure(row.probes, decimal),
    ])
  }
  return table
}

private func figure(_ value: Double?, _ written: (Double) -> String) -> Table.Cell {
  value.map { Table.Cell(written($0)) } ?? Table.Cell("-", said: "none")
}

private func tenths(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
