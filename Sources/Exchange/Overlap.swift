package import Interviews

/// How two accounts of one record lie to each other: events are only ever added, so one has to begin with the other.
package enum Overlap: Equatable, Sendable {
  /// What is here says all that the other says, and maybe more.
  case covered
  /// The other goes on where what is here ends.
  case continued
  /// Number of the first event, from 1, that is not the same in both.
  case differs(at: Int)

  package init<Element>(here: [Element], there: [Element], isSame: (Element, Element) -> Bool) {
    let place = zip(here, there).enumerated().first { !isSame($0.element.0, $0.element.1) }?.offset
    if let place {
      self = .differs(at: place + 1)
    } else {
      self = there.count > here.count ? .continued : .covered
    }
  }
}

extension Event {
  /// Whether it is the same event. Where one of the two had a name erased from its words, the words do not count.
  package func isSame(as other: Event, withoutWords: Bool) -> Bool {
    guard withoutWords else { return self == other }
    func bare(_ action: Action) -> EventRow {
      var row = EventRow(action)
      (row.text, row.reason) = (nil, nil)
      return row
    }
    return id == other.id && at == other.at && bare(action) == bare(other.action)
  }
}

extension DebriefEvent {
  /// Whether it is the same event. Where one of the two had a name erased from its words, the words do not count.
  package func isSame(as other: DebriefEvent, withoutWords: Bool) -> Bool {
    guard withoutWords else { return self == other }
    func bare(_ action: Action) -> DebriefRow {
      var row = DebriefRow(action)
      (row.text, row.basis) = (nil, nil)
      return row
    }
    return id == other.id && at == other.at && bare(action) == bare(other.action)
  }
}
