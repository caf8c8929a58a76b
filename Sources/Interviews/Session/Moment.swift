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
  /// Reads `2026-11-21T09:30:00.000Z`, the fraction optional or of three digits; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard let start = parts.first else { return nil }
    guard let date = try? Self.format.parse(parts.count == 1 ? start : start + "Z"),
      // Years of more than four digits, which no table holds, would overflow further on.
      abs(date.timeIntervalSince1970) < 400_000_000_000
    else { return nil }
    milliseconds = Int64(date.timeIntervalSince1970) * 1000
    guard parts.count == 2 else { return }
    guard parts[1].count == 4, parts[1].last == "Z", let fraction = Int64(parts[1].dropLast()) else { return nil }
    milliseconds += fraction
  }

  /// The moment in UTC, as `2026-11-21T09:30:00.000Z`.
  package var text: String {
    let (seconds, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let whole = Date(timeIntervalSince1970: Double(seconds)).formatted(Self.format)
    return whole.dropLast() + "." + String(String(1000 + fraction).dropFirst()) + "Z"
  }

  // Whole seconds only: the style would cut fractions that no binary number holds, .409 to .408.
  private static let format = Date.ISO8601FormatStyle()

  /// The day in UTC, as `2026-11-21`.
  package var day: String { String(text.prefix(10)) }

  /// The moment so many seconds later.
  package func advanced(bySeconds seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1000)
  }
}
