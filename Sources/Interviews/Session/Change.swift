package import QuestionBanks

/// One thing that was changed in the record while the candidate talked, with what it takes to take it back.
///
/// Nothing is ever lost by that: what was taken back stays in the record as the event it was, and `/redo` does it again,
/// in the same conversation or after a restart.
package struct Change: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// `reason` is that of the skip which the note ended: a skipped question with a note was asked after all.
    case noted(Note, endedSkip: String?)
    case revised(from: Note, to: Note)
    case withdrawn(Note)
    case probed(Question.ID, Int)
    /// `place` is where it stood among the questions asked; `next` is the question that the skip put in its place, if
    /// that had not been asked before.
    case skipped(Question.ID, reason: String, former: String?, place: Int?, next: Question.ID?)
  }

  /// The event that made it.
  package let id: Identity
  package let kind: Kind

  package var question: Question.ID {
    switch kind {
    case .noted(let note, _), .revised(let note, _), .withdrawn(let note): note.question
    case .probed(let question, _), .skipped(let question, _, _, _, _): question
    }
  }
}

extension Interview {
  /// Makes the change that an event states; whatever was taken back before it cannot be done again.
  mutating func change(by event: Event) throws(Refusal) {
    let change = Change(id: event.id, kind: try kind(of: event))
    try carryOut(change)
    changes.append(change)
    takenBack = []
  }

  private func kind(of event: Event) throws(Refusal) -> Change.Kind {
    switch event.action {
    case .noted(let question, let kind, let text):
      return .noted(
        Note(
          id: event.id, sequence: eventCount, question: question, kind: kind, text: text,
          minute: clock.minutes(at: event.at)),
        endedSkip: skipped[question])
    case .revised(let id, let question, let kind, let text):
      guard let note = note(id, on: question) else { throw .notNow }
      var reworded = note
      (reworded.kind, reworded.text) = (kind, text)
      return .revised(from: note, to: reworded)
    case .withdrawn(let id, let question):
      guard let note = note(id, on: question) else { throw .notNow }
      return .withdrawn(note)
    case .probed(let question, let number):
      let planned = kit.index(of: question).map { kit.items[$0].question.probes.count } ?? 0
      guard number >= 1, number <= planned else { throw .noSuchProbe(String(number), count: planned) }
      guard probed[question]?.contains(number) != true else { throw .probeAsked(number) }
      return .probed(question, number)
    case .skipped(let question, let reason):
      guard !reason.isEmpty else { throw .skipNeedsReason }
      guard let index = kit.index(of: question) else { throw .notNow }
      guard notes(on: question).isEmpty else { throw .questionHasNotes(number: index + 1) }
      let next = index + 1 < kit.count ? kit.items[index + 1].question.id : nil
      return .skipped(
        question, reason: reason, former: skipped[question], place: asked.firstIndex(of: question),
        next: next.flatMap { asked.contains($0) || skipped[$0] != nil ? nil : $0 })
    default: throw .notNow
    }
  }

  /// A note of a question that is being talked about or scored: others are not open to changes.
  private func note(_ id: Identity, on question: Question.ID) -> Note? {
    guard question == self.question else { return nil }
    return notes.last { $0.id == id && $0.question == question }
  }

  private mutating func carryOut(_ change: Change) throws(Refusal) {
    switch change.kind {
    case .noted(let note, _):
      // In the order of their events, wherever a redo puts one back.
      insert(note)
      ask(note.question)
    case .revised(_, let note): replace(note)
    case .withdrawn(let note): notes.removeAll { $0.id == note.id }
    case .probed(let question, let number):
      probed[question, default: []].insert(number)
      ask(question)
    case .skipped(let question, let reason, _, _, _):
      skipped[question] = reason
      asked.removeAll { $0 == question }
      if let index = kit.index(of: question), index + 1 < kit.count { try move(to: kit.items[index + 1].question.id) }
    }
  }

  mutating func takeBack(_ id: Identity) throws(Refusal) {
    guard let change = changes.last, change.id == id else { throw .nothingToUndo }
    switch change.kind {
    case .noted(let note, let endedSkip):
      notes.removeAll { $0.id == note.id }
      if let endedSkip, notes(on: note.question).isEmpty {
        skipped[note.question] = endedSkip
        asked.removeAll { $0 == note.question }
      }
    case .revised(let note, _): replace(note)
    case .withdrawn(let note): insert(note)
    case .probed(let question, let number): probed[question]?.remove(number)
    case .skipped(let question, _, let former, let place, let next):
      skipped[question] = former
      if let next, notes(on: next).isEmpty { asked.removeAll { $0 == next } }
      if let place { asked.insert(question, at: min(place, asked.count)) }
      phase = .capture(question)
    }
    takenBack.append(changes.removeLast())
  }

  mutating func doAgain(_ id: Identity) throws(Refusal) {
    guard let change = takenBack.last, change.id == id else { throw .nothingToRedo }
    try carryOut(change)
    changes.append(takenBack.removeLast())
  }

  private mutating func insert(_ note: Note) {
    let place = notes.lastIndex { $0.sequence < note.sequence }.map { $0 + 1 } ?? 0
    notes.insert(note, at: place)
  }

  private mutating func replace(_ note: Note) {
    if let place = notes.lastIndex(where: { $0.id == note.id }) { notes[place] = note }
  }
}
