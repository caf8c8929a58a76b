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
  /// Reads `2026-11-21T09:30:00.000Z`: a real day and time in UTC, the fraction optional or of three digits.
  ///
  /// nil for anything else, such as 30 February, 24:00 or a year of five digits.
  package init?(_ text: String) {
    let length = text.utf8.count
    guard length == 20 || length == 24, text.utf8.last == UInt8(ascii: "Z"), let moment = try? Moment(iso: text) else {
      return nil
    }
    self = moment
  }

  /// The moment in UTC, as `2026-11-21T09:30:00.000Z`.
  package var text: String {
    let (days, time) = Self.floorDivided(milliseconds, by: 86_400_000)
    let date = CivilDay(number: days)
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
      + "T\(padded(time / 3_600_000, 2)):\(padded(time / 60_000 % 60, 2)):\(padded(time / 1000 % 60, 2))"
      + ".\(padded(time % 1000, 3))Z"
  }

  /// The day in UTC, as `2026-11-21`.
  package var day: String { String(text.prefix { $0 != "T" }) }

  /// The moment so many seconds later.
  package func advanced(bySeconds seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  private static func floorDivided(_ number: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

// MARK: Moments from elsewhere

extension Moment {
  /// Why a text is not a moment.
  package enum Fault: Error, Equatable, Sendable {
    case notISO
    case noZone
    /// The year is not one from 1970 to 9999.
    case year
    /// The month has only this many days; nil if there is no such month.
    case noSuchDay(daysInMonth: Int64?)
    case noSuchTime
    case noSuchZone

    package var reason: String {
      switch self {
      case .notISO: "it is not a date and time that Extramile can read"
      case .noZone: "it doesn't say the time zone"
      case .year: "the year must be from 1970 to 9999"
      case .noSuchDay(nil): "the month must be from 01 to 12"
      case .noSuchDay(let days?): "that month has the days 01 to \(days)"
      case .noSuchTime: "hours go from 00 to 23, minutes and seconds from 00 to 59"
      case .noSuchZone: "no time zone is that far from UTC"
      }
    }

    /// What to write instead.
    package static let help =
      "Write the time in UTC, such as 2026-10-05T09:00:00Z, or with an offset: +02:00 instead of Z."
  }

  /// Reads a day and time in ISO 8601 with its time zone: `2026-10-05T09:00:00Z`, or with `+02:00` instead of `Z`.
  ///
  /// A fraction of a second can have any number of digits; it is cut off after the milliseconds. The day and the time must
  /// exist, and leap seconds are rejected.
  package init(iso text: String) throws(Fault) {
    var reader = MomentReader(text)
    let (year, month, day) = (try reader.number(4), try reader.number(2, after: "-"), try reader.number(2, after: "-"))
    let (hour, minute, second) = (
      try reader.number(2, after: "T"), try reader.number(2, after: ":"), try reader.number(2, after: ":")
    )
    let fraction = try reader.thousandths()
    let offset = try reader.offset()
    guard (1970...9999).contains(year) else { throw .year }
    guard (1...12).contains(month) else { throw .noSuchDay(daysInMonth: nil) }
    let days = CivilDay.days(inMonth: month, of: year)
    guard (1...days).contains(day) else { throw .noSuchDay(daysInMonth: days) }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime }
    let minutes = (CivilDay(year: year, month: month, day: day).number * 24 + hour) * 60 + minute - offset
    milliseconds = (minutes * 60 + second) * 1000 + fraction
    guard (0...Self.last).contains(milliseconds) else { throw .year }
  }

  /// The last millisecond of the year 9999.
  private static let last: Int64 = 253_402_300_799_999

  /// The reason why a date is doubtful.
  package enum Doubt: Equatable, Sendable {
    case inFuture
    case before2000

    package var reason: String {
      switch self {
      case .inFuture: "is in the future"
      case .before2000: "is before the year 2000"
      }
    }
  }

  /// Why the moment is doubtful, as of `now`; clocks of other computers can be a day ahead.
  package func doubt(at now: Moment) -> Doubt? {
    if milliseconds < 946_684_800_000 { return .before2000 }
    return self > now.advanced(bySeconds: 86_400) ? .inFuture : nil
  }
}

extension String {
  /// Whether it is a valid date, such as `2026-11-21`, in the years 1970 to 9999.
  package var isDay: Bool { utf8.count == 10 && Moment("\(self)T00:00:00Z") != nil }
}

/// Reads the parts of a moment from a text, one after the other.
private struct MomentReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// A number with exactly this many ASCII digits, after a separator.
  mutating func number(_ digits: Int, after sign: Unicode.Scalar? = nil) throws(Moment.Fault) -> Int64 {
    if let sign {
      guard next == UInt8(ascii: sign) else { throw .notISO }
      index += 1
    }
    var number: Int64 = 0
    for _ in 0..<digits { number = number * 10 + (try digit()) }
    return number
  }

  private mutating func digit() throws(Moment.Fault) -> Int64 {
    guard let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { throw .notISO }
    index += 1
    return Int64(next - UInt8(ascii: "0"))
  }

  /// The fraction of a second in thousandths; 0 if there is none.
  mutating func thousandths() throws(Moment.Fault) -> Int64 {
    guard next == UInt8(ascii: ".") else { return 0 }
    index += 1
    var (thousandths, worth) = (try digit() * 100, Int64(10))
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
      thousandths += (try digit()) * worth
      worth /= 10
    }
    return thousandths
  }

  /// The time zone at the end of the text, in minutes ahead of UTC.
  mutating func offset() throws(Moment.Fault) -> Int64 {
    guard let sign = next else { throw .noZone }
    if sign == UInt8(ascii: "Z"), index + 1 == bytes.count { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .notISO }
    index += 1
    let (hours, minutes) = (try number(2), try number(2, after: ":"))
    guard index == bytes.count else { throw .notISO }
    guard hours * 60 + minutes <= 14 * 60, minutes < 60 else { throw .noSuchZone }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }
}

/// A day of the Gregorian calendar and its number since 1970-01-01.
///
/// The arithmetic follows Howard Hinnant's chrono-compatible low-level date algorithms.
private struct CivilDay {
  let year: Int64
  let month: Int64
  let day: Int64

  init(year: Int64, month: Int64, day: Int64) { (self.year, self.month, self.day) = (year, month, day) }

  init(number: Int64) {
    // Years begin in March here, so that the leap day is a year's last; eras have 400 years.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  var number: Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
