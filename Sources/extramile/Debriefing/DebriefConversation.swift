import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// Runs a debrief: read what is there, ask what comes next, parse, save, ask again.
///
/// It holds no state that must survive: what comes next follows from what is saved, so leaving and coming back is nothing
/// special, and several terminals may work on one debrief.
@MainActor
final class DebriefConversation {
  /// Who sits at this terminal.
  enum Seat: Equatable {
    /// The panel together; what is typed round the table is hidden.
    case panel
    /// One member, who gives second estimates alone.
    case member(String)
  }

  private let workspace: Workspace
  private let saved: SavedDebrief
  private let seat: Seat
  private let reader: any LineReader
  private let screens: DebriefScreens
  /// The half of an answer that is still to come, or a step that is answered again.
  private var asked: Debrief.Step?
  /// What was answered already where one has gone back, to stand at the next prompt.
  private var standing: String?
  /// The steps answered here, for going back.
  private var answered: [Debrief.Step] = []
  /// Whether estimates that were to come from other terminals are typed at this one after all.
  private var areEstimatesHere = false
  private var hasEnded = false
  private var introduced: Debrief.Step?
  /// The competency whose evidence is on the screen.
  private var competencyOnScreen: Competency.ID?
  private var refusedLines: [Int] = []

  private var world: World { workspace.world }
  private var debrief: Debrief { saved.debrief }

  init(_ workspace: Workspace, _ saved: SavedDebrief, seat: Seat) throws(Failure) {
    self.workspace = workspace
    self.saved = saved
    self.seat = seat
    reader = try workspace.world.lines()
    screens = DebriefScreens(candidate: saved.candidate, opening: saved.opening)
  }

  /// Talks until the decision is recorded, the member's estimates are in, or the debrief is left.
  func run() throws {
    if seat == .panel { try layTable() }
    try reader.withHistory(file: nil) {
      defer { reader.completer = .nothing }
      reader.completer = .words { before, word in
        guard before.isEmpty, word.hasPrefix("/") else { return [] }
        return DebriefLine.Word.allCases.map(\.rawValue).filter { $0.hasPrefix(word.lowercased()) }
      }
      while !hasEnded { try turn() }
    }
    try reader.failIfNotText()
    if !refusedLines.isEmpty {
      let lines = refusedLines.map(String.init).joined(separator: ", ")
      throw Failure(
        "\(counted(refusedLines.count, "line")) of the input refused (\(lines)), as said above; everything else is saved.",
        exitCode: Failure.problems)
    }
  }

  /// The submitted cards become what is talked about; those that came in since the debrief began join them.
  private func layTable() throws {
    guard saved.drafts.isEmpty else { throw saved.cardsMissing }
    let isNew = !saved.isOpen
    let late = debrief.lateCards.map(\.member)
    if !late.isEmpty { try saved.save(.opened(cards: debrief.cards.map(\.id))) }
    guard saved.isOpen else { throw saved.cardsMissing }
    world.show(screens.beginning(debrief, isNew: isNew, joined: isNew ? [] : late))
  }

  // MARK: One line

  private func turn() throws {
    try saved.reload()
    // Another terminal may have settled meanwhile what is half answered here.
    if let asked, !asked.isOpen(in: debrief) { self.asked = nil }
    guard let step = asked ?? next() else { return finishMember() }
    try introduce(step)
    let prompt = debrief.prompt(for: step, isOwn: seat != .panel, isSpoken: world.isPlain)
    let marked = world.style.bold(prompt)
    let prefill = standing
    standing = nil
    let input =
      step.isHidden && seat == .panel
      ? reader.readHidden(prompt: marked) : reader.read(prompt: marked, prefill: prefill)
    switch input {
    case .endOfInput: leave()
    case .interrupt(let discarded):
      if discarded.isEmpty { world.tell("Cleared. /pause or C-d leaves; every answer so far is saved.") }
    case .tooLong(let limit): refuse(.lineTooLong(limit: limit))
    case .line(let line):
      do { try take(line, at: step) } catch let refusal as DebriefRefusal {
        refuse(refusal)
      } catch let failure as StoreFailure where reader.isInteractive {
        world.warn(failure.message)
      }
    }
  }

