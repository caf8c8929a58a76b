import Interviews
import QuestionBanks
import Terminal
import Text

/// How structured an opening's interviews are: each component with what is enforced, what was measured and what no record
/// shows; then the same interviews by interviewer and by question.
func structureSheet(_ structure: InterviewStructure, of kit: Kit) -> Sheet {
  var sheet = Sheet()
  sheet.heading("Structure", "", structure.interviews == 0 ? [] : structure.basis)
  sheet.prose(
    "The fifteen components of interview structure by Campion, Palmer and Campion (1997), each with what the program and "
      + "the files of this opening enforce, and with what was measured: seven of the content, then eight of the evaluation. They are not added up."
  )
  for out in structure.leftOut { sheet.fact("Left out", out.sentence) }
  sheet.prose(structure.caveat)
  for row in structure.rows {
    sheet.gap()
    sheet.component(row, width: structure.numberWidth)
  }
  if structure.interviews > 0 {
    sheet.gap()
    sheet.heading("Structure by interviewer", "By interviewer")
    sheet.table(byInterviewer(structure))
    sheet.prose("Minutes: the median of the interviews. Probes: marked for an answer, their mean.")
    sheet.gap()
    sheet.heading("Structure by question", "By question")
    sheet.table(byQuestion(structure, kit))
    sheet.prose("Minutes: the median of the times it was asked. Probes: marked for an answer, their mean.")
  }
  return sheet
}

extension Sheet {
  /// `width` is what the numbers of all components take, so that they stand below each other throughout.
  fileprivate mutating func component(_ row: InterviewStructure.Row, width: Int) {
    let number = String(row.component.number)
    heading("Component \(number)", row.component.title, mark: "\(number.paddedAtStart(to: 2))  ")
    inLayout { $0.table(row.table(width)) }
    inPlain { sheet in
      sheet.facts("Enforced", row.enforced.isEmpty ? ["nothing"] : row.enforced.map(\.sentence))
      sheet.facts("Measured", row.measured.map(\.sentence))
      sheet.facts("Not seen by the program", row.component.notSeen.map { [$0] } ?? [])
    }
  }

  private mutating func facts(_ kind: String, _ sentences: [String]) {
    for sentence in sentences { fact(kind, sentence) }
  }
}

extension InterviewStructure {
  /// What was measured of how many people.
  fileprivate var basis: [Sheet.Aside] {
    [
      .init("Measured", counted(interviews, "submitted interview")),
      .init("Candidates", String(candidates), shown: counted(candidates, "candidate")),
      .init("Interviewers", String(interviewers.count), shown: counted(interviewers.count, "interviewer")),
    ]
  }

  /// Columns that the widest number takes; a very wide one has its own, so that words keep theirs on a narrow screen.
  fileprivate var numberWidth: Int {
    min(15, rows.flatMap { $0.enforced + $0.measured }.map(\.number.displayWidth).max() ?? 0)
  }
}

extension InterviewStructure.Row {
  /// A row a fact: its kind beside the first of each, its number, and what that is.
  fileprivate func table(_ width: Int) -> Table {
    var table = Table([.words("Kind"), .number("Number"), .words("What")])
    func add(_ kind: String, _ facts: [(number: String, words: String)]) {
      for (index, fact) in facts.enumerated() {
        table.row([
          .init(index == 0 ? kind : ""), .init(fact.number.paddedAtStart(to: width)), .init(fact.words),
        ])
      }
    }
    add("enforced", enforced.isEmpty ? [("", "nothing")] : enforced.map { ($0.number, $0.words) })
    add("measured", measured.map { ($0.number, $0.words) })
    add("not seen", component.notSeen.map { [("", $0)] } ?? [])
    return table
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
      figure(row.probes) { decimal($0) },
    ])
  }
  return table
}

private func byQuestion(_ structure: InterviewStructure, _ kit: Kit) -> Table {
  var table = Table(
    [
      .words("Question", header: ""), .number("Asked"), .number("Skipped"), .number("Not reached", header: "Unreached"),
      .number("Median minutes", header: "Minutes"), .number("Planned"), .number("Probes an answer", header: "Probes"),
    ], hasHeader: true, repeating: 1)
  for row in structure.questions {
    table.row([
      .init("Q\((kit.index(of: row.question) ?? 0) + 1)"), .init(String(row.asked)), .init(String(row.skipped)),
      .init(String(row.notReached)), figure(row.minutes, tenths), .init(String(row.plannedMinutes)),
      figure(row.probes) { decimal($0) },
    ])
  }
  return table
}

private func figure(_ value: Double?, _ written: (Double) -> String) -> Table.Cell {
  value.map { Table.Cell(written($0)) } ?? Table.Cell("-", said: "none")
}

private func tenths(_ value: Double) -> String { decimal(value, places: 1) }
