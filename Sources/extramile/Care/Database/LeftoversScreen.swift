import Storage
import Terminal
import Text

/// Unfinished files of killed commands that may contain what you want to erase; empty if there are none.
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
  sheet.prose("Killed commands left these files behind, and the files may contain the same data.")
  return sheet
}
