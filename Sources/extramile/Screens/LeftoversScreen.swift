import Storage
import Terminal
import Text

/// The files that killed commands left half-written and that may hold what is to be erased: nothing where there are none.
@MainActor
func leftoversSheet(in workspace: Workspace) throws -> Sheet {
  let leftovers = Leftovers(workspace.locations)
  let backups = try workspace.storeForReading().backups().map(\.path)
  let all = leftovers.all(beside: [workspace.fullPath(workspace.locations.database)] + backups)
  let recorded = Set(leftovers.recorded)
  var sheet = Sheet()
  guard !all.isEmpty else { return sheet }
  sheet.gap()
  sheet.heading("Unfinished files")
  for path in all {
    sheet.command(recorded.contains(path) ? "Goes with it" : "Delete yourself", path.visible(), depth: 1)
  }
  sheet.prose("Commands that were killed left these files, and they may hold the same data.")
  return sheet
}
