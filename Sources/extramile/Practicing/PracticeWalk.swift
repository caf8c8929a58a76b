import Interviews
import QuestionBanks
import Terminal
import Text

/// Leads through a practice: prompt, read, parse, apply to a copy, adopt it, ask again. It saves nothing.
@MainActor
final class PracticeWalk {
  private(set) var practice: Practice
  private let world: World
  private let reader: any LineReader
  private let bank: Bank
  /// Whether the talk goes to standard error, since standard output is for data.
  private let isQuiet: Bool
  /// Lines that were refused, with their numbers, when nobody was there to mend them.
  private var refusedLines: [Int] = []
  private var isLeaving = false
  private var screens: PracticeScreens { PracticeScreens(practice: practice, bank: bank) }

  init(_ workspace: Workspace, _ practice: Practice, of bank: Bank, isQuiet: Bool) throws(Failure) {
    world = workspace.world
    reader = try world.lines()
    self.practice = practice
    self.bank = bank
    self.isQuiet = isQuiet
  }

  /// Asks until every answer is scored, or until the interviewer leaves.
  func run() throws {
    say(screens.beginning)
    showAnswer()
    // A history of its own, which ends with the practice: no line of it is kept.
    try reader.withHistory(file: nil) {
      reader.completer = .words { before, word in
        before.isEmpty && word.hasPrefix("/")
          ? PracticeLine.commands.map(\.rawValue).filter { $0.hasPrefix(word.lowercased()) } : []
      }
      while !isLeaving, practice.phase != .finished { try read() }
    }
  }

  /// The figures, and what was scored otherwise than the key.
  func report() {
    world.page(calibrationSheet(Calibration(practice), of: practice, bank: bank))
  }

  /// Lines of a script that were refused make the run fail once all is said.
  func failIfRefused() throws {
    try reader.failIfNotText()
    guard !refusedLines.isEmpty else { return }
    let lines = refusedLines.map(String.init).joined(separator: ", ")
    throw Failure(
      "\(counted(refusedLines.count, "line")) of the input refused (\(lines)), as said above.",
      exitCode: Failure.problems)
  }

  private func read() throws {
    switch reader.read(prompt: world.isPlain ? practice.spokenPrompt : world.style.bold(practice.prompt)) {
    case .endOfInput: isLeaving = true
    case .interrupt(let discarded): isLeaving = discarded.isEmpty
    case .tooLong(let limit): refuse(.lineTooLong(limit: limit))
    case .line(let line):
      do throws(Refusal) { try take(PracticeLine(parsing: line, in: practice)) } catch { refuse(error) }
    }
  }

  private func take(_ line: PracticeLine) throws(Refusal) {
    switch line {
    case .show: showAnswer()
    case .help: say(screens.help)
    case .leave: isLeaving = true
    case .act(let action):
      let before = practice.place
      var next = practice
      try next.apply(action)
      practice = next
      guard practice.place != before || action == .returned else { return }
      if practice.mode == .learning, let before, action != .returned {
        say(screens.key(of: before))
        readOn()
      }
      if !isLeaving { showAnswer() }
    }
  }

  /// Waits until the key was read: the next answer would push it off the screen. A script need not wait.
  private func readOn() {
    guard reader.isInteractive else { return }
    while true {
      switch reader.read(prompt: screens.readOn) {
      case .line(let line) where line.trimmed.isEmpty: return
      case .line(let line) where ["q", "/pause"].contains(line.trimmed.lowercased()): return isLeaving = true
      case .endOfInput, .interrupt(discarded: ""): return isLeaving = true
      case .line, .tooLong, .interrupt: continue
      }
    }
  }

  private func showAnswer() {
    if let place = practice.place { say(screens.answer(place)) }
  }

  private func refuse(_ refusal: Refusal) {
    let text = refusal.message.visible()
    guard reader.isInteractive else {
      refusedLines.append(reader.lineNumber)
      return world.warn("line \(reader.lineNumber): \(text)")
    }
    world.complain(text)
  }

  private func say(_ sheet: Sheet) { if isQuiet { world.warn(sheet) } else { world.show(sheet) } }
}
