import ArgumentParser
import Interviews
import Storage
import Terminal
import Text

struct HoldCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Keep a candidate's data past its retention period.",
    discussion: """
      While a hold is on a candidate, neither erase nor purge takes anything of theirs: it is for a dispute, a complaint, \
      an audit. It has a reason and stands until it is released; released ones stay in the list until the candidate is \
      erased. Without a candidate all are listed; the reasons are shown to everybody.

      --json prints {"holds":[{"candidate","reason","placedAt","placedBy","releasedAt","releasedBy"}]}.

      Examples: extramile candidate hold C-0412 --reason "complaint of 2026-11-20"
                extramile candidate hold C-0412 --release
                extramile candidate hold
      """)

  @Argument(help: "The candidate's code or name.") var candidate: String?
  @Option(help: ArgumentHelp("Why the data must be kept; this places the hold.", valueName: "text"))
  var reason: String?
  @Flag(help: "Release the hold.") var release = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if candidate == nil, reason != nil || release { throw ValidationError("Name the candidate.") }
    if reason != nil, release {
      throw ValidationError("--reason places a hold and --release ends it; give one of them.")
    }
    if output.json, reason != nil || release { throw ValidationError("--json goes with the list.") }
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let name = try candidate.map { try workspace.candidate($0) }
    if let name, let reason {
      guard !reason.trimmed.isEmpty else { throw Failure("--reason is empty.", exitCode: Failure.usage) }
      try workspace.store().hold(
        name, because: reason.trimmed, as: world.newID(), at: world.now(), by: workspace.interviewer())
      var sheet = Sheet()
      sheet.prose("A hold is on \(name.visible()): neither erase nor purge takes anything of theirs.")
      sheet.command("To release it", workspace.line("candidate hold", name.asWord, "--release"))
      return world.show(sheet)
    }
    if let name, release {
      guard try workspace.store().release(name, at: world.now(), by: workspace.interviewer()) else {
        throw Failure("There is no hold on \(name).")
      }
      return world.say("The hold on \(name.visible()) is released.")
    }
    let rows = try workspace.storeForReading().holds(on: name).map(HoldRow.init)
    if output.json { return try world.sayJSON(["holds": rows]) }
    if rows.isEmpty { return world.say(name.map { "There was no hold on \($0.visible())." } ?? "There is no hold.") }
    world.show(holdsSheet(rows))
  }
}

/// A hold as other programs read it.
struct HoldRow: Encodable {
  let candidate: String
  let reason: String
  let placedAt: String
  let placedBy: String
  /// null while it stands.
  @OrNull var releasedAt: String?
  @OrNull var releasedBy: String?

  init(_ hold: Hold) {
    self.init(hold, reason: hold.reason, placedBy: hold.placedBy, releasedBy: hold.releasedBy)
  }

  /// The same with other names in it.
  init(_ hold: Hold, reason: String, placedBy: String, releasedBy: String?) {
    (candidate, self.reason, self.placedBy, self.releasedBy) = (hold.candidate, reason, placedBy, releasedBy)
    placedAt = hold.placedAt.text
    releasedAt = hold.releasedAt?.text
  }
}
