import ArgumentParser
import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

struct AmendCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Change a submitted rating and give the reason.",
    discussion: """
      Shows the question with its anchors, your notes and your rating, and asks for the new score (or x), its evidence \
      and the reason. Nothing is saved before the last question is answered with y. What you submitted stays in the \
      record: "scorecard history" shows both, compare --as-submitted compares the first.

      When the input is not a terminal, the same four lines are read from it: the score or x, its evidence or why it is \
      not assessed, why it is amended, y.

      Example: extramile scorecard amend C-0412 3 --as noor
      """)

  @OptionGroup var candidate: CandidateArgument
  @Argument(help: "The question's number on the scorecard, or its id.") var question: String
  @OptionGroup var opening: OpeningOption
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let card = try workspace.ownCard(on: candidate.name, for: opening.name)
    guard card.interview.isSubmitted else {
      throw Failure(
        "Your card on \(card.candidate) is a draft, so there is nothing to amend: change it where you left it.\n"
          + "Go on with: \(workspace.line("interview", card.candidate.asWord))")
    }
    let item = try self.item(on: card, in: workspace)
    let reader = try workspace.world.lines()
    guard !reader.isInteractive || !workspace.choices.noInput else {
      throw Failure(
        "amend asks for the new rating. Without questions, give four lines on standard input: "
          + "the score or x, its evidence or why it is not assessed, why it is amended, y.")
    }
    try AmendmentTalk(workspace, card, item, reader).run()
  }

  /// The question that was meant: of the kit, and rated on the card.
  @MainActor
  private func item(on card: OwnCard, in workspace: Workspace) throws(Failure) -> Kit.Item {
    let items = card.opening.kit.items
    let number = Int(question.hasPrefix("Q") || question.hasPrefix("q") ? String(question.dropFirst()) : question)
    guard
      let item = items.first(where: { $0.question.id == question })
        ?? number.flatMap({ items.indices.contains($0 - 1) ? items[$0 - 1] : nil })
    else {
      let hint = nearest(to: question, among: items.map(\.question.id)).map { " Did you mean \($0)?" } ?? ""
      throw Failure(
        "There is no question \(question) in \(card.opening.name): give its id, or its number from 1 to \(items.count).\(hint)"
      )
    }
    guard card.interview.ratings[item.question.id] != nil else {
      throw Failure(
        "\(item.question.id) was not asked, so your card has no rating of it to amend. "
          + "See what it has with: \(workspace.line("scorecard", card.candidate.asWord))")
    }
    return item
  }
}

/// Asks for an amendment line by line, and saves it as one event once it is confirmed.
@MainActor
private struct AmendmentTalk {
  private let workspace: Workspace
  private let card: OwnCard
  private let item: Kit.Item
  private let reader: any LineReader
  private var world: World { workspace.world }

  init(_ workspace: Workspace, _ card: OwnCard, _ item: Kit.Item, _ reader: any LineReader) {
    self.workspace = workspace
    self.card = card
    self.item = item
    self.reader = reader
  }

  func run() throws {
    var amending: Amending
    do { amending = try Amending(item.question.id, on: card.interview) } catch { throw Failure(error.message) }
    world.show(amendmentSheet(item, in: card.interview))
    while !amending.isOver { try step(&amending) }
    guard let action = amending.action else { return world.say("Nothing was amended.") }
    try save(action)
    world.tell(
      "Amended; what you submitted stays beside it. Both: "
        + workspace.line("scorecard history", card.candidate.asWord))
  }

  private func step(_ amending: inout Amending) throws {
    if case .confirmation(let rating, let reason) = amending.step {
      world.show(amendmentSheet(from: amending.former, to: rating, because: reason))
    }
    if world.isPlain, !amending.choices.isEmpty { world.show(Sheet(choices: amending.choices)) }
    let prompt = world.isPlain ? amending.spokenPrompt : amending.prompt
    switch reader.read(
      prompt: world.style.isOn ? world.style.bold(prompt) : prompt, prefill: reader.isInteractive ? amending.words : nil
    ) {
    case .line(let line):
      do throws(Refusal) { try amending.take(line) } catch { try refuse(error) }
    case .tooLong(let limit): try refuse(.lineTooLong(limit: limit))
    case .interrupt(let discarded):
      if discarded.isEmpty {
        world.warn("Nothing to clear. q at the score, n at the end or C-d leaves the rating as it is.")
      }
    case .endOfInput:
      try reader.failIfNotText()
      guard reader.isInteractive else {
        throw Failure("The input ended before the amendment was complete, so nothing was amended.")
      }
      throw Failure("Nothing was amended.")
    }
  }

  /// A person mends the line; in a script, what follows would answer another question.
  private func refuse(_ refusal: Refusal) throws {
    let text = refusal.message.visible()
    guard reader.isInteractive else {
      throw Failure("line \(reader.lineNumber): \(text) Nothing was amended.", exitCode: Failure.problems)
    }
    world.complain(text)
  }

  private func save(_ action: Event.Action) throws {
    let event = Event(id: world.newID(), at: world.now(), action: action)
    var interview = card.interview
    do { try interview.apply(event) } catch { throw Failure(error.message) }
    try workspace.store().append(event, as: card.events.count + 1, of: card.id)
  }
}
