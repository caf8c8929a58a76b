package import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// For how long the data of one candidate are kept, over all openings that they were in.
package struct Retention: Equatable, Sendable {
  /// What one opening says.
  package struct Part: Equatable, Sendable {
    package let opening: String
    /// nil for no end.
    package let months: Int?
    /// What was last saved of the candidate there.
    package let lastEvent: Moment

    package init(opening: String, months: Int?, lastEvent: Moment) {
      (self.opening, self.months, self.lastEvent) = (opening, months, lastEvent)
    }

    /// Calendar months later, in UTC: the same day and time, or the month's last day where it has no such day.
    package var endsAt: Moment? { months.map { lastEvent.advanced(byMonths: $0) } }
  }

  package let candidate: String
  package let parts: [Part]

  package init(candidate: String, parts: [Part]) { (self.candidate, self.parts) = (candidate, parts) }

  /// When the last of the periods is over; nil while one of the openings has none.
  package var endsAt: Moment? {
    let ends = parts.map(\.endsAt)
    return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
  }

  package func isOver(at now: Moment) -> Bool { endsAt.map { $0 <= now } ?? false }

  /// The months that may be given: 1 to 1200.
  package static let months = 1...1200
}

extension Moment {
  /// So many calendar months later, in UTC; where that month has no such day, on its last.
  package func advanced(byMonths months: Int) -> Moment {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let (seconds, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let start = Date(timeIntervalSince1970: Double(seconds))
    guard let end = calendar.date(byAdding: .month, value: months, to: start) else { return self }
    return Moment(milliseconds: Int64(end.timeIntervalSince1970) * 1000 + fraction)
  }
}
