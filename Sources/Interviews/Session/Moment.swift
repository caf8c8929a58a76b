#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Whole numbers, so that a moment that went through a file and back is the same moment and a replay equals the
/// interview that was lived.
package struct Moment: Hashable, Comparable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
}

extension Moment {
  private static let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// Reads `2026-11-21T09:30:00.000Z`, fraction optional; nil for anything else.
  package init?(_ text: String) {
    let parsed = (try? Self.format.parse(text)) ?? (try? Date.ISO8601FormatStyle().parse(text))
    guard let parsed else { return nil }
    milliseconds = Int64((parsed.timeIntervalSince1970 * 1000).rounded())
  }

  /// The moment in UTC, as `2026-11-21T09:30:00.000Z`.
  package var text: String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(Self.format)
  }

  /// The day in UTC, as `2026-11-21`.
  package var day: String { String(text.prefix(10)) }

  /// The moment so many seconds later.
  package func advanced(bySeconds seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1000)
  }
}
