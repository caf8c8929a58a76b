import ArgumentParser
import Interviews
import Storage
import Terminal
import Text

struct PurgeCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Erase candidates whose retention period is over.",
    discussion: """
      The period of an opening counts in calendar months, in UTC, from what was last saved of a candidate in it; opening \
      retain says it. A candidate of several openings is due once all of their periods are over, and never while one of \
      the openings has no period. Without a period nothing is ever due. A hold wins.

      purge erases in the same way as erase, and makes no backup, because a backup would keep the data. First it lists every \
      place in other candidates' texts, also with --dry-run. It asks you to confirm ambiguous names place by place; with \
      --yes they stay.

      --dry-run --json prints {"due":[{"candidate","keptUntil","openings":[{"opening","months","lastEvent"}],"hold"}]}; hold is the \
      reason why a candidate is kept all the same, or null.

      Examples: extramile data purge --dry-run
                extramile data purge --opening support-nov
                extramile data purge --yes
      """)

  @Option(help: ArgumentHelp("Only candidates of this opening (default: all).", valueName: "name")) var opening: String?
  @Flag(help: "Only list who is due.") var dryRun = false
  @OptionGroup var confirmation: ConfirmationOption
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if dryRun && confirmation.isGiven { throw ValidationError("--dry-run erases nothing, so it takes no --yes.") }
    if output.json && !dryRun { throw ValidationError("--json goes with --dry-run.") }
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let name = try opening.map { try workspace.opening($0).name }
    let rows = try due(in: name, workspace)
    if output.json { return try world.sayJSON(["due": rows]) }
    let hasPeriods = try workspace.storeForReading().openings().contains { $0.retentionMonths != nil }
    world.show(dueSheet(rows, hasPeriods: hasPeriods, line: workspace.line))
    let viewer = try workspace.interviewer()
    let scopes = try rows.filter { $0.hold == nil }.compactMap { row in
      try workspace.storeForReading().erasureScope(of: row.candidate, for: viewer)
    }
    guard !scopes.isEmpty else { return }
    for scope in scopes where !scope.places.isEmpty || !scope.ambiguous.isEmpty { world.show(namedSheet(scope)) }
    guard !dryRun else { return }
    world.show(Sheet.outOfReach(of: scopes))
    world.show(try leftoversSheet(in: workspace))
    var questions = PlaceQuestions(world)
    if !confirmation.isGiven {
      try workspace.requirePerson(unless: confirmedLine(name, in: workspace))
      for scope in scopes { try questions.ask(about: scope.toConfirm) }
      try confirm(scopes.count, of: name, in: workspace)
    }
    // What was saved while the question stood there counts.
    let still = Set(try due(in: name, workspace).filter { $0.hold == nil }.map(\.candidate))
    let erasing = try Erasing(workspace)
    for scope in scopes where still.contains(scope.candidate) {
      world.show(erasedSheet(try erasing.erase(scope, confirmed: questions.confirmed, because: .retention)))
    }
    _ = try erasing.finish()
    world.say("The file was rewritten: \(workspace.locations.database.visible())")
  }

  @MainActor
  private func due(in opening: String?, _ workspace: Workspace) throws -> [DueRow] {
    let store = try workspace.storeForReading()
    let holds = try store.holds().filter { $0.releasedAt == nil }
    return try store.retentions().filter { retention in
      retention.isOver(at: workspace.world.now())
        && (opening == nil || retention.parts.contains { $0.opening == opening })
    }.map { retention in DueRow(retention, hold: holds.first { $0.candidate == retention.candidate }) }
  }

  @MainActor
  private func confirm(_ count: Int, of opening: String?, in workspace: Workspace) throws {
    let answer = try workspace.answer(
      to: "Type erase to erase \(counted(count, "candidate")) for good, anything else to leave them: ",
      unless: confirmedLine(opening, in: workspace))
    guard answer.lowercased() == "erase" else { throw Failure("Nothing was erased.") }
  }

  /// The command line that erases without asking.
  @MainActor
  private func confirmedLine(_ opening: String?, in workspace: Workspace) -> String {
    workspace.line("data purge", opening.map { "--opening \($0.asWord)" } ?? "", "--yes")
  }
}

/// A candidate whose period is over, as other programs read it.
struct DueRow: Encodable {
  struct Opening: Encodable {
    let opening: String
    let months: Int
    let lastEvent: String
  }

  let candidate: String
  let keptUntil: String
  let openings: [Opening]
  /// Why they are kept all the same.
  @OrNull var hold: String?

  init(_ retention: Retention, hold: Hold?) {
    candidate = retention.candidate
    keptUntil = retention.endsAt?.text ?? ""
    openings = retention.parts.map {
      Opening(opening: $0.opening, months: $0.months ?? 0, lastEvent: $0.lastEvent.text)
    }
    self.hold = hold?.reason
  }
}

extension Retention {
  /// The months that were typed, if they may be given.
  static func checked(_ months: Int) throws(Failure) -> Int {
    guard Self.months.contains(months) else {
      throw Failure(
        "A period has 1 to 1200 months; \(months) is none. --no-end is for one without an end.", exitCode: Failure.usage
      )
    }
    return months
  }

  /// For how long, in words.
  static func words(_ months: Int?) -> String {
    months.map { "for \(counted($0, "month")) after a candidate's last event" } ?? "without an end"
  }
}
