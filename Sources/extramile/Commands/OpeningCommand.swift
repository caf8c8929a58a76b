import ArgumentParser
import Interviews
import Storage
import Terminal

struct OpeningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opening", abstract: "Positions being filled: new, list, show, close.",
    discussion: """
      An opening freezes the questions and the team profile as the files stand when it is made: what was asked is what \
      the scores show, whatever happens to the files later.
      """,
    subcommands: [New.self, List.self, Show.self, Close.self])

  struct New: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Open a position: freeze its questions and team profile.",
      discussion: """
        A bank with an error is refused, and so is one that asks what must not be asked; --rules and --jurisdiction say by \
        which lawful rules, as for bank check.

        Examples: extramile opening new support-nov --bank empowerment,judgment --team support
                  extramile opening new support-nov --bank empowerment --team support --rules our-rules.yaml
        """)

    @Argument(help: "The opening's name: letters, digits, hyphens, dots.") var name: String

    @Option(
      help: ArgumentHelp("Banks that make the kit, in order: ids or files, with commas between.", valueName: "bank"))
    var bank: String

    @Option(help: ArgumentHelp("The team profile: its id or a file.", valueName: "team")) var team: String
    @Option(
      help: ArgumentHelp(
        "When answers are scored: afterwards, when the candidate has left, or live, after each answer.",
        valueName: "when"))
    var scoring: Scoring?

    @Option(
      help: ArgumentHelp(
        "How interviewers meet a candidate: separate conversations, or one joint one.", valueName: "how"))
    var panel: Panel = .separate
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let banks = bank.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard !banks.isEmpty else { throw Failure("--bank names no bank.", exitCode: Failure.usage) }
      let draft = try OpeningDraft(
        name, banks: banks, team: team, scoring: scoring, panel: panel, rules: rules.choice,
        in: workspace)
      let opening = try draft.save(in: workspace)
      workspace.world.say(
        "Opened \(opening.name): \(counted(opening.kit.count, "question")), about \(opening.kit.minutes) minutes, "
          + "team \(opening.team.id).")
      for note in draft.notes { workspace.world.note(note) }
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the openings.", discussion: "Example: extramile opening list")

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let rows = try workspace.storeForReading().openings().map(OpeningRow.init)
      if output.json { return try workspace.world.sayJSON(["openings": rows]) }
      if rows.isEmpty {
        return workspace.world.tell(
          "There is no opening yet. Make one with: \(workspace.line("opening new NAME --bank BANK --team TEAM"))")
      }
      var table = Table([.words("Opening"), .words("State"), .words("Made on"), .words("Team"), .words("Kit")])
      for row in rows {
        table.row([
          Table.Cell(row.opening), row.closedAt == nil ? "open" : "closed", Table.Cell(String(row.openedAt.prefix(10))),
          Table.Cell("team \(row.team)", said: row.team),
          Table.Cell(
            "\(row.banks.joined(separator: ", ")): \(counted(row.questions, "question")), "
              + counted(row.interviews, "interview")),
        ])
      }
      workspace.world.show(Sheet(table))
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what an opening froze, and how structured its interviews are.",
      discussion: """
        Of each file it says whether it still is as it was frozen; what changed, bank diff and team diff show.

        Then come the fifteen components of interview structure (Campion, Palmer and Campion 1997), each with what is \
        enforced and what was measured in the submitted interviews. Interviews with candidates who are hidden from you, \
        as in compare, are counted and left out.

        Example: extramile opening show support-nov
        """)

    @Argument(help: "The opening; the only open one without.") var name: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let opening = try workspace.opening(name)
      let world = workspace.world
      let today = opening.frozen.map { FrozenFileToday($0, now: workspace.fileToday($0)) }
      let structure = try workspace.structure(of: opening)
      if output.json { return try world.sayJSON(OpeningReport(opening, today: today, structure: structure)) }
      let standings = zip(opening.frozen, today).map { ($0, workspace.standing($1, of: $0, in: opening)) }
      world.page(openingSheet(opening, files: standings, structure: structure))
    }
  }

  struct Close: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Close an opening: nothing new begins for it; what is there stays.",
      discussion: "Example: extramile opening close support-nov")

    @Argument(help: "The opening.") var name: String
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let opening = try workspace.opening(name)
      guard opening.closedAt == nil else { throw Failure("Opening \(opening.name) is closed already.") }
      try workspace.store().close(opening, at: workspace.world.now())
      workspace.world.say("Closed \(opening.name). Its interviews and comparison stay.")
    }
  }
}

private struct OpeningRow: Encodable {
  let opening: String
  let team: String
  let banks: [String]
  let questions: Int
  let interviews: Int
  let openedAt: String
  @OrNull var closedAt: String?

  init(_ summary: OpeningSummary) {
    opening = summary.name
    team = summary.team
    banks = summary.banks
    questions = summary.questions
    interviews = summary.interviews
    openedAt = summary.openedAt.text
    closedAt = summary.closedAt?.text
  }
}

extension Scoring: ExpressibleByArgument {}
extension Panel: ExpressibleByArgument {}
