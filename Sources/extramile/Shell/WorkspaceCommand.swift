import ArgumentParser

/// A command that works in a workspace: with a world, a database and banks.
protocol WorkspaceCommand: ParsableCommand {
  var global: GlobalOptions { get }
  @MainActor func run(in workspace: Workspace) throws
}
