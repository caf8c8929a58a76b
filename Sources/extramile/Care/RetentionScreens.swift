import Storage
import Terminal
import Text

/// Holds, the oldest first: on whom, why, since when, and until when.
func holdsSheet(_ holds: [HoldRow]) -> Sheet {
  var sheet = Sheet()
  for (index, hold) in holds.enumerated() {
    if index > 0 { sheet.gap() }
    sheet.heading(
      "Hold on", hold.candidate.visible(), mark: "Hold on ",
      [.init("State", hold.releasedAt == nil ? "stands" : "released")])
    sheet.fact("Reason", hold.reason.visible(), depth: 1)
    sheet.fact("Placed", "\(hold.placedAt.prefix(10)) by \(hold.placedBy.visible())", depth: 1)
    if let at = hold.releasedAt, let who = hold.releasedBy {
      sheet.fact("Released", "\(at.prefix(10)) by \(who.visible())", depth: 1)
    }
  }
  return sheet
}

/// Who is due, since when, and who of them is kept by a hold.
///
/// - Parameter line: says a command as it is to be typed here.
@MainActor
func dueSheet(_ due: [DueRow], hasPeriods: Bool, line: (String...) -> String) -> Sheet {
  var sheet = Sheet()
  guard !due.isEmpty else {
    sheet.prose(
      hasPeriods
        ? "Nobody is due: no candidate's period is over."
        : "No opening has a period, so nobody is ever due. Give one with: \(line("opening retain NAME --months N"))")
    return sheet
  }
  sheet.heading(
    "Due", "",
    [.init("Candidates", String(due.count), shown: "\(counted(due.count, "candidate")) whose period is over")])
  var table = Table(
    [.words("Candidate"), .words("Kept until"), .words("Openings, with what was last saved")], hasHeader: true)
  for row in due {
    let openings = row.openings.map { "\($0.opening) \($0.lastEvent.prefix(10)), \(counted($0.months, "month"))" }
    table.row([
      Table.Cell(row.candidate.visible()), Table.Cell(String(row.keptUntil.prefix(10))),
      Table.Cell(openings.joined(separator: "; ") + (row.hold.map { "; on hold: \($0.visible())" } ?? "")),
    ])
  }
  sheet.table(table)
  let held = due.count { $0.hold != nil }
  if held > 0 {
    sheet.gap()
    sheet.prose("\(counted(held, "candidate")) on hold \(held == 1 ? "is" : "are") kept.")
  }
  return sheet
}

extension Sheet {
  /// What erasing several candidates cannot take.
  @MainActor
  static func outOfReach(of scopes: [ErasureScope]) -> Sheet {
    func once(_ backups: [BackupRecord]) -> [BackupRecord] {
      Dictionary(backups.map { ($0.path, $0) }) { $1 }.values.sorted { ($0.madeAt, $0.path) < ($1.madeAt, $1.path) }
    }
    var sheet = Sheet()
    sheet.gap()
    sheet.outOfReach(once(scopes.flatMap(\.backups)), naming: once(scopes.flatMap(\.backupsNamingThem)))
    return sheet
  }
}
