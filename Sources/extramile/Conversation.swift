import Interviews
import Storage
import Terminal

/// Runs one interview: prompt, read, parse, apply to a copy, save the event, adopt the copy, ask again.
///
/// It holds no state of its own but the interview and how many events are saved: resuming is replaying. What is typed
/// is acknowledged by the next prompt, and by then it is on disk.
@MainActor
final class Conversation {
  enum Outcome: Equatable { case paused, submitted }

  private let workspace: Workspace
  private let store: Store
  private let reader: any LineReader
  private let screens: InterviewScreens
  private let opening: Opening
  private let candidate: String
  private let interviewer: String
  private let id: Identity
  private var interview: Interview
  private var saved: Int
  private var ending: Outcome?
  /// Lines that were refused, with their numbers, when nobody was there to mend them.
  private var refusedLines: [Int] = []
  /// What a script's last line leaves for its next one to settle.
  private var pending: Pending?

  /// A file cannot answer what a person would read off the screen, so some lines mean the same with and without `/next`.
  private enum Pending {
    /// Follow-ups were read out: the script moves on, whether its next line is `/next` or not.
    case moveOn
    /// A skip has moved on: `/next` right after it means that same step.
    case movedOn
  }

  private var world: World { workspace.world }

  /// Begins an interview, or takes up the one that this interviewer has begun with the candidate.
  init(_ workspace: Workspace, opening: Opening, candidate name: String, interviewer who: String) throws {
    self.workspace = workspace
    self.opening = opening
    store = try workspace.store()
    reader = workspace.world.reader()
    screens = InterviewScreens(kit: opening.kit, style: workspace.world.style, columns: workspace.world.columns)
    let record = try store.interview(of: name, by: who, for: opening)
    candidate = try record?.candidate ?? store.knownCandidate(name) ?? name
    interviewer = record?.interviewer ?? who
    id = record?.id ?? workspace.world.newID()
    saved = record?.events.count ?? 0
    do {
      interview = try Interview(kit: opening.kit, replaying: record?.events ?? [])
    } catch {
      throw Failure("The record of this interview cannot be replayed: \(error.message)")
    }
  }

  /// Talks until the interview is submitted or left.
  func run() throws -> Outcome {
    guard !interview.isSubmitted else {
      throw Failure(
        "\(candidate): your card is submitted, and a submitted card no longer changes. "
          + "See it with: \(workspace.line("scorecard", candidate.asWord))")
    }
    if interview.phase == .ahead {
      guard opening.closedAt == nil else {
        throw Failure("Opening \(opening.name) is closed; nothing new begins for it.")
      }
      try save(.began)
      tell(
        "\(opening.name), \(candidate): \(opening.kit.count) questions, about \(opening.kit.minutes) minutes. "
          + "Type notes; /help lists commands.")
    } else {
      try save(.resumed)
      tell(
        "Resumed: \(opening.name), \(candidate). \(counted(interview.notes.count, "note")) so far; /help lists commands."
      )
    }
    showWhereWeAre()
    try reader.withHistory(file: workspace.locations.history(of: "interview")) {
      reader.complete = { [unowned self] before, word in interview.completions(before: before, word: word) }
      try talk()
    }
    if !refusedLines.isEmpty {
      let lines = refusedLines.map(String.init).joined(separator: ", ")
      throw Failure(
        "\(counted(refusedLines.count, "line")) of the input refused (\(lines)), as said above; everything else is saved.",
        exitCode: Failure.problems)
    }
    return ending ?? .paused
  }

  private func talk() throws {
    var prefill: String?
    while ending == nil {
      let input = reader.read(prompt: prompt(), prefill: prefill)
      prefill = nil
      switch input {
      case .endOfInput: try save(.paused, then: leave)
      case .interrupt(let discarded):
        if discarded.isEmpty { tell("Nothing to clear. /pause or C-d leaves; everything so far is saved.") }
      case .tooLong(let limit):
        refuse(.lineTooLong(limit: limit), "", &prefill)
      case .line(let line):
        do {
          try take(line)
        } catch let refusal as Refusal {
          refuse(refusal, line, &prefill)
        } catch let failure as StoreFailure where reader.isInteractive && failure != .movedOn {
          // The line is not lost: it stands at the prompt again.
          world.warn(failure.message)
          prefill = line
        }
      }
    }
  }

  private var isAtLastQuestion: Bool { interview.question == opening.kit.items.last?.question.id }

