/// Dates in a file that are hard to believe: in the future, or before 2000.
///
/// Nothing is wrong with the file, but a typing error or a wrong clock is likely, and what is taken in is sealed. So
/// somebody has to say that the dates are right.
package struct DoubtfulDates: Equatable, Sendable {
  package private(set) var listed: [ImportProblem] = []
  /// Those beyond the most that are listed.
  package private(set) var unlisted = 0
  private static let most = 20

  package init() {}

  package var count: Int { listed.count + unlisted }

  mutating func note(_ place: @autoclosure () -> DelimitedText.Place?, path: String = "", _ message: String) {
    guard listed.count < Self.most else {
      unlisted += 1
      return
    }
    listed.append(
      ImportProblem(place(), path: path, message, help: "Correct it, unless the date is right."))
  }
}

extension OpeningArchive {
  /// The records whose dates are hard to believe, one line for each; nothing else that is in a record is told.
  package func doubtfulDates(at now: Moment) -> DoubtfulDates {
    var doubts = DoubtfulDates()
    func note(_ what: String, _ moments: [Moment], naming named: Moment?) {
      guard let doubt = moments.lazy.compactMap({ $0.doubt(at: now) }).first else { return }
      // Only dates that everybody sees in lists are told: another one could say that a scorecard was amended.
      let date = named.flatMap { $0.doubt(at: now) == nil ? nil : " (\($0.day))" } ?? ""
      doubts.note(nil, "\(what) has a date that \(doubt.reason)\(date).")
    }
    note(
      "Opening \(opening.name)", [opening.openedAt] + (opening.closedAt.map { [$0] } ?? []), naming: opening.openedAt)
    for interview in interviews {
      note(
        "\(interview.interviewer)'s scorecard on \(interview.candidate.name) for \(opening.name)",
        interview.events.map(\.at), naming: interview.events.first { $0.action == .submitted }?.at)
    }
    for debrief in debriefs {
      note("The debrief on \(debrief.candidate.name) for \(opening.name)", debrief.events.map(\.at), naming: nil)
    }
    return doubts
  }
}
