import ArgumentParser
import Interviews
import QuestionBanks
import Reports
import Terminal
import Text

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "List, show, write, check and compare team profiles.",
    discussion: "A team profile is a YAML file in the folder teams beside the banks.",
    subcommands: [List.self, Show.self, TeamNew.self, TeamEdit.self, Check.self, TeamDiff.self, Schema.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the team profiles.", discussion: "Example: extramile team list")

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let folder = try workspace.bankFolder()
      let banks = folder.banks()
      let rows = try folder.files(.team).map { file -> TeamRow in
        let team = TeamReader.read(try folder.read(file), banks: banks).team
        return TeamRow(team: team?.id ?? BankFolder.id(of: file), file: file, title: team?.title)
      }
      if output.json { return try workspace.world.sayJSON(["teams": rows]) }
      if rows.isEmpty { return workspace.world.say("There is no team profile in \(folder.name)/teams.") }
      var table = Table([.words("Team"), .words("Title")])
      for row in rows {
        let title = row.title ?? "has problems; see: \(workspace.line("team check", row.team))"
        table.row([Table.Cell(row.team), Table.Cell(title)])
      }
      workspace.world.show(Sheet(table))
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a team's targets, minimums, weights and gaps.",
      discussion: "Example: extramile team show support")

    @OptionGroup var team: TeamArgument
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let folder = try workspace.bankFolder()
      let file = try folder.file(.team, team.word)
      let banks = folder.banks()
      let (profile, diagnostics) = TeamReader.read(file, banks: banks)
      let team = try sound(file, profile, diagnostics)
      if output.json { return try workspace.world.sayJSON(TeamReport(team, version: file.contentID)) }
      workspace.world.page(teamSheet(team, titles: banks.flatMap(\.competencies).titles, version: file.contentID))
    }
  }

  struct Check: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check team profiles against the banks.",
      discussion: "Example: extramile team check support")

    @Argument(help: ArgumentHelp("Team ids or files (default: all in the folder).", valueName: "team"))
    var teams: [String] = []
    @OptionGroup var options: CheckOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      try FileCheck(workspace, options).run(teams: teams)
    }
  }
}

extension TeamCommand {
  struct Schema: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of team profiles, for editors.",
      discussion: """
        An editor with the YAML language server completes keys and marks errors with it. Save it beside the profiles, \
        and let each profile begin with the line that names it:

          extramile team schema > QuestionBanks/teams/team.schema.json
          # yaml-language-server: $schema=./team.schema.json

        The comment at its top lists what only team check finds.
        """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      workspace.world.say(JSONSchema.team.text)
    }
  }
}

private struct TeamRow: Encodable {
  let team: String
  let file: String
  @OrNull var title: String?
}
