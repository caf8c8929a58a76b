import ArgumentParser
import Interviews
import QuestionBanks

struct TeamEdit: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a team profile; Extramile checks it before it saves.",
    discussion: """
      As bank edit does it: a copy in VISUAL, else EDITOR, else vi; the checks; the file replaced in one step, or the \
      text kept as a draft.

      Example: extramile team edit support
      """)

  @OptionGroup var team: TeamArgument
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let folder = try workspace.bankFolder()
    let source = try folder.file(.team, team.word)
    let banks = folder.banks()
    try FileEditing(
      workspace,
      EditableFile(
        kind: "team", word: team.word, source: source, path: folder.fullPath(of: source.name), schema: .team
      ) {
        CheckedFile(team: $0, banks: banks)
      }
    ).run()
  }
}
