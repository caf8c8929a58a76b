import ArgumentParser
import Foundation
import Interviews
import Storage
import Terminal
import Text

struct DemoCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Try everything with a finished sample opening.",
    discussion: """
      Makes a folder of its own with a database of six invented candidates, one of them decided on, shows their comparison and opens the \
      prompt. Your own database is not touched.

      Example: extramile demo
      """)

  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let folder = try Self.makeFolder()
    var choices = workspace.choices
    choices.database = "\(folder)/extramile.sqlite"
    let demo = workspace.with(choices).atPrompt
    try SampleOpening.fill(demo)
    let world = workspace.world
    world.tell("A sample opening with six invented candidates is in \(folder)\n")
    _ = demo.interpreter.run(["compare"], demo)
    let isInteractive = world.isInputInteractive
    // Without a prompt to come, the line is for the shell, and must find this program and this database.
    let program = isInteractive ? "" : "\(workspace.programAsTyped) "
    let database = isInteractive ? "" : " --database \(demo.locations.database.asWord)"
    world.say()
    world.say("An interview of your own: \(program)interview C-0501\(database)")
    world.tell(
      "Also try: compare, which says how sure the means are; list; scorecard C-0412 --as noor; debrief C-0412 --show; bank show empowerment; opening show; help"
    )
    world.say("When you are done: rm -r \(folder.asWord)\n")
    if isInteractive { try CommandPrompt(demo).run() }
  }

  /// A new folder that only its owner can read.
  private static func makeFolder() throws -> String {
    let folder = (NSTemporaryDirectory() as NSString).appendingPathComponent(
      "extramile-demo-\(UUID().uuidString.prefix(8))")
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("The folder \(folder) cannot be made; TMPDIR names the place for such folders.")
    }
    return folder
  }
}

extension SampleOpening {
  /// Makes the opening and replays interviews and debriefs through the conversations that real ones go through.
  @MainActor
  fileprivate static func fill(_ workspace: Workspace) throws {
    let clock = SampleClock()
    var world = workspace.world
    (world.out, world.rows) = ({ _ in }, { nil })
    world.now = { clock.now }
    func workspaceReplaying(_ lines: [String], as interviewer: String?) -> Workspace {
      var world = world
      let reader = ScriptedReader(lines.map { .line($0) }, isInteractive: false) { _, _ in
        clock.now = clock.now.advanced(bySeconds: 24)
      }
      world.reader = { reader }
      var choices = workspace.choices
      choices.interviewer = interviewer
      return Workspace(world, choices, interpreter: workspace.interpreter)
    }
    clock.now = Moment(interviews[0].begins)?.advanced(bySeconds: -86_400) ?? clock.now
    let opening = try OpeningDraft(name, banks: banks, team: team, in: workspace).save(
      in: workspaceReplaying([], as: nil))
    func replaying(_ script: String, from begins: String, as who: String) -> Workspace {
      clock.now = Moment(begins) ?? clock.now
      return workspaceReplaying(
        script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), as: who)
    }
    for sample in interviews {
      let replay = replaying(sample.script, from: sample.begins, as: sample.interviewer)
      _ = try Conversation(replay, opening: opening, candidate: sample.candidate, interviewer: sample.interviewer).run()
    }
    for sample in debriefs {
      let replay = replaying(sample.script, from: sample.begins, as: sample.convener)
      try DebriefConversation(replay, SavedDebrief(replay, on: sample.candidate, for: opening), seat: .panel).run()
    }
  }
}

/// The time in the sample interviews, which go on in their own days.
@MainActor
private final class SampleClock {
  var now = Moment(milliseconds: 0)
}
