import ArgumentParser
import Interviews
import QuestionBanks
import Reports
import Storage
import Terminal
import Text

struct OpeningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opening", abstract: "Open, show and close positions to fill.",
    discussion: """
      An opening freezes the questions and the team profile as the files stand when it is made: what was asked is what \
      the scores show, whatever happens to the files later.
      """,
    subcommands: [New.self, List.self, Show.self, Retain.self, Close.self])

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
      help: ArgumentHelp("Banks to ask from, in order: ids or files, separated by commas.", valueName: "bank"))
    var bank: String

    @Option(help: ArgumentHelp("The team profile: its id or a file.", valueName: "team")) var team: String
    @Option(
      help: ArgumentHelp(
        "When to score: afterwards, when the candidate has left, or live, after each answer.",
        valueName: "when"))
    var scoring: Scoring?

    @Option(
      help: ArgumentHelp(
        "How interviewers meet a candidate: in separate conversations, or in a joint one.", valueName: "how"))
    var panel: Panel = .separate
    @Option(
      help: ArgumentHelp(
        "Months to keep data after a candidate's last event; data purge erases it then (default: no end).",
        valueName: "months"))
    var retentionMonths: Int?
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let banks = bank.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard !banks.isEmpty else { throw Failure("--bank names no bank.", exitCode: Failure.usage) }
      let draft = try OpeningDraft(
        name, banks: banks, team: team, scoring: scoring, panel: panel, rules: rules.choice,
        in: workspace)
      let months = try retentionMonths.map(Retention.checked)
      let opening = try draft.save(retentionMonths: months, in: workspace)
      workspace.world.say(
        "Opened \(opening.name): \(counted(opening.kit.count, "question")), about \(opening.kit.minutes) minutes, "
          + "team \(opening.team.id).")
      for note in draft.notes { workspace.world.note(note) }
      workspace.suggestNext("interview CANDIDATE", workspace.openingOption(opening.name))
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
              + counted(row.interviews, "interview")
              + (row.retentionMonths.map { ", kept \(counted($0, "month"))" } ?? "")
              + (row.erased == 0 ? "" : ", \(counted(row.erased, "candidate")) erased")),
        ])
      }
      workspace.world.show(Sheet(table))
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what an opening froze, and how structured it is.",
      discussion: """
        Of each file it says whether it still is as it was frozen; what changed, bank diff and team diff show.

        Then come the fifteen components of interview structure (Campion, Palmer and Campion 1997), each with what is \
        enforced and what was measured in the submitted interviews. Interviews with candidates who are hidden from you, \
        as in compare, are counted and left out.

        Example: extramile opening show support-nov
        """)

    @Argument(help: "Opening to show (default: the only open one).") var name: String?
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

  struct Retain: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "retain", abstract: "Set how long candidates' data is kept.",
      discussion: """
        The months count from a candidate's last event in the opening. Nothing is erased by this: purge lists what is over, \
        and asks. A hold on a candidate wins over any period.

        Examples: extramile opening retain support-nov --months 12
                  extramile opening retain support-nov --no-end
        """)

    @Argument(help: "The opening.") var name: String
    @Option(help: "Months to keep the data, 1 to 1200.") var months: Int?
    @Flag(name: .customLong("no-end"), help: "Keep the data without an end.") var noEnd = false
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func validate() throws {
      if (months == nil) != noEnd { throw ValidationError("Give --months or --no-end, one of them.") }
    }

    func run(in workspace: Workspace) throws {
      let months = try months.map(Retention.checked)
      let opening = try workspace.opening(name)
      try workspace.store().retain(
        opening, months: months, at: workspace.world.now(), by: workspace.interviewer())
      var sheet = Sheet()
      sheet.prose("Data of \(opening.name) are kept \(Retention.words(months)).")
      if months != nil { sheet.command("What is over", workspace.line("data purge --dry-run")) }
      workspace.world.show(sheet)
    }
  }

  struct Close: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Close an opening: nothing new can begin for it.",
      discussion: "Example: extramile opening close support-nov")

    @Argument(help: "The opening.") var name: String
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let opening = try workspace.opening(name)
      guard opening.closedAt == nil else { throw Failure("Opening \(opening.name) is closed already.") }
      try workspace.store().close(opening, at: workspace.world.now(), by: workspace.interviewer())
      workspace.world.say("Closed \(opening.name). Its interviews and comparison stay.")
      workspace.suggestNext("opening retain", opening.name.asWord, "--months MONTHS")
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
  /// null for no end.
  @OrNull var retentionMonths: Int?
  /// Candidates of it who were erased.
  let erased: Int

  init(_ summary: OpeningSummary) {
    opening = summary.name
    team = summary.team
    banks = summary.banks
    questions = summary.questions
    interviews = summary.interviews
    openedAt = summary.openedAt.text
    closedAt = summary.closedAt?.text
    retentionMonths = summary.retentionMonths
    erased = summary.erased
  }
}

extension Scoring: ExpressibleByArgument {}
extension Panel: ExpressibleByArgument {}
