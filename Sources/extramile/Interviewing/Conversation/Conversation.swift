import Interviews
import QuestionBanks
import Reports
import Storage
import Terminal
import Text

/// Runs one interview: prompt, read, parse, apply to a copy, save the event, adopt the copy, ask again.
///
/// It holds no state of its own but the interview and how many events are saved: resuming is replaying. What is typed
/// is acknowledged by the next prompt, and by then it is on disk; what is being typed is kept in a file meanwhile. What
/// appears on the screen is said in `Replies`.
@MainActor
final class Conversation {
  enum Outcome: Equatable { case paused, submitted }

  private let workspace: Workspace
  private let store: Store
  private let reader: any LineReader
  private let screens: InterviewScreens
  private let replies: Replies
  private let attendance: Attendance
  private let opening: Opening
  private let candidate: String
  private let interviewer: String
  private let id: Identity
  private let isTimerLive: Bool
  private var interview: Interview
  private var saved: Int
  private var ending: Outcome?
  private let lineInHand: LineInHand
  private var timeMarks: TimeMarks
  /// What the last line of a script left open.
  private var step: ScriptStep?
  /// Lines that were refused, with their numbers, when nobody was there to mend them.
  private var refusedLines: [Int] = []

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
    reader = try workspace.world.lines()
    screens = InterviewScreens(kit: opening.kit)
    let record = try store.interview(of: name, by: who, for: opening)
    let events = record?.events ?? []
    candidate = try record?.candidate ?? store.knownCandidate(name) ?? name
    interviewer = record?.interviewer ?? who
    id = record?.id ?? workspace.world.newID()
    saved = events.count
    let replayed: Interview
    do {
      replayed = try Interview(kit: opening.kit, replaying: events)
    } catch {
      throw Failure("The record of this interview cannot be replayed: \(error.message)")
    }
    interview = replayed
    replies = Replies(
      world: workspace.world, screens: screens,
      reminder: NoteReminder(workspace.ruleShelf, earlier: replayed.notes.map(\.text)),
      isInteractive: reader.isInteractive)
    attendance = Attendance(
      workspace: workspace, store: store, opening: opening, candidate: candidate, interviewer: interviewer)
    timeMarks = TimeMarks(in: replayed, until: events.last?.at)
    lineInHand = LineInHand(
      reader.isInteractive
        ? HalfTypedFile("\(workspace.locations.halfTyped)/\(id)") { [store, id] in (try? store.isErased(id)) == true }
        : nil, in: replayed, after: events)
  }

  /// Talks until the interview is submitted or left.
  func run() throws -> Outcome {
    try HalfTypedFile.sweep(workspace.locations.halfTyped, keeping: store.drafts)
    if interview.isSubmitted { throw attendance.isSubmitted }
    if interview.phase == .ahead {
      guard opening.closedAt == nil else { throw attendance.isClosed }
      try save(.began)
      world.tell(attendance.begun())
    } else {
      try save(.resumed)
      world.tell(attendance.resumed(interview))
    }
    if reader.isInteractive { store.makeRoomInLog() }
    replies.showPlace(of: interview)
    let prefill = replies.takeUp(lineInHand.takeUp(in: interview))
    do {
      try reader.withHistory(file: workspace.history(of: "interview")) {
        prepareReader()
        defer { (reader.completer, reader.chores, reader.editElsewhere, reader.onTerminate) = (.nothing, [], nil, nil) }
        try talk(prefill: prefill)
      }
    } catch StoreFailure.alreadyErased {
      _ = LocalTraces(workspace).forgetHistory(of: [candidate])
      forgetTraces()
      throw StoreFailure.alreadyErased
    }
    try reader.failIfNotText()
    if !refusedLines.isEmpty { throw attendance.refused(refusedLines) }
    return ending ?? .paused
  }

  /// What Tab, C-x C-e, the passing of time and a signal to die do while the interview is at its prompt.
  private func prepareReader() {
    reader.completer = .text { [unowned self] before, word in
      before.trimmed == SlashCommand.save.rawValue
        ? NotesFile.completions(of: word, in: world) : interview.completions(before: before, word: word)
    }
    reader.editElsewhere = { [unowned self] line in
      isErased ? nil : LineElsewhere(workspace, key: draftKey).edited(line)
    }
    reader.chores = [Chore(every: HalfTypedFile.interval) { [unowned self] line in keep(line) }]
    reader.onTerminate = { [unowned self] _, line in keep(line) }
    guard isTimerLive, reader.isInteractive, !world.isPlain else { return }
    reader.chores.append(Chore(every: .seconds(1)) { [unowned self] _ in reader.show(prompt: prompt()) })
  }

  private func keep(_ line: String) {
    lineInHand.keep(line, in: interview)
    if isErased { forgetTraces() }
  }

  /// Whether another program has erased the candidate meanwhile; false if the database does not answer.
  private var isErased: Bool { (try? store.isErased(id)) == true }

  /// Removes what this window may have left of a candidate who was erased from an account with a different state folder.
  private func forgetTraces() {
    let traces = ((try? store.erasedInterviews()) ?? []).filter { $0.id == id }
    _ = LocalTraces(workspace).clear(traces)
  }

  // MARK: Line after line

  private func talk(prefill: String?) throws {
    var prefill = prefill
    var isNewPlace = true
    while ending == nil {
      let (phase, question) = (interview.phase, interview.question)
      if let complaint = lineInHand.complaint { world.warn(world.screen.prose(complaint)) }
      // What stands already for what is asked is there to be mended.
      let text = prefill ?? (isNewPlace ? interview.standingWords : nil)
      let input = lineInHand.reading { reader.read(prompt: prompt(), prefill: text) }
      prefill = nil
      defer { lineInHand.settle(leaving: prefill, in: interview) }
      switch input {
      case .endOfInput: try save(.paused, then: leave)
      case .interrupt(let discarded):
        if discarded.isEmpty { world.tell("Nothing to clear. /pause or C-d leaves; everything so far is saved.") }
      case .tooLong(let limit):
        refuse(.lineTooLong(limit: limit), "", &prefill)
      case .line(let line):
        do {
          try take(line)
          prefill = lineInHand.unsaved
        } catch let refusal as Refusal {
          refuse(refusal, line, &prefill)
        } catch let failure as StoreFailure where reader.isInteractive {
          // Nothing is kept of somebody who was erased, nor of the line that came too late.
          if failure == .alreadyErased { throw failure }
          lineInHand.couldNotSave(line)
          // What was typed into the window that was left behind comes back where the interview went on.
          if failure == .movedOn { throw failure }
          for text in [failure.message, Self.whatToDoUnsaved] { world.warn(world.screen.prose(text)) }
          prefill = line
        }
      }
      isNewPlace = interview.phase != phase
      if ending == nil, interview.question == question { tellTime() }
    }
  }

  private static let whatToDoUnsaved =
    "Enter tries the line again; /save FILE writes it, with all notes, to a file elsewhere."

  private func prompt() -> String {
    let now = world.now()
    let prompt = world.isPlain ? interview.spokenPrompt(at: now) : interview.prompt(at: now)
    return world.style.bold(prompt)
  }

  /// Says, once for each question, that most of its minutes are over, and that all are.
  private func tellTime() {
    guard reader.isInteractive, let passed = timeMarks.passed(in: interview, at: world.now()) else { return }
    world.remark(screens.timePassed(passed.mark, passed.share, passed.pace))
  }

  private func refuse(_ refusal: Refusal, _ line: String, _ prefill: inout String?) {
    let text = refusal.message.visible()
    guard reader.isInteractive else {
      // Nothing was lost with a step beyond the last question.
      if refusal == .lastQuestion { return world.tell(text) }
      refusedLines.append(reader.lineNumber)
      world.warn("line \(reader.lineNumber): \(text)")
      return
    }
    world.complain(text)
    prefill = refusal.offeredAgain(line)
  }

  private func leave() {
    tellTime()
    ending = .paused
    world.tell(attendance.paused(interview))
  }

  // MARK: One line

  private func take(_ line: String) throws {
    let lines = step?.lines(for: line, in: interview) ?? [line]
    step = nil
    for line in lines { try takeAsTyped(line) }
  }

  private func takeAsTyped(_ line: String) throws {
    let command = try Command(parsing: line, in: interview)
    // Some commands save no event, which would be rejected, but still write a file.
    if LineInHand.isCommand(line), isErased { throw StoreFailure.alreadyErased }
    // A reason is the interviewer's words, as a note is: the history keeps the command alone.
    if LineInHand.isCommand(line) {
      reader.remember(line.hasPrefix(SlashCommand.skip.rawValue) ? SlashCommand.skip.rawValue : line.trimmed)
    }
    switch command {
    case .nothing: break
    case .help: world.show(.help(interview))
    case .probes(let question): world.show(screens.probes(question, in: interview))
    case .edit(let question): try edit(question)
    case .time: world.show(screens.time(interview.pace(at: world.now()), in: interview))
    case .save(let file):
      let text = NotesText(interview, opening: opening.name, candidate: candidate, interviewer: interviewer)
      world.tell(NotesFile(typed: file, in: workspace).write(text, unsaved: lineInHand.unsavedText))
    case .show(let question): world.show(screens.question(question, notes: interview.notes(on: question)))
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
    lineInHand.wasSaved()
    then()
  }

  private func answer(_ action: Event.Action, to line: String) {
    if !reader.isInteractive { step = ScriptStep(after: action, in: interview) }
    replies.answer(action, to: line, in: interview)
    guard interview.isSubmitted else { return }
    ending = .submitted
    attendance.sayIsSubmitted()
  }

  /// The question's notes in the interviewer's editor, and what was changed there as events.
  private func edit(_ question: Question.ID) throws {
    guard reader.isInteractive, !workspace.choices.noInput else { throw Refusal.noEditorHere }
    let title = "\(screens.number(of: question)), \(screens.title(of: question))"
    try NotesEditing(workspace, question, title: title, key: draftKey).run(on: interview.notes(on: question)) {
      changes in
      for change in changes { try save(change) }
      replies.answerEdit(changes, of: question, in: interview)
    }
  }

  /// What this interview's drafts go by.
  private var draftKey: String { id.description }
}
