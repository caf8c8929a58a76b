import ArgumentParser

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Export, import, merge, back up and check the database.",
    subcommands: [
      ExportCommand.self, ImportCommand.self, MergeCommand.self, MappingCommand.self, BackupCommand.self,
      DoctorCommand.self, PurgeCommand.self,
    ])
}
