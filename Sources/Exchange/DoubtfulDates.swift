import Interviews
package import Text

/// Doubtful dates in a file: in the future, or before 2000.
///
/// The file is valid, but a typing error or a wrong clock is likely, and imported dates are sealed. So somebody has to
/// confirm that they are right.
package struct DoubtfulDates: Equatable, Sendable {
  package private(set) var listed: [ImportProblem] = []
  /// The number of dates beyond the limit of the list.
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
  /// The records with doubtful dates, one line per record; the lines show nothing else from a record.
  package func doubtfulDates(at now: Moment) -> DoubtfulDates {
    var doubts = DoubtfulDates()
    func note(_ what: String, _ moments: [Moment], naming named: Moment?) {
      guard let doubt = moments.lazy.compactMap({ $0.doubt(at: now) }).first else { return }
      // Only dates that everybody sees in lists are shown: another one could reveal that a scorecard was amended.
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
