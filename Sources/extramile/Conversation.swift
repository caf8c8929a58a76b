import Interviews
import Storage
import Terminal

/// Runs one interview: prompt, read, parse, apply to a copy, save the event, adopt the copy, ask again.
///
/// It holds no state of its own but the interview and how many events are saved: resuming is replaying. What is typed
/// is acknowledged by the next prompt, and by then it is on disk; what is being typed is kept in a file meanwhile.
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
  /// Keeps the line that is being typed; nil where nobody types.
  private let halfTyped: HalfTypedFile?
  /// The line that an earlier run left half-typed, and what becomes of it.
  private let left: (text: String, fate: HalfTypedLine.Fate)?
  /// Whether an answer to the interview's own prompt is being typed.
  private var isTyping = false
  /// The last line that could not be saved.
  private var unsaved: String?
  /// Lines that were refused, with their numbers, when nobody was there to mend them.
  private var refusedLines: [Int] = []
  /// The latest mark of each question's time that the interviewer knows of.
  private var told: [Question.ID: Pace.Mark]
  private let isTimerLive: Bool
  private let reminder: NoteReminder
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
  init(
    _ workspace: Workspace, opening: Opening, candidate name: String, interviewer who: String, isTimerLive: Bool = false
  )
    throws
  {
    self.workspace = workspace
    self.opening = opening
    self.isTimerLive = isTimerLive
    store = try workspace.store()
    reader = workspace.world.reader()
    screens = InterviewScreens(kit: opening.kit)
    let record = try store.interview(of: name, by: who, for: opening)
    candidate = try record?.candidate ?? store.knownCandidate(name) ?? name
    interviewer = record?.interviewer ?? who
    id = record?.id ?? workspace.world.newID()
    saved = record?.events.count ?? 0
    let replayed: Interview
    do {
      replayed = try Interview(kit: opening.kit, replaying: record?.events ?? [])
    } catch {
      throw Failure("The record of this interview cannot be replayed: \(error.message)")
    }
    interview = replayed
    reminder = NoteReminder(workspace.ruleShelf, earlier: replayed.notes.map(\.text))
    // What passed before was told before.
    let shares = record?.events.last.map { replayed.pace(at: $0.at).shares } ?? []
    told = Dictionary(uniqueKeysWithValues: shares.compactMap { share in share.mark.map { (share.question, $0) } })
    halfTyped = reader.isInteractive ? HalfTypedFile("\(workspace.locations.halfTyped)/\(id)") : nil
    left = halfTyped?.line.map { ($0.text, $0.fate(in: replayed, after: record?.events ?? [])) }
  }

  /// Talks until the interview is submitted or left.
  func run() throws -> Outcome {
    try HalfTypedFile.sweep(workspace.locations.halfTyped, keeping: store.drafts)
    guard !interview.isSubmitted else {
      throw Failure(
        "\(candidate): your card is submitted. See it with: \(workspace.line("scorecard", candidate.asWord))\n"
          + "Change a rating, with a reason, with: \(workspace.line("amend", candidate.asWord, "QUESTION"))")
    }
    if interview.phase == .ahead {
      guard opening.closedAt == nil else {
        throw Failure("Opening \(opening.name) is closed; nothing new begins for it.")
      }
      try save(.began)
      tell(
        "\(opening.name), \(candidate): \(opening.kit.count) questions, about \(opening.kit.minutes) minutes. "
          + (opening.panel == .joint ? "A joint panel: one conversation, and each member's own card. " : "")
          + (opening.kit.scoring == .live ? "Each answer is scored right after it. " : "")
          + "Type notes; /help lists commands.")
    } else {
      try save(.resumed)
      tell(
        "Resumed: \(opening.name), \(candidate). \(counted(interview.notes.count, "note")) so far; /help lists commands."
      )
    }
    showWhereWeAre()
    let prefill = takeUpHalfTyped()
    try reader.withHistory(file: workspace.locations.history(of: "interview")) {
      prepareReader()
      defer { (reader.completer, reader.chores, reader.editElsewhere, reader.onTerminate) = (.nothing, [], nil, nil) }
      try talk(prefill: prefill)
    }
    if !refusedLines.isEmpty {
      let lines = refusedLines.map(String.init).joined(separator: ", ")
      throw Failure(
        "\(counted(refusedLines.count, "line")) of the input refused (\(lines)), as said above; everything else is saved.",
        exitCode: Failure.problems)
    }
    return ending ?? .paused
  }

  /// What Tab, C-x C-e, the passing of time and a signal to die do while the interview is at its prompt.
  private func prepareReader() {
    reader.completer = .text { [unowned self] before, word in
      before.trimmed == SlashCommand.save.rawValue
        ? NotesFile.completions(of: word, in: world) : interview.completions(before: before, word: word)
    }
    reader.editElsewhere = { [unowned self] line in LineElsewhere(workspace, key: draftKey).edited(line) }
    reader.chores = [Chore(every: HalfTypedFile.interval) { [unowned self] line in keep(line) }]
    reader.onTerminate = { [unowned self] _, line in keep(line) }
    guard isTimerLive, reader.isInteractive, !world.isPlain else { return }
    reader.chores.append(Chore(every: .seconds(1)) { [unowned self] _ in reader.show(prompt: prompt()) })
  }

  private func talk(prefill: String?) throws {
    var prefill = prefill
    while ending == nil {
      let question = interview.question
      if let complaint = halfTyped?.complaint() { world.warn(world.screen.prose(complaint)) }
      isTyping = true
      let input = reader.read(prompt: prompt(), prefill: prefill)
      isTyping = false
      prefill = nil
      defer { keepBack(prefill) }
      switch input {
      case .endOfInput: try save(.paused, then: leave)
      case .interrupt(let discarded):
        if discarded.isEmpty { tell("Nothing to clear. /pause or C-d leaves; everything so far is saved.") }
      case .tooLong(let limit):
        refuse(.lineTooLong(limit: limit), "", &prefill)
      case .line(let line):
        do {
          try take(line)
          prefill = unsaved
        } catch let refusal as Refusal {
          refuse(refusal, line, &prefill)
        } catch let failure as StoreFailure where reader.isInteractive {
          unsaved = line
          // What was typed into the window that was left behind comes back where the interview went on.
          if failure == .movedOn { throw failure }
          for text in [failure.message, Self.whatToDoUnsaved] { world.warn(world.screen.prose(text)) }
          prefill = line
        }
      }
      if ending == nil, interview.question == question { tellTime() }
    }
  }

  /// Says, once for each question, that most of its minutes are over, and that all are.
  private func tellTime() {
    guard reader.isInteractive, case .capture(let question) = interview.phase else { return }
    let pace = interview.pace(at: world.now())
    guard let share = pace.share(of: question), let mark = share.mark, told[question].map({ $0 < mark }) ?? true else {
      return
    }
    told[question] = mark
    remark(screens.timePassed(mark, share, pace))
  }

  // MARK: A line that is not saved yet

  /// What an earlier run left half-typed: to stand at the prompt again, or else to be seen.
  private func takeUpHalfTyped() -> String? {
    switch left?.fate {
    case .prefilled:
      tell("What you were typing stands at the prompt again.")
      halfTyped?.keep(HalfTypedLine(left?.text ?? "", in: interview))
      return left?.text
    case .shown:
      tell("This was typed at another prompt and never entered, so it is not saved:")
      var sheet = Sheet()
      sheet.fact("Not saved", left?.text.visible() ?? "", mark: "  ")
      say(sheet)
      halfTyped?.forget()
    case .settled: halfTyped?.forget()
    case nil: break
    }
    return nil
  }

  /// Keeps a line as far as it is typed. A command that is typed meanwhile does not push out a line that could not be saved.
  private func keep(_ line: String) {
    guard isTyping else { return }
    let isAside = line.isEmpty || isCommand(line)
    halfTyped?.keep(HalfTypedLine(isAside ? unsaved ?? line : line, in: interview))
  }

  /// Keeps what a line leaves to be entered again, if it leaves anything.
  private func keepBack(_ prefill: String?) {
    if let line = prefill ?? unsaved {
      halfTyped?.keep(HalfTypedLine(line, in: interview))
    } else {
      halfTyped?.forget()
    }
  }

  private func isCommand(_ line: String) -> Bool { line.hasPrefix("/") && !line.hasPrefix("//") }

  private static let whatToDoUnsaved =
    "Enter tries the line again; /save FILE writes it, with all notes, to a file elsewhere."

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
    world.complain(text)
    prefill = refusal.mendable(line)
  }

  private func prompt() -> String {
    let now = world.now()
    let prompt = world.isPlain ? interview.spokenPrompt(at: now) : interview.prompt(at: now)
    return world.style.bold(prompt)
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
    if isCommand(line) {
      reader.remember(line.hasPrefix(SlashCommand.skip.rawValue) ? SlashCommand.skip.rawValue : line.trimmed)
    }
    switch command {
    case .nothing: break
    case .help: say(.help(interview))
    case .probes(let question): say(screens.probes(question, in: interview))
    case .edit(let question): try edit(question)
    case .time: say(screens.time(interview.pace(at: world.now()), in: interview))
    case .save(let file):
      let text = NotesText(interview, opening: opening.name, candidate: candidate, interviewer: interviewer)
      let isText = unsaved.map { !isCommand($0) } ?? false
      tell(NotesFile(typed: file, in: world).write(text, unsaved: isText ? unsaved : nil, in: world))
    case .show(let question): say(screens.question(question, notes: interview.notes(on: question)))
    case .act(.paused): try save(.paused, then: leave)
    case .act(let action): try save(action) { self.answer(action, to: line) }
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
    unsaved = nil
    then()
  }

  // MARK: What appears after it

  private func answer(_ action: Event.Action, to line: String) {
    switch action {
    case .noted(_, _, let text): remind(text)
    case .probed(let question, let number): say(screens.probeAsked(number, of: question))
    case .undone:
      if let change = interview.takenBack.last {
        remark(screens.undone(change, in: interview, isHeard: world.isPlain), change)
      }
    case .redone:
      if let change = interview.changes.last { remark(screens.doneAgain(change, isHeard: world.isPlain), change) }
    case .followUpsListed(let question):
      say(screens.followUps(interview.notes(on: question), isInteractive: reader.isInteractive))
      pending = reader.isInteractive ? nil : .moveOn
    case .skipped(let question, _):
      pending = reader.isInteractive || interview.question == question ? nil : .movedOn
      showWhereWeAre()
    case .moved, .endDeclined, .answered: showWhereWeAre()
    case .scored(let question, _): say(screens.evidence(for: question, in: interview))
    case .endRequested: say(screens.end(interview))
    case .rated(_, _, let evidence):
      // What numbers took is said in words.
      if line.allSatisfy({ !$0.isLetter }) { remark("Evidence: \(evidence.visible())") }
      showWhereWeAre()
    case .endConfirmed, .notAssessed, .kept, .returned: showWhereWeAre()
    case .overall: say(screens.summary(interview))
    case .submitted: finish()
    default: break
    }
  }

  /// Says what became of a change; one that moved to another question shows it.
  private func remark(_ text: String, _ change: Change) {
    remark(text)
    if case .skipped = change.kind { showWhereWeAre() }
  }

  /// The question's notes in the interviewer's editor, and what was changed there as events.
  private func edit(_ question: Question.ID) throws {
    guard reader.isInteractive, !workspace.choices.noInput else { throw Refusal.noEditorHere }
    let title = "\(screens.number(of: question)), \(screens.title(of: question))"
    try NotesEditing(workspace, question, title: title, key: draftKey).run(on: interview.notes(on: question)) {
      changes in
      for change in changes { try save(change) }
      for case .noted(_, _, let text) in changes { remind(text) }
      remark(screens.edited(changes, on: question, canUndo: SlashCommand.applicable(in: interview).contains(.undo)))
    }
  }

  private func remind(_ note: String) {
    if let sentence = reminder.sentence(on: note) { world.complain(sentence) }
  }

  /// What this interview's drafts go by.
  private var draftKey: String { "\(workspace.locations.database)/\(id)" }

  private func showWhereWeAre() {
    switch interview.phase {
    case .capture(let question):
      say(screens.question(question, notes: [], skipped: interview.skipped[question]))
    case .score(let question): say(screens.scoring(question, in: interview))
    case .ending: say(screens.end(interview))
    case .submission: say(screens.summary(interview))
    case .reason(let question): say(screens.scoring(question, in: interview))
    case .evidence(let question, _):
      say(screens.scoring(question, in: interview))
      say(screens.evidence(for: question, in: interview))
    case .overall, .ahead, .submitted: break
    }
  }

  private func leave() {
    tellTime()
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
      workspace.choices.plain && !workspace.isAtPrompt ? "--plain" : "",
      workspace.isAtPrompt ? "" : workspace.choices.database.map { "--database \($0.asWord)" } ?? "")
  }

  private func say(_ sheet: Sheet) { world.show(sheet) }
  private func tell(_ text: String) { world.tell(text) }
  private func remark(_ text: String) { world.remark(text) }
}

extension Refusal {
  /// The line as it is offered again to be mended; nil where it is quicker typed anew.
  fileprivate func mendable(_ line: String) -> String? {
    switch self {
    case .unknownCommand, .spaceBeforeCommand, .loneScore, .unwantedArgument, .noSuchQuestion, .noSuchProbe,
      .evidenceIsNoText:
      line
    // What is missing comes behind it.
    case .nothingAfterSign, .skipNeedsReason: line.trimmed + " "
    default: nil
    }
  }
}
