import Exchange
import Foundation
import Interviews
import Terminal
import Text

/// What became of files that were taken in: how much of each kind, what conflicts, what else to know; names and numbers of
/// events, and nothing of what is in them.
///
/// - Parameter line: says a command as it is to be typed here.
func intakeSheet(_ intake: Intake, of files: [String], line: (String...) -> String) -> Sheet {
  var sheet = Sheet()
  sheet.heading(files.count == 1 ? "File" : "Files", files.joined(separator: ", ").visible())
  var table = Table(
    [
      .words("Read", header: ""), .number("New"), .number("Already here", header: "Here"), .number("Continued"),
      .number("Skipped"),
      .number("Conflict"),
    ], hasHeader: true)
  for kind in Intake.Kind.allCases {
    let counts = intake.counts(of: kind)
    let numbers = [counts.new, counts.alreadyHere, counts.continued, counts.skipped, counts.conflicts]
    if numbers.allSatisfy({ $0 == 0 }) { continue }
    table.row(
      [Table.Cell("\(kind.rawValue.capitalized)s")] + numbers.map { Table.Cell(String($0), said: $0 == 0 ? "" : nil) })
  }
  sheet.table(table)
  for remark in intake.remarks {
    sheet.gap()
    sheet.prose("Note: " + remark.sentence(line).visible())
  }
  for conflict in intake.conflicts {
    sheet.gap()
    sheet.fact("conflict", conflict.message.visible())
    sheet.fact("help", conflict.advice.visible())
  }
  sheet.gap()
  sheet.prose(outcome(of: intake))
  return sheet
}

private func outcome(of intake: Intake) -> String {
  let conflicts = counted(intake.conflicts.count, "conflict")
  if !intake.conflicts.isEmpty, !intake.keepsHere {
    return "Nothing was taken in, because of \(conflicts)."
  }
  let leaving = intake.conflicts.isEmpty ? "" : ", \(conflicts) left out"
  guard intake.changesSomething else { return "Nothing is new\(leaving); nothing was changed." }
  return intake.isTrial ? "This would be taken in\(leaving); nothing was written." : "Taken in\(leaving)."
}

extension Intake.Remark {
  fileprivate func sentence(_ line: (String...) -> String) -> String {
    switch self {
    case .erasedHere(let candidate, let source):
      "\(candidate) was erased here, so nothing of them was taken in. \(source) still has them; erase them there, too."
    case .erasedThere(let candidate, let source):
      "\(candidate) was erased in \(source), and is here. To erase them here, too: \(line("candidate erase", candidate.asWord))"
    case .waitsForDrafts(let candidate, let opening, let interviewers):
      "The debrief on \(candidate) for \(opening) was left out, since a card that was begun here is not submitted "
        + "(\(interviewers.joined(separator: ", "))). Take the file in again once it is."
    case .respelled(let from, let to):
      "\(from) and \(to) are one candidate, who is called \(to) from now on: so they were written first."
    case .closed(let opening): "Opening \(opening) was closed in the file, and is closed here now."
    case .hidden(let candidate, let opening, .draft(let interviewer)):
      "\(interviewer)'s scorecard on \(candidate) for \(opening) is a draft here, which only \(interviewer) may see. "
        + "It isn't compared with the file and stays unchanged. \(interviewer) can take the file in."
    case .hidden(let candidate, let opening, let reason):
      "What is stored here about \(candidate) for \(opening) is hidden from you, so it isn't compared with the file and "
        + "stays unchanged. Scorecards that aren't here yet are added. \(reason.advice)"
    }
  }
}

extension Intake.Hidden {
  fileprivate var advice: String {
    switch self {
    case .ownCardOwed: "Submit your own scorecard, then take the file in again."
    case .panelIncomplete: "Take the file in again once the panel is complete."
    case .draft: ""
    }
  }
}

/// Problems with a data file, certain or possible.
func importProblemSheet(_ problems: [ImportProblem], in name: String, as kind: String) -> Sheet {
  var sheet = Sheet()
  for (index, problem) in problems.enumerated() {
    if index > 0 { sheet.gap() }
    sheet.inLayout {
      $0.prose(problem.line(in: name.visible(), as: kind))
      $0.fact("help", problem.help, mark: "help: ", depth: 1)
    }
    sheet.inPlain {
      $0.fact(kind.capitalized, problem.statement)
      if let place = problem.place {
        $0.fact("Place", "\(name.visible()), line \(place.line), column \(place.column)")
      }
      $0.fact("Help", problem.help)
    }
  }
  return sheet
}

extension World {
  /// Says what is wrong with a file; where that goes to a file itself, each problem keeps to one line.
  func warn(_ problems: [ImportProblem], in name: String, as kind: String = "error") {
    if isErrorOnScreen || isPlain { return warn(importProblemSheet(problems, in: name, as: kind)) }
    warn(problems.map { $0.line(in: name.visible(), as: kind) + "\n  help: \($0.help)" }.joined(separator: "\n\n"))
  }
}
