import ArgumentParser
import Interviews
import Storage

struct ListCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List candidates and interviews, and what is still missing.",
    discussion: "Example: extramile list --opening support-nov")

  @Option(help: ArgumentHelp("The opening; all without.", valueName: "name")) var opening: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let store = try workspace.storeForReading()
    let wanted = try opening.map { try workspace.opening($0).name }
    let statuses = try store.statuses()
    let rows = try store.openings().filter { wanted == nil || $0.name == wanted }.map { summary in
      OpeningProgress(
        summary, panel: try store.opening(named: summary.name)?.team.panelMinimum ?? 1,
        statuses: statuses.filter { $0.opening == summary.name })
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

  init(_ summary: OpeningSummary, panel: Int, statuses: [InterviewStatus]) {
    opening = summary.name
    team = summary.team
    closed = summary.closedAt != nil
    self.panel = panel
    candidates = Dictionary(grouping: statuses, by: \.candidate).sorted { $0.key < $1.key }.map { name, statuses in
      let drafts = statuses.filter { $0.submittedAt == nil }.map(\.interviewer)
      var missing = drafts.isEmpty ? [] : ["the card of \(drafts.joined(separator: ", "))"]
      if statuses.count < panel { missing.append("\(panel - statuses.count) more to interview") }
      return Candidate(
        candidate: name,
        interviews: statuses.map {
          Interview(interviewer: $0.interviewer, status: $0.submittedAt == nil ? "draft" : "submitted")
        }, missing: missing)
    }
  }
}
