import Foundation
import Testing

@testable import Interviews
@testable import Text

/// Moments as text: only those that exist, and each as one moment.
@Suite struct MomentTests {
  static let thatExist: [(String, Int64)] = [
    ("2026-11-21T09:30:00Z", 1_795_253_400_000), ("2026-11-21T09:30:00.007Z", 1_795_253_400_007),
    ("1970-01-01T00:00:00Z", 0), ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
    ("2000-02-29T00:00:00Z", 951_782_400_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ]

  @Test(arguments: thatExist)
  func momentsThatExist(_ text: String, _ milliseconds: Int64) {
    #expect(Moment(text)?.milliseconds == milliseconds)
    #expect((try? Moment(iso: text))?.milliseconds == milliseconds)
    #expect(Moment(milliseconds: milliseconds).text.prefix(19) == text.prefix(19))
  }

  @Test(arguments: [
    "yesterday", "", "2026-02-30T09:00:00Z", "2026-04-31T09:00:00Z", "2025-02-29T09:00:00Z", "2100-02-29T09:00:00Z",
    "2026-00-10T09:00:00Z", "2026-13-10T09:00:00Z", "2026-10-00T09:00:00Z", "2026-10-32T09:00:00Z",
    "2026-10-05T24:00:00Z", "2026-10-05T25:00:00Z", "2026-10-05T09:60:00Z", "2026-10-05T23:59:60Z",
    "0026-10-05T09:00:00Z", "1969-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "+2026-10-05T09:00:00Z",
    "-2026-10-05T09:00:00Z", "2026-10-05T09:00:00", "2026-10-05T09:00:00z", "2026-10-05 09:00:00Z",
    "2026-10-05T09:00:00Zjunk", " 2026-10-05T09:00:00Z", "2026-10-05T09:00:00Z\n", "2026-10-05T09:00:00.5Z",
    "2026-10-05T09:00:00.1234Z", "2026-10-05T09:00:00.Z", "2026-10-05T09:00:00.-12Z", "2026-10-05T09:00Z", "2026-10-05",
    "20261005T090000Z", "2026-W41-1T09:00:00Z", "2026-10-05T09:00:00+02:00", "２０２６-10-05T09:00:00Z",
    "2026-10-05T0９:00:00Z", "2026-10-5T09:00:00Z", "2026-10-05T9:00:00Z", "5/10/2026", "1790000000",
  ])
  func momentsThatDoNotExist(_ text: String) { #expect(Moment(text) == nil) }

  static let fromElsewhere: [(String, String)] = [
    ("2026-10-05T11:00:00+02:00", "2026-10-05T09:00:00.000Z"),
    ("2026-10-04T23:30:00-09:30", "2026-10-05T09:00:00.000Z"),
    ("2026-10-05T09:00:00.5Z", "2026-10-05T09:00:00.500Z"),
    ("2026-10-05T09:00:00.123456789Z", "2026-10-05T09:00:00.123Z"),
    ("2026-10-05T09:00:00-00:00", "2026-10-05T09:00:00.000Z"),
  ]

  @Test(arguments: fromElsewhere)
  func whatOtherProgramsWrite(_ text: String, _ moment: String) { #expect((try? Moment(iso: text))?.text == moment) }

  static let faults: [(String, Moment.Fault)] = [
    ("2026-02-30T09:00:00Z", Moment.Fault.noSuchDay(daysInMonth: 28)),
    ("2026-13-30T09:00:00Z", .noSuchDay(daysInMonth: nil)),
    ("2026-10-05T25:00:00Z", .noSuchTime), ("2026-10-05T23:59:60Z", .noSuchTime), ("0026-10-05T09:00:00Z", .year),
    ("1970-01-01T00:00:00+01:00", .year), ("10000-10-05T09:00:00Z", .notISO), ("2026-10-05T09:00:00", .noZone),
    ("2026-10-05T09:00:00+15:00", .noSuchZone), ("2026-10-05T09:00:00+01:60", .noSuchZone),
    ("2026-10-05T09:00:00+0100", .notISO), ("05.10.2026", .notISO),
  ]

  @Test(arguments: faults)
  func whyItIsNone(_ text: String, _ fault: Moment.Fault) {
    #expect(throws: fault) { try Moment(iso: text) }
    #expect(!fault.reason.isEmpty)
  }

  /// Every day of a hundred years and some of others, as Foundation has them.
  @Test func daysAreThoseOfTheCalendar() {
    let format = Date.ISO8601FormatStyle()
    var days: [Int64] = Array(0..<36_525)
    days += stride(from: 36_525, to: 2_932_896, by: 4_999)
    for day in days {
      let moment = Moment(milliseconds: day * 86_400_000 + 3_599_000)
      let text = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000).formatted(format)
      #expect(moment.text == text.dropLast() + ".000Z")
      #expect(Moment(text) == moment)
    }
  }

  @Test func goesThroughTextUnchanged() {
    var random = Seeded(7)
    for _ in 0..<2000 {
      let moment = Moment(milliseconds: Int64.random(in: 0...253_402_300_799_999, using: &random))
      #expect(Moment(moment.text) == moment)
    }
  }

  @Test func aDayExistsOrNot() {
    #expect("2026-11-30".isDay && "2028-02-29".isDay)
    for text in ["2026-11-31", "2026-2-3", "2026-02-29", "26-02-03", "2026-11-30T", "0001-01-01", "", "２026-11-3"] {
      #expect(!text.isDay, "\(text)")
    }
  }

  @Test func doubtBeginsADayAhead() throws {
    let now = try #require(Moment("2026-11-30T12:00:00Z"))
    #expect(now.advanced(bySeconds: 86_400).doubt(at: now) == nil)
    #expect(now.advanced(bySeconds: 86_401).doubt(at: now) == .inFuture)
    #expect(Moment("2000-01-01T00:00:00Z")?.doubt(at: now) == nil)
    #expect(Moment("1999-12-31T23:59:59.999Z")?.doubt(at: now) == .before2000)
  }
}
