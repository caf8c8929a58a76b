/// A line that was still being typed, and where: what is kept of it in case the program does not live to see its Enter.
package struct HalfTypedLine: Codable, Equatable, Sendable {
  package private(set) var text: String
  /// How many events of the interview there were when it was typed.
  let events: Int
  /// The prompt at which it was typed.
  let place: String

  package init(_ text: String, in interview: Interview) {
    self.text = text
    events = interview.eventCount
    place = Self.place(in: interview)
  }

  /// What becomes of it when the interview is resumed.
  package enum Fate: Equatable, Sendable {
    /// It was entered or given up, so it must not come back.
    case settled
    /// It stands at the prompt again.
    case prefilled
    /// The interview is at another prompt by now: it is shown, and left to the interviewer.
    case shown
  }

  /// Its fate in an interview that these events made.
  package func fate(in interview: Interview, after events: [Event]) -> Fate {
    // The first event after it was made by its Enter, or by what was typed in its place. Only a resumption means that
    // the program which held it was gone, or left behind in another window.
    if let next = events.dropFirst(self.events).first, next.action != .resumed { return .settled }
    return place == Self.place(in: interview) ? .prefilled : .shown
  }

  /// The same line with other words.
  package func mapText(_ change: (String) -> String) -> HalfTypedLine {
    var line = self
    line.text = change(text)
    return line
  }

  /// Spelled out rather than encoded, so that a later version can still read where an earlier one was.
  private static func place(in interview: Interview) -> String { String(describing: interview.phase) }
}
