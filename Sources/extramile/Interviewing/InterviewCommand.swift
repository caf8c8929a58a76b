import ArgumentParser
import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

struct InterviewCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Interview a candidate: take notes live, then score.",
    discussion: """
      While the candidate talks, any line is a note; it is on disk when the next prompt appears. /end goes to scoring: \
      for each question asked, a score and its evidence, or x and the reason it is not assessed. /help lists what \
      applies. The same command resumes at the same place, after /pause, C-d, or whatever happened.

      When the input is not a terminal, the same lines are read from it, so that an interview can be replayed from a \
      file; a refused line is reported with its number, and the exit code is then 1.

      Example: extramile interview C-0412 --as noor
      """)

  @OptionGroup var candidate: CandidateArgument
  @OptionGroup var opening: OpeningOption
  @Flag(
    inversion: .prefixedNo,
    help: "Update the minutes in the prompt while you don't type (default: EXTRAMILE_LIVE_TIMER).")
  var liveTimer: Bool?
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let name = try workspace.candidateToMeet(candidate.name)
    let who = try workspace.interviewer()
    let all = try workspace.storeForReading().openings()
    if all.isEmpty, opening.name == nil { try FirstOpening(workspace).offer() }
    let chosen = try workspace.opening(opening.name)
    let isTimerLive = liveTimer ?? workspace.world.environment["EXTRAMILE_LIVE_TIMER"].map { !$0.isEmpty } ?? false
    _ = try Conversation(workspace, opening: chosen, candidate: name, interviewer: who, isTimerLive: isTimerLive).run()
  }
}

/// The opening that is offered where there is none yet: of the banks that a team profile names first, the first in the
/// order of files, with the first such team. Banks decide because they are what one comes for; among the shipped ones
/// that is `empowerment`, with `support`.
@MainActor
private struct FirstOpening {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Makes it on one Enter; where nobody can answer, fails with the line that makes it.
  func offer() throws {
    let folder = try workspace.bankFolder()
    let banks = folder.banks()
    let teams = try folder.files(.team).compactMap { TeamReader.read(try folder.read($0), banks: banks).team }
    let offers = banks.lazy.map(\.id).compactMap { bank in
      teams.first { $0.banks.first?.wrappedValue == bank }.map { (bank: bank, team: $0) }
    }
    guard let (bank, team) = offers.first else {
      throw Failure(
        "There is no opening yet, and no team profile in \(folder.name)/teams to make one from. "
          + "Make one with: \(workspace.line("opening new NAME --bank BANK --team TEAM"))")
    }
    let reader = workspace.world.reader()
    let line = workspace.line("opening new", team.id, "--bank", bank, "--team", team.id)
    guard reader.isInteractive, !workspace.choices.noInput else {
      throw Failure("There is no opening yet. Make one first, for example: \(line)")
    }
    let draft = try OpeningDraft(team.id, banks: [bank], team: team.id, in: workspace)
    workspace.world.tell(
      "There is no opening yet. This would make one: \(draft.kit.count) questions of bank \(bank), "
        + "about \(draft.kit.minutes) minutes, team \(team.id).")
    let menu = Menu(
      question: "Open \(team.id) with them", choices: [("Y", "open it, as Enter does"), ("n", "open nothing")])
    guard case .line(let answer) = workspace.world.ask(menu),
      ["", "y", "yes"].contains(answer.trimmed.lowercased())
    else { throw Failure("Nothing was opened. To choose for yourself: \(line)") }
    _ = try draft.save(in: workspace)
  }
}
