import Interviews
import Storage

/// The debrief on one candidate as the database holds it: read as far as its reader may see it, and added to one event
/// at a time, next to other terminals that add to it.
@MainActor
final class SavedDebrief {
  let opening: Opening
  /// As the name was first written.
  let candidate: String
  /// Who sits here: a member, under the name on their card, or the hiring manager.
  private(set) var viewer: String
  private(set) var debrief: Debrief
  /// Who has begun a card on the candidate that is not in.
  private(set) var drafts: [String] = []
  /// The submitted interviews, by the id of their card.
  private(set) var interviews: [Identity: Interview] = [:]

  private let workspace: Workspace
  private var store: Store
  private var id: Identity?

  /// Refuses whoever owes a card on the candidate, or may be the next to interview: nothing of the others' is for them.
  init(_ workspace: Workspace, on candidate: String, for opening: Opening) throws {
    self.workspace = workspace
    store = try workspace.storeForReading()
    viewer = try workspace.interviewer()
    self.opening = opening
    self.candidate = candidate
    debrief = Debrief(kit: opening.kit, cards: [])
    if let reason = try store.blinding(for: viewer, of: opening).reason(toHide: candidate) {
      throw Failure("\(candidate): \(reason.sentence)")
    }
    try reload()
  }

  var isOpen: Bool { debrief.openedAt != nil }

  /// What other terminals have added meanwhile.
  func reload() throws {
    let record = try store.debrief(on: candidate, for: opening)
    guard record == nil || record?.events.count != debrief.eventCount || debrief.eventCount == 0 else { return }
    var cards: [PanelCard] = []
    drafts = []
    for interview in try store.interviews(with: candidate, for: opening) {
      let replayed: Interview
      do { replayed = try Interview(kit: opening.kit, replaying: interview.events) } catch {
        throw Failure("The record of an interview with \(candidate) cannot be replayed: \(error.message)")
      }
      if let card = PanelCard(replayed, id: interview.id, member: interview.interviewer) {
        cards.append(card)
        interviews[card.id] = replayed
      } else {
        drafts.append(interview.interviewer)
      }
    }
    id = record?.id
    do { debrief = try Debrief(kit: opening.kit, cards: cards, replaying: record?.events ?? []) } catch {
      throw Failure("The record of this debrief cannot be replayed: \(error.message)")
    }
    viewer = debrief.member(viewer) ?? viewer
  }

  /// Changes a copy, saves the event, adopts the copy; on top of what another terminal has added in between, if need be.
  func save(_ action: DebriefEvent.Action) throws {
    for _ in 1...50 {
      let world = workspace.world
      let event = DebriefEvent(id: world.newID(), at: world.now(), by: viewer, action: action)
      var next = debrief
      try next.apply(event)
      if try write(event, as: next.eventCount) {
        debrief = next
        return
      }
      try reload()
      if case .opened = action, isOpen || !drafts.isEmpty { return }
    }
    throw Failure("Other terminals keep adding to this debrief, so nothing was saved here. Try again.")
  }

  /// Writes an event; false where another terminal was quicker.
  private func write(_ event: DebriefEvent, as sequence: Int) throws -> Bool {
    store = try workspace.store()
    do throws(StoreFailure) {
      if let id {
        try store.append(event, as: sequence, of: id)
      } else {
        let new = workspace.world.newID()
        try store.begin(new, on: candidate, for: opening, with: event)
        id = new
      }
      return true
    } catch {
      guard error == .movedOn else { throw error }
      return false
    }
  }

  var notBegun: Failure {
    Failure("There is no debrief of \(candidate) for \(opening.name) yet. Begin it with: \(command(""))")
  }

  /// Why the panel cannot talk yet: whose cards are missing, and nothing of what is in the others.
  var cardsMissing: Failure {
    guard !drafts.isEmpty else {
      return Failure(
        "\(candidate): there is no submitted card for \(opening.name), so there is nothing to talk about. "
          + "Begin with: \(workspace.line("interview", candidate.asWord))")
    }
    return Failure(
      "\(candidate): \(drafts.count == 1 ? "the card" : "the cards") of \(drafts.joined(separator: ", ")) "
        + "\(drafts.count == 1 ? "is" : "are") not submitted. The panel talks once every card that was begun is in.")
  }

  /// The command line of this debrief, with the options that it takes here.
  func command(_ option: String, as who: String? = nil) -> String {
    let openings = ((try? store.openings()) ?? []).filter { $0.closedAt == nil }
    let isOnlyOne = openings.count == 1 && openings[0].name == opening.name
    return workspace.line(
      "debrief", candidate.asWord, option, isOnlyOne ? "" : "--opening \(opening.name.asWord)",
      (who ?? (workspace.choices.interviewer == nil ? nil : viewer)).map { "--as \($0.asWord)" } ?? "",
      workspace.isAtPrompt ? "" : workspace.choices.database.map { "--database \($0.asWord)" } ?? "")
  }

  /// What `compare` says of the candidate now.
  func comparison() throws -> Comparison {
    Comparison(
      of: opening, cards: try store.scorecards(of: opening), candidates: [candidate],
      blinding: try store.blinding(for: viewer, of: opening))
  }
}
