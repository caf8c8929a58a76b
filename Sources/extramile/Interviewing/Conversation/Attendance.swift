import Interviews
import QuestionBanks
import Storage

/// What is said to an interviewer who comes to an interview, and who leaves it: what is kept, and how to go on.
@MainActor
struct Attendance {
  let workspace: Workspace
  let store: Store
  let opening: Opening
  let candidate: String
  let interviewer: String

  private var kit: Kit { opening.kit }

  func begun() -> String {
    "\(opening.name), \(candidate): \(kit.count) questions, about \(kit.minutes) minutes. "
      + (opening.panel == .joint ? "A joint panel: one conversation, and each member's own card. " : "")
      + (kit.scoring == .live ? "Each answer is scored right after it. " : "") + "Type notes; /help lists commands."
  }

  func resumed(_ interview: Interview) -> String {
    "Resumed: \(opening.name), \(candidate). \(counted(interview.notes.count, "note")) so far; /help lists commands."
  }

  func paused(_ interview: Interview) -> String {
    let place =
      switch interview.phase {
      case .capture(let id), .ending(let id): "at Q\((kit.index(of: id) ?? 0) + 1), "
      case .score(let id), .evidence(let id, _), .reason(let id):
        "in the scoring at \((interview.walk.firstIndex(of: id) ?? 0) + 1) of \(interview.walk.count), "
      default: "before submitting, "
      }
    return "Paused \(place)\(counted(interview.notes.count, "note")) saved. Resume with: \(resumeLine)"
  }

  /// Says what the panel still lacks, and what comes next: the debrief once every scorecard is in.
  func sayIsSubmitted() {
    let cards = ((try? store.statuses()) ?? []).filter { $0.opening == opening.name && $0.candidate == candidate }
    let submitted = cards.count { $0.submittedAt != nil }
    let wanted = max(cards.count, opening.team.panelMinimum)
    let rest = submitted < wanted ? " The others stay hidden from each interviewer until theirs is in." : ""
    workspace.world.tell("Submitted. \(submitted) of \(wanted) cards in.\(rest)")
    if submitted < wanted {
      workspace.suggestNext("list")
    } else {
      workspace.suggestNext("debrief", candidate.asWord, workspace.openingOption(opening.name))
    }
  }

  // MARK: Failures

  /// A submitted card is not opened again.
  var isSubmitted: Failure {
    Failure(
      "\(candidate): your card is submitted. See it with: \(workspace.line("scorecard", candidate.asWord))\n"
        + "Change a rating, with a reason, with: \(workspace.line("scorecard amend", candidate.asWord, "QUESTION"))")
  }

  var isClosed: Failure { Failure("Opening \(opening.name) is closed; nothing new begins for it.") }

  /// Some lines of a script, by number, were refused.
  func refused(_ lines: [Int]) -> Failure {
    Failure(
      "\(counted(lines.count, "line")) of the input refused (\(lines.map(String.init).joined(separator: ", "))), "
        + "as said above; everything else is saved.",
      exitCode: Failure.problems)
  }

  private var resumeLine: String {
    workspace.line(
      ["interview", candidate.asWord, workspace.openingOption(opening.name)] + workspace.carriedOptions)
  }
}