  private func refuse(_ refusal: Refusal, _ line: String, _ prefill: inout String?) {
    let text = refusal.message.visible()
    guard reader.isInteractive else {
      // Nothing was lost with a step beyond the last question.
      if refusal == .lastQuestion { return tell(text) }
      refusedLines.append(reader.lineNumber)
      world.warn("line \(reader.lineNumber): \(text)")
      return
    }
    world.warn(world.errorStyle.yellow("  \(text)".wrapped(to: world.columns(), indent: 2)))
    if refusal.isWorthMending { prefill = line }
  }

  private func prompt() -> String {
    let prompt = interview.prompt(at: world.now())
    return world.style.isOn ? world.style.bold(prompt) : prompt
  }

  // MARK: One line

  private func take(_ line: String) throws {
    if let pending {
      self.pending = nil
      let isNext = line.trimmed == SlashCommand.next.rawValue
      if pending == .movedOn, isNext { return }
      if pending == .moveOn, !isNext, !isAtLastQuestion { try take(SlashCommand.next.rawValue) }
    }
    let command = try Command(parsing: line, in: interview)
    // A reason is the interviewer's words, as a note is: the history keeps the command alone.
    if line.hasPrefix("/"), !line.hasPrefix("//") {
      reader.remember(line.hasPrefix(SlashCommand.skip.rawValue) ? SlashCommand.skip.rawValue : line.trimmed)
    }
    switch command {
    case .nothing: break
    case .help: say(screens.help(interview))
    case .probes, .edit, .time: break
    case .show(let question): say(screens.question(question, notes: interview.notes(on: question)))
    case .act(.paused): try save(.paused, then: leave)
    case .act(let action): try save(action) { self.answer(action) }
    }
  }

  /// Saves an event and changes the interview: to a copy first, which is adopted once the event is on disk.
  private func save(_ action: Event.Action, then: () -> Void = {}) throws {
    let event = Event(id: world.newID(), at: world.now(), action: action)
    var next = interview
    try next.apply(event)
    if action == .began {
      try store.begin(
        id, candidate: candidate, interviewer: interviewer, opening: opening, with: event, newCandidate: world.newID())
    } else {
      try store.append(event, as: saved + 1, of: id)
    }
    saved += 1
    interview = next
    then()
  }

  // MARK: What appears after it

  private func answer(_ action: Event.Action) {
    switch action {
    case .followUpsListed(let question):
      say(screens.followUps(interview.notes(on: question), isInteractive: reader.isInteractive))
      pending = reader.isInteractive ? nil : .moveOn
    case .skipped(let question, _):
      pending = reader.isInteractive || interview.question == question ? nil : .movedOn
      showWhereWeAre()
    case .moved, .endDeclined: showWhereWeAre()
    case .endRequested: say(screens.end(interview))
    case .endConfirmed, .rated, .notAssessed, .kept, .returned: showWhereWeAre()
    case .overall: say(screens.summary(interview))
    case .submitted: finish()
    default: break
    }
  }

  private func showWhereWeAre() {
    switch interview.phase {
    case .capture(let question):
      say(screens.question(question, notes: []))
      if let reason = interview.skipped[question] { say("  Skipped: \(reason.visible())") }
    case .score(let question): say(screens.scoring(question, in: interview))
    case .ending: say(screens.end(interview))
    case .submission: say(screens.summary(interview))
    case .evidence(let question, _), .reason(let question): say(screens.scoring(question, in: interview))
    case .overall, .ahead, .submitted: break
    }
  }

  private func leave() {
    ending = .paused
    tell(screens.paused(interview) + " Resume with: \(resumeLine)")
  }

  private func finish() {
    ending = .submitted
    let cards = (try? store.statuses()) ?? []
    let panel = cards.filter { $0.opening == opening.name && $0.candidate == candidate }
    tell(
      screens.submitted(
        cards: panel.count, submitted: panel.count { $0.submittedAt != nil }, panel: opening.team.panelMinimum))
  }

  private var resumeLine: String {
    let openings = ((try? store.openings()) ?? []).filter { $0.closedAt == nil }
    return workspace.line(
      "interview", candidate.asWord, openings.count > 1 ? "--opening \(opening.name.asWord)" : "",
      workspace.choices.interviewer == nil ? "" : "--as \(interviewer.asWord)",
      workspace.isAtPrompt ? "" : workspace.choices.database.map { "--database \($0.asWord)" } ?? "")
  }

  private func say(_ text: String) { world.say(text) }
  private func tell(_ text: String) { world.tell(text) }
}

extension Refusal {
  /// Whether the line is offered again to be mended; a key that is no choice is quicker typed anew.
  fileprivate var isWorthMending: Bool {
    switch self {
    case .unknownCommand, .spaceBeforeCommand, .loneScore, .unwantedArgument, .noSuchQuestion, .evidenceIsNoText: true
    default: false
    }
  }
}