  private func next() -> Debrief.Step? {
    switch seat {
    case .panel: debrief.next(here: areEstimatesHere)
    case .member(let member): debrief.nextEstimate(of: member)
    }
  }

  private func take(_ line: String, at step: Debrief.Step) throws {
    switch try DebriefLine(parsing: line, at: step) {
    case .act(let action):
      if case .closed = action, seat != .panel { throw DebriefRefusal.notNow }
      let hidden = debrief.walk.filter { !debrief.isShown($0) }
      try saved.save(action)
      asked = nil
      answered.append(step)
      for competency in hidden where debrief.isShown(competency) {
        showEstimates(competency, isNamed: competency != competencyOnScreen)
      }
    case .ask(let half): asked = half
    case .decide(let choice, let reason): try decide(choice, reason)
    case .show: showEvidence()
    case .help: world.show(screens.help(step))
    case .back: try goBack(from: step)
    case .estimateHere: (areEstimatesHere, asked) = (true, nil)
    case .lookAgain: (introduced, asked) = (nil, nil)
    case .leave: leave()
    }
  }

  private func decide(_ choice: Decision.Choice, _ reason: String) throws {
    guard let basis = DecisionBasis(try saved.comparison(), of: saved.opening) else {
      throw Failure("\(saved.candidate) cannot be compared now, so there is nothing to base a decision on.")
    }
    try saved.save(.decided(Decision(choice, reason: reason, basis: basis)))
    asked = nil
    hasEnded = true
    world.tell("Recorded: \(choice.rawValue). See it with: \(saved.command("--show"))")
    workspace.suggestNext("list")
  }

  /// The half that is being answered is dropped; else the last step answered here that can still be answered again.
  private func goBack(from step: Debrief.Step) throws {
    if step.whole != step {
      asked = step.whole
      return
    }
    while let last = answered.popLast() {
      guard last.isOpen(in: debrief) else { continue }
      asked = last.whole
      standing = debrief.standingWords(at: last)
      return
    }
    throw DebriefRefusal.firstStep
  }

  private func refuse(_ refusal: DebriefRefusal) {
    let text = refusal.message.visible()
    guard reader.isInteractive else {
      refusedLines.append(reader.lineNumber)
      world.warn("line \(reader.lineNumber): \(text)")
      return
    }
    world.complain(text)
  }

  // MARK: What appears around it

  /// Says what a step is about, once, with the evidence where another competency begins.
  private func introduce(_ step: Debrief.Step) throws {
    guard step != introduced else { return }
    introduced = step
    if let competency = step.competency, competency != competencyOnScreen {
      competencyOnScreen = competency
      if seat == .panel { showEvidence() }
    }
    if step == .decision {
      var sheet = Sheet()
      sheet.gap()
      sheet.append(comparisonSheet(try saved.comparison()))
      sheet.gap()
      world.show(sheet)
    }
    world.show(
      screens.introduction(step, in: debrief, isOwn: seat != .panel, command: saved.command("--estimate", as: "NAME")))
  }

  private func showEvidence() {
    guard let competency = competencyOnScreen else { return }
    world.show(screens.evidence(competency, in: debrief))
  }

  private func showEstimates(_ competency: Competency.ID, isNamed: Bool) {
    guard debrief.missing(competency).count < debrief.members.count else { return }
    world.show(screens.estimates(competency, in: debrief, isNamed: isNamed))
  }

  private func leave() {
    hasEnded = true
    world.tell("Left; every answer so far is saved. Go on with: \(saved.command(seat == .panel ? "" : "--estimate"))")
  }

  private func finishMember() {
    hasEnded = true
    world.show(screens.estimatesGiven(debrief))
  }
}
