import Interviews
import Storage
import Text

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
  /// How many candidates were erased.
  let erased: Int

  init(_ summary: OpeningSummary, panel: Int, statuses: [InterviewStatus], debriefs: [DebriefStatus]) {
    opening = summary.name
    team = summary.team
    closed = summary.closedAt != nil
    self.panel = panel
    erased = summary.erased
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
