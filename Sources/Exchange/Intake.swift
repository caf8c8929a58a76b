package import Interviews

/// What became of the archives that were taken into a database, or would become of them.
///
/// Names and numbers of events are in it, and nothing that anybody noted or rated: whoever takes in a file may owe a card.
package struct Intake: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable { case opening, candidate, interview, debrief }

  package enum Outcome: Equatable, Sendable {
    /// It was not here.
    case new
    /// All of it was here.
    case alreadyHere
    /// So many events were added to what was here; of an opening or a candidate, what is known of it changed.
    case continued(events: Int)
    case skipped(Skipped)
    case conflict

    /// Of a record that is in several files, what changes most is told.
    fileprivate var rank: Int {
      switch self {
      case .alreadyHere: 0
      case .skipped: 1
      case .continued: 2
      case .new: 3
      case .conflict: 4
      }
    }
  }

  package enum Skipped: Hashable, Sendable {
    /// The candidate was erased here.
    case erased
    /// A debrief waits for cards that were begun here and are not submitted.
    case waitsForDrafts
    /// The record here is hidden from the person who imports the file, so the two were not compared.
    case hidden
  }

  package struct Item: Equatable, Sendable {
    package let kind: Kind
    /// An id; of a candidate the key of the name.
    fileprivate let key: String
    package fileprivate(set) var outcome: Outcome
  }

  /// Something to know that stands in nobody's way.
  package enum Remark: Hashable, Sendable {
    /// The candidate was erased here, so nothing of them was taken in.
    case erasedHere(candidate: String, source: String)
    /// The candidate was erased in the other file, and is here.
    case erasedThere(candidate: String, source: String)
    /// The debrief comes in once these interviewers have submitted their cards here.
    case waitsForDrafts(candidate: String, opening: String, interviewers: [String])
    /// One candidate was spelled in two ways; the spelling of whoever came first stands.
    case respelled(from: String, to: String)
    case closed(opening: String)
    /// Records about the candidate are both here and in the file; they were not compared, because those here are hidden.
    case hidden(candidate: String, opening: String, Hidden)
  }

  /// Why a record here is hidden from the person who imports a file.
  package enum Hidden: Hashable, Sendable {
    case ownCardOwed
    case panelIncomplete
    /// It is another interviewer's draft, which only they may see.
    case draft(interviewer: String)

    package init(_ reason: Blinding.Reason) {
      switch reason {
      case .ownCardOwed: self = .ownCardOwed
      case .panelIncomplete: self = .panelIncomplete
      }
    }
  }

  package private(set) var items: [Item] = []
  package private(set) var conflicts: [IntakeConflict] = []
  package private(set) var remarks: [Remark] = []
  /// Whether what conflicts is left out and the rest is taken in.
  package let keepsHere: Bool
  /// Whether nothing is to be saved in any case.
  package let isTrial: Bool
  private var places: [String: Int] = [:]

  package init(isTrial: Bool = false, keepingHere: Bool = false) {
    (self.isTrial, keepsHere) = (isTrial, keepingHere)
  }

  package mutating func note(_ kind: Kind, _ key: String, _ outcome: Outcome) {
    if let place = places["\(kind) \(key)"] {
      if outcome.rank > items[place].outcome.rank { items[place].outcome = outcome }
    } else {
      places["\(kind) \(key)"] = items.count
      items.append(Item(kind: kind, key: key, outcome: outcome))
    }
  }

  package mutating func note(_ remark: Remark) { if !remarks.contains(remark) { remarks.append(remark) } }

  package mutating func note(_ conflict: IntakeConflict, _ key: String) {
    conflicts.append(conflict)
    note(conflict.kind.about, key, .conflict)
  }

  /// Whether what was read is saved; all of it or nothing.
  package var isSaved: Bool { !isTrial && (conflicts.isEmpty || keepsHere) }

  /// Whether there is anything to save.
  package var changesSomething: Bool {
    items.contains {
      switch $0.outcome {
      case .new, .continued: true
      case .alreadyHere, .skipped, .conflict: false
      }
    }
  }

  /// How many of a kind came to the same.
  package struct Counts: Equatable, Sendable {
    package var new = 0
    package var alreadyHere = 0
    package var continued = 0
    package var skipped = 0
    package var conflicts = 0
  }

  package func counts(of kind: Kind) -> Counts {
    items.filter { $0.kind == kind }.reduce(into: Counts()) { counts, item in
      switch item.outcome {
      case .new: counts.new += 1
      case .alreadyHere: counts.alreadyHere += 1
      case .continued: counts.continued += 1
      case .skipped: counts.skipped += 1
      case .conflict: counts.conflicts += 1
      }
    }
  }
}
