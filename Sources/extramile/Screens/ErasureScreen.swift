import Interviews
import Storage
import Terminal
import Text

/// What an erasure takes, before somebody says yes: by opening, then what lies elsewhere, then what it cannot reach.
@MainActor
func erasureSheet(_ scope: ErasureScope, spellings: [String]) -> Sheet {
  var sheet = Sheet()
  sheet.heading("Erase", scope.candidate.visible(), mark: "Erase ")
  var table = Table(
    [
      .words("Opening"), .number("Interviews"), .number("Drafts"), .number("Notes"), .number("Ratings"),
      .number("Debriefs"),
    ], hasHeader: true, repeating: 1)
  for opening in scope.openings {
    let numbers = [opening.interviews, opening.drafts, opening.notes, opening.ratings, opening.debriefs]
    table.row([Table.Cell(opening.opening)] + numbers.map { Table.Cell(String($0)) })
  }
  sheet.table(table)
  sheet.gap()
  sheet.prose(
    "With it go the lines of your history that name them, half-typed lines, and drafts of notes. This cannot be taken back."
  )
  if scope.mentions > 0 {
    let names = (scope.names + spellings).map { $0.visible() }.joined(separator: ", ")
    sheet.prose(
      "In \(counted(scope.mentions, "text")) about other candidates \(names) becomes \(ErasureScope.mark).")
  }
  if scope.isInterviewer {
    sheet.prose(
      "An interviewer has the same name: what \(scope.candidate.visible()) noted and rated of others stays, under that name."
    )
  }
  sheet.gap()
  sheet.outOfReach(scope.backups)
  return sheet
}

extension Sheet {
  /// What an erasure cannot take: copies of the file that were made while the candidate was stored, and what is not known.
  @MainActor
  mutating func outOfReach(_ backups: [BackupRecord]) {
    heading("Out of reach")
    for backup in backups { command("Backup of \(backup.madeAt.day)", backup.path.visible(), depth: 1) }
    if !backups.isEmpty {
      prose("These backups were made while they were stored. Delete them, or erase there too with --database.")
    }
    prose(
      "Not known here: files that people saved, printed or sent; the history of your shell; what lies half-typed in other "
        + "accounts.")
  }
}

/// What was done to the record.
@MainActor
func erasedSheet(_ outcome: Erasing.Outcome) -> Sheet {
  var sheet = Sheet()
  let texts =
    outcome.redacted == 0 ? "" : " The name was taken out of \(counted(outcome.redacted, "text")) about others."
  sheet.prose("Erased \(outcome.candidate.visible()).\(texts)")
  switch outcome.historyLines {
  case nil: sheet.prose("A file of your history could not be rewritten; lines in it may still name them.")
  case let lines? where lines > 0:
    sheet.prose("\(counted(lines, "line")) of your history that named them \(lines == 1 ? "is" : "are") gone.")
  default: break
  }
  return sheet
}
