import ArgumentParser
import Interviews
import Storage

struct ListCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List candidates and interviews, what is still missing, and what was decided.",
    discussion: """
      Where a candidate's debrief stands, and its decision, are not shown to you while you owe a card on the candidate.

      Example: extramile list --opening support-nov
      """)

  @Option(help: ArgumentHelp("The opening; all without.", valueName: "name")) var opening: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let store = try workspace.storeForReading()
    let wanted = try opening.map { try workspace.opening($0).name }
    let statuses = try store.statuses()
    let debriefs = try store.debriefs()
    let who = try workspace.interviewer()
    let rows = try store.openings().filter { wanted == nil || $0.name == wanted }.map { summary in
      let opening = try store.opening(named: summary.name)
      let blinding = try opening.map { try store.blinding(for: who, of: $0) }
      return OpeningProgress(
        summary, panel: opening?.team.panelMinimum ?? 1, statuses: statuses.filter { $0.opening == summary.name },
        debriefs: debriefs.filter { $0.opening == summary.name && blinding?.hides($0.candidate) == false })
    }
    if output.json { return try workspace.world.sayJSON(["openings": rows]) }
    if rows.isEmpty {
      return workspace.world.tell(
        "There is no opening yet. Make one with: \(workspace.line("opening new NAME --bank BANK --team TEAM"))")
    }
    workspace.world.show(progressSheet(rows))
  }
}

/// How far an opening has come, for people and for `list --json`; nothing that was noted or rated is in it.
struct OpeningProgress: Encodable {
  struct Candidate: Encodable {
    let candidate: String
    let interviews: [Interview]
    let missing: [String]
    /// `open` or `decided`; null where none has begun, or none is shown to whoever asks.
    @OrNull var debrief: String?
    /// `hire`, `no` or `hold`.
    @OrNull var decision: String?
  }

  struct Interview: Encodable {
    let interviewer: String
    /// `draft` or `submitted`.
    let status: String
  }

  let opening: String
  let team: String
  let closed: Bool
  /// The fewest interviewers that a candidate should meet.
  let panel: Int
  let candidates: [Candidate]

  init(_ summary: OpeningSummary, panel: Int, statuses: [InterviewStatus], debriefs: [DebriefStatus]) {
    opening = summary.name
    team = summary.team
    closed = summary.closedAt != nil
    self.panel = panel
    candidates = Dictionary(grouping: statuses, by: \.candidate).sorted { $0.key < $1.key }.map { name, statuses in
      let drafts = statuses.filter { $0.submittedAt == nil }.map(\.interviewer)
      var missing = drafts.isEmpty ? [] : ["the card of \(drafts.joined(separator: ", "))"]
      if statuses.count < panel { missing.append("\(panel - statuses.count) more to interview") }
      let debrief = debriefs.first { $0.candidate == name }
      return Candidate(
        candidate: name,
        interviews: statuses.map {
          Interview(interviewer: $0.interviewer, status: $0.submittedAt == nil ? "draft" : "submitted")
        }, missing: missing, debrief: debrief.map { $0.decision == nil ? "open" : "decided" },
        decision: debrief?.decision?.rawValue)
    }
  }
}
