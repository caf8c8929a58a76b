import Terminal
import Text

/// A copy that was made, and what it is good for.
func backupSheet(_ copy: BackupCopy) -> Sheet {
  var sheet = Sheet()
  sheet.command("Backup", copy.path.visible())
  sheet.prose("\(copy.kibibytes) KiB, \(copy.seals) seals, all unbroken; for you alone to read.")
  return sheet
}

/// The copies that were made.
///
/// - Parameter line: the command that makes one, as it is to be typed here.
func backupsSheet(_ backups: [BackupRow], line: String) -> Sheet {
  var sheet = Sheet()
  guard !backups.isEmpty else {
    sheet.prose("No backup was made yet. Make one with: \(line)")
    return sheet
  }
  for backup in backups {
    let made = backup.madeAt.prefix(16).replacing("T", with: " ") + " UTC"
    let state = backup.isThere ? "there" : "not there"
    sheet.command("Backup of \(made), \(state)", backup.path.visible(), mark: "\(made)  \(state.padded(to: 9))  ")
  }
  return sheet
}
