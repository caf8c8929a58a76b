import Text

/// What became of files that were taken in, as other programs read it: the members of `import --json` and `merge --json`.
package struct IntakeReport: Encodable, Sendable {
  struct Counts: Encodable, Sendable {
    let new: Int
    let alreadyHere: Int
    let continued: Int
    let skipped: Int
    let conflicts: Int

    init(_ counts: Intake.Counts) {
      (new, alreadyHere, continued) = (counts.new, counts.alreadyHere, counts.continued)
      (skipped, conflicts) = (counts.skipped, counts.conflicts)
    }
  }

  struct Conflict: Encodable, Sendable {
    let file: String
    /// `opening`, `candidate`, `interview` or `debrief`.
    let about: String
    let opening: String
    @OrNull var candidate: String?
    @OrNull var interviewer: String?
    @OrNull var event: Int?
    let message: String
    let help: String

    init(_ conflict: IntakeConflict) {
      (file, about, opening) = (conflict.source, conflict.kind.about.rawValue, conflict.opening)
      candidate = conflict.candidate
      interviewer = conflict.interviewer
      event = conflict.kind.event
      (message, help) = (conflict.message, conflict.advice)
    }
  }

  struct Erased: Encodable, Sendable {
    let candidate: String
    let file: String
  }

  struct Waiting: Encodable, Sendable {
    let opening: String
    let candidate: String
    let interviewers: [String]
  }

  struct Respelled: Encodable, Sendable {
    let from: String
    let to: String
  }

  /// What was not imported from a file, though nothing is wrong with it.
  struct LeftOut: Encodable, Sendable {
    let file: String
    /// `drafts`, `unrated`, `private notes`, `ignored ratings`, `amended ratings`, `columns` or `unknown members`.
    let what: String
    let names: [String]
    let count: Int
  }

  struct Hidden: Encodable, Sendable {
    let opening: String
    let candidate: String
    /// Whose draft it is; null if the candidate is hidden.
    @OrNull var interviewer: String?
    /// `own card owed`, `panel incomplete` or `draft`.
    let reason: String
  }

  let files: [String]
  let dryRun: Bool
  /// Whether what was new is saved now.
  let saved: Bool
  let openings: Counts
  let candidates: Counts
  let interviews: Counts
  let debriefs: Counts
  let conflicts: [Conflict]
  let erasedHere: [Erased]
  let erasedThere: [Erased]
  let waiting: [Waiting]
  let respelled: [Respelled]
  let closed: [String]
  let leftOut: [LeftOut]
  let hidden: [Hidden]

  package init(
    _ intake: Intake, of files: [String], leavingOut remarks: [(file: String, remark: CardReading.Remark)] = []
  ) {
    self.files = files
    leftOut = remarks.map { file, remark in
      LeftOut(file: file, what: remark.kind, names: remark.names, count: remark.count)
    }
    (dryRun, saved) = (intake.isTrial, intake.isSaved && intake.changesSomething)
    openings = Counts(intake.counts(of: .opening))
    candidates = Counts(intake.counts(of: .candidate))
    interviews = Counts(intake.counts(of: .interview))
    debriefs = Counts(intake.counts(of: .debrief))
    conflicts = intake.conflicts.map(Conflict.init)
    var (here, there): ([Erased], [Erased]) = ([], [])
    var (waiting, respelled, closed): ([Waiting], [Respelled], [String]) = ([], [], [])
    var hidden: [Hidden] = []
    for remark in intake.remarks {
      switch remark {
      case .erasedHere(let candidate, let source): here.append(Erased(candidate: candidate, file: source))
      case .erasedThere(let candidate, let source): there.append(Erased(candidate: candidate, file: source))
      case .waitsForDrafts(let candidate, let opening, let interviewers):
        waiting.append(Waiting(opening: opening, candidate: candidate, interviewers: interviewers))
      case .respelled(let from, let to): respelled.append(Respelled(from: from, to: to))
      case .closed(let opening): closed.append(opening)
      case .hidden(let candidate, let opening, let why):
        hidden.append(
          Hidden(opening: opening, candidate: candidate, interviewer: why.interviewer, reason: why.reason))
      }
    }
    (erasedHere, erasedThere) = (here, there)
    (self.waiting, self.respelled, self.closed) = (waiting, respelled, closed)
    self.hidden = hidden
  }
}

extension Intake.Hidden {
  fileprivate var reason: String {
    switch self {
    case .ownCardOwed: "own card owed"
    case .panelIncomplete: "panel incomplete"
    case .draft: "draft"
    }
  }

  fileprivate var interviewer: String? { if case .draft(let interviewer) = self { interviewer } else { nil } }
}
