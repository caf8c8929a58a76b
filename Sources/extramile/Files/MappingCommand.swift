import ArgumentParser
import Interviews
import QuestionBanks
import Terminal
import Text

struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping", abstract: "Write and check mappings to other hiring systems.",
    discussion: """
      A mapping is a YAML file that says what a score from 1 to 5 is in an applicant-tracking system, and which of its \
      attributes is which question. export and import go by it. It is named by its file, or by its id if it lies in \
      the folder mappings beside the banks.
      """,
    subcommands: [New.self, Check.self, Schema.self])

  struct New: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Write a starter mapping to review line by line.",
      discussion: """
        What only you can decide is left open, such as which of five scores become one of four, and is asked for when the \
        mapping is used. The questions are those of the opening. Without --out it is printed. Nothing that is there is \
        ever overwritten.

        Examples: extramile data mapping new greenhouse --out greenhouse.yaml
                  extramile data mapping new lever --opening support-nov > lever.yaml
        """)

    @Argument(help: "The system.") var system: HiringSystem
    @Option(help: ArgumentHelp("Opening whose questions to list (default: the only open one).", valueName: "name"))
    var opening: String?
    @Option(help: ArgumentHelp("File to write (default: standard output).", valueName: "file")) var out: String?
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let world = workspace.world
      let chosen = try opening.map { try workspace.opening($0) } ?? (try? workspace.opening(nil))
      let text = StarterMapping.text(system, for: chosen?.kit)
      guard let out else { return world.out(text) }
      let destination = try Destination(out, replacing: false, mayBeBank: true, in: workspace)
      do throws(DiskFile.Refusal) { try destination.put(Array(text.utf8), for: .usual, replacing: false) } catch {
        throw Failure(
          error.isThereAlready
            ? "\(out) is there already, and was left as it is. Choose another name, or move that file away."
            : "\(out) cannot be written: \(error.reason). Try another folder or disk.")
      }
      world.say("Wrote \(out.visible())")
      world.tell("Look at every line of it: what it says is what others will read.")
      world.say("Next: \(workspace.line("data mapping check", out.asWord))")
    }
  }

  struct Check: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check mappings and list every problem.",
      discussion: """
        Whether the opening has the questions that a mapping names is told when it is used, by export --mapping and by \
        import --mapping --dry-run.

        Example: extramile data mapping check greenhouse.yaml
        """)

    @Argument(help: ArgumentHelp("Mapping files.", valueName: "file")) var mappings: [String]
    @OptionGroup var options: CheckOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      try FileCheck(workspace, options).run(mappings: mappings)
    }
  }

  struct Schema: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of mappings, for editors.",
      discussion: """
        An editor with the YAML language server completes keys and marks errors with it. Save it beside the mapping, and \
        let the mapping begin with the line that names it:

          extramile data mapping schema > QuestionBanks/mappings/mapping.schema.json
          # yaml-language-server: $schema=./mapping.schema.json

        The comment at its top lists what only mapping check finds.
        """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      workspace.world.say(JSONSchema.mapping.text)
    }
  }
}

extension HiringSystem: ExpressibleByArgument {}
